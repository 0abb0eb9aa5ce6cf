import Testing

@Suite("silk names scan")
struct NamesScanTests {
  private let roster = "Samples/red-silk/roster.yaml"

  @Test("prints a line of JSON a mention, with the keys of the contract in their order")
  func json() throws {
    let run = try SilkProcess.run(
      ["names", "scan", "--roster", roster], input: Array("Фильм Андрея Волгина.".utf8))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.text.hasPrefix(
        #"{"file":"-","line":1,"column":7,"byteOffset":11,"byteLength":27,"#
          + #""surface":"Андрея Волгина","nominative":"Андрей Волгин","person":"volgin","#
          + #""inRoster":true,"score":1,"evidence":[{"kind":"roster","detail":"fits: "#
          + #"Андрей Волгин"}"#))
    #expect(run.text.hasSuffix(#""language":"ru"}"# + "\n"))
  }

  @Test(
    "with a roster only its people are found, with --unknown and without a roster all",
    arguments: [
      (["--roster", "Samples/red-silk/roster.yaml"], ["volgin"]),
      (["--roster", "Samples/red-silk/roster.yaml", "--unknown"], ["fu-ruoqing", "volgin"]),
      ([], ["fu-ruoqing", "andrei-vokin"]),
    ])
  func people(options: [String], expected: [String]) throws {
    let run = try SilkProcess.run(
      ["names", "scan", "--format", "text"] + options,
      input: Array("Fu Ruoqing met Andrei Vokin in Beijing.".utf8))
    #expect(
      run.text.split(separator: "\n").map { $0.split(separator: " ").last ?? "" }
        == expected.map { $0[...] })
  }

  @Test(
    "a text without people gives nothing",
    arguments: [
      ([], 0, ""), (Array("— 1234 …\n".utf8), 0, ""),
    ] as [([UInt8], Int32, String)])
  func empty(input: [UInt8], status: Int32, output: String) throws {
    let run = try SilkProcess.run(["names", "scan"], input: input)
    #expect(run.status == status)
    #expect(run.text == output)
  }

  @Test(
    "a text in three languages gives the people of each, each time the same one")
  func languages() throws {
    let text = """
      Director Andrei Vokin spoke at length in Beijing.
      Режиссёр Андрей Волгин говорил в Пекине о фильме.
      俄罗斯导演安德烈·沃尔金出席了首映式。

      """
    let run = try SilkProcess.run(
      ["names", "scan", "--format", "text", "--roster", roster], input: Array(text.utf8))
    #expect(
      run.text == """
        -:1:10: Andrei Vokin → volgin (director)
        -:2:10: Андрей Волгин → volgin (director)
        -:3:6: 安德烈·沃尔金 → volgin (director)

        """)
  }

  @Test("a missing file is told, and does not keep the others from being scanned")
  func missing() throws {
    let run = try SilkProcess.run(
      [
        "names", "scan", "nowhere.txt",
        "Samples/red-silk/coverage/03-en-box-office-and-history.md",
      ])
    #expect(run.status == 66)
    #expect(run.errors == "nowhere.txt: error: cannot be read: No such file or directory\n")
    #expect(run.text.contains("Andrey Volgin"))
  }

  @Test(
    "places are those in the file's bytes, whatever these are",
    arguments: [
      (Array("\u{FEFF}e\u{301} 🎬\r\nФильм Андрея Волгина.\r\n".utf8), 2, 7, 24, 27),
      (
        Self.cyrillicLegacy(
          "Сегодня в Москве показали новый фильм о дружбе двух стран, который снимали три года. "
            + "На премьеру приехал режиссёр Андрей Волгин."), 1, 115, 114, 13
      ),
      (Self.utf16("Фильм\r\nснял Андрей Волгин."), 2, 6, 26, 26),
    ] as [([UInt8], Int, Int, Int, Int)])
  func places(input: [UInt8], line: Int, column: Int, offset: Int, length: Int) throws {
    let run = try SilkProcess.run(["names", "scan", "--roster", roster], input: input)
    #expect(
      run.text.hasPrefix(
        #"{"file":"-","line":\#(line),"column":\#(column),"byteOffset":\#(offset),"#
          + #""byteLength":\#(length),"#), "\(run.text)\(run.errors)")
  }

  /// Russian text in windows-1251.
  private static func cyrillicLegacy(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x451: 0xB8
      default: UInt8(scalar.value)
      }
    }
  }

  /// Text in little-endian UTF-16 with its mark.
  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test("--no-dictionary is taken, and the text's own people are found without it")
  func withoutDictionary() throws {
    let run = try SilkProcess.run(
      ["names", "scan", "--no-dictionary", "-"],
      input: Array("Director Andrey Volgin came to Moscow.\n".utf8))
    #expect(run.status == 0)
    #expect(run.text.contains(#""surface":"Andrey Volgin""#))
  }
}
