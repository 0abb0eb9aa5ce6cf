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
    } else if Self.leavesKit(address) {
      return nil
    }
    self.address = address
  }

  /// The link to a mailbox; nil where `mailbox` is no plain address of one, such as
  /// `a@b.example?bcc=c@d.example`, behind which mail would go elsewhere than the page says.
  public init?(mailbox: String) {
    let parts = mailbox.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = mailbox.unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
        || "@.+-_~".unicodeScalars.contains(scalar)
    }
    guard isPlain, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    address = "mailto:" + mailbox
  }

  /// Whether a relative address leads out of the kit from a page that stands in a folder of it: to
  /// another host, from the root, or up more than once.
  private static func leavesKit(_ address: String) -> Bool {
    if address.utf8.first == UInt8(ascii: "/") { return true }
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    var depth = 1
    for part in path.split(separator: UInt8(ascii: "/")) {
      // Browsers take an escaped dot for a dot.
      switch String(decoding: part, as: UTF8.self).lowercased().replacing("%2e", with: ".") {
      case ".": break
      case "..": depth -= 1
      default: depth += 1
      }
      if depth < 0 { return true }
    }
    return false
  }

  /// A link to what belongs to the page, of parts that are names of ours.
  package init(own address: String) { self.address = address }

  /// The address as people read it, without `https://`.
  public var withoutScheme: String {
    let name = address.hasPrefix("https://") ? address.dropFirst(8) : address[...]
    return String(name.hasSuffix("/") ? name.dropLast() : name)
  }

  /// Whether the address is complete: it names a scheme and a host.
  public var isAbsolute: Bool { address.hasPrefix("https://") || address.hasPrefix("http://") }
}
