import Testing

@testable import Subtitles

@Suite("Syncing to the sound of a film")
struct SoundSyncTests {
  private static let film = TrackSyncTests.film
  private static let speech = curve(film.lines.map { ($0.start, $0.end) }, seed: 5)

  /// Speech in the first part of each cue, one line in ten unheard, and what else makes such noise.
  private static func curve(_ cues: [(start: Int, end: Int)], seed: UInt64) -> SpeechCurve {
    var random = SeededGenerator(seed: seed)
    func share() -> Double { Double(random.next() % 1000) / 1000 }
    let count = ((cues.map(\.end).max() ?? 0) + 10_000) / 40
    var odds = (0..<count).map { _ in Float(-3 + 2 * share()) }
    func speak(_ from: Int, _ until: Int) {
      for place in max(from / 40, 0)..<min(max(until / 40, from / 40), count) {
        odds[place] = Float(1 + 3 * share())
      }
    }
    for cue in cues where share() > 0.1 {
      let start = cue.start + Int(share() * 160) - 60
      speak(start, start + Int(Double(cue.end - cue.start) * (0.6 + 0.4 * share())))
    }
    for _ in 0..<cues.count / 10 {
      let start = Int(share() * Double(count)) * 40
      speak(start, start + 1500)
    }
    return SpeechCurve(logOdds: odds)
  }

  @Test(
    "whatever happened to the times, cues are put where people speak",
    arguments: TrackSyncTests.mishaps.dropLast())
  func solves(_ mishap: TrackSyncTests.Mishap) {
    let outcome = Self.film.lines.moved(mishap.time).track.synced(toSpeech: Self.speech)
    #expect(outcome.status == .synced)
    let result = track(outcome.result.bytes)
    #expect(result.count == Self.film.lines.count)
    let near = zip(result, Self.film.lines).count { abs($0.start.count - $1.start) <= 300 }
    #expect(Double(near) >= 0.95 * Double(result.count), "\(outcome.reason) \(outcome.segments)")
  }

  @Test("a track that is in time comes out as it is")
  func already() {
    let track = Self.film.lines.track
    let outcome = track.synced(toSpeech: Self.speech)
    #expect(outcome.status == .already)
    #expect(outcome.result.bytes == track.bytes)
  }

  @Test("the sound of another film is refused", arguments: 2...7)
  func otherFilm(seed: UInt64) {
    let other = SyntheticFilm(lines: 420, seed: seed).lines
    let track = other.track
    let outcome = track.synced(toSpeech: Self.speech)
    #expect(outcome.status == .refused)
    #expect(outcome.result.bytes == track.bytes)
  }

  @Test("sound without speech, or without end of it, is refused", arguments: [-8, -1, 0, 1, 8])
  func nothing(odds: Float) {
    let curve = SpeechCurve(logOdds: [Float](repeating: odds, count: 60_000))
    #expect(Self.film.lines.track.synced(toSpeech: curve).status == .refused)
  }

  @Test("no sound, a moment of it, and odds that are no numbers are refused")
  func hostile() {
    let odd: [[Float]] = [
      [], [1], [Float](repeating: .nan, count: 500), [Float](repeating: .infinity, count: 500),
    ]
    for odds in odd {
      let curve = SpeechCurve(logOdds: odds)
      #expect(Self.film.lines.track.synced(toSpeech: curve).status == .refused)
    }
  }
}
