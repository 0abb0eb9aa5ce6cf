/// What a claim is about, such as a premiere's date, written `subject/property`.
public struct FactKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The thing.
  public let subject: String
  /// What of it.
  public let property: String

  /// The key of `property` of `subject`.
  public init(subject: String, property: String) {
    self.subject = subject
    self.property = property
  }

  /// The key that `text` spells, or nil where it has not exactly one slash with words around it.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(subject: String(parts[0]), property: String(parts[1]))
  }

  /// The key as files write it.
  public var description: String { "\(subject)/\(property)" }

  /// The key with what narrows the fact down, as reports write it.
  func description(with qualifiers: [String: String]) -> String {
    description + qualifiers.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
  }

  /// Whether one stands before the other in a report.
  public static func < (left: FactKey, right: FactKey) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
