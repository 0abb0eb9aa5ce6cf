import Testing

@Suite("silk names transcribe")
struct NamesTranscribeTests {
  @Test(
    "a name is written by the convention of its pair",
    arguments: [
      ("zh-Hans", "Андрей Волгин", "安德烈·沃尔金"), ("zh", "Лев Толстой", "列夫·托尔斯泰"),
      ("zh-Hant", "Никита Михалков", "尼基塔·米哈爾科夫"), ("ru", "张艺谋", "Чжан Имоу"),
      ("en", "张艺谋", "Zhang Yimou"), ("ru", "Jack Nicholson", "Джек Николсон"), ("ru", "", ""),
    ])
  func transcribes(language: String, name: String, transcribed: String) throws {
    let run = try SilkProcess.run(["names", "transcribe", "--to", language, name])
    #expect(run.status == 0)
    #expect(run.text == transcribed + "\n")
  }

  @Test("--all lists the readings of a foreign name with what they go through")
  func all() throws {
    let run = try SilkProcess.run(["names", "transcribe", "--to", "en", "--all", "沃尔金"])
    #expect(run.status == 0)
    let rows = run.text.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { $0.count == 4 && $0[0] == "沃尔金" })
    let volgin = rows.first { $0[1] == "Volgin" }
    #expect(volgin?[3] == "back-transcription, via Волгин")
  }

  @Test("JSON has the text, the target and the candidates")
  func json() throws {
    let run = try SilkProcess.run(
      ["names", "transcribe", "--to", "ru", "--format", "jsonl"],
      input: Array("列夫·托尔斯泰\n张艺谋\n".utf8))
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        #"{"text":"列夫·托尔斯泰","to":"ru","candidates":[{"text":"Лев Толстой","weight":"#))
    #expect(lines[0].hasSuffix(#""source":"given-name, surname"}]}"#))
    #expect(
      lines[1]
        == #"{"text":"张艺谋","to":"ru","candidates":[{"text":"Чжан Имоу","weight":1,"source":"palladius"}]}"#
    )
  }

  @Test("a Chinese name's characters cannot be told: it is said, and the status is 1")
  func unknowable() throws {
    let run = try SilkProcess.run(["names", "transcribe", "--to", "zh", "Чжан Имоу", "Иван"])
    #expect(run.status == 1)
    #expect(run.text == "Чжан Имоу\n伊万\n")
    #expect(run.errors.contains("“Чжан Имоу” cannot be written in zh-Hans"))
  }

  @Test("another language is a wrong command line", arguments: ["fr", "17", ""])
  func language(tag: String) throws {
    let run = try SilkProcess.run(["names", "transcribe", "--to", tag, "x"])
    #expect(run.status == 64)
    #expect(run.errors.contains("--to takes one of en, ru, zh-Hans, zh-Hant"))
  }
}
