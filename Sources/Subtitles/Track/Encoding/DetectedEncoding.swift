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
  public init(named name: String, for bytes: [UInt8]) {
    let key = name.uppercased()
    if let marked = Self.byByteOrderMark(bytes), marked.encoding.name.hasPrefix(key) {
      self = marked
    } else if key == "UTF-16" || key == "UTF-32" {
      self.init(TextEncoding(key + "LE"), confidence: 1)
    } else {
      self.init(TextEncoding(name), confidence: 1)
    }
  }

  /// The Unicode encoding of `bytes`, or nil when they are not Unicode and evidence about legacy
  /// encodings is needed.
  ///
  /// Looks for a byte order mark, for the zero bytes that the digits of time stamps have in UTF-16
  /// and UTF-32, and for well-formed UTF-8. A few broken characters do not make UTF-8 another
  /// encoding, they make the confidence smaller. Takes one pass over the bytes.
  public static func unicode(of bytes: [UInt8]) -> DetectedEncoding? {
    byByteOrderMark(bytes) ?? byZeroBytes(bytes) ?? byUTF8(bytes)
  }

  private static func byByteOrderMark(_ bytes: [UInt8]) -> DetectedEncoding? {
    // UTF-32 first: its mark starts with that of UTF-16.
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    guard let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    return DetectedEncoding(
      TextEncoding(mark.name), confidence: 1, byteOrderMarkLength: mark.bytes.count)
  }

  /// UTF-16 and UTF-32 without a mark: whatever the language, stamps, spaces and line ends are
  /// ASCII characters there, beside zero bytes on one and the same side.
  private static func byZeroBytes(_ bytes: [UInt8]) -> DetectedEncoding? {
    let sample = bytes.prefix(65_536)
    guard sample.contains(0) else { return nil }
    // UTF-32 first, for its digits are digits of UTF-16 too.
    let names = ["UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"]
    let counted = names.map { name in
      let encoding = TextEncoding(name)
      return (encoding: encoding, units: stampUnits(in: sample, encoding.form))
    }
    // Enough for one time line; other text has hardly a digit beside a zero byte.
    guard let best = counted.max(by: { $0.units < $1.units }), best.units >= 8
    else { return nil }
    return DetectedEncoding(best.encoding, confidence: 0.99)
  }

  /// How many characters of the time stamps' alphabet the bytes hold, read in a form.
  private static func stampUnits(in bytes: ArraySlice<UInt8>, _ form: CharacterForm) -> Int {
    let width = form.unitWidth
    let sample = Array(bytes)
    return stride(from: 0, to: sample.count - sample.count % width, by: width).count { offset in
      switch form.character(in: sample, at: offset, before: sample.count).scalar {
      case 0x30...0x3A, 0x0A, 0x0D, 0x2D, 0x3E: true
      default: false
      }
    }
  }

  private static func byUTF8(_ bytes: [UInt8]) -> DetectedEncoding? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return DetectedEncoding(.utf8, confidence: 1)
    } catch {
      return byMostlyUTF8(bytes)
    }
  }

  /// UTF-8 with damage: a file cut inside a character, or one pasted from another encoding.
  ///
  /// Legacy text is hardly ever well-formed UTF-8 by accident, so well-formed characters that
  /// outnumber the broken ones ten to one can only be UTF-8.
  private static func byMostlyUTF8(_ bytes: [UInt8]) -> DetectedEncoding? {
    var (wellFormed, broken, offset) = (0, 0, 0)
    while offset < bytes.count {
      let (scalar, length) = CharacterForm.utf8.character(
        in: bytes, at: offset, before: bytes.count)
      if length > 1 { wellFormed += 1 } else if scalar == CharacterForm.unread { broken += 1 }
      offset += length
    }
    guard wellFormed >= broken * 10, wellFormed > 0 else { return nil }
    return DetectedEncoding(.utf8, confidence: 0.9)
  }
}
