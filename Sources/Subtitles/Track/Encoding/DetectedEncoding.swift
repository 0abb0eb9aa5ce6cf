/// The encoding of a file, and how sure that is.
public struct DetectedEncoding: Sendable, Hashable {
  /// The encoding.
  public let encoding: TextEncoding
  /// How sure it is, from 0 to 1; 1 when a byte order mark or the user says so.
  public let confidence: Double
  /// The number of bytes in the byte order mark, 0 where there is none.
  public let byteOrderMarkLength: Int

  /// An encoding taken as `confidence` sure.
  public init(_ encoding: TextEncoding, confidence: Double, byteOrderMarkLength: Int = 0) {
    self.encoding = encoding
    self.confidence = confidence
    self.byteOrderMarkLength = byteOrderMarkLength
  }

  /// Below this, a person should look at the text before it goes out.
  public static let doubtfulConfidence = 0.5
}

extension DetectedEncoding {
  /// The encoding that the user named, with the byte order mark that the bytes have for it.
  ///
  /// `UTF-16` and `UTF-32` mean either order, as the mark says.
  ///
  /// - Throws: `UnknownEncoding` for a name that nobody knows.
  public init(named name: String, for bytes: [UInt8]) throws(UnknownEncoding) {
    let requested = try RequestedEncoding(named: name)
    let leavesOrderOpen = requested.hasByteOrderMark && requested.encoding.isUnicode
    if let marked = Self.byByteOrderMark(bytes),
      marked.encoding == requested.encoding
        || leavesOrderOpen
          && marked.encoding.form.unitWidth == requested.encoding.form.unitWidth
    {
      self = marked
    } else {
      self.init(requested.encoding, confidence: 1)
    }
  }

  /// The encoding whose byte order mark the bytes begin with.
  static func byByteOrderMark(_ bytes: [UInt8]) -> DetectedEncoding? {
    // UTF-32 first: its mark starts with that of UTF-16.
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    guard let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    return DetectedEncoding(
      TextEncoding(mark.name), confidence: 1, byteOrderMarkLength: mark.bytes.count)
  }
}
