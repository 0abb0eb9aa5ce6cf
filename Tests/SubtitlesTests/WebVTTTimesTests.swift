import Diagnostics
import Testing

@testable import Subtitles

@Suite("Changing times and texts in WebVTT")
struct WebVTTTimesTests {
  private func shifted(_ text: String, by span: Int) -> String {
    String(decoding: webVTT(text).shifted(by: Milliseconds(span)).bytes, as: UTF8.self)
  }

  @Test("a shift keeps how the times are written, and adds hours where they are needed")
  func shift() {
    #expect(
      shifted(
        "WEBVTT\n\n00:01.000  -->\t0:00:02.000 line:0\nx\n\n59:58.000 --> 59:59.500\n", by: 1000)
        == "WEBVTT\n\n00:02.000  -->\t0:00:03.000 line:0\nx\n\n59:59.000 --> 01:00:00.500\n")
    let track = webVTT("WEBVTT\n\n59:58.000 --> 59:59.500\nx\n")
    #expect(track.shifted(by: Milliseconds(1000)).findings.map(\.rule) == ["TIME.WIDENED"])
  }

  @Test("times within the text move with the cue")
  func innerTimes() {
    #expect(
      shifted(
        "WEBVTT\n\n00:01.000 --> 00:03.000\na<00:02.000>b<c><00:00:02.500><0:1>c<00:02", by: 500)
        == "WEBVTT\n\n00:01.500 --> 00:03.500\na<00:02.500>b<c><00:00:03.000><0:1>c<00:02")
  }

  @Test("where a cue gets longer, the times within it spread with it")
  func spread() throws {
    var track = webVTT("WEBVTT\n\n00:01.000 --> 00:03.000\na<00:02.000>b<00:02.500>c\n")
    track[0].start = Milliseconds(2000)
    track[0].end = Milliseconds(6000)
    #expect(
      String(decoding: try track.written(), as: UTF8.self)
        == "WEBVTT\n\n00:02.000 --> 00:06.000\na<00:04.000>b<00:05.000>c\n")
  }

  @Test("a new text cannot end its cue")
  func text() throws {
    var track = webVTT("WEBVTT\n\n00:01.000 --> 00:03.000\n\n00:04.000 --> 00:05.000\nb\n")
    track[0].text = "one\n\ntwo\n"
    track[1].text = ""
    #expect(
      String(decoding: try track.written(), as: UTF8.self)
        == "WEBVTT\n\n00:01.000 --> 00:03.000\none\n\u{A0}\ntwo\n\n00:04.000 --> 00:05.000\n\n")
  }

  @Test("SBV is read, shifted and converted")
  func sbv() throws {
    let bytes = fixture("SBV/market.sbv")
    let track = Track(bytes, as: .sbv, encoding: DetectedEncoding(.utf8, confidence: 1))
    #expect(
      track.told == [
        "1000-2500 Where were you?", "3000-4000 At the market.[br]All day.", "5250-6000 One\ntwo",
        "359998000-360000000 late",
      ])
    #expect(track.reported == ["SBV.TIMECODE 7:1"])
    #expect(try track.content.cues[1].plainText == "At the market.\nAll day.")
    let later = String(
      decoding: track.shifted(by: Milliseconds(36_000_000)).bytes, as: UTF8.self)
    #expect(later.hasPrefix("10:00:01.000,10:00:02.500\nWhere"))
    #expect(later.contains("10:00:05,250,10:00:06,000\n"))
    let written = try track.content.written(as: .sbv)
    #expect(
      written.payload
        == .text(
          "0:00:01.000,0:00:02.500\nWhere were you?\n\n0:00:03.000,0:00:04.000\nAt the market.\n"
            + "All day.\n\n0:00:05.250,0:00:06.000\nOne\ntwo\n\n99:59:58.000,100:00:00.000\nlate\n")
    )
    #expect(SubtitleFormat.detected(in: bytes, encoding: track.encoding) == .sbv)
  }

  @Test("SBV keeps blank lines in a text and cues without one between")
  func sbvFaults() {
    let bytes = Array(
      "title\r\n0:00:01.0,0:00:02,5\r\na\r\n\r\nb\r\n0:00:03.000,0:00:04.000\r\nc, 0:00:05.000\r\n"
        .utf8)
    let track = Track(bytes, as: .sbv, encoding: DetectedEncoding(.utf8, confidence: 1))
    #expect(track.told == ["1000-2500 a\n\nb", "3000-4000 c, 0:00:05.000"])
    #expect(
      track.reported == [
        "SBV.STRAY-TEXT 1:1", "SBV.TIMECODE 2:1", "SBV.BLANK-IN-TEXT 5:1", "SBV.NO-SEPARATOR 6:1",
      ])
  }
}
