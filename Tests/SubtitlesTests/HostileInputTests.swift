import Diagnostics
import Testing

@testable import Subtitles

/// Files such as a fuzzer writes, each of which once ended the program or took it hours.
@Suite("Hostile input")
struct HostileInputTests {
  @Test(
    "a size of a font that is no number of pixels is left out",
    arguments: ["1e300", "-1e300", "inf", "nan"])
  func sizes(_ size: String) throws {
    let file = "1\n00:00:01,000 --> 00:00:02,000\n<font size=\(size)>A</font>\n"
    let written = try track(file).content.written(as: .subRip)
    #expect(written.payload == .text("1\n00:00:01,000 --> 00:00:02,000\nA\n"))
  }

  @Test(
    "a text of marks that never close takes no more time than any other",
    .timeLimit(.minutes(1)), arguments: ["<", "<b ", "{\\", "<i>", "<i></b>", "<b><i></b>", "<b."])
  func marks(_ mark: String) throws {
    let text = String(repeating: mark, count: 50_000)
    let file = track("1\n00:00:01,000 --> 00:00:02,000\n\(text)\n")
    #expect(try file.content.cues.count == 1)
  }

  @Test(
    "a line of blanks takes no more time than any other", .timeLimit(.minutes(1)),
    arguments: ["1", "1 (", "-", "00:00:01,000", "00:00:01,000 --> 00:00:02,000"])
  func blanks(_ start: String) {
    let file = track(start + String(repeating: " ", count: 50_000) + "\nA\n")
    #expect(file.count == (start.hasSuffix("02,000") ? 1 : 0))
  }

  @Test(
    "what is written of very many marks takes no more time than any other",
    .timeLimit(.minutes(1)), arguments: [SubtitleFormat.webVTT, .timedText, .subRip])
  func written(_ format: SubtitleFormat) throws {
    let colors = (0..<20_000).map { "<font color=#\(String(0x100000 + $0, radix: 16))>a" }
    for text in [colors.joined(), String(repeating: "&", count: 300_000)] {
      let file = track("1\n00:00:01,000 --> 00:00:02,000\n\(text)\n")
      #expect(try file.content.written(as: format).losses.allSatisfy { $0.cue ?? 1 == 1 })
    }
  }

  @Test("a cue of very many lines is split in two", .timeLimit(.minutes(1)))
  func split() {
    let lines = (0..<20_000).map { $0 < 10_000 ? "Лес" : "Wood" }.joined(separator: "\n")
    let cue = StyledCue(start: .zero, end: Milliseconds(1000), text: lines)
    #expect(BilingualSplit([cue]).upper.map(\.plainLines.count) == [10_000])
  }

  @Test("a finding about a truncated file lies within it")
  func truncated() {
    let file = Array("850STL25.01".utf8) + [UInt8](repeating: 0x20, count: 200)
    let read = Track(file, as: .ebuSTL, encoding: DetectedEncoding(.utf8, confidence: 1))
    #expect(!read.findings.isEmpty)
    #expect(read.findings.allSatisfy { ($0.location.byteOffset ?? 0) <= file.count })
  }

  @Test(
    "JSON on one line takes no more time than on many", .timeLimit(.minutes(1)),
    arguments: [" ", "\n"])
  func lines(_ separator: String) {
    let cues = (0..<10_000).map { "{\"start\": \($0), \"end\": \($0 + 1), \"text\": \"A\"}" }
    let file = Array("[\(cues.joined(separator: "," + separator))]".utf8)
    let read = Track(file, as: .json, encoding: DetectedEncoding(.utf8, confidence: 1))
    #expect(read.count == cues.count)
    #expect(read.map(\.line).max() == (separator == " " ? 1 : cues.count))
    #expect(read.map(\.lineOfText).max() == (separator == " " ? 1 : cues.count))
  }
}
