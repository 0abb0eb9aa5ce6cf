import Diagnostics
import Testing

@testable import Subtitles

@Suite("Reading SubRip")
struct ReaderTests {
  @Test("a file as the format says has nothing to report")
  func canonical() {
    let track = track(
      """
      1
      00:00:01,000 --> 00:00:02,500
      Пекин.
      Красная дорожка.

      2
      00:01:00,000 --> 01:02:03,004
      <i>红丝绸</i>

      """)
    #expect(track.told == ["1000-2500 Пекин.\nКрасная дорожка.", "60000-3723004 <i>红丝绸</i>"])
    #expect(track.findings.isEmpty)
    #expect(track.map(\.number) == [1, 2])
    #expect(track.map(\.line) == [1, 6])
    #expect(track.map(\.lineOfText) == [3, 8])
    #expect(track.newline == .lf)
  }

  @Test(
    "every way to write the times is read and reported",
    arguments: [
      ("00:00:01.000 --> 00:00:02.000", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:18"]),
      ("00:00:01:000 --> 00:00:02:000", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:18"]),
      ("00:00:01,000-->00:00:02,000", ["SRT.TIMECODE 2:13"]),
      ("00:00:01,000 -> 00:00:02,000", ["SRT.TIMECODE 2:13"]),
      ("00:00:01,000 → 00:00:02,000", ["SRT.TIMECODE 2:13"]),
      ("00:00:01,000 -- > 00:00:02,000", ["SRT.TIMECODE 2:13"]),
      ("00:00:01，000 --> 00:00:02，000", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:18"]),
      ("００:００:０１,０００ --> ００:００:０２,０００", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:18"]),
      ("٠٠:٠٠:٠١,٠٠٠ --> ٠٠:٠٠:٠٢,٠٠٠", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:18"]),
      ("00:01,000 --> 00:02,000", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:15"]),
      ("00:00:01 --> 00:00:02", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:14"]),
      ("00:01 --> 00:02", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:11"]),
      ("0:00:01,000 --> 0:00:02,000", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:17"]),
      ("00: 00:01,000 --> 00:00: 02,000", ["SRT.TIMECODE 2:1", "SRT.TIMECODE 2:19"]),
      ("  00:00:01,000 --> 00:00:02,000", ["SRT.TIMECODE 2:1"]),
      ("\u{FEFF}00:00:01,000 --> 00:00:02,000", ["FILE.BOM 2:1", "SRT.TIMECODE 2:1"]),
      ("00:00:01,000 --> 00:00:02,000 X1:1 X2:2", ["SRT.TIMECODE 2:31"]),
      ("00:00:01,000 --> 00:00:02,000", []),
      ("00:00:01,000 --> 00:00:02,000  ", []),
    ])
  func dialect(times: String, reported: [String]) {
    let track = track("1\n\(times)\nТекст\n")
    #expect(track.told == ["1000-2000 Текст"])
    #expect(track.reported == reported)
  }

  @Test(
    "only times that can be written as the format asks for are called fixable",
    arguments: [
      ("00:00:01.000 --> 00:00:02.000", [true, true], "00:00:01,000 --> 00:00:02,000"),
      ("1:00:00,000 --> 001:00:01,000", [true, true], "01:00:00,000 --> 01:00:01,000"),
      ("99:59:58,000 --> 100:00:00,000", [false], "99:59:58,000 --> 100:00:00,000"),
      ("100:00:00,000 -> 100:00:02,000", [false, true, false], "100:00:00,000 --> 100:00:02,000"),
      ("-00:00:01,000 --> 00:00:02,000", [false], "-00:00:01,000 --> 00:00:02,000"),
      ("-0:00:01,000 --> 0:00:02,000", [false, true], "-00:00:01,000 --> 00:00:02,000"),
    ])
  func unspeakable(times: String, fixable: [Bool], fixed: String) throws {
    let track = track("1\n\(times)\nText\n")
    let findings = track.findings.filter { $0.rule == "SRT.TIMECODE" }
    #expect(findings.map(\.isFixable) == fixable)
    let checker = try RuleUnderTest("SRT.TIMECODE", "en").checker
    let bytes = try Fixer(checker, FixOptions(only: ["SRT.TIMECODE"])).fixed(track).track.bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "1\n\(fixed)\nText\n")
  }

  @Test("a file of fractions with one or two digits is read as decimal and says so")
  func decimals() {
    let track = track("1\n00:00:01,5 --> 00:00:02,7\nA\n")
    #expect(track.told == ["1500-2700 A"])
    #expect(
      track.findings.filter { $0.rule == "SRT.MS-DIGITS" }.map(\.message) == [
        "1 digit of milliseconds, read as 500 ms; most players read 5 ms",
        "1 digit of milliseconds, read as 700 ms; most players read 7 ms",
      ])
  }

  @Test("a single short fraction is read as most players do and says so")
  func shortFraction() {
    let track = track("1\n00:00:01,000 --> 00:00:02,7\nA\n")
    #expect(track.told == ["1000-2007 A"])
    #expect(
      track.findings.filter { $0.rule == "SRT.MS-DIGITS" }.map(\.message) == [
        "1 digit of milliseconds, read as 7 ms as most players do; it may mean 700 ms"
      ])
  }

  @Test(
    "what short and long fractions mean is said in full",
    arguments: [
      ("00:00:01,0 --> 00:00:02,0", "1 digit of milliseconds, not 3"),
      (
        "00:00:01,0005 --> 00:00:02,0005",
        "4 digits of milliseconds, read as 0 ms by the first three, as pysubs2 does; FFmpeg and "
          + "VLC read 5 ms"
      ),
      (
        "00:00:01:05 --> 00:00:03:05",
        "2 digits after a colon, read as 50 ms; they may mean frame 5 of the second, as Subtitle "
          + "Edit reads them"
      ),
      (
        "00:00:01:35 --> 00:00:03:35",
        "2 digits of milliseconds, read as 350 ms; most players read 35 ms"
      ),
    ])
  func fractions(times: String, message: String) {
    let findings = track("1\n\(times)\nA\n").findings.filter { $0.rule == "SRT.MS-DIGITS" }
    #expect(findings.map(\.message) == [message, message])
  }

  @Test("times of two numbers are minutes and seconds, which is said")
  func minutes() {
    let track = track("1\n00:01 --> 00:02\nA\n")
    #expect(track.told == ["1000-2000 A"])
    #expect(
      track.findings.map(\.message).allSatisfy { $0.hasPrefix("read as minutes and seconds") })
  }

  @Test("more than three digits are a decimal fraction")
  func longFraction() {
    #expect(track("1\n00:00:01,123456 --> 00:00:02,999999\nA\n").told == ["1123-2999 A"])
  }

  @Test("hours beyond 99 and times before zero are times")
  func extremes() {
    let track = track(
      "1\n100:00:00,000 --> 123456:00:00,000\nA\n\n2\n-00:00:01,500 --> 00:00:01,000\nB\n")
    #expect(track.told == ["360000000-444441600000 A", "-1500-1000 B"])
  }

  @Test("a cue without a number is a cue")
  func noNumber() {
    let track = track("00:00:01,000 --> 00:00:02,000\nA\n\n00:00:03,000 --> 00:00:04,000\nB\n")
    #expect(track.told == ["1000-2000 A", "3000-4000 B"])
    #expect(track.reported == ["SRT.INDEX 1:1", "SRT.INDEX 4:1"])
    #expect(track.map(\.number) == [nil, nil])
  }

  @Test(
    "numbers that do not count from 1 upwards are reported",
    arguments: [
      ("7", "8", ["SRT.INDEX 1:1"]), ("1", "3", ["SRT.INDEX 5:1"]), ("1", "1", ["SRT.INDEX 5:1"]),
    ])
  func wrongNumber(first: String, second: String, reported: [String]) {
    let track = track(
      "\(first)\n00:00:01,000 --> 00:00:02,000\nA\n\n\(second)\n00:00:03,000 --> 00:00:04,000\nB\n")
    #expect(track.told == ["1000-2000 A", "3000-4000 B"])
    #expect(track.reported == reported)
  }

  @Test("a blank line inside a cue stays text")
  func blankInText() {
    let track = track(
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\nB\n\n2\n00:00:03,000 --> 00:00:04,000\nC\n")
    #expect(track.told == ["1000-2000 A\n\nB", "3000-4000 C"])
    #expect(track.reported == ["SRT.BLANK-IN-TEXT 4:1"])
  }

  @Test("a missing blank line between cues is no reason to lose one")
  func noSeparator() {
    let track = track(
      "1\n00:00:01,000 --> 00:00:02,000\nA\n2\n00:00:03,000 --> 00:00:04,000\nB\n00:00:05,000 --> 00:00:06,000\nC"
    )
    #expect(track.told == ["1000-2000 A", "3000-4000 B", "5000-6000 C"])
    #expect(track.reported == ["SRT.NO-SEPARATOR 4:1", "SRT.NO-SEPARATOR 7:1", "SRT.INDEX 7:1"])
  }

  @Test("a number alone on a line is text when no cue follows it")
  func numberAsText() {
    let track = track(
      "1\n00:00:01,000 --> 00:00:02,000\n1984\n\n2\n00:00:03,000 --> 00:00:04,000\n42\n")
    #expect(track.told == ["1000-2000 1984", "3000-4000 42"])
    #expect(track.findings.isEmpty)
  }

  @Test(
    "text that looks like times is text",
    arguments: [
      "Встреча 10:30 --> 11:00", "10:30 --> 11:00", "10:30 -> 11:00 в баре",
      "00:00:01,000 --> 00:00:02,000 is how it is written", "a --> b", "00:00:05,000",
      "12.30.45 --> 12.30.46",
    ])
  func resemblance(text: String) {
    let track = track("1\n00:00:01,000 --> 00:00:02,000\n\(text)\n")
    #expect(track.told == ["1000-2000 \(text)"])
  }

  @Test(
    "times that cannot be read are reported with their line and what was assumed",
    arguments: [
      (
        "00:00:x3,000 --> 00:00:y4,000", "2000-2000 B",
        "the times cannot be read; the cue is taken to be at 00:00:02,000, the end of the one "
          + "before, without a duration"
      ),
      (
        "00:00:-3,000 --> 00:00:04,000", "4000-4000 B",
        "the start of the cue cannot be read; it is taken to be 00:00:04,000, as the other time, "
          + "without a duration"
      ),
      (
        "00:00:03,abc --> 00:00:04,000", "3000-4000 B",
        "the times cannot be read to the end; they are taken to be 00:00:03,000 and 00:00:04,000"
      ),
    ])
  func unreadable(times: String, told: String, message: String) {
    let track = track("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n\(times)\nB\n")
    #expect(track.told == ["1000-2000 A", told])
    #expect(track.reported == ["SRT.TIMECODE 6:1"])
    #expect(track.findings.map(\.message) == [message])
    #expect(track.findings.map(\.severity) == [.error])
    let shifted = track.shifted(by: Milliseconds(1000))
    #expect(String(decoding: shifted.bytes, as: UTF8.self).contains(times))
    #expect(shifted.findings.map(\.rule) == ["TIME.KEPT"])
  }

  @Test("times among other marks are moved where they stand")
  func tagged() {
    let track = track("1\n<i>00:00:03,000 --> 00:00:04,000</i>\nA\n")
    #expect(track.told == ["3000-4000 A"])
    #expect(
      String(decoding: track.shifted(by: Milliseconds(1000)).bytes, as: UTF8.self)
        == "1\n<i>00:00:04,000 --> 00:00:05,000</i>\nA\n")
  }

  @Test(
    "a stamp with a stray separator keeps it when it is moved",
    arguments: [
      ("00:00:03, --> 00:00:04,", 1000, "00:00:04, --> 00:00:05,"),
      ("00:00:03, --> 00:00:04,", 500, "00:00:03,500 --> 00:00:04,500"),
      ("00:00:03,,000 --> 00:00:04,,000", 500, "00:00:03,,500 --> 00:00:04,,500"),
    ])
  func straySeparators(times: String, span: Int, moved: String) {
    let shifted = track("1\n\(times)\nA\n").shifted(by: Milliseconds(span))
    #expect(String(decoding: shifted.bytes, as: UTF8.self) == "1\n\(moved)\nA\n")
  }

  @Test("text on the line of the times is text")
  func textAfterTimes() {
    let track = track("1\n00:00:01,000 --> 00:00:02,000 Пекин!\nДа.\n")
    #expect(track.told == ["1000-2000 Пекин!\nДа."])
    #expect(track[0].settings == nil)
  }

  @Test("coordinates after the times are kept apart")
  func settings() {
    let track = track("1\n00:00:01,000 --> 00:00:02,000  X1:100 X2:200 \nA\n")
    #expect(track[0].settings == "X1:100 X2:200")
  }

  @Test(
    "a file that is cut off keeps its whole cues and says where it ends",
    arguments: [
      ("2", 1), ("2\n00:0", 1), ("2\n00:00:03,000", 2), ("2\n00:00:03,000 --> 00:", 2),
      ("2\n00:00:03,000 --> 00:00:0", 2),
    ])
  func truncation(tail: String, cues: Int) {
    let track = track("1\n00:00:01,000 --> 00:00:02,000\nA\n\n\(tail)")
    #expect(track[0].start.count == 1000)
    #expect(track.count == cues)
    #expect(track.dropFirst().allSatisfy { $0.start.count == 3000 && $0.end.count == 3000 })
    #expect(!track.findings.isEmpty)
  }

  @Test("a WebVTT header is seen for what it is")
  func webVTT() {
    let track = track("WEBVTT\n\n00:00:01.000 --> 00:00:02.000 align:start\nA\n")
    #expect(track.told == ["1000-2000 A"])
    #expect(track.reported.first == "FILE.VTT-IN-SRT 1:1")
    #expect(track[0].settings == "align:start")
  }

  @Test(
    "all line ends are read",
    arguments: [("\n", Newline.lf), ("\r\n", .crlf), ("\r", .cr)])
  func newlines(end: String, newline: Newline) {
    let lines = [
      "1", "00:00:01,000 --> 00:00:02,000", "A", "B", "", "2", "00:00:03,000 --> 00:00:04,000", "C",
      "",
    ]
    let track = track(lines.joined(separator: end))
    #expect(track.told == ["1000-2000 A\nB", "3000-4000 C"])
    #expect(track.newline == newline)
    #expect(track.map(\.line) == [1, 6])
  }

  @Test("mixed line ends are counted")
  func mixedNewlines() {
    let track = track("1\r\n00:00:01,000 --> 00:00:02,000\r\nA\n\n")
    #expect(track.newline == .mixed)
    #expect(track.findings.map(\.message) == ["lines end in more than one way: 2 LF, 2 CR LF"])
  }

  @Test(
    "marks that nobody sees are reported where they are met first",
    arguments: [
      (
        "1\n00:00:01,000 --> 00:00:02,000\nA\n \n2\n00:00:03,000 --> 00:00:04,000\nB\n\t\n",
        ["SRT.NO-SEPARATOR 4:1"]
      ),
      (
        "1\n00:00:01,000 --> 00:00:02,000\nA\n\u{0C}\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
        ["SRT.STRAY-TEXT 4:1"]
      ),
      ("1\n00:00:01,000 --> 00:00:02,000\nA\n\u{1A}", ["SRT.STRAY-TEXT 4:1"]),
      ("1\n00:00:01,000 --> 00:00:02,000\nA\u{2028}B\u{2028}C\n", ["FILE.NEWLINE 3:2"]),
      ("1\n00:00:01,000 --> 00:00:02,000\n- A\u{2028}B\u{2028}C\n", ["FILE.NEWLINE 3:4"]),
      (
        "\u{200E}1\n00:00:01,000 --> 00:00:02,000\nA\n\n\u{200E}2\n00:00:03,000 --> 00:00:04,000\nB\n",
        ["SRT.INDEX 1:1"]
      ),
      ("1\u{85}00:00:01,000 --> 00:00:02,000\u{85}A\u{85}", ["FILE.NEWLINE 1:2"]),
    ])
  func marks(file: String, reported: [String]) {
    #expect(track(file).reported == reported)
  }

  @Test("NUL is a character like others, and reported")
  func nul() {
    let track = track("1\n00:00:01,000 --> 00:00:02,000\nA\0B\n")
    #expect(track.told == ["1000-2000 A\0B"])
    #expect(track.reported == ["FILE.NUL 3:2"])
  }

  @Test("an encoding that is a guess is said to be one")
  func doubtfulEncoding() {
    let track = Track(
      subRip: Array("1\n00:00:01,000 --> 00:00:02,000\nA\n".utf8),
      encoding: DetectedEncoding(TextEncoding("windows-1251"), confidence: 0.4))
    #expect(
      track.timingFindings.map(\.message) == [
        "the encoding is a guess: windows-1251, 40% sure; --encoding names another"
      ])
  }

  @Test("an empty file is a track without cues")
  func empty() {
    #expect(track("").isEmpty)
    #expect(track("\u{FEFF}").isEmpty)
  }

  @Test("text beside the times is text in UTF-16 too, where a letter has the byte of a colon")
  func wideTextBesideTimes() throws {
    let encoding = TextEncoding("UTF-16LE")
    let file = "1\n00:00:11,000->00:00:12,000 Короткая\n"
    let wide = Track(
      try encoding.encode(file), as: .subRip, encoding: DetectedEncoding(encoding, confidence: 1))
    #expect(wide.told == ["11000-12000 Короткая"])
  }
}
