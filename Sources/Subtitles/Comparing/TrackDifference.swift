/// What differs between two tracks: which cues came, went, moved in time or have another text.
public struct TrackDifference: Sendable {
  /// A cue of the first track, one of the second, or two that are the same subtitle.
  public struct Pair: Sendable, Hashable {
    /// The position of the cue in the first track; nil where it is new.
    public var old: Int?
    /// The position of the cue in the second track; nil where it went.
    public var new: Int?
  }

  /// In what two cues of a pair differ.
  public enum Aspect: String, Sendable, Hashable, CaseIterable {
    /// The cue is in the second track alone.
    case added
    /// The cue is in the first track alone.
    case removed
    /// It appears or goes at another time.
    case time
    /// It says something else.
    case text
    /// It looks different or stands elsewhere.
    case style
  }

  /// Cues in a row that moved by one and the same span, both at their start and their end.
  public struct Shift: Sendable, Hashable {
    /// The positions of the cues in the first track.
    public var cues: ClosedRange<Int>
    /// How far they moved, towards the end of the film if positive.
    public var offset: Milliseconds
  }

  /// The cues of the first track.
  public let old: [StyledCue]
  /// The cues of the second track.
  public let new: [StyledCue]
  /// All cues of both tracks, side by side, in the order of the tracks.
  public let pairs: [Pair]

  /// Compares the cues of two tracks.
  ///
  /// Cues are paired by their texts as far as these are the same and in the same order, the rest by
  /// how alike their texts are and how near they are in time.
  public init(from old: [StyledCue], to new: [StyledCue]) {
    self.old = old
    self.new = new
    pairs = CueAlignment(old, new).pairs
  }

  /// In what the cues of a pair differ; nothing where they are the same.
  public func aspects(of pair: Pair) -> Set<Aspect> {
    guard let oldPosition = pair.old else { return [.added] }
    guard let newPosition = pair.new else { return [.removed] }
    let (left, right) = (old[oldPosition], new[newPosition])
    var aspects: Set<Aspect> = []
    if left.start != right.start || left.end != right.end { aspects.insert(.time) }
    if left.plainText != right.plainText {
      aspects.insert(.text)
    } else if left.look != right.look {
      aspects.insert(.style)
    }
    return aspects
  }

  /// The pairs that differ.
  public var changes: [(pair: Pair, aspects: Set<Aspect>)] {
    pairs.lazy.map { ($0, aspects(of: $0)) }.filter { !$0.1.isEmpty }
  }

  /// The shifts of two cues or more; cues that did not move end one.
  public var shifts: [Shift] {
    var shifts: [Shift] = []
    for pair in pairs {
      guard let oldPosition = pair.old, let newPosition = pair.new else { continue }
      let offset = new[newPosition].start - old[oldPosition].start
      let isWhole = offset == new[newPosition].end - old[oldPosition].end
      if isWhole, let last = shifts.last, last.offset == offset,
        last.cues.upperBound + 1 == oldPosition
      {
        shifts[shifts.count - 1].cues = last.cues.lowerBound...oldPosition
      } else if isWhole {
        shifts.append(Shift(cues: oldPosition...oldPosition, offset: offset))
      }
    }
    return shifts.filter { $0.cues.count > 1 && $0.offset != .zero }
  }
}

extension StyledCue {
  /// How the cue looks and where it stands, whatever it says and whenever.
  fileprivate var look: StyledCue {
    var look = self
    (look.start, look.end, look.identifier, look.line) = (.zero, .zero, nil, nil)
    return look
  }
}
