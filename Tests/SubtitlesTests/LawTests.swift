import Diagnostics
import Testing

@testable import Subtitles

/// Laws that hold for every input, tried on damaged real files and on noise.
@Suite("Laws of reading and retiming")
struct LawTests {
  private static let seeds = Array(UInt64(1)...30)

  @Test("an untouched track is the same file", arguments: seeds)
  func identity(seed: UInt64) {
    for bytes in inputs(seed) {
      for encoding in encodings(of: bytes) {
        let track = Track(subRip: bytes, encoding: encoding)
        #expect(track.shifted(by: .zero).bytes == bytes)
        #expect(track.allSatisfy { $0.textRange.end <= bytes.count })
      }
    }
  }

  @Test("a shift and the same shift back are the same file", arguments: seeds)
  func inverse(seed: UInt64) {
    for bytes in inputs(seed) {
      for encoding in encodings(of: bytes) {
        let there = Track(subRip: bytes, encoding: encoding).shifted(by: Milliseconds(90_500))
        // What had to be widened or clamped cannot come back, and is reported.
        guard there.findings.isEmpty, isInRange(Track(subRip: bytes, encoding: encoding)) else {
          continue
        }
        let back = Track(subRip: there.bytes, encoding: encoding).shifted(
          by: Milliseconds(-90_500))
        #expect(back.bytes == bytes || !back.findings.isEmpty)
      }
    }
  }

  @Test("a shift moves every cue by the same span and leaves the texts", arguments: seeds)
  func shift(seed: UInt64) {
    for bytes in inputs(seed) {
      let encoding = DetectedEncoding(.utf8, confidence: 1)
      let before = Track(subRip: bytes, encoding: encoding)
      let shifted = before.shifted(by: Milliseconds(3_723_000))
      let after = Track(subRip: shifted.bytes, encoding: encoding)
      #expect(before.count == after.count)
      #expect(zip(before, after).allSatisfy { $0.text == $1.text && $0.number == $1.number })
      guard before.allSatisfy({ $0.start >= .zero && $0.end >= .zero }) else { continue }
      // Times that cannot be read stay as they are, which is reported.
      let kept = Set(shifted.findings.filter { $0.rule == "TIME.KEPT" }.compactMap(\.cue))
      for (position, (old, new)) in zip(before, after).enumerated()
      where !kept.contains(position + 1) {
        #expect(old.start + Milliseconds(3_723_000) == new.start)
      }
    }
  }

  @Test("the quick way and the careful way read the same cues", arguments: seeds)
  func equalWays(seed: UInt64) {
    for bytes in inputs(seed) where !bytes.contains(0) {
      // The same text in UTF-16 is always read line by line.
      let text = String(decoding: bytes, as: UTF8.self)
      let narrow = Track(
        subRip: Array(text.utf8), encoding: DetectedEncoding(.utf8, confidence: 1))
      let units = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      let wide = Track(
        subRip: units, encoding: DetectedEncoding(TextEncoding("UTF-16LE"), confidence: 1))
      #expect(narrow.told == wide.told)
      #expect(narrow.map(\.line) == wide.map(\.line))
      #expect(narrow.newline == wide.newline)
      #expect(
        narrow.findings.filter { $0.rule.hasPrefix("SRT") }.map(\.message)
          == wide.findings.filter { $0.rule.hasPrefix("SRT") }.map(\.message))
    }
  }

  /// Whether every clock stays below 60, so that rewriting does not put it right.
  private func isInRange(_ track: Track) -> Bool {
    !track.findings.contains { $0.message == "minutes or seconds beyond 59" }
  }

  private func encodings(of bytes: [UInt8]) -> [DetectedEncoding] {
    let names = ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030", "Big5", "windows-1251"]
    return names.compactMap { try? DetectedEncoding(named: $0, for: bytes) }
  }

  /// Damaged copies of the fixtures, and noise from the characters that files are made of.
  private func inputs(_ seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    var inputs: [[UInt8]] = ["film.srt", "dialects.srt"].flatMap { name in
      (0..<4).map { _ in damaged(fixture(name), inserting: ["7"], &random) }
    }
    inputs.append((0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    let pieces = [
      "0", "1", "12", ":", ",", ".", "-->", " --> ", "\n", "\r\n", "\r", "\n\n", "00:00:01,000",
      "00:00:02,5", "０", "：", "→", "\u{FEFF}", "\u{200E}", "\0", "A", "Ж", "红", " ", "-",
      "—", "…", "“", "\u{200B}", "1\n00:00:01,000 --> 00:00:02,000\n",
    ]
    inputs += (0..<20).map { _ in
      (0..<60).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
    }
    return inputs
  }
}
