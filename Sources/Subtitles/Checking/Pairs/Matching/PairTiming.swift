internal import Diagnostics

/// How the times of a track become those of its translation, where the two are timed for another
/// speed, beginning or cut of the film.
struct PairTiming: Sendable {
  /// Starts that are as near as this count as the same, in milliseconds.
  private static let nearness: Int32 = 500
  /// The share of cues that start together from which on two tracks are timed alike.
  private static let shareOfAlike = 0.6
  /// With fewer cues than this nothing can be told.
  private static let leastCues = 12
  /// No more cues than this are laid onto each other: no film has as many.
  private static let mostCues = 3000

  private let factor: SpeedFactor
  /// What is added to the times of each part once they are multiplied.
  private let offsets: [Milliseconds]
  private let map: RetimingMap

  /// Times as they are.
  static let identity = PairTiming(.unchanged, [.zero], RetimingMap(.identity))

  private init(_ factor: SpeedFactor, _ offsets: [Milliseconds], _ map: RetimingMap) {
    (self.factor, self.offsets, self.map) = (factor, offsets, map)
  }

  /// The timing that lays the cues of `source` onto those of `target`: the identity wherever that is
  /// nearly as good, or where nothing speaks for another one.
  init(from source: Track, to target: Track) {
    let cues = Array(AlignedTrack(source).cues.prefix(Self.mostCues))
    let others = Array(AlignedTrack(target).cues.prefix(Self.mostCues))
    let onsets = others.map(\.start)
    let alike = cues.count { cue in
      onsets.distance(from: cue.start).map { abs($0) <= Self.nearness } ?? false
    }
    self = .identity
    let fewest = min(cues.count, others.count)
    guard fewest >= Self.leastCues, Double(alike) < Self.shareOfAlike * Double(fewest) else {
      return
    }
    let evidence = TrackEvidence(others, for: cues)
    let alignment = TrackAligner(cues).alignment(to: evidence)
    guard alignment.confidence >= SyncOutcome.leastConfidence,
      let map = alignment.map(of: cues)
    else { return }
    let offsets = alignment.segments.map { Milliseconds($0.offset) }
    guard
      alignment.factor != .unchanged || offsets.contains(where: { abs($0.count) > Self.nearness })
    else { return }
    self.init(alignment.factor, offsets, map)
  }

  /// Whether times are as they are.
  var isIdentity: Bool { map == Self.identity.map }

  /// The time in the target for one in the source.
  func callAsFunction(_ time: Milliseconds) -> Milliseconds { map(time) ?? time }

  /// The offset that is farthest from none.
  var farthest: Milliseconds { offsets.max { abs($0.count) < abs($1.count) } ?? .zero }

  /// How a message says it: `7.0 seconds later`.
  var explanation: String {
    var words: [String] = []
    if factor != .unchanged {
      words.append("\(factor.numerator)/\(factor.denominator) times as long")
    }
    if offsets.count > 1 {
      words.append("\(offsets.count) parts of it at distances of their own")
    } else if farthest != .zero {
      let seconds = (Double(abs(farthest.count)) / 1000).inTenths
      words.append("\(seconds) seconds \(farthest > .zero ? "later" : "earlier")")
    }
    return words.joined(separator: ", ")
  }
}
