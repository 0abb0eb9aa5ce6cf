import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

@Suite("Reading EBU-STL")
struct EBUReadingTests {
  @Test("times count from the start of the programme, texts are plain")
  func cues() throws {
    let track = try Track(fixture("EBU/teletext.stl"), file: "teletext.stl")
    #expect(track.format == .ebuSTL)
    #expect(
      track.told == [
        "1000-3480 Good evening,\nMr. Bjørk.", "4200-6000 Café crême?", "6000-7000 One,",
        "7000-9000 two.",
        "10000-14000 A subtitle that is much longer than it ought to be,\n"
          + "so that it goes on in a second block of the file, as the standard says.",
        "60960-62000 - Left, red and white",
      ])
    #expect(track.findings.isEmpty)
    #expect(track.encoding.encoding.name == "ISO 6937")
    #expect(track.newline == nil)
    #expect(track.map(\.line) == [1, 2, 3, 4, 6, 9])
    #expect(track.map(\.number) == [1, 2, 3, 4, 6, 7])
  }

  @Test("the content says styles, places, comments and sets that stay together")
  func content() throws {
    let content = try Track(fixture("EBU/teletext.stl"), file: "teletext.stl").content
    #expect(content.language == .english)
    #expect(content.frameRate == FrameRate(25))
    #expect(content.information.map(\.key).contains("translator"))
    #expect(content.information.contains(Information(key: "episode", value: "Épisode 1")))
    #expect(content.cues[1].runs.map(\.text) == ["Café ", "crême?"])
    #expect(content.cues[1].runs.map(\.style.color) == [Color("yellow"), Color("cyan")])
    #expect(content.cues[2].end == Milliseconds(9000))
    #expect(content.cues.map(\.isComment) == [false, false, false, false, true, false, false])
    #expect(content.cues[4].plainText == "Check the spelling.")
    #expect(content.cues[5].placement.anchor == .top)
    #expect(content.cues[6].placement.anchor == .bottomLeft)
    #expect(content.cues[6].runs.map(\.text) == ["- Left, ", "red ", "and white"])
    #expect(content.rawBlocks.map(\.position) == [0, 6])
  }

  @Test("Russian text, italics, underlining and boxes")
  func cyrillic() throws {
    let track = try Track(fixture("EBU/cyrillic.stl"), file: "russian.stl")
    #expect(
      track.told == [
        "1000-3000 Добрый вечер,\nАнна Ёлкина", "3200-5040 Внимание: 5 рублей Smith",
        "6000-8000 на фоне",
      ])
    #expect(track.encoding.encoding.name == "ISO-8859-5")
    let content = try track.content
    #expect(content.language == .russian)
    #expect(content.cues[0].runs.map(\.style.isItalic) == [false, true])
    #expect(content.cues[1].runs.map(\.style.isUnderlined) == [true, false])
    #expect(content.cues[1].placement.anchor == .top)
    #expect(content.cues[2].runs[0].style.background == Color("black"))
    #expect(content.cues[2].placement.anchor == .bottomRight)
  }

  @Test(
    "tables other than Latin are read too",
    arguments: [
      ("02", [0xE5, 0xD1, 0xCD, 0xC8, 0xC7], "مرحبا"), ("03", [0xC3, 0xE5, 0xE9, 0xDC], "Γειά"),
      ("04", [0xF9, 0xEC, 0xE5, 0xED], "שלום"), ("00", [0xCF, 0x43, 0xC8, 0x75, 0xFA], "Čüœ"),
    ] as [(String, [UInt8], String)])
  func tables(code: String, bytes: [UInt8], text: String) throws {
    var file = fixture("EBU/cyrillic.stl")
    file.replaceSubrange(12..<14, with: code.utf8)
    file.replaceSubrange(
      1040..<1152, with: bytes + Array(repeating: 0x8F, count: 112 - bytes.count))
    #expect(try Track(file).first?.text == text)
  }

  @Test(
    "what is wrong is reported, and cues are read all the same",
    arguments: [
      (238..<243, "00012", "STL.COUNT", 3), (3..<11, "STL23.98", "STL.FORMAT", 3),
      (12..<14, "07", "STL.TABLE", 3), (256..<264, "10000000", "STL.TIMECODE", 3),
      (256..<264, "ten hour", "STL.TIMECODE", 3), (1031..<1032, "Z", "STL.TIMECODE", 3),
      (1283..<1284, "\u{01}", "STL.BLOCK", 3),
    ])
  func deviations(range: Range<Int>, text: String, rule: String, count: Int) throws {
    var file = fixture("EBU/cyrillic.stl")
    file.replaceSubrange(range, with: text.utf8)
    let track = try Track(file, file: "a.stl")
    #expect(track.findings.map(\.rule).contains(rule))
    #expect(track.count == count)
  }

  @Test("a file cut within a block keeps the cue as far as it goes")
  func truncation() throws {
    let file = Array(fixture("EBU/cyrillic.stl").prefix(1024 + 128 + 20))
    let track = try Track(file, file: "cut.stl")
    #expect(track.map(\.text) == ["Добрый вечер,\nАнна Ёлкина", "Вни"])
    #expect(track.findings.map(\.rule).contains("STL.SIZE"))
    #expect(try Track(Array(file.prefix(700)), file: "cut.stl").isEmpty)
  }

  @Test("30 frames are those of NTSC where the user says so")
  func rate() throws {
    var file = fixture("EBU/cyrillic.stl")
    file.replaceSubrange(3..<11, with: "STL30.01".utf8)
    file[1029] = 1
    #expect(try Track(file).first?.start == Milliseconds(3_601_000))
    var options = ReadingOptions()
    options.frameRate = FrameRate("29.97")
    #expect(try Track(file, options: options).first?.start == Milliseconds(3_604_601))
  }
}
