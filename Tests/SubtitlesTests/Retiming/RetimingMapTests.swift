import Diagnostics
import Testing

@testable import Subtitles

@Suite("The map of times")
struct RetimingMapTests {
  @Test(
    "a fraction is rounded once, half away from zero",
    arguments: [
      (3, 2, 1, 2), (3, 2, -1, -2), (1, 2, 1, 1), (1, 2, -1, -1), (1, 3, 1, 0), (2, 3, 1, 1),
      (960, 1001, 14_400_000, 13_810_190), (1001, 960, 13_810_190, 14_400_000),
    ])
  func rounding(numerator: Int, denominator: Int, old: Int, new: Int) {
    let line = LinearMap(scaling: numerator, over: denominator)
    #expect(line(Milliseconds(old)) == Milliseconds(new))
  }

  @Test("the anchor of a scaling stays where it is")
  func anchor() {
    let line = LinearMap(scaling: 24, over: 25, around: Milliseconds(60_000))
    #expect(line(Milliseconds(60_000)) == Milliseconds(60_000))
    #expect(line(Milliseconds(61_000)) == Milliseconds(60_960))
  }

  @Test("two points are met exactly, and lie on one line with all other times")
  func points() throws {
    let line = try #require(LinearMap(point(10_000, 12_345), point(7_210_001, 7_000_002)))
    #expect(line(Milliseconds(10_000)) == Milliseconds(12_345))
    #expect(line(Milliseconds(7_210_001)) == Milliseconds(7_000_002))
    #expect(LinearMap(point(5, 7), point(5, 9)) == nil)
    #expect(LinearMap(point(5, 7), point(6, 7)) == nil)
    #expect(LinearMap(point(5, 7), point(6, 6)) == nil)
  }

  @Test("small and large numbers are reckoned alike")
  func paths() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let (numerator, denominator) = (
        Int.random(in: 1...5000, using: &random), Int.random(in: 1...5000, using: &random)
      )
      let time = Milliseconds(Int.random(in: -20_000_000...20_000_000, using: &random))
      let anchor = Milliseconds(Int.random(in: 0...9_000_000, using: &random))
      let line = LinearMap(scaling: numerator, over: denominator, around: anchor)
      let expected = (time - anchor).count * numerator + anchor.count * denominator
      let half = expected < 0 ? -denominator : denominator
      #expect(line(time)?.count == (expected * 2 + half) / (denominator * 2))
      // The same fraction in numbers too large for the quick way.
      let far = Milliseconds(Int.random(in: 1 << 41...1 << 48, using: &random))
      let exact =
        (Int128((far - anchor).count) * Int128(numerator) * 2 + Int128(denominator))
        / (Int128(denominator) * 2)
      let moved = LinearMap(scaling: numerator, over: denominator)(far - anchor)
      #expect(moved.map { Int128($0.count) } == exact)
    }
  }

  @Test(
    "a map and its inverse give back every time to the millisecond where time does not run slower")
  func inverse() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let map = try #require(RetimingMap(through: randomPoints(&random)))
      let back = try #require(map.inverse)
      for _ in 0..<20 {
        let time = Milliseconds(Int.random(in: 0...14_400_000, using: &random))
        let there = try #require(map(time))
        let here = try #require(back(there))
        #expect(abs((here - time).count) <= 1)
      }
      #expect(back.inverse == map)
    }
  }

  @Test("a span there and back is no change at all", arguments: [1, -1, 2500, 86_400_000, 999])
  func spans(span: Int) {
    let map = RetimingMap(LinearMap(by: Milliseconds(span)))
    #expect(map.inverse == RetimingMap(LinearMap(by: Milliseconds(-span))))
    #expect(LinearMap(by: .zero).isIdentity)
    #expect(LinearMap(scaling: 25, over: 25).isIdentity)
  }

  @Test("times that fit no number have no new time, and nothing overflows")
  func extremes() {
    let line = LinearMap(scaling: 1_000_000_000_000_000, over: 1)
    #expect(line(Milliseconds(.max)) == nil)
    #expect(line(Milliseconds(.min)) == nil)
    #expect(LinearMap(by: Milliseconds(.max))(Milliseconds(1)) == nil)
    let huge = LinearMap(scaling: .max, over: .max - 1, around: Milliseconds(.max))
    #expect(huge(.zero) == nil || huge(.zero) != nil)
  }

  @Test("stretches that overlap are no map, and between stretches there is no new time")
  func pieces() throws {
    let line = LinearMap(by: Milliseconds(100))
    let (first, second) = (
      RetimingMap.Piece(to: Milliseconds(1000), line),
      RetimingMap.Piece(from: Milliseconds(2000), to: Milliseconds(3000), .identity)
    )
    let map = try #require(RetimingMap([second, first]))
    let times = [-5, 999, 1000, 1999, 2000, 2999, 3000].map { map(Milliseconds($0))?.count }
    #expect(times == [95, 1099, nil, nil, 2000, 2999, nil])
    #expect(RetimingMap([first, RetimingMap.Piece(from: Milliseconds(999), line)]) == nil)
    #expect(
      RetimingMap([RetimingMap.Piece(from: Milliseconds(5), to: Milliseconds(5), line)]) == nil)
    // Back, the two would lie on each other.
    let onto = RetimingMap.Piece(
      from: Milliseconds(2000), LinearMap(by: Milliseconds(-1500)))
    #expect(try #require(RetimingMap([first, onto])).inverse == nil)
  }

  private func point(_ old: Int, _ new: Int) -> RetimingPoint {
    RetimingPoint(old: Milliseconds(old), new: Milliseconds(new))
  }

  /// Points between which time runs as fast as before or up to twice.
  private func randomPoints(_ random: inout SeededGenerator) -> [RetimingPoint] {
    var (old, new) = (
      Int.random(in: 0...100_000, using: &random), Int.random(in: 0...100_000, using: &random)
    )
    return (0..<Int.random(in: 2...6, using: &random)).map { _ in
      defer {
        let step = Int.random(in: 1000...3_000_000, using: &random)
        old += step
        new += step + Int.random(in: 0...step, using: &random)
      }
      return point(old, new)
    }
  }
}

@Suite("Choosing cues")
struct CueSelectionTests {
  @Test(
    "numbers are written as people write them",
    arguments: [
      ("5", [5...5]), ("12-40", [12...40]), ("12-", [12...Int.max]), ("-3", [1...3]),
      ("\u{2212}3", [1...3]), ("1-3,7", [1...3, 7...7]), ("1–2", [1...2]),
    ])
  func numbers(text: String, expected: [ClosedRange<Int>]) {
    #expect(CueSelection.numbers(in: text) == expected)
  }

  @Test(
    "anything else is none", arguments: ["", "-", "a", "3-1", "0", "1,,2", "1-2-3", "9999999999"])
  func noNumbers(text: String) { #expect(CueSelection.numbers(in: text) == nil) }

  @Test("only the cues of some numbers are moved, and one that runs into the next is told")
  func shift() {
    let text = (1...4).map { "\($0)\n00:00:0\($0),000 --> 00:00:0\($0),900\nA\n\n" }.joined()
    let result = track(text).shifted(by: Milliseconds(150), CueSelection(numbers: [2...3]))
    #expect(track(result.bytes).map(\.start.count) == [1000, 2150, 3150, 4000])
    #expect(
      result.findings.map(\.description) == [
        "-:14:1: warning: the cue overlaps cue 3 by 0.05 s now, and did not before [TIME.MEETING]"
      ])
    #expect(result.findings.map(\.cue) == [4])
  }
}
