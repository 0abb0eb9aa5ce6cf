import CICU

extension ICUError.Position {
  /// The place that ICU tells of in `text`, a set of rules or a pattern, or nil if it tells nothing.
  init?(_ error: SilkParseError, in text: String) {
    var error = error
    let before = withUnsafeBytes(of: &error.before, string)
    let after = withUnsafeBytes(of: &error.after, string)
    let units = text.utf16
    let offset = Int(error.offset)
    guard (0...units.count).contains(offset) else { return nil }
    // ICU counts no lines, so they are counted here.
    let head = units.prefix(offset)
    let lineStart = head.lastIndex(of: lineFeed).map { units.index(after: $0) } ?? units.startIndex
    self = .rule(
      line: head.count { $0 == lineFeed } + 1,
      offset: units.distance(from: lineStart, to: head.endIndex), before: before, after: after)
  }
}

private let lineFeed = UInt16(UInt8(ascii: "\n"))

/// The text up to the zero that ends it.
private func string(_ bytes: UnsafeRawBufferPointer) -> String {
  String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
}
