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
      (["--scheme", "press", "张艺谋, Silk ’27"], "张艺谋, Silk ’27"),
      (["张艺谋, Silk ’27"], "Zhang Yimou, Silk ’27"), (["Волгин 张艺谋"], "Volgin Zhang Yimou"),
      (["--from", "zh", "尉迟恭"], "Yuchi Gong"), (["--from", "zh-Hant", "尉遲恭"], "Yuchi Gong"),
      (["--from", "zh", "--scheme", "wade-giles", "邓小平"], "Teng Hsiao-p'ing"),
      (["--scheme", "pinyin_tones", "吕不韦"], "Lǚ Bùwéi"), (["--ascii", "吕不韦"], "Lyu Buwei"),
      (["--scheme", "wade-giles", "--ascii", "吕不韦"], "Lu Pu-wei"),
      (["--scheme", "hong-kong", "梁朝偉"], "Leung Chiu-wai"),
      (["--scheme", "jyutping", "梁朝伟"], "Loeng4 Ciu4wai5"),
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
    let mixed = try SilkProcess.run(
      ["names", "romanize"], input: Array("Ян\r\n张艺谋\n\n巩俐、Щукин".utf8))
    #expect(mixed.text == "Yan\r\nZhang Yimou\n\nGong Li, Shchukin")
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
    let one = try SilkProcess.run(["names", "romanize", "--format", "json", "Ян"])
    #expect(
      one.text == """
        {
          "text": "Ян",
          "result": "Yan",
          "scheme": "press",
          "language": "ru"
        }

        """)
    let two = try SilkProcess.run(["names", "romanize", "--format", "json", "Ян", "Ян"])
    #expect(two.text.hasPrefix("[\n") && two.text.hasSuffix("]\n"))
    let chinese = try SilkProcess.run(
      ["names", "romanize", "--scheme", "pinyin-tones", "--format", "jsonl", "盖"])
    #expect(
      chinese.text
        == #"{"text":"盖","result":"Gě","scheme":"pinyin-tones","language":"zh","alternatives":["Gài"]}"#
        + "\n")
    let ascii = try SilkProcess.run(
      ["names", "romanize", "--scheme", "pinyin-tones", "--ascii", "--format", "jsonl", "覃"])
    #expect(ascii.text.contains(#""result":"Qin","#) && ascii.text.contains(#"["Tan"]"#))
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
        "gost-779          ru  reversible  GOST 7.79, system A"), "\(run.text)")
    #expect(run.text.split(separator: "\n").count == 46)
    let chinese = try SilkProcess.run(["names", "romanize", "--list", "--from", "zh-Hant"])
    #expect(chinese.text.split(separator: "\n").count == 12)
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
      ), (["--from", "fr", "Jean"], "one of: be, bg, kk, ru, sr, uk, zh"),
      (["--from", "zh", "--scheme", "press", "张"], "the scheme press is for ru, not for zh"),
      (["--from", "ru", "--scheme", "pinyin", "张"], "the scheme pinyin is for zh, not for ru"),
      (["--scheme", "pinyin", "--reverse", "Zhang"], "the scheme pinyin is not reversible"),
      (["--scheme", "wade-gilles", "张"], "did you mean wade-giles?"),
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
