/// What claims are about, such as a premiere's date or the takings in one country.
///
/// Written `subject/property`; what narrows it down follows as `name=value`.
public struct FactKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The thing.
  public let subject: String
  /// What of it.
  public let property: String
  /// What narrows it down, such as a territory; with other qualifiers it is another fact.
  public let qualifiers: [String: String]

  /// The key of `property` of `subject`, narrowed down by `qualifiers`.
  public init(subject: String, property: String, qualifiers: [String: String] = [:]) {
    self.subject = subject
    self.property = property
    self.qualifiers = qualifiers
  }

  /// The key that `text` spells as `subject/property`, or nil where it has not exactly one slash with
  /// words around it.
  public init?(_ text: String, qualifiers: [String: String] = [:]) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(
      subject: String(parts[0]), property: String(parts[1]), qualifiers: qualifiers)
  }

  /// The key as files write it, without what narrows it down.
  public var name: String { "\(subject)/\(property)" }

  /// The key as reports write it.
  public var description: String {
    name + qualifiers.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
  }

  /// Whether one stands before the other in a report.
  public static func < (left: FactKey, right: FactKey) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
