internal import ICU

/// How a text is spelled in a file: its encoding, its byte order mark and its line ends.
public struct TextSpelling: Sendable, Hashable {
  /// The encoding.
  public var encoding: TextEncoding
  /// Whether the file starts with a byte order mark; only Unicode has one.
  public var hasByteOrderMark: Bool
  /// How lines end; nil leaves them as they are.
  public var newline: Newline?

  /// A spelling, by default UTF-8 without a byte order mark.
  public init(
    encoding: TextEncoding = .utf8, hasByteOrderMark: Bool = false, newline: Newline? = nil
  ) {
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.newline = newline
  }

  /// The bytes that spell `text`.
  ///
  /// - Throws: an error that names the first character that the encoding lacks.
  public func bytes(of text: String) throws -> [UInt8] {
    try encoding.encode(Self.ending(text, newline), hasByteOrderMark: hasByteOrderMark)
  }

  /// The bytes that spell a text of a format, which names the encoding where the format can.
  ///
  /// - Throws: an error that names the first character that the encoding lacks.
  public func bytes(of text: String, in format: SubtitleFormat) throws -> [UInt8] {
    try bytes(of: format.type.declaring(self, in: text))
  }

  /// The text with every line end as one kind; CR LF, LF and CR end a line.
  private static func ending(_ text: String, _ newline: Newline?) -> String {
    let lineEnd: [UInt8]
    switch newline {
    case .lf: lineEnd = [0x0A]
    case .crlf: lineEnd = [0x0D, 0x0A]
    case .cr: lineEnd = [0x0D]
    case .mixed, nil: return text
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0D: bytes += lineEnd
      case 0x0A: if previous != 0x0D { bytes += lineEnd }
      default: bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Track {
  /// How the file is spelled.
  public var spelling: TextSpelling {
    TextSpelling(
      encoding: encoding.encoding, hasByteOrderMark: encoding.byteOrderMarkLength > 0,
      newline: newline)
  }

  /// The same file in another spelling: the same bytes where that is the spelling it has.
  ///
  /// - Throws: `UnrepresentableText` where that encoding lacks characters of the text, or
  ///   `UnreadableBytes` where the file has bytes that are no text in its own encoding.
  public func respelled(as spelling: TextSpelling) throws -> [UInt8] {
    let bytes = try written()
    var wanted = spelling
    if wanted.newline == .mixed || wanted.newline == newline { wanted.newline = nil }
    let isSameEncoding = wanted.encoding == encoding.encoding
    if isSameEncoding, wanted.hasByteOrderMark == (encoding.byteOrderMarkLength > 0),
      wanted.newline == nil
    {
      return bytes
    }
    let body = bytes[Swift.min(encoding.byteOrderMarkLength, bytes.count)...]
    if isSameEncoding, wanted.encoding == .utf8, wanted.newline == nil {
      // Only the mark differs, so that even bytes that are no text stay as they are.
      return (wanted.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + body
    }
    if let unreadable = unreadableBytes { throw unreadable }
    let decoded = try Converter(charset: encoding.encoding.name).decodeReplacing(Array(body).span)
    // A file that keeps its encoding keeps what it says of it, be it wrong.
    return isSameEncoding
      ? try wanted.bytes(of: decoded.text) : try wanted.bytes(of: decoded.text, in: format)
  }
}
