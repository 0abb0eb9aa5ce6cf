import Testing

@Suite("silk subs check --against and names")
struct SubsPairTests {
  @Test("a translation is checked against its source, whose language is found")
  func against() throws {
    let run = try SilkProcess.run(
      [
        "subs", "check", "--against", sampleTracks + "en.srt", "--format", "jsonl", "--language",
        "ru",
      ],
      input: Array("1\n00:00:08,042 --> 00:00:11,482\nСибирь, ноябрь 1937 года\n".utf8))
    let lines = run.text.split(separator: "\n").map { String($0) }
    let numbers = try #require(lines.first { $0.contains("PAIR.NUMBERS") })
    #expect(numbers.contains(#""cue":1,"line":3,"column":16"#))
    #expect(numbers.contains("1937"))
    #expect(lines.contains { $0.contains("PAIR.COUNT") && $0.contains("00:00:13,667") })
  }

  @Test("what belongs to another track needs one")
  func usage() throws {
    let run = try SilkProcess.run(
      ["subs", "check", sampleTracks + "ru.srt", "--glossary", "terms.tsv"])
    #expect(run.status == 64)
    #expect(run.errors.contains("--against"))
  }

  private static let roster = """
    people:
      - id: garin
        forms: {en: Nikolai Garin, ru: Николай Гарин, zh-Hans: 尼古拉·加林}
        sex: m
      - id: wang-lin
        forms: {en: Wang Lin, ru: Ван Линь, zh-Hans: 王琳}
        sex: f
    """

  private func names(_ cue: String, _ options: [String] = []) throws -> SilkProcess {
    let folder = try TemporaryFolder()
    try folder.write(Self.roster, to: "roster.yaml")
    return try SilkProcess.run(
      ["subs", "names", "--roster", folder.path("roster.yaml")] + options,
      input: Array("1\n00:00:01,000 --> 00:00:04,000\n\(cue)\n".utf8))
  }

  @Test(
    "a name in any case, in part or over two lines is right",
    arguments: [
      "Позовите Николая Гарина.", "Гарину письмо.", "Ван Линь с Гариным", "Это Николай\nГарин.",
      "Miss Wang knows Garin's secret.", "<i>Nikolai Garin</i>", "我是王琳", "尼古拉·加林 教授",
    ])
  func right(cue: String) throws {
    let run = try names(cue)
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.isEmpty)
  }

  @Test("another spelling is an error, told with the form of the roster")
  func wrong() throws {
    let run = try names("Это\nНиколай Гаврин, профессор.")
    #expect(run.status == 1)
    #expect(run.text.contains("-:4:"))
    #expect(run.text.contains("is spelled otherwise than “Николай Гарин” (garin) [NAME.ROSTER]"))
  }

  @Test("JSON has the keys that the help names")
  func json() throws {
    let run = try names("Это Николай Гаврин.", ["--format", "jsonl"])
    for key in [
      "file", "cue", "start", "line", "column", "rule", "severity", "message", "surface",
      "person", "language", "expected", "score", "fixable",
    ] { #expect(run.text.contains("\"\(key)\":"), "\(key)") }
  }

  @Test("--unknown tells who is not in the roster")
  func unknown() throws {
    let run = try names("Это профессор Иван Краузе.", ["--unknown"])
    #expect(run.text.contains("[NAME.UNKNOWN]"))
    #expect(run.status == 0)
  }
}
