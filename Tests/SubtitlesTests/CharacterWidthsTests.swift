import LocaleData
import Testing

@testable import Subtitles

@Suite("Counting characters from bytes")
struct CharacterWidthsTests {
  /// What random texts are made of: letters, punctuation, tags whole and broken, and what joins.
  private static let pieces = [
    "a", "Z", "ß", "é", "Ж", "ё", "Ω", "红", "毯", "龍", " ", "\t", "\n", "\r\n", "\r", "-", "—", "…",
    "“", "’", "«", "»", "·", "。", "，", "《", "！", "～", "\u{3000}", "\u{A0}", "\u{AD}", "<i>", "</i>",
    "<font color=\"#fff\">", "<b", ">", "<", "</", "<3>", "<>", "<и>", "{\\an8}", "{", "}", "{x}",
    "\u{301}", "\u{308}", "\u{483}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "👩", "🏽",
    "👩‍👩‍👧", "🇷🇺", "🇨🇳", "각", "ᄀ", "ᅡ", "ᆨ", "क", "्", "ष", "ｱ", "ﾞ", "か", "\u{3099}", "\u{302A}",
    "ก", "ำ", "\u{600}", "\u{FEFF}", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "𠀀", "😀", "①", "™",
  ]

  @Test("bytes and grapheme clusters give the same widths", arguments: UInt64(1)...40)
  func equalWays(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      // Some texts take only pieces that are counted from bytes, for others hardly ever are.
      let choice = Bool.random(using: &random) ? Self.pieces[..<45] : Self.pieces[...]
      let length = Int.random(in: 0...12, using: &random)
      let text = (0..<length).compactMap { _ in choice.randomElement(using: &random) }
      expectEqualWays(text.joined())
    }
  }

  @Test("every character next to a letter, a mark and a tag is counted as its cluster says")
  func everyScalar() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      expectEqualWays("a\(scalar)\u{301}")
      expectEqualWays("中\(scalar)<i>\(scalar)\(scalar)b")
    }
  }

  @Test(
    "plain text of the languages is counted from bytes",
    arguments: [
      ("Привет, Eleven!", 0, 15), ("<i>他们都在等你回来</i>", 8, 0), ("— Да… «нет»", 2, 9),
      ("{\\an8}七号包厢，两杯吗？\r\nOK", 9, 2), ("a < b > c {d}", 0, 13), ("José’s <3", 1, 8),
    ])
  func plain(text: String, full: Int, half: Int) throws {
    let widths = try #require(quick(text))
    #expect(widths.full == full)
    #expect(widths.half == half)
  }

  @Test("a long line of brackets takes no time to speak of")
  func brackets() {
    let text = String(repeating: "<{", count: 200_000)
    #expect(quick(text)?.half == 400_000)
    #expect(CharacterWidths(marked: text).half == 400_000)
  }

  @Test("broken bytes are counted as they are shown")
  func brokenBytes() {
    let head = Array("1\n00:00:00,000 --> 00:00:01,000\n".utf8)
    let bytes = head + [0xD0, 0x41, 0xE4, 0xB8, 0x0A]
    let track = Track(subRip: bytes, encoding: DetectedEncoding(.utf8, confidence: 1))
    #expect(track.readingSpeed(counting: CharacterCount(nil))?.max == 3)
  }

  private func expectEqualWays(_ text: String) {
    let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    guard let widths = quick(text) else { return }
    #expect(widths == CharacterWidths(marked: unified), "\(text.debugDescription)")
  }

  private func quick(_ text: String) -> CharacterWidths? {
    let (bytes, kinds) = (Array(text.utf8), ByteKinds.table)
    return CharacterWidths(marked: bytes.span, bytes.indices, kinds.span)
  }
}

@Suite("Reading speed")
struct ReadingSpeedTests {
  @Test("a rank is chosen as sorting would", arguments: UInt64(1)...20)
  func selection(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...200, using: &random)
    let numbers = (0..<count).map { _ in Double(Int.random(in: 0...50, using: &random)) }
    for rank in numbers.indices {
      var copy = numbers
      #expect(copy.select(rank) == numbers.sorted()[rank])
    }
  }

  @Test("half-width characters count half in Chinese")
  func halfWidth() throws {
    let track = track("1\n00:00:00,000 --> 00:00:01,000\n你好 OK\n")
    let evidence = try LanguageEvidence(from: .builtIn)
    let count = CharacterCount(evidence[.simplifiedChinese])
    #expect(track.readingSpeed(counting: count)?.mean == 3.5)
  }

  @Test("the language is told from the whole track and not from its beginning")
  func sample() throws {
    let texts =
      Array(repeating: "Opening credits in English", count: 120)
      + Array(repeating: "Они ждали нас весь день", count: 900)
    let blocks = texts.enumerated().map { number, text in
      "\(number + 1)\n\(Milliseconds(number * 2000)) --> \(Milliseconds(number * 2000 + 900))\n\(text)\n"
    }
    let evidence = try LanguageEvidence(from: .builtIn)
    #expect(track(blocks.joined(separator: "\n")).language(by: evidence) == .russian)
  }
}
