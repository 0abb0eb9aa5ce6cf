#if canImport(Glibc)
  internal import Glibc
#endif

/// What the sound of a film says of a cue put at a time.
///
/// In a cue people speak: at its start nearly always, towards its end less. Between two cues they
/// mostly do not. How often anybody speaks in this film is estimated from its sound, so that where
/// music passes for speech throughout, the sound says nothing.
struct SoundEvidence: PlacementEvidence {
  let onsets: [Int32]
  let extent: ClosedRange<Int32>

  /// The logarithms of odds beyond which a moment is as certain as it gets.
  private static let certain: Float = 6
  /// How often people speak at a moment of a cue, and between cues for each time that they do
  /// anywhere.
  private static let shares: (cue: Float, silence: Float) = (0.85, 0.35)
  /// The moments of this time say the same, in milliseconds: their evidence counts once.
  private static let memory: Float = 200
  /// What is taken off the evidence of a cue, so that tracks of other films, laid where they fit
  /// best, stay below the bar: in nats, measured on 456 pairs.
  private static let doubt: Float = 0.35
  /// The bounds of the evidence of a cue, and what one says that lies outside of the film, in nats.
  private static let bounds: (least: Float, most: Float, outside: Float) = (-3.5, 5, -2)
  /// How far beyond the sound a cue may lie, in milliseconds.
  private static let margin: Int32 = 1000

  /// The sums, up to each moment, of what it says for speech in a cue, and for silence between
  /// cues.
  private let speech: [Float]
  private let silence: [Float]

  init(_ curve: SpeechCurve) {
    onsets = SpeechOnsets(curve).times
    let count = min(curve.logOdds.count, Int(Int32.max / SpeechCurve.step) - 1000)
    extent = -Self.margin...Int32(count) * SpeechCurve.step + Self.margin
    let ratios = curve.logOdds.prefix(count).map { odds in
      exp(min(max(odds, -Self.certain), Self.certain))
    }
    let share = Self.share(of: ratios)
    let (inCue, between) = (max(Self.shares.cue, share), Self.shares.silence * share)
    let weight = Double(SpeechCurve.step) / Double(Self.memory)
    var (speechSum, silenceSum) = (0.0, 0.0)
    var (speech, silence) = ([Float(0)], [Float(0)])
    speech.reserveCapacity(count + 1)
    silence.reserveCapacity(count + 1)
    for ratio in ratios {
      let chance = share * ratio + 1 - share
      speechSum += weight * Double(log((inCue * ratio + 1 - inCue) / chance))
      silenceSum += weight * Double(log((between * ratio + 1 - between) / chance))
      speech.append(Float(speechSum))
      silence.append(Float(silenceSum))
    }
    (self.speech, self.silence) = (speech, silence)
  }

  /// The share of speech at which what was heard is likeliest.
  private static func share(of ratios: [Float]) -> Float {
    guard !ratios.isEmpty else { return 0.5 }
    var share: Float = 0.5
    for _ in 0..<12 {
      let sum = ratios.reduce(0.0) { $0 + Double(share * $1 / (share * $1 + 1 - share)) }
      share = min(max(Float(sum / Double(ratios.count)), 0.02), 0.98)
    }
    return share
  }

  func weigh(_ cue: AlignedCue, movedBy offsets: [Int32], into values: inout [Float]) {
    let parts = Parts(cue)
    let (speech, silence) = (speech.span, silence.span)
    let offsets = offsets.span
    var values = values.mutableSpan
    for place in offsets.indices {
      let offset = offsets[place]
      guard extent.contains(cue.start + offset) else {
        values[place] = Self.bounds.outside
        continue
      }
      let start = Self.sum(silence, parts.start + offset)
      let begun = Self.sum(speech, parts.middle + offset)
      let said = begun - Self.sum(speech, parts.start + offset)
      let rest = Self.sum(speech, parts.late + offset) - begun
      let before = start - Self.sum(silence, parts.quiet + offset)
      let after = Self.sum(silence, parts.after + offset) - Self.sum(silence, parts.end + offset)
      let value = said + 0.5 * rest + before + 0.5 * after - Self.doubt
      values[place] = min(max(value, Self.bounds.least), Self.bounds.most)
    }
  }

  /// The sum up to a time; from one moment to the next it rises evenly.
  @inline(__always)
  private static func sum(_ sums: Span<Float>, _ time: Int32) -> Float {
    let place = max(time - SpeechCurve.first + SpeechCurve.step / 2, 0)
    let index = Int(place / SpeechCurve.step)
    guard index + 1 < sums.count else { return sums[sums.count - 1] }
    let rest = Float(place % SpeechCurve.step) / Float(SpeechCurve.step)
    return sums[index] + (sums[index + 1] - sums[index]) * rest
  }

  /// The parts of a cue and of the silences around it, in milliseconds.
  private struct Parts {
    /// Before the cue people are silent from here on.
    let quiet: Int32
    let start: Int32
    /// Until here people speak for sure, and until `late` they may.
    let middle: Int32
    let late: Int32
    /// From here on they are silent, until `after`.
    let end: Int32
    let after: Int32

    /// A cue is surely spoken for this long, if it is not shorter.
    private static let sure: Int32 = 800
    /// So much of a silence is listened to, without the last words and the first.
    private static let silence: Int32 = 1000

    init(_ cue: AlignedCue) {
      let length = cue.end - cue.start
      start = cue.start
      middle = start + min(length, Self.sure)
      late = start + max(min(length, Self.sure), length / 4 * 3)
      quiet = start - min(max(min(cue.silences.before, 2000) - 200, 40), Self.silence)
      end = cue.end + 200
      after = cue.end + min(max(min(cue.silences.after, 2000) - 40, 200), Self.silence)
    }
  }
}
