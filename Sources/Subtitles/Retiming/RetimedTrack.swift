public import Diagnostics

/// A file with other times: its bytes, and what had to be done to fit them.
public struct RetimedTrack: Sendable {
  /// The content of the file; every byte that is no digit of a time stamp is as it was.
  public let bytes: [UInt8]
  /// Cues that were clamped to the start of the film, and stamps that needed more digits.
  public let findings: [Finding]
  /// The number of cues whose times are others now.
  public let changedCues: Int
}

extension Track {
  /// The track with the times that `newTimes` gives, cue by cue; nil leaves a cue as it is.
  ///
  /// A cue that would start before zero starts at zero, and one that would also end there has no
  /// duration left; both are reported. No cue is dropped. Stamps whose time stays keep their bytes.
  func retimed(
    _ newTimes: (CueRecord) -> (start: Milliseconds, end: Milliseconds)?
  ) -> RetimedTrack {
    var patch = TrackPatch(self)
    for position in records.indices {
      let record = records[position]
      guard let (start, end) = newTimes(record), (start, end) != (record.start, record.end) else {
        continue
      }
      let clamped = (start: Swift.max(start, .zero), end: Swift.max(end, .zero))
      if start < .zero {
        patch.report(.clamped, at: position, message: Self.clampingMessage(start, end))
      }
      patch.setTimes(clamped.start, clamped.end, at: position)
    }
    return patch.applied()
  }

  private static func clampingMessage(_ start: Milliseconds, _ end: Milliseconds) -> String {
    let early = "would start \((-start).inSeconds) before the film and is moved to 0"
    return end > .zero ? "the cue \(early)" : "the cue \(early), with no duration left"
  }
}

extension Milliseconds {
  /// The span as a person says it: `1.5 s`.
  public var inSeconds: String {
    var fraction = String(count.magnitude % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let whole = (count < 0 ? "-" : "") + String(count.magnitude / 1000)
    return whole + (fraction.isEmpty ? "" : "." + fraction) + " s"
  }
}
