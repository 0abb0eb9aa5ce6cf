public import Diagnostics

/// A picture for the press.
public struct Still: Sendable {
  /// Its path from the kit's top.
  public let path: String
  /// Its size and colours; nil where the file is missing or damaged, which is a finding.
  public let header: JPEGHeader?
  /// The size of the file, in bytes.
  public let byteCount: Int
  /// What it shows, for print.
  public let caption: LocalizedText
  /// What it shows, for those who cannot see it.
  public let alternative: LocalizedText
  /// Whom to name beside it.
  public let credit: LocalizedText?
  /// Where the kit speaks of it.
  public let location: SourceLocation
}
