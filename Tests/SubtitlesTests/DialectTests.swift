import Diagnostics
import Testing

@testable import Subtitles

@Suite("SubRip in the wild")
struct DialectTests {
  @Test("a file has the cues that a person sees", arguments: Dialects.all)
  func cues(_ dialect: Dialects.Dialect) {
    let expected = dialect.cues.map {
      $0.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "\n")
    }
    let found = track(dialect.file)
    // A slash of the text itself is not told from a line break, which is the same on both sides.
    #expect(found.told.map { $0.replacing("/", with: "\n") } == expected)
    #expect(found.shifted(by: .zero).bytes == Array(dialect.file.utf8))
  }

  @Test(
    "what departs from the format is reported",
    arguments: (Dialects.stamps + Dialects.arrows + Dialects.cutOff).filter {
      // That the end is before the start is for rules about cues to say.
      !["cut off before the text", "the end before the start"].contains($0.idea)
    })
  func reports(_ dialect: Dialects.Dialect) {
    let found = track(dialect.file)
    #expect(found.findings.contains { $0.rule.hasPrefix("SRT.") })
    #expect(found.findings.allSatisfy { $0.location.line != nil && $0.location.column != nil })
  }

  @Test("in UTF-16 the same files have the same cues", arguments: Dialects.all)
  func wide(_ dialect: Dialects.Dialect) {
    let units = dialect.file.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let wide = Track(
      subRip: units, encoding: DetectedEncoding(TextEncoding("UTF-16LE"), confidence: 1))
    #expect(wide.told == track(dialect.file).told)
  }
}
