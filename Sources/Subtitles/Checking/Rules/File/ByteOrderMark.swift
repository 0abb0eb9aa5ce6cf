internal import Diagnostics

extension RuleDescription {
  /// Marks of the order of bytes.
  static let fileByteOrderMark = RuleDescription(
    "FILE.BOM", .warning, what: "There is no byte order mark, least of all inside the file.",
    why: "Some players take it for a part of the first number.",
    source: "a published delivery specification; Aegisub issue 614")
}
