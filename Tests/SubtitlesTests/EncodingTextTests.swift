import ICU
import Testing

@testable import Subtitles

@Suite("Writing text in an encoding")
struct EncodingTextTests {
  @Test(
    "every character that a single byte can be comes back as that byte",
    arguments: [
      "windows-1250", "windows-1251", "windows-1252", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5",
      "x-mac-cyrillic", "ISO-8859-1", "ISO-8859-2",
    ])
  func singleBytes(name: String) throws {
    let converter = try Converter(charset: name)
    var known = 0
    for byte in UInt8.min...UInt8.max {
      guard let text = try? converter.decode([byte].span) else { continue }
      #expect(try TextEncoding(name).encode(text) == [byte])
      known += 1
    }
    #expect(known > 240)
  }

  @Test(
    "every pair of bytes that is a character comes back as it was, or is refused",
    arguments: [("GB18030", 23_900), ("GBK", 21_700), ("Big5", 13_400), ("Big5-HKSCS", 17_900)])
  func doubleBytes(name: String, atLeast count: Int) throws {
    let converter = try Converter(charset: name)
    var (same, refused) = (0, 0)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        guard let text = try? converter.decode([lead, trail].span) else { continue }
        // A second code of a character that has two is written as the first.
        guard let bytes = try? TextEncoding(name).encode(text) else {
          refused += 1
          continue
        }
        #expect(try converter.decode(bytes.span) == text)
        same += bytes == [lead, trail] ? 1 : 0
      }
    }
    #expect(same >= count)
    #expect(refused == 0)
  }

  @Test("GB 18030 has every character, those of four bytes too")
  func gb18030() throws {
    let encoding = TextEncoding("GB18030")
    let planes: [ClosedRange<UInt32>] = [0...0xFFFF, 0x1F300...0x1F6FF, 0x20000...0x20FFF]
    let text = String(
      String.UnicodeScalarView(planes.joined().lazy.compactMap(Unicode.Scalar.init)))
    let bytes = try encoding.encode(text)
    #expect(try Converter(charset: "GB18030").decode(bytes.span) == text)
    #expect(try encoding.encode("𠮷") == [0x95, 0x34, 0xB2, 0x35])
  }

  @Test(
    "Unicode goes into units of one order, behind a mark where one is asked for",
    arguments: [
      ("UTF-8", false, [0xD0, 0x96, 0xF0, 0xA0, 0xAE, 0xB7]),
      ("UTF-8", true, [0xEF, 0xBB, 0xBF, 0xD0, 0x96, 0xF0, 0xA0, 0xAE, 0xB7]),
      ("UTF-16LE", false, [0x16, 0x04, 0x42, 0xD8, 0xB7, 0xDF]),
      ("UTF-16BE", true, [0xFE, 0xFF, 0x04, 0x16, 0xD8, 0x42, 0xDF, 0xB7]),
      ("UTF-32LE", true, [0xFF, 0xFE, 0, 0, 0x16, 0x04, 0, 0, 0xB7, 0x0B, 0x02, 0]),
      ("UTF-32BE", false, [0, 0, 0x04, 0x16, 0, 0x02, 0x0B, 0xB7]),
    ] as [(String, Bool, [UInt8])])
  func unicode(name: String, hasMark: Bool, bytes: [UInt8]) throws {
    #expect(try TextEncoding(name).encode("Ж𠮷", hasByteOrderMark: hasMark) == bytes)
  }

  @Test("a mark is of no encoding from before Unicode")
  func noMark() throws {
    #expect(try TextEncoding("KOI8-R").encode("да", hasByteOrderMark: true) == [0xC4, 0xC1])
  }

  @Test(
    "what an encoding lacks is named with its place, and counted",
    arguments: [
      ("windows-1251", "Да.\r\nЭто 你好!", "你" as Unicode.Scalar, 2, 5, 2),
      ("windows-1251", "Да.\r\r\nНе ♪ та ♪", "♪", 3, 4, 2),
      ("KOI8-R", "Їжак", "Ї", 1, 1, 1), ("IBM866", "– А вы?", "–", 1, 1, 1),
      ("windows-1252", "ａ", "ａ", 1, 1, 1), ("windows-1252", "Ā", "Ā", 1, 1, 1),
      ("ISO-8859-1", "“Hi”", "“", 1, 1, 2), ("windows-1251", "a\u{301}", "\u{301}", 1, 2, 1),
      ("Big5", "张张", "张", 1, 1, 2), ("Big5", "咗", "咗", 1, 1, 1), ("GBK", "𠮷", "𠮷", 1, 1, 1),
      ("windows-1251", "\u{200B}", "\u{200B}", 1, 1, 1), ("windows-1251", "−5", "−", 1, 1, 1),
    ])
  func lacks(
    name: String, text: String, character: Unicode.Scalar, line: Int, column: Int, count: Int
  ) {
    let error = #expect(throws: UnrepresentableText.self) { try TextEncoding(name).encode(text) }
    #expect(
      error
        == UnrepresentableText(
          encoding: TextEncoding(name), character: character, line: line, column: column,
          count: count))
  }

  @Test("the error speaks to a person")
  func message() {
    let error = #expect(throws: UnrepresentableText.self) {
      try TextEncoding("windows-1251").encode("Да\n你好")
    }
    #expect(
      error?.description
        == "windows-1251 has no U+4F60 ‘你’ (line 2, column 1), and lacks 2 characters of this text "
        + "in all; UTF-8 has every one")
  }

  @Test(
    "an encoding goes by the names that people type",
    arguments: [
      ("cp1251", "windows-1251", false), ("win-1251", "windows-1251", false),
      ("Windows1251", "windows-1251", false), ("1251", "windows-1251", false),
      ("koi8r", "KOI8-R", false), ("KOI8_U", "KOI8-U", false), ("866", "IBM866", false),
      ("cp866", "IBM866", false), ("iso8859-5", "ISO-8859-5", false),
      ("mac-cyrillic", "x-mac-cyrillic", false), ("gbk", "GBK", false), ("GB2312", "GBK", false),
      ("gb-18030", "GB18030", false), ("big5", "Big5", false), ("big5hkscs", "Big5-HKSCS", false),
      ("utf8", "UTF-8", false), ("utf-8-sig", "UTF-8", true), ("utf16", "UTF-16LE", true),
      ("utf-16be", "UTF-16BE", false), ("UTF-32", "UTF-32LE", true),
      ("latin1", "ISO-8859-1", false), ("latin 2", "ISO-8859-2", false),
      ("cp1252", "windows-1252", false), ("shift-jis", "Shift_JIS", false),
    ])
  func names(typed: String, name: String, hasMark: Bool) throws {
    let requested = try RequestedEncoding(named: typed)
    #expect(requested.encoding.name == name)
    #expect(requested.hasByteOrderMark == hasMark)
  }

  @Test(
    "a name that nobody knows brings the list of names", arguments: ["klingon", "", "ansi", "кои"])
  func unknown(name: String) {
    let error = #expect(throws: UnknownEncoding.self) { try RequestedEncoding(named: name) }
    #expect(error?.description.contains("windows-1251, windows-1252, KOI8-R") == true)
  }

  @Test("a mark decides between the orders of an encoding named without one")
  func orders() throws {
    let bytes: [UInt8] = [0xFE, 0xFF, 0, 0x31]
    #expect(try DetectedEncoding(named: "utf-16", for: bytes).encoding.name == "UTF-16BE")
    #expect(try DetectedEncoding(named: "utf-16le", for: bytes).encoding.name == "UTF-16LE")
    #expect(try DetectedEncoding(named: "utf8", for: bytes).byteOrderMarkLength == 0)
    #expect(
      try DetectedEncoding(named: "utf8", for: [0xEF, 0xBB, 0xBF, 0x31]).byteOrderMarkLength == 3)
  }
}
