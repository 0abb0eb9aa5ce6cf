import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

@Suite("Rules on time, at every frame rate")
struct TimingRuleTests {
  private static let evidence = Result { try LanguageEvidence(from: .builtIn) }

  /// The rules that two cues break, given by their first and last frames, with the cue that breaks them
  /// and a mark where that is fixable: `TIME.MIN 1 fixable`.
  private func found(
    _ frames: [Range<Int>], _ rate: FrameRate, shots: [Int]? = nil, speech: [Range<Int>]? = nil,
    profile: String = "netflix", texts: [String] = []
  ) throws -> [String] {
    try findings(frames, rate, shots: shots, speech: speech, profile: profile, texts: texts).map {
      "\($0.rule) \($0.cue ?? 0)" + ($0.isFixable ? " fixable" : "")
    }
  }

  /// What is said of some cues.
  private func messages(
    _ frames: [Range<Int>], _ rate: FrameRate, profile: String
  ) throws -> [String] {
    try findings(frames, rate, profile: profile).map(\.message)
  }

  private func findings(
    _ frames: [Range<Int>], _ rate: FrameRate, shots: [Int]? = nil, speech: [Range<Int>]? = nil,
    profile: String = "netflix", texts: [String] = []
  ) throws -> [Finding] {
    let grid = FrameGrid(rate)
    var text = ""
    for (position, cue) in frames.enumerated() {
      let start = Milliseconds(grid.time(of: cue.lowerBound))
      let end = Milliseconds(grid.time(of: cue.upperBound))
      text += "\(position + 1)\n\(start) --> \(end)\n"
      text +=
        (position < texts.count ? texts[position] : position.isMultiple(of: 2) ? "Come." : "Go.")
        + "\n\n"
    }
    var conditions = CheckConditions(language: .english, frameRate: rate)
    conditions.shots = shots.map { ShotChanges(frames: $0, frameRate: rate) }
    conditions.speech = speech.map { stretches in
      SpeechIntervals(
        stretches.map {
          (Milliseconds(grid.time(of: $0.lowerBound)), Milliseconds(grid.time(of: $0.upperBound)))
        })
    }
    let checker = Checker(
      try Profile(profile, from: .builtIn), conditions, try Self.evidence.get())
    return checker.findings(in: track(text))
  }

  /// Half a second, as the guide counts it at each rate.
  private static let halfSeconds = [12, 12, 13, 15, 15, 25, 30, 30]
  /// 5/6 of a second.
  private static let shortest = [20, 20, 21, 25, 25, 42, 50, 50]

  @Test("a cue stays 5/6 of a second", arguments: zip(usualRates, shortest))
  func minimumDuration(rate: FrameRate, frames: Int) throws {
    #expect(try found([100..<100 + frames], rate) == [])
    #expect(try found([100..<100 + frames - 1], rate) == ["TIME.MIN 1 fixable"])
    // No room for it.
    let next = 100 + frames - 1 + 2
    #expect(
      try found([100..<100 + frames - 1, next..<next + 100], rate) == ["TIME.MIN 1"])
    // Nor over a shot change.
    #expect(
      try found([100..<100 + frames - 1], rate, shots: [100, 100 + frames + 1])
        == ["TIME.MIN 1"])
  }

  @Test("a cue stays 7 seconds of timecode at most", arguments: usualRates)
  func maximumDuration(rate: FrameRate) throws {
    let frames = 7 * rate.nominal
    #expect(try found([100..<100 + frames], rate) == [])
    #expect(try found([100..<101 + frames], rate) == ["TIME.MAX 1"])
  }

  @Test(
    "the gap is two frames, or a pause of half a second",
    arguments: zip(usualRates, halfSeconds))
  func gaps(rate: FrameRate, pause: Int) throws {
    func gap(_ frames: Int) throws -> [String] {
      try found([200..<300, 300 + frames..<400], rate)
    }
    #expect(try gap(0) == ["TIME.GAP-MIN 2 fixable"])
    #expect(try gap(1) == ["TIME.GAP-MIN 2 fixable"])
    #expect(try gap(2) == [])
    #expect(try gap(3) == ["TIME.CHAIN 2 fixable"])
    #expect(try gap(pause - 1) == ["TIME.CHAIN 2 fixable"])
    #expect(try gap(pause) == [])
    #expect(try gap(-1) == ["CUE.OVERLAP 2 fixable"])
  }

  @Test(
    "frames are counted in words as people say them",
    arguments: [
      ("netflix", 0, "a gap of 0 s, 0 frames; the minimum is 2"),
      ("netflix", 1, "a gap of 0.042 s, 1 frame; the minimum is 2"),
      ("netflix", 3, "a gap of 3 frames; it is 2, or at least 12"),
      ("bbc", 2, "a gap of 2 frames; it is 0, or at least 24"),
    ])
  func countedFrames(profile: String, gap: Int, message: String) throws {
    let frames = [200..<300, 300 + gap..<400]
    #expect(try messages(frames, FrameRate(24), profile: profile) == [message])
  }

  @Test(
    "gaps of no whole frames are counted as well",
    arguments: [
      ("netflix", "00:00:03,021", "a gap of 0.021 s, 0.5 frames; the minimum is 2"),
      ("bbc", "00:00:03,050", "a gap of 1 frame; it is 0, or at least 24"),
    ])
  func partsOfFrames(profile: String, start: String, message: String) throws {
    let checker = Checker(
      try Profile(profile, from: .builtIn),
      CheckConditions(language: .english, frameRate: FrameRate(24)), try Self.evidence.get())
    let cues = track(
      "1\n00:00:01,000 --> 00:00:03,000\nCome.\n\n2\n\(start) --> 00:00:05,000\nGo.\n")
    #expect(checker.findings(in: cues).map(\.message) == [message])
  }

  @Test("a pause is not closed where the cue would stay too long, or a shot change stands between")
  func pausesThatStay() throws {
    let long = 100 + 7 * 24
    #expect(try found([100..<long, long + 6..<400], .cinema) == ["TIME.CHAIN 2"])
    #expect(try found([200..<298, 306..<400], .cinema, shots: [300]) == ["SHOT.IN 2 fixable"])
  }

  @Test(
    "a cue starts on a shot change or half a second away", arguments: zip(usualRates, halfSeconds))
  func starts(rate: FrameRate, distance: Int) throws {
    func start(_ offset: Int) throws -> [String] {
      try found([500 + offset..<640], rate, shots: [500])
    }
    #expect(try start(0) == [])
    #expect(try start(1) == ["SHOT.IN 1 fixable"])
    #expect(try start(distance - 1) == ["SHOT.IN 1 fixable"])
    #expect(try start(distance) == [])
    #expect(try start(-1) == ["SHOT.IN 1 fixable"])
    #expect(try start(1 - distance) == ["SHOT.IN 1 fixable"])
    #expect(try start(-distance) == [])
  }

  @Test(
    "a cue ends two frames before a shot change or half a second away",
    arguments: zip(usualRates, halfSeconds))
  func ends(rate: FrameRate, distance: Int) throws {
    func end(_ offset: Int) throws -> [String] {
      try found([400..<500 + offset], rate, shots: [500])
    }
    #expect(try end(-2) == [])
    #expect(try end(-1) == ["SHOT.OUT 1 fixable"])
    #expect(try end(-3) == ["SHOT.OUT 1 fixable"])
    #expect(try end(1 - distance) == ["SHOT.OUT 1 fixable"])
    #expect(try end(-distance) == [])
    #expect(try end(0) == ["SHOT.CROSS 1 fixable"])
    #expect(try end(distance - 1) == ["SHOT.CROSS 1 fixable"])
    #expect(try end(distance) == [])
  }

  @Test("a start snaps forward from less than three quarters of half a second, else it moves away")
  func snapping() throws {
    let limits = TimingLimits.netflix(.cinema, shots: [500])
    #expect(limits.startZone(492) == .before(8, cut: 500))
    #expect(limits.startZone(491) == .farBefore(9, cut: 500))
    #expect(limits.startZone(488) == nil)
    #expect(limits.startZone(511) == .after(11, cut: 500))
    #expect(limits.startZone(512) == nil)
    #expect(TimingLimits.netflix(FrameRate(25)).snapDistance == 10)
    #expect(TimingLimits.netflix(FrameRate(60)).snapDistance == 23)
  }

  @Test("a cue starts within two frames of its speech", arguments: usualRates)
  func speechStart(rate: FrameRate) throws {
    func start(_ offset: Int) throws -> [String] {
      try found([500 + offset..<640], rate, speech: [500..<640])
    }
    #expect(try start(0) == [])
    #expect(try start(2) == [])
    #expect(try start(3) == ["SYNC.IN 1"])
    #expect(try start(-2) == [])
    #expect(try start(-3) == ["SYNC.IN 1"])
    // Speech that goes on from the cue before.
    #expect(try found([400..<498, 500..<600], rate, speech: [400..<600]) == [])
  }

  @Test(
    "a cue ends not before its speech and half a second after it at most",
    arguments: zip(usualRates, halfSeconds))
  func speechEnd(rate: FrameRate, linger: Int) throws {
    func end(_ offset: Int) throws -> [String] {
      try found([400..<500 + offset], rate, speech: [400..<500])
    }
    #expect(try end(0) == [])
    #expect(try end(-1) == ["SYNC.OUT 1"])
    #expect(try end(linger) == [])
    #expect(try end(linger + 1) == ["SYNC.OUT 1"])
    // The shortest time is no shorter for a short word.
    let shortest = FrameGrid(rate).firstFrame(from: 833)
    #expect(try found([300..<300 + shortest], rate, speech: [300..<304]) == [])
  }

  @Test("without shot changes and speech the rules on them say nothing")
  func nothingKnown() throws {
    #expect(try found([500..<600], .cinema) == [])
  }

  @Test("a word takes 0.3 seconds at the BBC")
  func perWord() throws {
    func stays(_ frames: Int) throws -> [String] {
      try found(
        [100..<100 + frames], FrameRate(50), profile: "bbc", texts: ["One two, three - four"])
    }
    #expect(try stays(60) == [])
    #expect(try stays(59) == ["TIME.PER-WORD 1"])
  }

  @Test(
    "reading speed has an id for each audience, and its limit by language",
    arguments: [
      // At the limit for a second, and one character more.
      ("en", Audience.adult, false, 20, "READ.CPS"), ("en", .children, false, 17, "READ.CPS-KIDS"),
      ("en", .adult, true, 20, "READ.CPS-SDH"), ("en", .children, true, 17, "READ.CPS-SDH"),
      ("ru", .adult, false, 17, "READ.CPS"), ("ru", .children, false, 13, "READ.CPS-KIDS"),
      ("ru", .adult, true, 20, "READ.CPS-SDH"), ("ru", .children, true, 17, "READ.CPS-SDH"),
      ("zh-Hans", .adult, false, 9, "READ.CPS"), ("zh-Hans", .children, false, 7, "READ.CPS-KIDS"),
      ("zh-Hans", .adult, true, 11, "READ.CPS-SDH"),
      ("zh-Hans", .children, true, 9, "READ.CPS-SDH"),
      ("zh-Hant", .adult, false, 9, "READ.CPS"), ("zh-Hant", .children, false, 7, "READ.CPS-KIDS"),
      ("zh-Hant", .adult, true, 11, "READ.CPS-SDH"),
      ("zh-Hant", .children, true, 9, "READ.CPS-SDH"),
    ])
  func readingSpeed(
    language: String, audience: Audience, isSDH: Bool, limit: Int, rule: String
  ) throws {
    let letter = ["en": "n", "ru": "н"][language] ?? "人"
    func found(_ characters: Int) throws -> [String] {
      let conditions = CheckConditions(
        language: try #require(LanguageTag(language)), audience: audience, isSDH: isSDH)
      let checker = Checker(
        try Profile("netflix", from: .builtIn), conditions, try Self.evidence.get())
      let text = String(repeating: letter, count: characters)
      return checker.findings(in: track("1\n00:00:01,000 --> 00:00:02,000\n\(text)\n")).map(\.rule)
        .filter { $0.hasPrefix("READ.") && $0 != "READ.AVG" }
    }
    #expect(try found(limit) == [])
    #expect(try found(limit + 1) == [rule])
    let hard = Int((Double(limit) * 1.3).rounded(.down))
    #expect(try found(hard) == [rule])
    #expect(try found(hard + 1) == [rule, "READ.HARD"])
  }

  @Test("the average of ten cues or more is told where it is beyond the limit")
  func average() throws {
    func found(_ cues: Int, fast: Int) throws -> Bool {
      try self.found(
        (1...cues).map { $0 * 100..<$0 * 100 + 24 }, .cinema,
        texts: (1...cues).map { String(repeating: "n", count: $0 <= fast ? 21 : 20) }
      ).contains("READ.AVG 0")
    }
    #expect(try found(10, fast: 0) == false)
    #expect(try found(10, fast: 1))
    #expect(try found(9, fast: 9) == false)
  }

  @Test("a cue that reads too fast is fixable where half a second more will do")
  func fixableSpeed() throws {
    func found(_ characters: Int) throws -> [String] {
      try self.found([24..<48], .cinema, texts: [String(repeating: "n", count: characters)])
        .filter { $0.hasPrefix("READ.CPS") }
    }
    #expect(try found(26) == ["READ.CPS 1 fixable"])
    #expect(try found(31) == ["READ.CPS 1"])
  }
}
