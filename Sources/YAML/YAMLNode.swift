public import Diagnostics

/// A value of a YAML file together with the place where it stands, so that whoever finds fault with it
/// can say where.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    /// Text. It is plain when it stands without quotes, and only then can it mean null or a number.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// The entries in the order of the file; no key stands twice.
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let location: SourceLocation
    /// The value.
    public let value: YAMLNode

    package init(key: String, location: SourceLocation, value: YAMLNode) {
      self.key = key
      self.location = location
      self.value = value
    }
  }

  /// What the node holds.
  public let content: Content
  /// Where it starts.
  public let location: SourceLocation

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}

extension YAMLNode {
  /// Whether the value is left out: nothing, `~` or `null`, without quotes.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The value of `key`; nil where the node is no mapping, has no such key, or leaves it null.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
    return value.isNull ? nil : value
  }

  /// What the node is, in the words of an error message.
  package var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
