import Diagnostics
import Testing

@testable import Subtitles

/// A track of WebVTT read from text.
func webVTT(_ text: String) -> Track { webVTT(Array(text.utf8)) }

/// A track of WebVTT read from bytes.
func webVTT(_ bytes: [UInt8]) -> Track {
  Track(bytes, as: .webVTT, encoding: .unicode(of: bytes) ?? DetectedEncoding(.utf8, confidence: 1))
}

@Suite("Reading WebVTT")
struct WebVTTReaderTests {
  /// A cue of a second after the signature, with something on its time line.
  private func cue(_ timeLine: String) -> Track { webVTT("WEBVTT\n\n\(timeLine)\ntext\n") }

  @Test("a file has cues with names, numbers, times, settings and text as they are written")
  func film() {
    let track = webVTT(fixture("WebVTT/film.vtt"))
    #expect(track.count == 5)
    #expect(track.map(\.identifier) == ["opening", nil, nil, nil, "last"])
    #expect(track.map(\.number) == [nil, 2, 3, nil, nil])
    #expect(track.map(\.start.count) == [1000, 4000, 7000, 3_598_000, 3_605_000])
    #expect(track.map(\.end.count) == [3500, 6000, 10250, 3_602_000, 3_606_000])
    #expect(track[0].settings == "line:0 position:10%,line-left align:left size:80%")
    #expect(track[3].settings == nil)
    #expect(track[4].text == "– Да.\n– Нет.")
    #expect(track.map(\.line) == [23, 27, 32, 38, 41])
    #expect(track.findings.map(\.description) == [])
  }

  @Test(
    "the signature is WEBVTT and a blank, a line end or nothing",
    arguments: [
      ("WEBVTT\n\n00:01.000 --> 00:02.000\na", true),
      ("WEBVTT\t\n\n00:01.000 --> 00:02.000\na", true),
      ("WEBVTT x\r\r00:01.000 --> 00:02.000\ra", true), ("\u{FEFF}WEBVTT", true), ("WEBVTT", true),
      ("WEBVTTx\n\n00:01.000 --> 00:02.000\na", false), ("WEBVTT\0\n", false), ("webvtt\n", false),
      (" WEBVTT\n", false), ("\nWEBVTT\n", false), ("WEBV", false), ("", false),
    ])
  func signature(text: String, isSigned: Bool) {
    let track = webVTT(text)
    #expect(track.findings.contains { $0.rule == "VTT.SIGNATURE" } == !isSigned)
    #expect(track.map(\.text) == (text.contains("-->") ? ["a"] : []))
  }

  @Test(
    "times have two digits of minutes and seconds, three of milliseconds, and hours or none",
    arguments: [
      ("00:01.000 --> 00:02.000", 1000), ("00:00:01.000 --> 00:00:02.000", 1000),
      ("0:00:01.000 --> 00:02.000", 1000), ("1000:00:00.000 --> 1000:00:02.000", 3_600_000_000),
      ("\t00:01.000\u{C}--> \t 00:02.000", 1000), ("00:01.000-->00:02.000", 1000),
      ("00:01.000 --> 00:02.000align:end", 1000),
    ])
  func times(line: String, start: Int) { #expect(cue(line).map(\.start.count) == [start]) }

  @Test(
    "other times are no cue, and the finding says why and where",
    arguments: [
      ("00:00:01,000 --> 00:00:02.000", 9, "“,” before the milliseconds instead of “.”"),
      ("0:01.000 --> 00:02.000", 5, "minutes not of two digits"),
      ("60:01.000 --> 60:02.000", 6, "minutes beyond 59 in a time without hours"),
      ("00:00:60.000 --> 00:02.000", 13, "minutes or seconds beyond 59"),
      ("00:01.00 --> 00:02.000", 9, "milliseconds not of three digits"),
      ("00:01.000 --> 00:02", 20, "milliseconds are missing"),
      ("00:01.000 -- --> 00:02.000", 13, "the times are not joined by “-->” alone"),
      ("00:01.000 --> ", 15, "a time is missing"),
      ("-00:01.000 --> 00:02.000", 1, "a time before zero"),
      ("00:1.000 --> 00:02.000", 5, "minutes or seconds not of two digits"),
      ("0 --> 1", 2, "“:” is missing in a time"),
    ])
  func badTimes(line: String, column: Int, problem: String) {
    let track = cue(line)
    #expect(track.isEmpty)
    #expect(track.findings.map(\.message) == ["players drop this cue: " + problem])
    #expect(track.findings.map(\.severity) == [.error])
    #expect(track.findings.map(\.location.line) == [3])
    #expect(track.findings.map(\.location.column) == [column])
  }

  @Test("what players drop is no cue, and every such place is a finding")
  func faulty() {
    let track = webVTT(fixture("WebVTT/faulty.vtt"))
    #expect(
      track.told == [
        "7000-8000 Shown,", "9000-10000 No empty line after it.",
        "11000-12000 Shown all the same.", "13000-14000 Blanks before, none around.",
      ])
    #expect(
      track.reported == [
        "VTT.DROPPED 4:9", "VTT.DROPPED 8:5", "VTT.DROPPED 12:1", "VTT.BLANK-IN-TEXT 19:1",
        "VTT.SETTING 22:31", "VTT.SETTING 22:51", "VTT.NO-SEPARATOR 24:1", "VTT.MISPLACED 27:1",
        "VTT.TIMECODE 30:1",
      ])
  }

  @Test("a tolerant reader gives the cues that a person would see")
  func tolerant() {
    let bytes = fixture("WebVTT/faulty.vtt")
    let source = TrackSource(bytes: bytes, form: .utf8, decodeLegacy: nil)
    let reading = WebVTT.read(
      TrackInput(source: source, start: 0, frameRate: nil), isTolerant: true)
    #expect(reading.records.map(\.start.count) == [1000, 3000, 5000, 7000, 9000, 11000, 13000])
    #expect(
      reading.records.map { reading.format.text(of: $0, in: source) }[3]
        == "Shown,\n\nand dropped after an empty line.")
  }

  @Test("a file without the signature is read as a person would read it")
  func unsigned() {
    let track = webVTT(fixture("WebVTT/unsigned.vtt"))
    #expect(
      track.told == [
        "1000-2500 No signature\n\nand a blank line.", "3000-4500 Hours left out.",
        "5000-6000 Half an arrow.",
      ])
    #expect(track.map(\.number) == [1, 2, 3])
    #expect(track[1].settings == "align:start")
    #expect(track.findings.first?.rule == "VTT.SIGNATURE")
  }

  @Test("NUL becomes U+FFFD in names and texts")
  func nul() {
    let track = webVTT("WEBVTT\n\n\0id\n00:01.000 --> 00:02.000 \0\nte\0xt\n")
    #expect(track.map(\.identifier) == ["\u{FFFD}id"])
    #expect(track.map(\.text) == ["te\u{FFFD}xt"])
    #expect(track.reported == ["FILE.NUL 3:1", "VTT.SETTING 4:25"])
  }

  @Test("lines end with LF, CR LF and CR", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(newline: String) {
    let text = ["WEBVTT", "", "1", "00:01.000 --> 00:02.000", "a", "b", "", "2"]
    let track = webVTT(text.joined(separator: newline))
    #expect(track.told == ["1000-2000 a\nb"])
    #expect(track.findings.last?.location.line == 8)
  }

  @Test("a name may be almost any line", arguments: [" a ", "-- >", "NOTE x", "STYLE", "007"])
  func names(name: String) {
    let track = webVTT("WEBVTT\n\n\(name)\n00:01.000 --> 00:02.000\ntext\n")
    #expect(track.map(\.identifier) == [name])
    #expect(track.map(\.text) == ["text"])
  }

  @Test("a line with an arrow always ends the cue before it")
  func arrows() {
    let track = webVTT(
      "WEBVTT\n00:01.000 --> 00:02.000\na\nx --> y\n00:03.000 --> 00:04.000\nb\n-->\n\n-->\n")
    #expect(track.told == ["1000-2000 a", "3000-4000 b"])
  }

  @Test("files in other encodings are read too")
  func encodings() {
    let text = "WEBVTT\n\nимя\n00:01.000 --> 00:02.000 align:left\nпривет\n"
    let units = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let wide = Track(
      units, as: .webVTT, encoding: DetectedEncoding(TextEncoding("UTF-16LE"), confidence: 1))
    #expect(wide.told == ["1000-2000 привет"])
    #expect(wide[0].identifier == "имя")
    #expect(wide[0].settings == "align:left")
    let legacy = Track(
      Array("WEBVTT\n\n00:01.000 --> 00:02.000\n".utf8) + [0xEF, 0xF0], as: .webVTT,
      encoding: DetectedEncoding(TextEncoding("windows-1251"), confidence: 1))
    #expect(legacy.map(\.start.count) == [1000])
    #expect(legacy.findings.contains { $0.rule == "FILE.ENCODING" })
  }
}
