import ICU
import Testing

@Suite("Converter")
struct ConverterTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let charset: String
    let text: String
    let bytes: [UInt8]
    var testDescription: String { "\(charset): \(text)" }

    init(_ charset: String, _ text: String, _ bytes: [UInt8]) {
      self.charset = charset
      self.text = text
      self.bytes = bytes
    }
  }

  static let samples = [
    Sample("windows-1251", "Ёлка №5", [0xA8, 0xEB, 0xEA, 0xE0, 0x20, 0xB9, 0x35]),
    Sample("KOI8-R", "Ёлка", [0xB3, 0xCC, 0xCB, 0xC1]),
    Sample("KOI8-U", "Їжак", [0xB7, 0xD6, 0xC1, 0xCB]),
    Sample("IBM866", "Ёлка", [0xF0, 0xAB, 0xAA, 0xA0]),
    Sample("ISO-8859-5", "Ёлка", [0xA1, 0xDB, 0xDA, 0xD0]),
    Sample("x-mac-cyrillic", "Ёлка", [0xDD, 0xEB, 0xEA, 0xE0]),
    Sample("GB18030", "张艺谋€", [0xD5, 0xC5, 0xD2, 0xD5, 0xC4, 0xB1, 0xA2, 0xE3]),
    Sample("GB18030", "𠮷", [0x95, 0x34, 0xB2, 0x35]),
    Sample("GBK", "张艺谋", [0xD5, 0xC5, 0xD2, 0xD5, 0xC4, 0xB1]),
    Sample("Big5", "張藝謀", [0xB1, 0x69, 0xC3, 0xC0, 0xBF, 0xD1]),
    Sample("Big5-HKSCS", "張藝謀嘅", [0xB1, 0x69, 0xC3, 0xC0, 0xBF, 0xD1, 0x9D, 0xEF]),
    Sample("UTF-8", "Ёж 狗", [0xD0, 0x81, 0xD0, 0xB6, 0x20, 0xE7, 0x8B, 0x97]),
    Sample("UTF-16LE", "Ё狗", [0x01, 0x04, 0xD7, 0x72]),
    Sample("UTF-16BE", "Ё狗", [0x04, 0x01, 0x72, 0xD7]),
    Sample("UTF-32LE", "Ё𠮷", [0x01, 0x04, 0x00, 0x00, 0xB7, 0x0B, 0x02, 0x00]),
    Sample("UTF-32BE", "Ё𠮷", [0x00, 0x00, 0x04, 0x01, 0x00, 0x02, 0x0B, 0xB7]),
    Sample("windows-1252", "“Œ”", [0x93, 0x8C, 0x94]),
    Sample("windows-1250", "Łódź", [0xA3, 0xF3, 0x64, 0x9F]),
  ]

  @Test("bytes of every charset of the trade become text", arguments: samples)
  func decodes(_ sample: Sample) throws {
    #expect(try Converter(charset: sample.charset).decode(sample.bytes.span) == sample.text)
  }

  @Test("text becomes bytes of every charset of the trade", arguments: samples)
  func encodes(_ sample: Sample) throws {
    #expect(try Converter(charset: sample.charset).encode(sample.text) == sample.bytes)
  }

  @Test("nothing is nothing", arguments: samples)
  func empty(_ sample: Sample) throws {
    let converter = try Converter(charset: sample.charset)
    let none: [UInt8] = []
    #expect(try converter.decode(none.span) == "")
    #expect(try converter.encode("") == [])
    #expect(try converter.decodeReplacing(none.span).replacements == 0)
  }

  @Test(
    "a charset goes by its IANA name",
    arguments: [
      ("cp1251", "windows-1251"), ("koi8r", "KOI8-R"), ("866", "IBM866"), ("utf8", "UTF-8"),
      ("gb-18030", "gb18030"), ("big5-hkscs", "Big5-HKSCS"),
    ])
  func names(alias: String, name: String) throws {
    #expect(try Converter(charset: alias).canonicalName == name)
  }

  @Test("a charset nobody knows is an error that names it", arguments: ["klingon-8", "", "кои8"])
  func unknown(_ charset: String) {
    let error = #expect(throws: ICUError.self) { try Converter(charset: charset) }
    #expect(error?.description.contains("charset ‘\(charset)’") == true)
  }

  static let damaged: [(charset: String, bytes: [UInt8], offset: Int, replaced: String)] = [
    ("UTF-8", [0xD0, 0x81, 0xD0, 0xB6, 0xFF, 0x21], 4, "Ёж\u{FFFD}!"),
    ("UTF-8", [0xE7, 0x8B, 0x97, 0xE7, 0x8B], 3, "狗\u{FFFD}"),
    ("UTF-8", [0x61, 0xED, 0xA0, 0x80], 1, "a\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("GB18030", [0xD5, 0xC5, 0x81, 0x30, 0x81, 0x20], 2, "张\u{FFFD}0\u{FFFD} "),
    ("GBK", [0xD5, 0xC5, 0xC4], 2, "张\u{FFFD}"),
    ("Big5", [0xB1, 0x69, 0xC3, 0x20], 2, "張\u{FFFD} "),
    ("UTF-16LE", [0x01, 0x04, 0x00, 0xD8, 0xD7, 0x72], 2, "Ё\u{FFFD}狗"),
    ("UTF-16LE", [0x01, 0x04, 0xD7], 2, "Ё\u{FFFD}"),
  ]

  @Test("bytes of another charset are an error at their offset", arguments: damaged)
  func rejects(charset: String, bytes: [UInt8], offset: Int, replaced: String) throws {
    let converter = try Converter(charset: charset)
    let error = #expect(throws: ICUError.self) { try converter.decode(bytes.span) }
    #expect(error?.position == .byte(offset))
    #expect(error?.operation == "decode text in \(converter.canonicalName)")
  }

  @Test("replacement tells how much it replaced and where first", arguments: damaged)
  func replaces(charset: String, bytes: [UInt8], offset: Int, replaced: String) throws {
    let result = try Converter(charset: charset).decodeReplacing(bytes.span)
    #expect(result.text == replaced)
    #expect(result.replacements == replaced.unicodeScalars.count { $0 == "\u{FFFD}" })
    #expect(result.firstReplacement == offset)
  }

  @Test(
    "a character the charset lacks is named, never a question mark",
    arguments: [
      ("windows-1251", "Ёж и 狗", "狗" as Unicode.Scalar, 8),
      ("KOI8-R", "Їжак", "Ї", 0),
      ("Big5", "張艺谋", "艺", 3),
      ("GBK", "张𠮷", "𠮷", 3),
      ("IBM866", "кино\u{AD}лента", "\u{AD}", 8),
      ("windows-1251", "е\u{301}", "\u{301}", 2),
      ("windows-1251", "Ａ", "Ａ", 0),
    ])
  func unencodable(charset: String, text: String, scalar: Unicode.Scalar, offset: Int) throws {
    let converter = try Converter(charset: charset)
    let error = #expect(throws: ICUError.self) { try converter.encode(text) }
    #expect(error?.position == .character(scalar, utf8Offset: offset))
  }

  @Test("the error for a missing character reads as a sentence")
  func sentence() throws {
    let converter = try Converter(charset: "koi8-r")
    let error = #expect(throws: ICUError.self) { try converter.encode("кино…") }
    #expect(
      error?.description
        == "could not encode text in KOI8-R: it has no U+2026 HORIZONTAL ELLIPSIS ‘…’, "
        + "found at byte 8 of the text (U_INVALID_CHAR_FOUND)")
  }

  @Test("a converter goes on after an error")
  func goesOn() throws {
    let converter = try Converter(charset: "GB18030")
    let half: [UInt8] = [0xD5]
    let whole: [UInt8] = [0xD5, 0xC5]
    #expect(throws: ICUError.self) { try converter.decode(half.span) }
    #expect(try converter.decode(whole.span) == "张")
  }

  @Test("zero bytes are text")
  func zeros() throws {
    let converter = try Converter(charset: "windows-1251")
    #expect(try converter.decode([0xC0, 0x00, 0xC1].span) == "А\0Б")
    #expect(try converter.encode("А\0Б") == [0xC0, 0x00, 0xC1])
  }

  @Test(
    "a byte order mark is text where the charset names the order",
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF, 0xD0, 0x81], "\u{FEFF}Ё"),
      ("UTF-16LE", [0xFF, 0xFE, 0xD7, 0x72], "\u{FEFF}狗"),
      ("UTF-16", [0xFF, 0xFE, 0xD7, 0x72], "狗"), ("UTF-16", [0xFE, 0xFF, 0x72, 0xD7], "狗"),
    ] as [(String, [UInt8], String)])
  func byteOrderMark(charset: String, bytes: [UInt8], text: String) throws {
    let decoded = try Converter(charset: charset).decode(bytes.span)
    #expect(Array(decoded.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("every byte of a Cyrillic charset goes there and back, or is an error at its offset")
  func singleBytes() throws {
    for charset in ["windows-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5", "x-mac-cyrillic"] {
      let converter = try Converter(charset: charset)
      for byte in UInt8.min...UInt8.max {
        do {
          let text = try converter.decode([byte].span)
          #expect(try converter.encode(text) == [byte], "\(charset) \(byte)")
        } catch {
          #expect(error.position == .byte(0))
        }
      }
    }
  }

  @Test("ten megabytes go there and back")
  func long() throws {
    let text = String(repeating: "Это «Красный шёлк».\n", count: 300_000)
    let converter = try Converter(charset: "windows-1251")
    let bytes = try converter.encode(text)
    #expect(bytes.count == text.unicodeScalars.count)
    #expect(try converter.decode(bytes.span) == text)
  }
}
