#if canImport(Glibc)
  internal import Glibc
#endif

/// What a track in another language says of a cue put at a time.
///
/// It says whether a cue of its own starts and ends there, whether anything is said there at all, and
/// whether what is said has the same marks.
struct TrackEvidence: PlacementEvidence {
  let onsets: [Int32]
  let extent: ClosedRange<Int32>

  /// How many of the cues of a good track start, end and lie where the reference has a cue.
  private static let shares: (starts: Float, ends: Float, covered: Float) = (0.75, 0.6, 0.93)
  /// Ends depend on starts, and on how long a house lets cues stand: they count half.
  private static let weightOfEnds: Float = 0.5
  /// How far beyond its first and last cue a track speaks, in milliseconds.
  private static let margin: Int32 = 3000
  /// The step of `shown`, in milliseconds.
  private static let step: Int32 = 50

  private let starts: OnsetEvidence
  private let ends: OnsetEvidence
  private let texts: MarkEvidence
  private let marks: [TextMarks]
  /// The cue that is shown at a time, or -1.
  private let shown: [Int32]
  private let covered: Float
  private let uncovered: Float

  /// - Parameters:
  ///   - reference: the cues of the reference in the order of their starts; not empty.
  ///   - cues: the cues of the track that is to be aligned.
  init(_ reference: [AlignedCue], for cues: [AlignedCue]) {
    onsets = reference.map(\.start)
    let first = onsets.first ?? 0
    let last = max(reference.map(\.end).max() ?? 0, first)
    extent = first - Self.margin...last + Self.margin
    starts = OnsetEvidence(of: onsets, share: Self.shares.starts)
    ends = OnsetEvidence(of: reference.map(\.end).sorted(), share: Self.shares.ends)
    texts = MarkEvidence(cues, reference)
    marks = reference.map(\.marks)
    var shown = [Int32](
      repeating: -1, count: Int((extent.upperBound - extent.lowerBound) / Self.step) + 1)
    for (position, cue) in reference.enumerated() {
      let from = Int((cue.start - extent.lowerBound) / Self.step)
      for bin in from..<max(Int((cue.end - extent.lowerBound) / Self.step), from) {
        shown[bin] = Int32(position)
      }
    }
    self.shown = shown
    let byChance = min(max(Float(shown.count { $0 >= 0 }) / Float(shown.count), 0.05), 0.98)
    let right = max(Self.shares.covered, byChance)
    covered = log(right / byChance)
    uncovered = log((1 - right + 0.005) / (1 - byChance + 0.005))
  }

  func weigh(_ cue: AlignedCue, movedBy offsets: [Int32], into values: inout [Float]) {
    let half = (cue.end - cue.start) / 2
    let offsets = offsets.span
    var values = values.mutableSpan
    for place in offsets.indices {
      let start = cue.start + offsets[place]
      guard extent.contains(start + half) else {
        values[place] = EvidenceBound.chance
        continue
      }
      let sum = starts[start] + ends[start + half + half] * Self.weightOfEnds
      let other = shown[Int(start + half - extent.lowerBound) / Int(Self.step)]
      let text = other < 0 ? uncovered : covered + texts.value(cue.marks, marks[Int(other)])
      values[place] = max(sum + text, EvidenceBound.least)
    }
  }
}
