public import Diagnostics

/// What became of one cue of a track that was retimed.
public struct RetimingChange: Sendable, Hashable {
  /// What kind of thing that is.
  public enum Kind: String, Sendable, CaseIterable {
    /// It appears or goes at another time.
    case times
    /// It is one of several that stand for one cue now, parted by what was put in between.
    case split
    /// It was taken out.
    case removed
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// The cue in the file as it was, counted from 1.
  public let cue: Int
  /// The cue in the file as it is now, counted from 1; nil where it was taken out.
  public let newCue: Int?
  /// Where the cue stands in the file as it was.
  public let location: SourceLocation
  /// When it appeared.
  public let start: Milliseconds
  /// When it went.
  public let end: Milliseconds
  /// When it appears now; nil where it was taken out.
  public let newStart: Milliseconds?
  /// When it goes now; nil where it was taken out.
  public let newEnd: Milliseconds?
  /// What it says, where it was taken out or split.
  public let text: String?
}

extension RetimedTrack {
  /// What became of the cues of a track of which this was made, in the order of the file as it was; cues
  /// whose times stay are left out.
  public func changes(from track: Track) -> [RetimingChange] {
    let new = track.read(bytes)
    let origins = origins ?? Array(track.indices)
    var positions = [[Int]](repeating: [], count: track.count)
    for (position, origin) in origins.enumerated() where new.indices.contains(position) {
      positions[origin].append(position)
    }
    return track.indices.flatMap { position in
      Self.changes(of: track[position], to: positions[position].map { new[$0] }, in: track.file)
    }
  }

  /// The lines of the new file, as text and without their line ends.
  public func lines(like track: Track) -> [String] { track.read(bytes).lines }

  private static func changes(of old: Cue, to new: [Cue], in file: String) -> [RetimingChange] {
    let location = SourceLocation(
      file: file, line: old.lineOfTimes, column: 1, byteOffset: Int(old.record.timeLine.start))
    func change(_ kind: RetimingChange.Kind, _ cue: Cue?) -> RetimingChange {
      RetimingChange(
        kind: kind, cue: old.position + 1, newCue: cue.map { $0.position + 1 },
        location: location, start: old.start, end: old.end, newStart: cue?.start,
        newEnd: cue?.end, text: kind == .times ? nil : old.text)
    }
    switch new.count {
    case 0: return [change(.removed, nil)]
    case 1 where new[0].start == old.start && new[0].end == old.end: return []
    case 1: return [change(.times, new[0])]
    default: return new.map { change(.split, $0) }
    }
  }
}
