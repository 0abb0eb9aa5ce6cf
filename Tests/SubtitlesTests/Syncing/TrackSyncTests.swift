import Diagnostics
import Testing

@testable import Subtitles

@Suite("Syncing to a track in another language")
struct TrackSyncTests {
  static let film = SyntheticFilm(lines: 420, seed: 1)
  static let reference = film.lines.track
  static let translation = film.translated(seed: 2)

  /// What happens to a file on its way, as the times that come out.
  struct Mishap: CustomTestStringConvertible {
    let testDescription: String
    let time: @Sendable (Int, Double) -> Double
  }

  static let mishaps = [
    Mishap(testDescription: "12.345 s late") { time, _ in Double(time) + 12_345 },
    Mishap(testDescription: "95 s late") { time, _ in Double(time) + 95_000 },
    Mishap(testDescription: "19 s early") { time, _ in Double(time) - 19_000 },
    Mishap(testDescription: "PAL") { time, _ in Double(time) * 24_000 / 25_025 },
    Mishap(testDescription: "24 from 25, and 7 s late") { time, _ in Double(time) * 25 / 24 + 7000
    },
    Mishap(testDescription: "drift of 0.4 %") { time, _ in Double(time) * 1.004 + 1500 },
    Mishap(testDescription: "three adverts") { time, share in
      Double(time) + 30_000 * Double([0.25, 0.5, 0.75].count { share >= $0 })
    },
    Mishap(testDescription: "three adverts at PAL speed") { time, share in
      (Double(time) + 30_000 * Double([0.25, 0.5, 0.75].count { share >= $0 })) * 24_000 / 25_025
    },
    Mishap(testDescription: "five cuts") { time, share in
      let cuts = [(0.12, 1200), (0.3, -2500), (0.45, 8000), (0.7, -1500), (0.9, 20_000)]
      return Double(time + cuts.filter { share >= $0.0 }.reduce(0) { $0 + $1.1 })
    },
    Mishap(testDescription: "twenty minutes put in") { time, share in
      Double(time) + (share >= 0.6 ? 1_200_000 : 0)
    },
  ]

  @Test("whatever happened to the times, cues are put back where they belong", arguments: mishaps)
  func solves(_ mishap: Mishap) {
    let outcome = Self.translation.moved(mishap.time).track.synced(to: Self.reference)
    #expect(outcome.status == .synced)
    #expect(outcome.confidence > SyncOutcome.goodConfidence)
    let result = track(outcome.result.bytes)
    #expect(result.count == Self.translation.count)
    let near = zip(result, Self.translation).count { abs($0.start.count - $1.start) <= 300 }
    #expect(Double(near) >= 0.98 * Double(result.count), "\(outcome.reason) \(outcome.segments)")
  }

  @Test("all that is no time comes out as it was, and no cue changes its place", arguments: mishaps)
  func keepsTheRest(_ mishap: Mishap) {
    let moved = Self.translation.moved(mishap.time).track
    let result = track(moved.synced(to: Self.reference).result.bytes)
    #expect(result.map(\.text) == moved.map(\.text))
    #expect(result.map(\.number) == moved.map(\.number))
    #expect(zip(result, result.dropFirst()).allSatisfy { $0.start <= $1.start })
  }

  @Test("a track in time comes out byte for byte", arguments: [0, 40, -120])
  func already(habit: Int) {
    let track = Self.translation.moved { time, _ in Double(time + habit) }.track
    let outcome = track.synced(to: Self.reference)
    #expect(outcome.status == .already)
    #expect(outcome.result.bytes == track.bytes)
    #expect(outcome.result.changedCues == 0)
  }

  @Test("a track that was synced is in time")
  func twice() {
    let moved = Self.translation.moved { time, share in
      Double(time) + (share > 0.4 ? 43_210 : 12_345)
    }
    let once = track(moved.track.synced(to: Self.reference).result.bytes)
    #expect(once.synced(to: Self.reference).status == .already)
  }

  @Test("a track of another film is refused", arguments: 10..<30)
  func refusesOtherFilms(seed: UInt64) {
    let other = SyntheticFilm(lines: 380, seed: seed).translated(seed: seed + 100).track
    let outcome = other.synced(to: Self.reference)
    #expect(outcome.status == .refused)
    #expect(outcome.result.bytes == other.bytes)
    #expect(outcome.reason.contains("another film"))
  }

  @Test("a track with its lines in another order is refused")
  func refusesShuffled() {
    var random = SeededGenerator(seed: 5)
    var time = 20_000
    let lines = Self.translation.shuffled(using: &random).map { line in
      defer { time += line.end - line.start + 700 }
      return SyntheticFilm.Line(
        start: time, end: time + line.end - line.start, text: line.text)
    }
    #expect(lines.track.synced(to: Self.reference).status == .refused)
  }

  @Test("of a refused track the likeliest answer can be had")
  func forced() {
    let other = SyntheticFilm(lines: 380, seed: 77).lines.track
    let outcome = other.synced(to: Self.reference, evenIfRefused: true)
    #expect(outcome.status == .refused)
    #expect(track(outcome.result.bytes).count == other.count)
  }

  @Test("a reference of the second half serves for that half, and less surely for the whole")
  func partial() throws {
    let half = Array(Self.film.lines.suffix(210)).track
    let moved = Self.translation.moved { time, _ in Double(time) + 31_000 }.track
    let outcome = moved.synced(to: half)
    #expect(outcome.status == .synced)
    #expect(outcome.confidence < 0.95)
    let start = try #require(track(outcome.result.bytes).last?.start.count)
    #expect(abs(start - (Self.translation.last?.start ?? 0)) < 300)
  }

  @Test("credits before and after the film move with it")
  func credits() throws {
    var lines = Self.translation
    let end = lines.last?.end ?? 0
    for number in 0..<12 {
      lines.insert(.init(start: 500 * number, end: 500 * number + 400, text: "© ж"), at: number)
      lines.append(
        .init(start: end + 9000 + 900 * number, end: end + 9800 + 900 * number, text: "ж"))
    }
    let moved = lines.moved { time, _ in Double(time) + 50_000 }.track
    let result = track(moved.synced(to: Self.reference).result.bytes)
    let first = try #require(result.first)
    #expect(abs(first.start.count) < 300)
    #expect(abs((result.last?.start.count ?? 0) - (lines.last?.start ?? 0)) < 300)
  }

  @Test("cues that would start before the film start with it and are reported")
  func clamps() {
    let early = SyntheticFilm.Line(start: 0, end: 900, text: "ж")
    let moved = ([early] + Self.translation).moved { time, _ in
      Double(time) + (time < 1000 ? 0 : 60_000)
    }
    let outcome = moved.track.synced(to: Self.reference)
    #expect(outcome.result.findings.contains { $0.rule == "TIME.CLAMPED" })
    #expect(track(outcome.result.bytes).count == moved.count)
  }

  @Test(
    "what says too little is refused with its reason",
    arguments: [
      ("", "too few"), ("1\n00:00:01,000 --> 00:00:02,000\nA\n", "too few"),
    ])
  func tooLittle(text: String, reason: String) {
    let outcome = track(text).synced(to: Self.reference)
    #expect(outcome.status == .refused)
    #expect(outcome.reason.contains(reason))
    #expect(Self.reference.synced(to: track(text)).status == .refused)
  }

  @Test("times beyond any film, backwards and equal ones neither crash nor hang")
  func hostile() {
    var random = SeededGenerator(seed: 8)
    let lines = (0..<300).map { _ in
      let start = Int.random(in: -5_000_000_000...5_000_000_000, using: &random) / 1000
      return SyntheticFilm.Line(
        start: start % 3 == 0 ? 0 : abs(start) * 100, end: start, text: "ж 99999999999999999999?")
    }
    #expect(lines.track.synced(to: Self.reference).status == .refused)
    #expect(Self.reference.synced(to: lines.track).status == .refused)
  }
}
