import Testing

@testable import Subtitles

/// The quick ways of reading agree with the careful ones.
@Suite("Quick reading")
struct QuickReadingTests {
  /// What lines are made of that begin as a number or a time line may begin.
  private static let pieces = [
    "(", "[", "]", "#", "+", ">", "-", "—", "–", "=", "&gt;", ".", ",", ":", "\"", "'", " ", "O",
    "o",
    "О", "о", "Он", "a", "to", "word", "слово", "中", "、", "】", "【", "（", "）", "\u{3000}", "，", "♪",
    "→", "«", "\u{AD}", "´", "\u{A0}", "é", "ế", "ა", "ก", "เ", "๑", "अ", "१", "༡", "１", "あ", "1",
    "12",
    "00:00:01,000", "00:00:02,000", " --> ", "<i>", "\u{200B}", "’", "“", "…", "①", "³",
  ]

  @Test("a line that is surely text is no time line and no plain number", arguments: UInt64(1)...40)
  func sureText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let length = Int.random(in: 1...5, using: &random)
      let line = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      let content = 0..<line.utf8.count
      let bytes = Array((line + "\n\n0123456789abcdef").utf8)
      for form in [CharacterForm.utf8, .ascii] {
        let scanner = SubRipScanner(bytes, form: form, from: 0)
        guard scanner.isSurelyText(bytes.span.bytes, at: 0) else { continue }
        #expect(form.timeLine(ofCue: content, in: bytes) == nil, "\(line)")
        #expect(form.number(in: bytes, content)?.isDecorated ?? true, "\(line)")
      }
    }
  }

  @Test(
    "lines that subtitles often begin with need no closer look",
    arguments: [
      "- Who is there?", "-Who is there?", "— Кто там?", "— Он.            ", "[thunder rumbles]",
      "(laughs quietly)", "# A song of songs", "> He said that", "11 pages of paper",
      "«Красный шёлк»",
      "《红丝绸》第十一页", "「你去哪里了」", "（笑）你去哪里了", "【笑】你去哪里了", "♪ A song of songs", "…and then he left",
    ])
  func common(line: String) {
    let bytes = Array((line + "\n\n").utf8)
    let scanner = SubRipScanner(bytes, form: .utf8, from: 0)
    let isSurelyText = scanner.isSurelyText(bytes.span.bytes, at: 0)
    #expect(isSurelyText)
  }

  @Test("a record is kept as it is, whatever lies where", arguments: UInt64(1)...20)
  func records(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lengths = [0, 1, 29, 0x7FFE, 0x7FFF, 0xFFFF, 0x10000, 1 << 24]
    let times = [0, 1, 359_999_999, 1 << 32 - 1, 1 << 32, -1, .max, .min]
    func record() -> CueRecord {
      let places = (0..<5).map { _ in lengths.randomElement(using: &random) ?? 0 }
      let timeLine = places[0] + places[1]
      let text = Bool.random(using: &random) ? timeLine + places[2] + places[3] : places[3]
      return CueRecord(
        start: Milliseconds(times.randomElement(using: &random) ?? 0),
        end: Milliseconds(times.randomElement(using: &random) ?? 0), head: UInt32(places[0]),
        timeLine: ByteRange(timeLine, timeLine + places[2]),
        text: ByteRange(text, text + places[4]),
        line: .random(in: 1...90, using: &random), number: .random(in: -1...9, using: &random),
        isCanonical: .random(using: &random))
    }
    var (whole, part) = (CueRecords(), CueRecords())
    var (expected, expectedPart) = ([CueRecord](), [CueRecord]())
    for _ in 0..<60 {
      switch Int.random(in: 0...7, using: &random) {
      case 0: #expect(whole.popLast() == expected.popLast())
      case 1 where !expected.isEmpty:
        let position = Int.random(in: expected.indices, using: &random)
        expected[position] = record()
        whole[position] = expected[position]
      case 2:
        whole.append(part, after: 7)
        expected += expectedPart.map { record in
          var moved = record
          moved.line += 7
          return moved
        }
        (part, expectedPart) = (CueRecords(), [])
      case 3...4:
        expectedPart.append(record())
        expectedPart.last.map { part.append($0) }
      default:
        expected.append(record())
        expected.last.map { whole.append($0) }
      }
      #expect(Array(whole) == expected)
      #expect(whole.last == expected.last)
    }
    var walked: [CueRecord] = []
    whole.forEach(in: 1..<max(whole.count, 1)) { position, record in
      #expect(record == expected[position])
      walked.append(record)
    }
    #expect(walked == Array(expected.dropFirst()))
  }
}
