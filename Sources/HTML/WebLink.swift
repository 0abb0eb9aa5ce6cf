/// An address that a page may link to: `http`, `https`, `mailto`, `tel`, or a place in the kit itself.
///
/// Everything else is refused, above all `javascript:` and `data:` in any disguise.
public struct WebLink: Sendable, Hashable {
  /// The address as it was given.
  public let address: String

  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// The link to `address`; nil where that is empty, holds control characters or spaces, or leads
  /// somewhere a press page must not.
  public init?(_ address: String) {
    guard !address.isEmpty,
      !address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x5C })
    else { return nil }
    // What stands before the first colon is a scheme unless a slash, ? or # comes first (RFC 3986).
    let beforeDelimiter = address.utf8.prefix { byte in
      byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
    }
    if let colon = beforeDelimiter.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = String(address[..<colon]).lowercased()
      guard Self.schemes.contains(scheme) else { return nil }
    } else if address.hasPrefix("//") {
      return nil
    }
    self.address = address
  }

  /// A link to what belongs to the page, of parts that are names of ours.
  package init(own address: String) { self.address = address }

  /// Whether the address is complete: it names a scheme and a host.
  public var isAbsolute: Bool { address.hasPrefix("https://") || address.hasPrefix("http://") }
}
