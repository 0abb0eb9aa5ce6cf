/// A style sheet or a program of ours that stands in a page, and cannot leave its element.
///
/// Nothing escapes code, so that it must not hold what ends it: `</`, or `<!--`, after which browsers
/// read scripts in another way (HTML Living Standard, "Restrictions for contents of script elements").
public struct EmbeddedCode: Sendable, Hashable {
  let bytes: [UInt8]

  /// The code; nil where it could leave its element.
  public init?(_ bytes: [UInt8]) {
    let ends = zip(bytes, bytes.dropFirst()).contains { first, second in
      first == UInt8(ascii: "<") && (second == UInt8(ascii: "/") || second == UInt8(ascii: "!"))
    }
    guard !ends, !bytes.contains(0) else { return nil }
    self.bytes = bytes
  }
}
