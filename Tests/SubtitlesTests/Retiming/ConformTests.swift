import Diagnostics
import Testing

@testable import Subtitles

@Suite("Conforming to a new cut")
struct ConformTests {
  /// 0–5 s stays, 5–8 s is gone, 8–10 s follows, then four seconds of new picture, then 10–20 s.
  private let cuts = "0,5,0\n8,10,5\n10,20,11\n"

  private func list(_ text: String) throws -> CutList {
    var options = CutList.Options()
    options.frameRate = FrameRate(24)
    return try CutList(Array(text.utf8), file: "cuts", options)
  }

  private func srt(_ cues: [(Int, Int, String)], from number: Int = 1) -> String {
    cues.enumerated().map { place, cue in
      "\(number + place)\n\(Milliseconds(cue.0)) --> \(Milliseconds(cue.1))\n\(cue.2)\n\n"
    }.joined()
  }

  private func conformed(_ cues: [(Int, Int, String)], _ cuts: String? = nil) throws -> (
    told: [String], rules: [String]
  ) {
    let result = try track(srt(cues)).conformed(to: try list(cuts ?? self.cuts))
    return (track(result.bytes).told, result.findings.map { "\($0.rule) \($0.cue ?? 0)" })
  }

  @Test(
    "what becomes of a cue",
    arguments: [
      (1000, 2000, ["1000-2000 x"], []),
      (4000, 5000, ["4000-5000 x"], []),
      (4000, 5001, ["4000-5000 x"], []),
      (4000, 6000, ["4000-5000 x"], ["CLIPPED"]),
      (6000, 9000, ["5000-6000 x"], ["CLIPPED"]),
      (4000, 9000, ["4000-6000 x"], ["CLIPPED"]),
      (5000, 8000, [], ["REMOVED"]),
      (6000, 7000, [], ["REMOVED"]),
      (4900, 7000, [], ["REMOVED"]),
      (4900, 9000, ["5000-6000 x"], ["SLIVER", "CLIPPED"]),
      (8000, 10_000, ["5000-7000 x"], []),
      (9000, 11_000, ["6000-7000 x", "11000-12000 x"], ["SPLIT"]),
      (9000, 10_100, ["6000-7000 x"], ["SLIVER"]),
      (9950, 11_000, ["11000-12000 x"], ["SLIVER"]),
      (4000, 11_000, ["4000-7000 x", "11000-12000 x"], ["SPLIT"]),
      (19_000, 21_000, ["20000-21000 x"], ["CLIPPED"]),
      (20_000, 21_000, [], ["REMOVED"]),
      (1000, 1000, ["1000-1000 x"], []),
      (6000, 6000, [], ["REMOVED"]),
      (2000, 1000, ["2000-1000 x"], []),
    ])
  func cue(start: Int, end: Int, expected: [String], rules: [String]) throws {
    let result = try conformed([(start, end, "x")])
    #expect(result.told == expected)
    let own = result.rules.filter { !$0.hasPrefix("CONFORM.RENUMBERED") }
    #expect(own == rules.map { "CONFORM.\($0) 1" })
  }

  @Test("what is taken out is listed with its number and its words")
  func listed() throws {
    let result = try track(srt([(1000, 2000, "a"), (6000, 7000, "<i>Gone</i>\nfor good")]))
      .conformed(to: try list(cuts))
    #expect(
      result.findings.map(\.description) == [
        "-:6:1: warning: the film is cut where the cue was, and it is taken out: “Gone / for good” "
          + "[CONFORM.REMOVED]"
      ])
    #expect(result.findings.map(\.cue) == [2])
    #expect(
      result.changes(from: track(srt([(1000, 2000, "a"), (6000, 7000, "b")]))).map(\.kind) == [
        .removed
      ])
  }

  @Test("every other byte stays, and numbers are counted anew from the first one")
  func bytes() throws {
    let file =
      "\u{FEFF}101\r\n00:00:01,000 --> 00:00:02,000  X1:5\r\n<b>a \r\n\r\n\r\n102\r\n"
      + "00:00:06,000 --> 00:00:07,000\r\ngone\r\n\r\n103\r\n00:00:09,000 --> 00:00:11,000\r\nb\r\nc"
    let result = try track(file).conformed(to: try list(cuts))
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "\u{FEFF}101\r\n00:00:01,000 --> 00:00:02,000  X1:5\r\n<b>a \r\n\r\n\r\n102\r\n"
        + "00:00:06,000 --> 00:00:07,000\r\nb\r\nc\r\n\r\n103\r\n00:00:11,000 --> 00:00:12,000\r\nb\r\nc"
    )
    #expect(result.findings.map(\.rule).contains("CONFORM.RENUMBERED"))
    #expect(result.origins == [0, 2, 2])
  }

  @Test("where no cue goes or is split, only digits of times change, numbers and all else stay")
  func inPlace() throws {
    let file = "7\n00:00:01,000 --> 00:00:02,000\na\n\nx9\n00:00:09,000 -> 00:00:9.9\nb\n"
    let result = try track(file).conformed(to: try list(cuts))
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "7\n00:00:01,000 --> 00:00:02,000\na\n\nx9\n00:00:06,000 -> 00:00:6.9\nb\n")
    #expect(!result.findings.contains { $0.rule.hasPrefix("CONFORM") })
  }

  @Test("the sample's new cut is met byte for byte, by both lists, and so is the way back")
  func sampleFilm() throws {
    for name in ["recut.edl", "recut.csv"] {
      var options = CutList.Options()
      options.frameRate = FrameRate(24)
      let list = try CutList(sample(name), file: name, options)
      let original = track(sample("en.recut.srt"))
      let result = try original.conformed(to: list)
      #expect(result.bytes == sample("en.recut.expected.srt"))
      #expect(result.findings.isEmpty)
      let back = try track(result.bytes).conformed(to: try list.reversed())
      #expect(back.bytes == sample("en.recut.srt"))
    }
  }

  @Test("there and back, every cue that was left whole has its times again, at any rate")
  func thereAndBack() throws {
    var random = SeededGenerator(seed: 3)
    for rate in ["23.976", "24", "25", "29.97", "59.94"] {
      let frameRate = try #require(FrameRate(rate))
      for _ in 0..<20 {
        let list = try randomList(frameRate, &random)
        let cues = (0..<80).map { place in
          (
            place * 5000 + 137, place * 5000 + 137 + Int.random(in: 500...4500, using: &random),
            "x\(place)"
          )
        }
        let original = track(srt(cues))
        let there = try original.conformed(to: list)
        let whole = Set(original.map(\.text)).subtracting(
          there.findings.compactMap { $0.cue.map { original[$0 - 1].text } })
        #expect(!whole.isEmpty)
        let back = track(try track(there.bytes).conformed(to: try list.reversed()).bytes)
        for cue in back where whole.contains(cue.text) {
          let old = try #require(original.first { $0.text == cue.text })
          #expect(abs((cue.start - old.start).count) <= 1 && abs((cue.end - old.end).count) <= 1)
        }
        #expect(whole.isSubset(of: Set(back.map(\.text))))
      }
    }
  }

  @Test("no cue is lost unsaid, and none comes out of order")
  func nothingUnsaid() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<50 {
      let list = try randomList(.cinema, &random)
      let cues = (0..<60).map { ($0 * 3000, $0 * 3000 + 2900, "x\($0)") }
      let original = track(srt(cues))
      let result = try original.conformed(to: list)
      let new = track(result.bytes)
      let removed = Set(result.findings.filter { $0.rule == "CONFORM.REMOVED" }.compactMap(\.cue))
      let split = result.findings.filter { $0.rule == "CONFORM.SPLIT" }
      #expect(new.count >= original.count - removed.count + split.count)
      #expect(Set(new.map(\.text)).count == original.count - removed.count)
      #expect(zip(new, new.dropFirst()).allSatisfy { $0.end <= $1.start && $0.start < $0.end })
      #expect(new.enumerated().allSatisfy { $1.number == $0 + 1 })
    }
  }

  @Test("a list that keeps the whole film changes nothing, in any dialect", arguments: Dialect.all)
  func wholeFilm(dialect: Dialect) throws {
    let original = track(try dialect.encoding.encode(dialect.file))
    let result = try original.conformed(to: try list(",,\n"))
    let isBefore = original.contains { $0.start < .zero || $0.end < .zero }
    #expect(result.bytes == original.bytes || isBefore)
    #expect(!result.findings.contains { $0.rule.hasPrefix("CONFORM.") })
  }

  @Test("in any dialect no cue is lost unsaid", arguments: Dialect.all)
  func dialects(dialect: Dialect) throws {
    let original = track(try dialect.encoding.encode(dialect.file))
    let result = try original.conformed(to: try list("0,1.5,0\n2.5,4,1.5\n4,99999,9\n"))
    let new = original.read(result.bytes)
    let removed = Set(result.findings.filter { $0.rule == "CONFORM.REMOVED" }.compactMap(\.cue))
    let left = original.indices.filter { !removed.contains($0 + 1) }
    #expect(Set(new.map(\.shownText)) == Set(left.map { original[$0].shownText }))
    #expect(new.count >= left.count)
  }

  @Test("where scenes change places, so do their cues; what is shown twice stands twice")
  func reordered() throws {
    let cues = [(1000, 2000, "a"), (6000, 7000, "b")]
    let swapped = try conformed(cues, "5,10,0\n0,5,5\n")
    #expect(swapped.told == ["1000-2000 b", "6000-7000 a"])
    let twice = try conformed(cues, "0,5,0\n5,10,5\n0,5,10\n")
    #expect(twice.told == ["1000-2000 a", "6000-7000 b", "11000-12000 a"])
    #expect(twice.rules == ["CONFORM.REPEATED 1", "CONFORM.RENUMBERED 0"])
    #expect(throws: RetimingFileError.self) { try list("0,5,0\n0,5,5\n").reversed() }
  }

  @Test("notes of WebVTT stay where they are, and a name stands once")
  func webVTT() throws {
    let file = """
      WEBVTT

      a
      00:01.000 --> 00:02.000 align:start
      A

      gone
      00:06.000 --> 00:07.000
      G

      NOTE stays

      b
      00:09.000 --> 00:11.000
      B

      """
    let original = Track(
      Array(file.utf8), as: .webVTT, encoding: DetectedEncoding(.utf8, confidence: 1))
    let result = try original.conformed(to: try list(cuts))
    #expect(
      String(decoding: result.bytes, as: UTF8.self) == """
        WEBVTT

        a
        00:01.000 --> 00:02.000 align:start
        A

        NOTE stays

        b
        00:06.000 --> 00:07.000
        B

        00:11.000 --> 00:12.000
        B

        """)
  }

  @Test(
    "every format takes out and splits",
    arguments: SubtitleFormat.allCases)
  func formats(format: SubtitleFormat) throws {
    let content = TrackContent(cues: [
      StyledCue(start: Milliseconds(1000), end: Milliseconds(2000), text: "A"),
      StyledCue(start: Milliseconds(6000), end: Milliseconds(7000), text: "G"),
      StyledCue(start: Milliseconds(9000), end: Milliseconds(11_000), text: "B"),
      StyledCue(start: Milliseconds(15_000), end: Milliseconds(16_000), text: "C"),
    ])
    let written = try content.written(as: format, WritingOptions(frameRate: FrameRate(25)))
    let bytes: [UInt8] =
      switch written.payload {
      case .bytes(let bytes): bytes
      case .text(let text): Array(text.utf8)
      }
    func read(_ bytes: [UInt8]) -> Track {
      Track(
        bytes, as: format, encoding: DetectedEncoding(.utf8, confidence: 1),
        frameRate: FrameRate(25))
    }
    let result = try read(bytes).conformed(to: try list(cuts))
    let told = read(result.bytes).map { "\($0.start.count) \($0.shownText)" }
    #expect(told == ["1000 A", "6000 B", "11000 B", "16000 C"], "\(result.findings)")
  }

  /// Stretches of whole frames with some taken out, some put in.
  private func randomList(
    _ rate: FrameRate, _ random: inout SeededGenerator
  ) throws -> CutList {
    var (source, record) = (Int.random(in: 0...200, using: &random), 0)
    let lines = (0..<12).map { place in
      let length = Int.random(in: 200...1500, using: &random)
      defer {
        source += length + Int.random(in: 0...2, using: &random) * 60
        record += length + Int.random(in: 0...2, using: &random) * 40
      }
      let times = [source, source + length, record, record + length].map { frame in
        let seconds = frame / rate.nominal
        return "00:\((seconds / 60).padded(to: 2)):\((seconds % 60).padded(to: 2)):"
          + (frame % rate.nominal).padded(to: 2)
      }
      return "\(place + 1) R3 V C \(times.joined(separator: " "))\n"
    }
    var options = CutList.Options()
    options.frameRate = rate
    return try CutList(Array(lines.joined().utf8), file: "cuts", options)
  }
}
