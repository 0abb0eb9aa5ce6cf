import Testing

@testable import Subtitles

@Suite("Times and frame rates")
struct TimeTests {
  @Test(
    "times are read as people type them",
    arguments: [
      ("2.5s", 2500), ("+2.5s", 2500), ("-300ms", -300), ("1m30s", 90_000), ("1h2m3.5s", 3_723_500),
      ("0s", 0), ("2,5s", 2500), ("0.0005s", 1), ("0.0004s", 0), ("\u{2212}1s", -1000),
      ("00:01:30,500", 90_500), ("00:01:30.500", 90_500), ("-00:00:01,000", -1000),
      ("1:30", 90_000), ("1:30.5", 90_500), ("100:00:00,000", 360_000_000),
    ])
  func argument(text: String, milliseconds: Int) throws {
    #expect(try TimeArgument.time(in: text) == Milliseconds(milliseconds))
  }

  @Test(
    "timecode counts frames of the rate",
    arguments: [
      ("00:01:30:12", "24", 90_500), ("00:00:01:00", "25", 1000), ("00:00:01:00", "23.976", 1001),
      ("01:00:00:00", "29.97", 3_603_600), ("00:00:00:24", "25", 960),
    ])
  func timecode(text: String, rate: String, milliseconds: Int) throws {
    let rate = try #require(FrameRate(rate))
    #expect(try TimeArgument.time(in: text, frameRate: rate) == Milliseconds(milliseconds))
  }

  @Test(
    "what is no time says what would help",
    arguments: [
      ("2.5", "needs a unit"), ("", "is not a time"), ("s", "is not a time"),
      ("1s1h", "is not a time"), ("00:61:00", "is not a time"), ("00:00:60,000", "is not a time"),
      ("1:2:3:4", "add --fps"), ("--1s", "is not a time"), ("1.2.3s", "is not a time"),
      ("99999999999s", "is not a time"), ("٣s", "is not a time"), ("1:", "is not a time"),
    ])
  func unreadable(text: String, advice: String) {
    let error = #expect(throws: TimeArgumentError.self) { try TimeArgument.time(in: text) }
    #expect(error?.description.contains(advice) == true)
  }

  @Test(
    "the rates of NTSC are fractions, whichever way they are written",
    arguments: [
      ("24", 24, 1), ("25", 25, 1), ("25.000", 25, 1), ("12.5", 25, 2), ("23.976", 24000, 1001),
      ("23.98", 24000, 1001), ("29.97", 30000, 1001), ("59.94", 60000, 1001),
      ("119.88", 120000, 1001), ("24000/1001", 24000, 1001), ("48/2", 24, 1),
    ])
  func frameRate(text: String, numerator: Int, denominator: Int) throws {
    let rate = try #require(FrameRate(text))
    #expect(rate.numerator == numerator)
    #expect(rate.denominator == denominator)
  }

  @Test(
    "what is no frame rate is refused",
    arguments: ["", "0", "-25", "a", "25/0", "1/", "1.2.3", "5000"])
  func noFrameRate(text: String) {
    #expect(FrameRate(text) == nil)
  }

  @Test("a frame rate is written as people know it", arguments: ["24", "23.976", "29.97", "12.5"])
  func frameRateText(text: String) throws {
    #expect(try #require(FrameRate(text)).description == text)
  }

  @Test(
    "times scale exactly and round once, half away from zero",
    arguments: [
      (1, 1, 2, 1), (-1, 1, 2, -1), (3, 1, 2, 2), (1000, 24000, 25025, 959), (7, 1, 3, 2),
    ])
  func scaling(count: Int, numerator: Int, denominator: Int, result: Int) {
    #expect(Milliseconds(count).scaled(by: numerator, over: denominator)?.count == result)
  }

  @Test(
    "times are printed as SubRip writes them",
    arguments: [(90_500, "00:01:30,500"), (-1, "-00:00:00,001"), (360_000_000, "100:00:00,000")])
  func text(count: Int, text: String) {
    #expect(Milliseconds(count).description == text)
  }
}
