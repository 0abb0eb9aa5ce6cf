import Testing

@Suite("silk names normalize")
struct NamesNormalizeTests {
  private let sample = ["Samples/red-silk/coverage", "--roster", "Samples/red-silk/roster.yaml"]

  @Test("prints a block a person, with forms, places and relations")
  func text() throws {
    let run = try SilkProcess.run(["names", "normalize"] + sample)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.text.hasPrefix(
        """
        Andrey Volgin — director  [volgin]
          en       Andrey Volgin  the roster
          ru       Андрей Волгин  the roster
          zh-Hans  安德烈·沃金    printed by 云渡影讯
        """))
    #expect(run.text.contains("Samples/red-silk/coverage/02-en-premiere-translated.md:9:8"))
    #expect(run.text.hasSuffix("24 people, 131 mentions, 2 conflicts, 1 in doubt\n"))
  }

  @Test("JSON has the keys of the contract, and is the same with a folder and its files")
  func json() throws {
    let run = try SilkProcess.run(["names", "normalize", "--format", "json"] + sample)
    #expect(run.status == 0)
    for key in ["people", "conflicts", "doubtful", "forms", "certainty", "variants", "relation"] {
      #expect(run.text.contains("\"\(key)\":"), "no \(key)")
    }
    #expect(run.text.contains("\"relation\": \"back-transcription\""))
  }

  @Test("reads standard input, in an encoding that has to be found")
  func input() throws {
    let run = try SilkProcess.run(
      ["names", "normalize"], input: Array("Director Andrei Vokin came.".utf8))
    #expect(run.status == 0)
    #expect(run.text.contains("Andrei Vokin"))
    #expect(run.text.contains("-:1:10"))
  }

  @Test("a missing file is told, and does not keep the others from being read")
  func missing() throws {
    let run = try SilkProcess.run(
      [
        "names", "normalize", "nowhere.md",
        "Samples/red-silk/coverage/03-en-box-office-and-history.md",
      ])
    #expect(run.status == 66)
    #expect(run.errors == "nowhere.md: error: cannot be read: No such file or directory\n")
    #expect(run.text.contains("Andrey Volgin"))
  }

  @Test("a broken roster exits with 65 and names the line")
  func roster() throws {
    let folder = try TemporaryFolder()
    try folder.write("people:\n  - en: Nobody\n", to: "roster.yaml")
    let run = try SilkProcess.run(
      ["names", "normalize", "--roster", folder.path("roster.yaml")], input: Array("x".utf8))
    #expect(run.status == 65)
    #expect(run.errors.hasSuffix("roster.yaml:2:5: error: expected the key “id”\n"))
  }

  @Test("language data of a folder is used, and a broken file there is told with its line")
  func locales() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run(
      ["names", "normalize", "--locales", folder.path()], input: Array("x".utf8))
    #expect(run.status == 65)
    #expect(run.errors.contains("\(folder.path())/transcription/han-pinyin.txt: error:"))
  }

  @Test("a folder of language data that is not there exits with 66")
  func missingLocales() throws {
    let run = try SilkProcess.run(
      ["names", "normalize", "--locales", "/nowhere"], input: Array("x".utf8))
    #expect(run.status == 66)
    #expect(run.errors == "/nowhere: error: there is no such folder of language data\n")
  }

  @Test("of a folder the texts are read, not the pictures")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write("Director Andrey Volgin came.", to: "a.txt")
    try folder.write([0xFF, 0xD8, 0xFF, 0xE0], to: "still.jpg")
    let run = try SilkProcess.run(["names", "normalize", folder.path()])
    #expect(run.status == 0)
    #expect(run.text.hasSuffix("1 person, 1 mention, 0 conflicts, 0 in doubt\n"))
  }
}
