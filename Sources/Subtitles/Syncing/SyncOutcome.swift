/// What came of laying a track onto a reference.
public struct SyncOutcome: Sendable {
  /// Whether the track was moved.
  public enum Status: String, Sendable, Hashable {
    /// The cues were moved to where they belong.
    case synced
    /// They are where they belong; the file is as it was.
    case already
    /// It could not be told where they belong; the file is as it was, unless this was overruled.
    case refused
  }

  /// Cues that follow each other and are moved by the same offset.
  public struct Segment: Sendable, Hashable {
    /// The first cue, counted from 1 in the order of the file.
    public let firstCue: Int
    /// The last cue, counted from 1 in the order of the file.
    public let lastCue: Int
    /// When the first of them appeared, in the file as it was.
    public let start: Milliseconds
    /// When the last of them went, in the file as it was.
    public let end: Milliseconds
    /// Added to the times once these are multiplied by the ratio.
    public let offset: Milliseconds
    /// The share of its cues that the reference supports, from 0 to 1.
    public let support: Double
  }

  /// What speaks for the place of a cue.
  public struct Match: Sendable, Hashable {
    /// The cue, counted from 1 in the order of the file.
    public let cue: Int
    /// When it appeared, in the file as it was.
    public let start: Milliseconds
    /// From its new start to the nearest start of the reference; nil where that is a second or more.
    public let distance: Milliseconds?
    /// What the reference says for or against its place, in nats.
    public let evidence: Double
  }

  /// Whether the track was moved.
  public let status: Status
  /// How sure it is that each cue is where it belongs, from 0 to 1.
  public let confidence: Double
  /// What times are multiplied by.
  public let ratio: SpeedFactor
  /// The parts of the track; none where nothing speaks for any offset.
  public let segments: [Segment]
  /// The cues in the order of their starts, and what speaks for them.
  public let matches: [Match]
  /// Why the status is what it is, in one sentence.
  public let reason: String
  /// The file with the new times; as it was if it is in time already or was refused.
  public let result: RetimedTrack
}

extension SyncOutcome {
  /// Below this confidence a track is refused.
  public static let leastConfidence = 0.3
  /// Below this confidence a person should look at what came of it.
  public static let goodConfidence = 0.7
}
