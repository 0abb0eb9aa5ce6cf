import Testing

@testable import Subtitles

@Suite("Comparing tracks")
struct ComparingTests {
  private static func cues(_ told: [String]) -> [StyledCue] {
    told.map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      let times = parts[0].split(separator: "-").compactMap { Int($0) }
      return StyledCue(
        start: Milliseconds(times[0]), end: Milliseconds(times[1]), text: String(parts[1]))
    }
  }

  /// `1~1 time`, `-2`, `+3`: positions from 1, and what differs.
  private static func told(_ difference: TrackDifference) -> [String] {
    difference.changes.map { pair, aspects in
      switch (pair.old, pair.new) {
      case (let old?, let new?):
        "\(old + 1)~\(new + 1) " + aspects.map(\.rawValue).sorted().joined(separator: "+")
      case (let old?, nil): "-\(old + 1)"
      default: "+\((pair.new ?? -2) + 1)"
      }
    }
  }

  @Test(
    "differences are found and told apart",
    arguments: [
      (["0-1000 A one", "2000-3000 B two"], ["0-1000 A one", "2000-3000 B two"], []),
      (["0-1000 A one"], ["0-1100 A one"], ["1~1 time"]),
      (["0-1000 A one thing"], ["0-1000 A new thing"], ["1~1 text"]),
      (["0-1000 A one", "2000-3000 B two"], ["2000-3000 B two"], ["-1"]),
      (["0-1000 A one"], ["0-1000 A one", "2000-3000 B two"], ["+2"]),
      // A text that moved far away in time is still the same text.
      (["0-1000 Who is there?"], ["90000-91000 Who is there?"], ["1~1 time"]),
      // Nothing alike, neither in words nor in time.
      (["0-1000 Who is there?"], ["90000-91000 A train passes"], ["-1", "+1"]),
      // Words that come often do not confuse the order.
      (
        ["0-100 No.", "200-300 No.", "400-500 Maybe so.", "600-700 No."],
        ["0-100 No.", "400-500 Maybe so.", "600-700 No."], ["-2"]
      ),
      // One character of Chinese more makes no other text.
      (["0-1000 你去哪里"], ["0-1000 你去哪里了"], ["1~1 text"]),
      ([], ["0-1000 A"], ["+1"]), ([], [], []),
    ])
  func changes(old: [String], new: [String], expected: [String]) {
    let difference = TrackDifference(from: Self.cues(old), to: Self.cues(new))
    #expect(Self.told(difference) == expected)
  }

  @Test("cues that moved alike are one shift")
  func shifts() {
    let old = Self.cues((1...6).map { "\($0)000-\($0)500 Cue number \($0)" })
    var new = old
    for position in 2...5 {
      new[position].start = new[position].start + Milliseconds(250)
      new[position].end = new[position].end + Milliseconds(250)
    }
    let shifts = TrackDifference(from: old, to: new).shifts
    #expect(shifts == [.init(cues: 2...5, offset: Milliseconds(250))])
  }

  @Test("italics are a difference of style")
  func style() {
    let old = Self.cues(["0-1000 A"])
    var new = old
    new[0].runs[0].style.isItalic = true
    #expect(Self.told(TrackDifference(from: old, to: new)) == ["1~1 style"])
  }

  @Test("comparing is symmetric, and keeps every cue once and in order", arguments: 1...100)
  func laws(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = ["No.", "Yes, sir.", "Who is there?", "A train passes by.", "你好", "Да"]
    func cues() -> [StyledCue] {
      var time = 0
      return (0..<Int.random(in: 0...15, using: &random)).map { _ in
        time += Int.random(in: 100...3000, using: &random)
        return StyledCue(
          start: Milliseconds(time), end: Milliseconds(time + 900),
          text: words.randomElement(using: &random) ?? "")
      }
    }
    let (old, new) = (cues(), cues())
    let (there, back) = (TrackDifference(from: old, to: new), TrackDifference(from: new, to: old))
    #expect(there.pairs.compactMap(\.old) == Array(old.indices))
    #expect(there.pairs.compactMap(\.new) == Array(new.indices))
    #expect(there.changes.isEmpty == back.changes.isEmpty)
    #expect(TrackDifference(from: old, to: old).changes.isEmpty)
  }
}
