import Testing

@testable import Subtitles

@Suite("Where someone speaks in sound")
struct SpeechDetectorTests {
  /// The log odds of each moment from one second to another.
  private func logOdds(
    _ sound: SyntheticSound, from: Double = 0, until: Double? = nil
  ) -> ArraySlice<Float> {
    var detector = SpeechDetector()
    detector.take(sound.bytes)
    let odds = detector.finish().logOdds
    let values = { (seconds: Double) in min(Int(seconds * 25), odds.count) }
    return odds[values(from)..<(until.map(values) ?? odds.count)]
  }

  private func share(_ odds: ArraySlice<Float>) -> Double {
    Double(odds.count { $0 > 0 }) / Double(max(odds.count, 1))
  }

  @Test("silence is no speech")
  func silence() {
    var sound = SyntheticSound()
    sound.addSilence(seconds: 20)
    #expect(share(logOdds(sound)) == 0)
  }

  @Test("white noise is no speech, loud or soft", arguments: [0.002, 0.05, 0.9])
  func noise(level: Double) {
    var sound = SyntheticSound()
    sound.addNoise(seconds: 20, level: level)
    #expect(share(logOdds(sound)) < 0.02)
  }

  @Test("held chords are mostly not taken for speech")
  func chords() {
    var sound = SyntheticSound()
    sound.addOrgan(seconds: 20)
    #expect(share(logOdds(sound)) < 0.4)
  }

  @Test("a voice is found where it speaks, and not before or after", arguments: [0.03, 0.3])
  func voice(level: Double) {
    var sound = SyntheticSound()
    sound.addSilence(seconds: 4)
    sound.addVoice(seconds: 3, level: level)
    sound.addNoise(seconds: 4, level: level / 60)
    #expect(share(logOdds(sound, from: 0, until: 3.8)) == 0)
    #expect(share(logOdds(sound, from: 4.3, until: 6.8)) > 0.9)
    #expect(share(logOdds(sound, from: 7.3)) < 0.05)
  }

  @Test("a voice over chords is found")
  func voiceOverChords() {
    var (music, voice) = (SyntheticSound(), SyntheticSound())
    music.addOrgan(seconds: 12, level: 0.02)
    voice.addSilence(seconds: 5)
    voice.addVoice(seconds: 3)
    voice.addSilence(seconds: 4)
    let odds = logOdds(music.mixed(with: voice))
    #expect(share(odds[135..<195]) > share(odds[..<120]) + 0.5)
  }

  @Test(
    "the pieces in which sound comes change nothing", arguments: [1, 2, 3, 255, 2752, 2753, 50_000])
  func pieces(size: Int) {
    var sound = SyntheticSound()
    sound.addNoise(seconds: 1.013, level: 0.01)
    sound.addVoice(seconds: 2)
    let bytes = sound.bytes
    var (whole, pieces) = (SpeechDetector(), SpeechDetector())
    whole.take(bytes)
    var start = 0
    while start < bytes.count {
      pieces.take(Array(bytes[start..<min(start + size, bytes.count)]))
      start += size
    }
    #expect(pieces.milliseconds == whole.milliseconds)
    let (one, other) = (pieces.finish(), whole.finish())
    #expect(one == other)
  }

  @Test(
    "there is one value in 40 ms, whatever the length", arguments: [0, 1, 511, 512, 513, 90_001])
  func lengths(bytes: Int) {
    var detector = SpeechDetector()
    detector.take([UInt8](repeating: 7, count: bytes))
    #expect(detector.milliseconds == bytes / 16)
    let frames = bytes < 512 ? 0 : (bytes / 2 - 256) / 160 + 1
    let count = detector.finish().logOdds.count
    #expect(count == (frames + 1) / 2)
  }

  @Test("bytes that are no sound give finite odds")
  func hostile() {
    var state: UInt32 = 9
    let random = (0..<40_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    for bytes in [random, [UInt8](repeating: 0x80, count: 40_000), Array("text ".utf8)] {
      var detector = SpeechDetector()
      detector.take(bytes)
      let odds = detector.finish().logOdds
      #expect(odds.count { !$0.isFinite } == 0)
    }
  }

  @Test("people begin to speak after pauses")
  func onsets() {
    var sound = SyntheticSound()
    for _ in 0..<3 {
      sound.addNoise(seconds: 2, level: 0.002)
      sound.addVoice(seconds: 1.5)
    }
    var detector = SpeechDetector()
    detector.take(sound.bytes)
    let onsets = SpeechOnsets(detector.finish()).times
    #expect(onsets.count == 3)
    for (onset, expected) in zip(onsets, [2000, 5500, 9000]) {
      #expect(abs(Int(onset) - expected) < 150)
    }
  }
}
