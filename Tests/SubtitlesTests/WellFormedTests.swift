import Testing

@testable import Subtitles

@Suite("Well-formed UTF-8")
struct WellFormedTests {
  private static let pieces: [[UInt8]] =
    ["a", "Ж", "红", "😀", "ก", "각", "é", "\n", "plain text of some length", "Они ждали нас"].map {
      Array($0.utf8)
    }
  /// Bytes that are well-formed nowhere, or not before and after every other.
  private static let faults: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0x80], [0xE4, 0xB8],
    [0xED, 0xA0, 0x80], [0xEF], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
  ]

  @Test("the answer is the standard library's", arguments: UInt64(1)...60)
  func equalToStandard(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      // Characters of four bytes are left out of half of the texts.
      let pieces = Bool.random(using: &random) ? Self.pieces : Self.pieces.filter { $0.count != 4 }
      var bytes = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      if Int.random(in: 0...2, using: &random) > 0 {
        let place = Int.random(in: 0...bytes.count, using: &random)
        bytes.insert(contentsOf: Self.faults.randomElement(using: &random) ?? [], at: place)
      }
      let expected = (try? UTF8Span(validating: bytes.span)) != nil
      #expect(WellFormedUTF8.holds(for: bytes.span, bytes.indices) == expected, "\(bytes)")
    }
  }

  @Test("a fault is found wherever it stands in a large file, and at the seams of threads")
  func large() {
    let line = Array("Они ждали нас весь день, 他们都在等你回来.\n".utf8)
    var bytes: [UInt8] = []
    while bytes.count < 5_000_000 { bytes += line }
    #expect(WellFormedUTF8.holds(for: bytes))
    for place in [0, 1, 32_767, 32_768, bytes.count / 2 - 1, bytes.count / 2, bytes.count - 1] {
      let byte = bytes[place]
      bytes[place] = 0xFF
      #expect(!WellFormedUTF8.holds(for: bytes))
      bytes[place] = byte
    }
    #expect(!WellFormedUTF8.holds(for: Array(bytes.dropLast(line.count) + [0xE4, 0xB8])))
  }
}
