import ICU
import LocaleData
import Testing

@testable import Subtitles

@Suite("Finding the encoding")
struct EncodingTests {
  private static let russian = [
    "Нет. И не нужно.", "Кто там? Свои, открывай!", "— А где же сестра?",
  ]
  private static let simplified = ["你去哪里了？", "我们都在等你回来", "这个问题我不明白"]
  private static let traditional = ["你去哪裡了？", "我們都在等你回來", "這個問題我不明白"]
  private static let cases: [(charset: String, lines: [String])] =
    ["windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"].map { charset in
      // Only some of these charsets have a dash.
      (charset, charset == "windows-1251" ? russian : Array(russian.prefix(2)))
    } + [("GB18030", simplified), ("Big5", traditional)]

  @Test("three cues are enough to tell the charsets of Russian and Chinese apart", arguments: cases)
  func shortFiles(charset: String, lines: [String]) throws {
    let bytes = try Converter(charset: charset).encode(subRip(lines))
    #expect(DetectedEncoding.unicode(of: bytes) == nil)
    let detected = try detector().detect(bytes)
    #expect(detected.encoding.name == charset)
    #expect(detected.confidence > 0.9)
  }

  @Test("a single short cue is enough too", arguments: cases)
  func shortestFiles(charset: String, lines: [String]) throws {
    let bytes = try Converter(charset: charset).encode(subRip([lines[0]]))
    #expect(try detector().detect(bytes).encoding.name == charset)
  }

  @Test("Ukrainian letters tell KOI8-U from KOI8-R")
  func ukrainian() throws {
    let bytes = try Converter(charset: "KOI8-U").encode(
      subRip(["Їхній ґанок і її дім", "Є ще хтось?"]))
    #expect(try detector().detect(bytes).encoding.name == "KOI8-U")
  }

  @Test("English with curly quotes from Windows is windows-1252")
  func western() throws {
    let bytes = try Converter(charset: "windows-1252").encode(
      subRip(["It’s a café – “Chez Marie”.", "Don’t wait."]))
    #expect(try detector().detect(bytes).encoding.name == "windows-1252")
  }

  @Test(
    "very short cues, capitals and mixed scripts are told too",
    arguments: [
      ("windows-1251", "Да."), ("KOI8-R", "Нет!"), ("IBM866", "Кто там?"),
      ("IBM866", "Ну да, ну да."),
      ("windows-1251", "ЧТО ТЫ ДЕЛАЕШЬ?"), ("KOI8-R", "ЧТО ТЫ ДЕЛАЕШЬ?"),
      ("IBM866", "КОНЕЦ ФИЛЬМА"),
      ("ISO-8859-5", "ЧТО ТЫ ДЕЛАЕШЬ?"), ("x-mac-cyrillic", "ЧТО ТЫ ДЕЛАЕШЬ?"),
      ("KOI8-R", "Hello, это Google Maps"), ("windows-1251", "Ёлки-палки!"), ("GB18030", "好"),
      ("GB18030", "走！"), ("GB18030", "㐀你在哪里？"), ("Big5", "什麼？"), ("Big5", "救命"),
      ("Big5-HKSCS", "你哋喺邊度？"), ("windows-1252", "Merci à vous."), ("windows-1252", "Très bien."),
      ("windows-1252", "Fußball und Süd"), ("windows-1250", "Dziękuję, proszę."),
      ("windows-1250", "Příteli, děkuji."), ("ISO-8859-2", "Dlaczego tak się świeci?"),
      ("windows-1252", "It’s 20 °C"),
    ])
  func shortTexts(charset: String, text: String) throws {
    let bytes = try TextEncoding(charset).encode(subRip([text]))
    let detected = try DetectedEncoding.unicode(of: bytes) ?? detector().detect(bytes)
    // Another name is as right where it gives the same text.
    #expect(try Converter(charset: detected.encoding.name).decode(bytes.span) == subRip([text]))
  }

  @Test("a language that Silk has no model of is not claimed for sure")
  func strangers() throws {
    for (charset, text) in [
      ("windows-1255", "שלום לכולם, מה שלומכם היום?"), ("EUC-KR", "안녕하세요 여러분"),
    ] {
      let bytes = try TextEncoding(charset).encode(subRip([text]))
      #expect(try detector().detect(bytes).confidence <= 0.8)
    }
  }

  @Test("ASCII is UTF-8 for sure, with a zero byte or without text too")
  func ascii() throws {
    for text in ["", "A", subRip(["Hello"]), subRip(["A\u{0}B"])] {
      let detected = DetectedEncoding.unicode(of: Array(text.utf8))
      #expect(detected == DetectedEncoding(.utf8, confidence: 1))
    }
  }

  @Test("a file of UTF-16 that is cut within a character is still UTF-16")
  func truncatedUTF16() throws {
    for name in ["UTF-16LE", "UTF-16BE"] {
      let bytes = try TextEncoding(name).encode(subRip(["你们好吗"])).dropLast(1)
      #expect(DetectedEncoding.unicode(of: Array(bytes))?.encoding.name == name)
    }
  }

  @Test("UTF-8 with a bad byte, or with surrogates of their own, is UTF-8 and doubted a little")
  func brokenUTF8() throws {
    let text = Array(subRip(Self.russian).utf8)
    for damage in [[0xFF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]] as [[UInt8]] {
      let detected = try #require(DetectedEncoding.unicode(of: text + damage))
      #expect(detected.encoding == .utf8)
      #expect(detected.confidence > 0.8 && detected.confidence < 1)
    }
    let few = Array(subRip(["Un café crème"]).utf8) + [0xFF]
    #expect(try detector().detect(few).encoding == .utf8)
  }

  @Test("a word of Chinese that happens to be well-formed UTF-8 is weighed like the others")
  func accidentalUTF8() throws {
    let bytes = try TextEncoding("GB18030").encode(subRip(["联想，模拟"]))
    let detected = try DetectedEncoding.unicode(of: bytes) ?? detector().detect(bytes)
    #expect(detected.encoding.name == "GB18030")
  }

  @Test("noise is not taken for text")
  func noise() throws {
    var random = SeededGenerator(seed: 7)
    let bytes = (0..<500).map { _ in UInt8.random(in: 128...255, using: &random) }
    #expect(try detector().detect(bytes).confidence < DetectedEncoding.doubtfulConfidence)
  }

  @Test(
    "Unicode is recognized by its mark, by the zero bytes of stamps, or by being well-formed",
    arguments: [
      ("UTF-8", "", "UTF-8"), ("UTF-8", "\u{FEFF}", "UTF-8"), ("UTF-16LE", "", "UTF-16LE"),
      ("UTF-16BE", "", "UTF-16BE"), ("UTF-16LE", "\u{FEFF}", "UTF-16LE"),
      ("UTF-32LE", "", "UTF-32LE"), ("UTF-32BE", "\u{FEFF}", "UTF-32BE"),
    ])
  func unicode(charset: String, mark: String, name: String) throws {
    for lines in [Self.russian, Self.simplified, ["A"]] {
      let bytes = try Converter(charset: charset).encode(mark + subRip(lines))
      let detected = try #require(DetectedEncoding.unicode(of: bytes))
      #expect(detected.encoding.name == name)
      #expect(detected.confidence >= 0.99)
      #expect((detected.byteOrderMarkLength > 0) == !mark.isEmpty)
    }
  }

  @Test("UTF-8 that is cut inside a character is still UTF-8")
  func damagedUTF8() {
    let bytes = Array((subRip(Self.russian) + "Да").utf8).dropLast(1)
    let detected = DetectedEncoding.unicode(of: Array(bytes))
    #expect(detected?.encoding == .utf8)
    #expect(detected.map { $0.confidence < 1 } == true)
  }

  @Test(
    "the sample's tracks are recognized in every encoding",
    arguments: [
      ("ru.cp1251.srt", "windows-1251", "ru"), ("zh-Hans.gb18030.srt", "GB18030", "zh-Hans"),
      ("zh-Hant.big5.srt", "Big5", "zh-Hant"), ("ru.srt", "UTF-8", "ru"), ("en.srt", "UTF-8", "en"),
      ("zh-Hans.srt", "UTF-8", "zh-Hans"), ("zh-Hant.srt", "UTF-8", "zh-Hant"),
      ("faults.srt", "UTF-8", "ru"),
    ])
  func sampleTracks(file: String, encoding: String, language: String) throws {
    let bytes = sample(file)
    let detected = try DetectedEncoding.unicode(of: bytes) ?? detector().detect(bytes)
    #expect(detected.encoding.name == encoding)
    #expect(detected.confidence > 0.95)
    let track = Track(
      subRip: bytes, encoding: detected, decodeLegacy: try detected.encoding.legacyDecoding())
    #expect(track.language(by: try LanguageEvidence(from: .builtIn)).description == language)
  }

  @Test(
    "a language is told from others of its script",
    arguments: [
      ("Їхній ґанок і її дім. Є ще хтось?", "und"),
      ("Où est-il allé? À la fenêtre, là-bas.", "und"),
      ("The café is closed on Sundays, as everybody knows.", "en"), ("1927", "und"),
      ("おはようございます。", "und"), ("안녕하세요", "und"), ("Он сказал: OK, Google.", "ru"),
      ("我用 iPhone", "zh-Hans"), ("這是什麼", "zh-Hant"), ("这是什么", "zh-Hans"),
    ])
  func language(text: String, tag: String) throws {
    #expect(try LanguageEvidence(from: .builtIn).language(of: text).description == tag)
  }

  private func detector() throws -> LegacyEncodingDetector {
    try LegacyEncodingDetector(from: .builtIn)
  }

  private func subRip(_ lines: [String]) -> String {
    lines.enumerated().map {
      "\($0 + 1)\r\n00:00:0\($0 + 1),000 --> 00:00:0\($0 + 2),000\r\n\($1)\r\n\r\n"
    }
    .joined()
  }
}
