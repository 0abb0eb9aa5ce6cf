import Diagnostics
import Testing

@testable import Subtitles

@Suite("Retiming")
struct RetimingTests {
  @Test(
    "a shift changes the digits of the times and nothing else",
    arguments: [
      ("00:00:01,000 --> 00:00:02,000", "00:00:03,500 --> 00:00:04,500"),
      ("0:00:01.5 --> 0:00:02.5", "0:00:04.0 --> 0:00:05.0"),
      ("00:01 → 00:02", "00:03,500 → 00:04,500"),
      ("00:00:01.000->00:00:02.000   X1:5", "00:00:03.500->00:00:04.500   X1:5"),
      ("００：００：０１，０００ --> ００：００：０２，０００", "００：００：０３，５００ --> ００：００：０４，５００"),
      ("٠٠:٠٠:٠١,٠٠٠ --> 00:00:02,000", "٠٠:٠٠:٠٣,٥٠٠ --> 00:00:04,500"),
      ("00:00:01,123456 --> 00:00:02,000000", "00:00:03,623456 --> 00:00:04,500000"),
      ("99:59:59,000 --> 99:59:59,999", "100:00:01,500 --> 100:00:02,499"),
      ("00:59:59,000 --> 01:59:59,999", "01:00:01,500 --> 02:00:02,499"),
      ("59:59,000 --> 59:59,999", "60:01,500 --> 60:02,499"),
      (" \u{FEFF}00: 00:01,000 -- > 00:00:02,000\t", " \u{FEFF}00: 00:03,500 -- > 00:00:04,500\t"),
    ])
  func shift(times: String, shifted: String) {
    let around = { (times: String) in "junk\n\n\n7\n\(times)\n\n <b>A</b>\r\nB \n" }
    let result = track(around(times)).shifted(by: Milliseconds(2500))
    #expect(String(decoding: result.bytes, as: UTF8.self) == around(shifted))
  }

  @Test("a cue that would start before the film is clamped and reported, never dropped")
  func clamping() {
    let result = track(
      "1\n00:00:01,000 --> 00:00:03,000\nA\n\n2\n00:00:01,200 --> 00:00:01,900\nB\n"
    ).shifted(by: Milliseconds(-2000))
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "1\n00:00:00,000 --> 00:00:01,000\nA\n\n2\n00:00:00,000 --> 00:00:00,000\nB\n")
    #expect(
      result.findings.map(\.description) == [
        "-:2:1: warning: the cue would start 1 s before the film and is moved to 0 [TIME.CLAMPED]",
        "-:6:1: warning: the cue would start 0.8 s before the film and is moved to 0, with no duration "
          + "left [TIME.CLAMPED]",
      ])
  }

  @Test("only cues that start within the span are moved")
  func span() {
    let text = (1...4).map { "\($0)\n00:00:0\($0),000 --> 00:00:0\($0),900\nA\n\n" }.joined()
    let result = track(text).shifted(
      by: Milliseconds(50), from: Milliseconds(2000), until: Milliseconds(4000))
    #expect(track(result.bytes).map(\.start.count) == [1000, 2050, 3050, 4000])
    #expect(result.changedCues == 2)
  }

  @Test(
    "from one frame rate to another and back is off by a millisecond at most, after four hours too")
  func rates() throws {
    let film = try #require(FrameRate("23.976"))
    let video = FrameRate(25)
    let times = stride(from: 0, through: 4 * 3_600_000, by: 977).map { Milliseconds($0) }
    let text = times.enumerated().map { "\($0 + 1)\n\($1) --> \($1 + Milliseconds(900))\nA\n\n" }
    let original = track(text.joined())
    let there = track(original.converted(from: film, to: video).bytes)
    let back = track(there.converted(from: video, to: film).bytes)
    #expect(original.count == times.count)
    #expect(zip(original, back).allSatisfy { abs($0.start.count - $1.start.count) <= 1 })
    #expect(there[there.count - 1].start.count == 13_809_256)
  }

  @Test("a conversion between equal rates changes nothing")
  func sameRate() {
    let bytes = fixture("dialects.srt")
    #expect(track(bytes).converted(from: FrameRate(25), to: FrameRate(25)).bytes == bytes)
  }

  @Test(
    "UTF-16 and UTF-32 are patched in their own units",
    arguments: [
      (true, false), (true, true), (false, false), (false, true),
    ])
  func wideEncodings(isUTF16: Bool, isBigEndian: Bool) {
    let encoded = { (text: String) in wide(text, isUTF16, isBigEndian) }
    let around = { (times: String) in encoded("1\r\n\(times)\r\n红丝绸 😀\r\n\r\n") }
    let track = track(around("00:00:01,000 --> ００:00:02,000"))
    #expect(track.told == ["1000-2000 红丝绸 😀"])
    #expect(track.newline == .crlf)
    #expect(
      track.shifted(by: Milliseconds(2500)).bytes == around("00:00:03,500 --> ００:00:04,500"))
  }

  @Test("full-width digits of GB18030 stay what they are, and trail bytes are no digits")
  func gb18030() throws {
    // 丂 is 81 40; U+0080 is 81 30 81 30: trail bytes that are ASCII.
    let line: [UInt8] = [0xA3, 0xB0, 0xA3, 0xB1] + Array(":00:01,000 --> 00:00:02,000\n".utf8)
    let bytes = Array("1\n".utf8) + line + [0x81, 0x30, 0x81, 0x30, 0x0A]
    let encoding = try DetectedEncoding(named: "GB18030", for: bytes)
    let track = Track(subRip: bytes, encoding: encoding)
    #expect(track.map(\.start.count) == [3_601_000])
    let shifted = track.shifted(by: Milliseconds(3_600_000)).bytes
    #expect(Array(shifted.prefix(6)) == Array("1\n".utf8) + [0xA3, 0xB0, 0xA3, 0xB2])
  }
}

/// Text in UTF-16 or UTF-32 without a byte order mark.
private func wide(_ text: String, _ isUTF16: Bool, _ isBigEndian: Bool) -> [UInt8] {
  let units = isUTF16 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
  return units.flatMap { unit in
    let little = (0..<(isUTF16 ? 2 : 4)).map { UInt8(truncatingIfNeeded: unit >> UInt32(8 * $0)) }
    return isBigEndian ? little.reversed() : little
  }
}
