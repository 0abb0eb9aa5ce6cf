import Diagnostics
import Testing

@testable import Subtitles

@Suite("SubRip in the wild")
struct DialectTests {
  @Test("the table has what it had")
  func table() { #expect(Dialect.all.count >= 170) }

  @Test("a file has the cues that a person sees", arguments: Dialect.all)
  func cues(_ dialect: Dialect) throws {
    let bytes = try dialect.encoding.encode(dialect.file)
    let track = try Track(bytes, file: "film.srt")
    // A slash of the text itself is not told from a line break, which is the same on both sides.
    #expect(track.told.map { $0.replacing("/", with: "\n") } == dialect.expected)
    #expect(track.encoding.encoding == dialect.encoding)
    #expect(try track.written() == bytes)
    #expect(track.shifted(by: .zero).bytes == bytes)
  }

  @Test(
    "what departs from the format is reported with its place",
    arguments: Dialect.groups(["stamps", "damaged", "arrows", "cutOff"]).filter {
      // That the end is before the start is for rules about cues to say.
      !["cut off before the text", "the end before the start"].contains($0.idea)
    })
  func reports(_ dialect: Dialect) {
    let found = track(dialect.file)
    #expect(found.findings.contains { $0.rule.hasPrefix("SRT.") })
    #expect(found.findings.allSatisfy { $0.location.line != nil && $0.location.column != nil })
  }

  @Test("in UTF-16 the same files have the same cues", arguments: Dialect.all)
  func wide(_ dialect: Dialect) throws {
    let encoding = TextEncoding("UTF-16LE")
    let wide = Track(
      try encoding.encode(dialect.file), as: .subRip,
      encoding: DetectedEncoding(encoding, confidence: 1))
    #expect(wide.told == track(dialect.file).told)
  }
}

extension Dialect {
  /// The cues with line breaks for slashes.
  fileprivate var expected: [String] { cues.map { $0.replacing("/", with: "\n") } }
}
