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
