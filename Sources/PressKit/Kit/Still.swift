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

/// Whom the press may ask.
public struct Contact: Sendable {
  /// Whose press the contact serves.
  public let territory: LocalizedText
  /// The office.
  public let organization: LocalizedText?
  /// The address.
  public let email: String?
  /// The telephone number, as it is to be printed.
  public let phone: String?
  /// Whether this stands in for a contact that is still to come.
  public let isPlaceholder: Bool
}
