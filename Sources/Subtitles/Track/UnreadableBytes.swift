public import Diagnostics
internal import ICU

/// Bytes of a file that are no text in its encoding, so that no other encoding can spell them.
public struct UnreadableBytes: Error, Sendable, Hashable, CustomStringConvertible {
  /// The encoding that the file is read in.
  public let encoding: TextEncoding
  /// The number of sequences that are no text.
  public let count: Int
  /// Where the first one is.
  public let location: SourceLocation

  /// What a person reads.
  public var description: String {
    let sequences = count == 1 ? "a sequence of bytes is" : "\(count) sequences of bytes are"
    return "\(sequences) no text in \(encoding.name); --encoding names another"
  }

  /// The finding that says so.
  var finding: Finding {
    Finding(rule: "FILE.ENCODING", severity: .error, message: description, location: location)
  }
}

extension Track {
  /// The bytes that are no text in the encoding of the file, or nil where all of them are.
  ///
  /// Decodes the whole file, unless it is known to be well-formed UTF-8.
  public var unreadableBytes: UnreadableBytes? {
    let start = Swift.min(encoding.byteOrderMarkLength, bytes.count)
    guard !source.isKnownWellFormed, source.form != .binary else { return nil }
    if source.form == .utf8, WellFormedUTF8.holds(for: bytes.span, start..<bytes.count) {
      return nil
    }
    let body = Array(bytes[start...])
    guard
      let decoded = try? Converter(charset: encoding.encoding.name).decodeReplacing(body.span),
      let offset = decoded.firstReplacement
    else { return nil }
    return UnreadableBytes(
      encoding: encoding.encoding, count: decoded.replacements, location: place(of: start + offset))
  }

  /// The line and column of an offset.
  private func place(of offset: Int) -> SourceLocation {
    let offset = Swift.min(offset, bytes.count)
    var lines = SourceLines(source)
    while let line = lines.peek(), line.next <= offset, line.newline != nil { lines.skip(line) }
    let (lineStart, line) = (lines.offset, lines.number)
    let first = lineStart == 0 ? Swift.min(encoding.byteOrderMarkLength, offset) : lineStart
    return SourceLocation(
      file: file, line: line, column: source.scalars(in: first..<offset).count + 1,
      byteOffset: offset)
  }
}
