import Diagnostics
import Testing

@testable import Subtitles

@Suite("The sample track with forty faults")
struct FaultsTests {
  private let faults = track(sample("faults.srt"))

  @Test("all its cues are found")
  func cues() {
    #expect(faults.count == 35)
  }

  @Test(
    "the reader reports what faults.md says of the file and its times",
    arguments: [
      (5, "SRT.INDEX"), (9, "SRT.TIMECODE"), (11, "SRT.NO-SEPARATOR"), (14, "SRT.BLANK-IN-TEXT"),
      (17, "SRT.INDEX"), (18, "SRT.TIMECODE"), (22, "SRT.MS-DIGITS"), (94, "FILE.NEWLINE"),
      (98, "FILE.BOM"), (115, "SRT.INDEX"), (116, "SRT.TIMECODE"), (120, "SRT.TIMECODE"),
      (145, "SRT.TIMECODE"),
    ])
  func reported(line: Int, rule: String) {
    #expect(faults.findings.contains { $0.location.line == line && $0.rule == rule })
  }

  @Test("nothing else is reported by the reader")
  func nothingElse() {
    let lines = Set(faults.findings.compactMap(\.location.line))
    #expect(lines == [5, 9, 11, 14, 17, 18, 22, 94, 98, 115, 116, 119, 120, 145])
  }
}
