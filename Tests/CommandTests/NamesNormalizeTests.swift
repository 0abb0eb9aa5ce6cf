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

  @Test("roles are words, and JSON has them as found besides")
  func roles() throws {
    let text = try SilkProcess.run(["names", "normalize", "Samples/red-silk/coverage"])
    #expect(text.text.contains("Svetlana Chuykina — actress  [svetlana-chuykina"))
    #expect(text.text.contains("Vadim Byrkin — general producer, chief planner  ["))
    let json = try SilkProcess.run(
      ["names", "normalize", "Samples/red-silk/coverage", "--format", "json"])
    #expect(json.text.contains("\"phrase\": \"总出品人\""))
    #expect(json.text.contains("\"nominative\": \"Андрей Волгин\""))
  }

  @Test("without the dictionary the sample gives the same people")
  func withoutDictionary() throws {
    let run = try SilkProcess.run(["names", "normalize", "--no-dictionary"] + sample)
    #expect(run.status == 0)
    #expect(run.text.hasSuffix("24 people, 131 mentions, 2 conflicts, 1 in doubt\n"))
  }

  @Test("a roster is written, corrected and read; written again it stays as it is")
  func writesRoster() throws {
    let folder = try TemporaryFolder()
    let command = [
      "names", "normalize", "Samples/red-silk/coverage", "--write-roster", folder.path("r.yaml"),
    ]
    #expect(try SilkProcess.run(command).status == 0)
    let first = String(
      decoding: try TemporaryFolder.content(of: folder.path("r.yaml")), as: UTF8.self)
    #expect(
      first.contains(
        """
          - id: andrey-volgin
            sex: m
            forms:
              en: Andrey Volgin  # printed by 2 sources
              ru: Андрей Волгин  # printed by 2 sources
              zh-Hans: 安德烈·沃金  # printed by 云渡影讯
              zh-Hant: 安德烈·沃金  # printed by 浮島電影週報
            aka: [André Vokin, Andrei Vokin]
            role: director
        """))
    #expect(first.contains("      # zh-Hans: 瓦迪姆·比尔金  # derived: from the Traditional form"))

    #expect(try SilkProcess.run(command).status == 0)
    let second = String(
      decoding: try TemporaryFolder.content(of: folder.path("r.yaml")), as: UTF8.self)
    #expect(second == first)

    let corrected = first.replacing(
      "en: Andrey Volgin  # printed by 2 sources", with: "en: A. Volgin"
    )
    .replacing("      # zh-Hans: 瓦迪姆·比尔金", with: "      zh-Hans: 瓦季姆·贝尔金")
    try folder.write(corrected, to: "r.yaml")
    let run = try SilkProcess.run(command)
    #expect(run.text.contains("A. Volgin — director  [andrey-volgin]"))
    #expect(run.text.contains("  zh-Hans  瓦季姆·贝尔金  the roster"))
    let last = String(
      decoding: try TemporaryFolder.content(of: folder.path("r.yaml")), as: UTF8.self)
    #expect(last.contains("en: A. Volgin\n"))
    #expect(!last.contains("en: Andrey Volgin"))
  }

  @Test("a roster that is not the one that was read is not overwritten")
  func otherRoster() throws {
    let folder = try TemporaryFolder()
    try folder.write("- {id: someone, en: Some One}\n", to: "other.yaml")
    let run = try SilkProcess.run(
      ["names", "normalize", "--write-roster", folder.path("other.yaml")] + sample)
    #expect(run.status == 73)
    #expect(run.errors.contains("other.yaml: error: holds another list"))
    #expect(
      try TemporaryFolder.content(of: folder.path("other.yaml"))
        == Array("- {id: someone, en: Some One}\n".utf8))
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
