/// What to think of an alignment, and why, in a sentence.
struct SyncVerdict {
  let status: SyncOutcome.Status
  let reason: String

  /// - Parameters:
  ///   - alignment: how a track lies on a reference.
  ///   - reference: what the reference is called in a sentence.
  init(_ alignment: TrackAlignment, _ reference: String) {
    let percent = Int((alignment.support * 100).rounded())
    guard let first = alignment.segments.first, alignment.confidence >= SyncOutcome.leastConfidence
    else {
      status = .refused
      reason =
        alignment.segments.isEmpty || alignment.evidencePerCue < -0.4
        ? "the cues meet \(reference) no more often than chance has it: it may be another film"
        : "only \(percent) % of the cues have anything in \(reference) that supports their place"
      return
    }
    let doubt =
      alignment.confidence >= SyncOutcome.goodConfidence
      ? "" : ", but only \(percent) % of the cues are supported: look at it"
    if alignment.factor == .unchanged, alignment.segments.allSatisfy({ $0.offset == 0 }) {
      status = .already
      reason = "the cues are where \(reference) has them\(doubt)"
      return
    }
    status = .synced
    let speed =
      alignment.factor == .unchanged
      ? "" : "once times are multiplied by \(Self.decimal(alignment.factor.value)), "
    let parts = alignment.segments.count
    reason =
      (parts == 1
        ? "\(speed)all cues lie \(Milliseconds(-first.offset).inWords) \(reference)"
        : "\(speed)\(parts) parts of the track lie at offsets of their own") + doubt
  }

  /// A factor with six decimals at most.
  private static func decimal(_ value: Double) -> String {
    var digits = String(Int((value * 1_000_000).rounded()) % 1_000_000 + 1_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let whole = String(Int((value * 1_000_000).rounded()) / 1_000_000)
    return digits.isEmpty ? whole : "\(whole).\(digits)"
  }
}

extension Milliseconds {
  /// A distance as a person says it: `1.5 s after`, `20 s before`.
  fileprivate var inWords: String {
    if self == .zero { return "with" }
    return self < .zero ? "\((-self).inSeconds) before" : "\(inSeconds) after"
  }
}
