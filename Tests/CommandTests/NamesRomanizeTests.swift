import Testing

@Suite("silk names romanize")
struct NamesRomanizeTests {
  @Test("Russian names are spelled as newspapers print them, one a line")
  func press() throws {
    let run = try SilkProcess.run(["names", "romanize", "Александр Щукин", "ПЁТР ЧАЙКОВСКИЙ"])
    #expect(run.status == 0)
    #expect(run.text == "Alexander Shchukin\nPYOTR TCHAIKOVSKY\n")
    #expect(run.errors.isEmpty)
  }

  @Test(
    "a scheme or a language is asked for by name",
    arguments: [
      (["--scheme", "bgn-pcgn", "Воробьёв"], "Vorob’yëv"),
      (["--scheme", "bgn_pcgn", "--ascii", "Воробьёв"], "Vorob'yev"),
      (["--scheme", "icao-doc-9303", "ЩЕГЛОВА"], "SHCHEGLOVA"),
      (["--from", "uk", "Володимир Зеленський"], "Volodymyr Zelenskyi"),
      (["--from", "ru", "--scheme", "iso-9-1995", "Щукин"], "Ŝukin"),
      (["--scheme", "gost-779", "--reverse", "Ŝukin"], "Щукин"),
      (["--scheme", "gost-779-alt", "--reverse", "YU. SHHUKIN"], "Ю. ЩУКИН"),
      (["张艺谋, Silk ’27"], "张艺谋, Silk ’27"),
    ])
  func schemes(arguments: [String], latin: String) throws {
    let run = try SilkProcess.run(["names", "romanize"] + arguments)
    #expect(run.text == latin + "\n")
    #expect(run.status == 0)
  }

  @Test("standard input is names, one a line; line ends stay as they are")
  func input() throws {
    let text = "Юлия\r\nЩукин\n\nRitt, Ян"
    let run = try SilkProcess.run(["names", "romanize"], input: Array(text.utf8))
    #expect(run.text == "Yulia\r\nShchukin\n\nRitt, Yan")
    let named = try SilkProcess.run(["names", "romanize", "-"], input: Array("Ян\n".utf8))
    #expect(named.text == "Yan\n")
    let back = try SilkProcess.run(
      ["names", "romanize", "--scheme", "scientific", "--reverse"],
      input: Array("Ščukin\nJan\n".utf8))
    #expect(back.text == "Щукин\nЯн\n")
  }

  @Test("a great deal of input comes out whole, in the form that is asked for")
  func stream() throws {
    let input = Array(repeating: "Щукин\n".utf8, count: 100_000).flatMap(\.self)
    let run = try SilkProcess.run(["names", "romanize"], input: input)
    #expect(run.output == Array(repeating: "Shchukin\n".utf8, count: 100_000).flatMap(\.self))
    let lines = try SilkProcess.run(["names", "romanize", "--format", "jsonl"], input: input)
    #expect(lines.output.count { $0 == UInt8(ascii: "\n") } == 100_000)
  }

  @Test("input in an old encoding is decoded, and that is told")
  func encoding() throws {
    let bytes: [UInt8] = Array(
      repeating: [0xD9, 0xF3, 0xEA, 0xE8, 0xED, 0x20, 0xE8, 0x0A], count: 20
    )
    .flatMap(\.self)
    let run = try SilkProcess.run(["names", "romanize"], input: bytes)
    #expect(run.text.hasPrefix("Shchukin i\n"))
    #expect(run.errors.contains("windows-1251"))
  }

  @Test("JSON has the keys of the help")
  func json() throws {
    let array = try SilkProcess.run(["names", "romanize", "--format", "json", "Ян"])
    #expect(
      array.text == """
        [
          {
            "text": "Ян",
            "result": "Yan",
            "scheme": "press",
            "language": "ru"
          }
        ]

        """)
    let lines = try SilkProcess.run(
      ["names", "romanize", "--format", "jsonl"], input: Array("Ян\nЮра\n".utf8))
    #expect(
      lines.text == """
        {"text":"Ян","result":"Yan","scheme":"press","language":"ru"}
        {"text":"Юра","result":"Yura","scheme":"press","language":"ru"}

        """)
  }

  @Test("the list has every scheme in columns, or those of a language; as JSON, too")
  func list() throws {
    let run = try SilkProcess.run(["names", "romanize", "--list"])
    #expect(run.status == 0)
    #expect(
      run.text.contains(
        "gost-779        ru  reversible  GOST 7.79, system A"), "\(run.text)")
    #expect(run.text.split(separator: "\n").count == 34)
    let ukrainian = try SilkProcess.run(["names", "romanize", "--list", "--from", "uk"])
    #expect(ukrainian.text.split(separator: "\n").count == 2)
    let json = try SilkProcess.run(["names", "romanize", "--list", "--format", "jsonl"])
    #expect(
      json.text.contains(
        #"{"id":"gost-779","language":"ru","title":"GOST 7.79, system A","standard":"#
          + #""GOST 7.79-2000 system A, ISO 9:1995","reversible":true,"aliases":["gost-779-a","#
          + #""iso-9","iso-9-1995"]}"#))
  }

  @Test(
    "a wrong command line exits with 64 and says what would be right",
    arguments: [
      (["--scheme", "bgn-pgcn", "Ян"], "did you mean bgn-pcgn?"),
      (["--scheme", "qqqqqqqqqqqq", "Ян"], "--list shows them all"),
      (
        ["--scheme", "press", "--reverse", "Yan"],
        "not reversible; one of: gost-16876, gost-779, gost-779-alt, scientific"
      ), (["--from", "fr", "Jean"], "one of: be, bg, kk, ru, sr, uk"),
      (["--from", "uk", "--scheme", "press", "Ян"], "the scheme press is for ru, not for uk"),
      (["--scheme", "scientific", "--reverse", "--ascii", "Jan"], "exclude each other"),
    ])
  func usage(arguments: [String], message: String) throws {
    let run = try SilkProcess.run(["names", "romanize"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
