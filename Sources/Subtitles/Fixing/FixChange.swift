public import Diagnostics

/// One thing that a fix did to a cue.
public struct FixChange: Sendable, Hashable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The block of the cue was written as players want it: its number, its time line, blank lines.
    case block
    /// The cue stands elsewhere in the file.
    case moved
    /// The cue was taken out, because nothing is lost with it.
    case removed
    /// The cue says it otherwise.
    case text
    /// The cue appears or goes at another time.
    case times
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// The rules for whose sake it was done, in the order in which they were mended.
  public let rules: [String]
  /// The cue in the file as it was, counted from 1.
  public let cue: Int
  /// The cue in the file as it is now, counted from 1; nil where it was taken out.
  public let newCue: Int?
  /// Where the cue stands in the file as it was.
  public let location: SourceLocation
  /// What stood there.
  public let before: String
  /// What stands there now; nil where the cue was taken out.
  public let after: String?
}

/// A track after its breaches were mended.
public struct FixResult: Sendable {
  /// The file as it is now.
  public let bytes: [UInt8]
  /// The file as it is now, read.
  public let track: Track
  /// What was done, in the order of the file as it was.
  public let changes: [FixChange]
  /// What was wrong before.
  public let findingsBefore: [Finding]
  /// What is still wrong.
  public let findings: [Finding]
}
