public import Diagnostics

/// A file with other times: its bytes, and what had to be done to fit them.
public struct RetimedTrack: Sendable {
  /// The content of the file; every byte that is no digit of a time stamp is as it was.
  public let bytes: [UInt8]
  /// Cues that were clamped to the start of the film, stamps that needed more digits, and the like.
  public var findings: [Finding]
  /// The number of cues whose times are others now.
  public var changedCues: Int
  /// The cue of the old file that each cue of the new one is, counted from 0; nil where the cues are the
  /// same ones in the same order.
  var origins: [Int]?
}

extension Track {
  /// How a map is applied to the two times of a cue.
  public enum CueMapping: Sendable, Hashable {
    /// Each time goes its own way, so that durations run as the film does.
    case eachTime
    /// The whole cue moves as far as its start does, and stays as long.
    case wholeCue
  }

  /// The track with the times that a map gives.
  ///
  /// A cue whose times have no place in the map keeps them, which is reported; so is a cue that comes
  /// to overlap the one beside it and did not before.
  ///
  /// - Parameters:
  ///   - map: how old times become new ones.
  ///   - selection: the cues whose times change.
  ///   - mapping: whether a cue is stretched with the film or moved as a whole.
  public func retimed(
    by map: RetimingMap, _ selection: CueSelection = .all, _ mapping: CueMapping = .eachTime
  ) -> RetimedTrack {
    if selection == .all, mapping == .eachTime, let line = map.onlyLine {
      if let span = line.span {
        return retimed { ($0.start + span, $0.end + span) }
      }
      return retimed(reportingMeetings: false) { _, record in
        guard let start = line(record.start), let end = line(record.end) else {
          return .impossible
        }
        return .times(start, end)
      }
    }
    // Where all cues go the same way they come no nearer to each other.
    let mayMeet = selection != .all || mapping == .wholeCue
    let isWhole = mapping == .wholeCue
    return retimed(reportingMeetings: mayMeet) { position, record in
      guard selection.contains(position, record.start) else { return .unchanged }
      guard let start = map(record.start) else { return .impossible }
      if isWhole {
        let (end, isTooLate) = start.count.addingReportingOverflow(
          record.end.count - record.start.count)
        return isTooLate ? .impossible : .times(start, Milliseconds(end))
      }
      guard let end = map(record.end) else { return .impossible }
      return .times(start, end)
    }
  }

  /// The track with the times that `newTimes` gives, cue by cue; nil leaves a cue as it is.
  ///
  /// A cue that would start before zero starts at zero, and one that would also end there has no
  /// duration left; both are reported. No cue is dropped. Stamps whose time stays keep their bytes.
  func retimed(
    _ newTimes: (CueRecord) -> (start: Milliseconds, end: Milliseconds)?
  ) -> RetimedTrack {
    retimed(reportingMeetings: false) { _, record in
      newTimes(record).map { .times($0.start, $0.end) } ?? .unchanged
    }
  }

  /// What is to become of a cue.
  enum NewTimes {
    case times(Milliseconds, Milliseconds)
    case unchanged
    /// There are no times for it.
    case impossible
  }

  /// The track with the times that `newTimes` gives for the cue at each position.
  ///
  /// - Parameter reportingMeetings: whether cues that come to overlap are reported.
  func retimed(
    reportingMeetings: Bool, _ newTimes: (Int, CueRecord) -> NewTimes
  ) -> RetimedTrack {
    var patch = TrackPatch(self)
    var meetings = CueMeetings()
    for position in records.indices {
      let record = records[position]
      var times = (start: record.start, end: record.end)
      switch newTimes(position, record) {
      case .times(let start, let end): times = (start, end)
      case .unchanged: break
      case .impossible:
        patch.report(
          .impossible, at: position, message: "there is no new time for the cue; its times stay")
      }
      if times != (record.start, record.end) {
        let (start, end) = times
        times = (start: Swift.max(start, .zero), end: Swift.max(end, .zero))
        if start < .zero {
          patch.report(.clamped, at: position, message: Self.clampingMessage(start, end))
        }
        patch.setTimes(times.start, times.end, at: position)
      }
      if reportingMeetings, let problem = meetings.problem(of: record, times, at: position) {
        patch.report(.meeting, at: position, message: problem)
      }
    }
    return patch.applied()
  }

  private static func clampingMessage(_ start: Milliseconds, _ end: Milliseconds) -> String {
    let early = "would start \((-start).inSeconds) before the film and is moved to 0"
    return end > .zero ? "the cue \(early)" : "the cue \(early), with no duration left"
  }
}

/// Notices where a cue comes to overlap the one before it in the file and did not before.
private struct CueMeetings {
  private var old: CueRecord?
  private var new: (start: Milliseconds, end: Milliseconds) = (.zero, .zero)

  /// What is to be said of the next cue of the file with its new times.
  mutating func problem(
    of record: CueRecord, _ times: (start: Milliseconds, end: Milliseconds), at position: Int
  ) -> String? {
    defer { (old, new) = (record, times) }
    guard let old, old.start <= record.start, old.end <= record.start else { return nil }
    if times.start < new.start {
      return "the cue starts before cue \(position) now, and did not before"
    }
    guard times.start < new.end else { return nil }
    let overlap = (new.end - times.start).inSeconds
    return "the cue overlaps cue \(position) by \(overlap) now, and did not before"
  }
}

extension Milliseconds {
  /// The span as a person says it: `1.5 s`.
  public var inSeconds: String {
    var text = count < 0 ? "-" : ""
    text += String(count.magnitude / 1000)
    var fraction = count.magnitude % 1000
    if fraction > 0 {
      text += fraction < 10 ? ".00" : fraction < 100 ? ".0" : "."
      while fraction % 10 == 0 { fraction /= 10 }
      text += String(fraction)
    }
    return text + " s"
  }
}
