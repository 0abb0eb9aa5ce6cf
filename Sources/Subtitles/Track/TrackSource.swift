/// The bytes of a track and what is needed to read text out of them.
struct TrackSource: Sendable {
  let bytes: [UInt8]
  let form: CharacterForm
  /// Reads text of an encoding that is not Unicode; nil for one that is.
  let decodeLegacy: LegacyDecoding?
  /// Whether the bytes are known to be UTF-8 without a fault.
  var isKnownWellFormed = false

  /// The text of some bytes, with every line end as `\n`.
  func text(in range: Range<Int>) -> String {
    let text =
      switch (form, decodeLegacy) {
      case (.utf8, _): String(decoding: bytes[range], as: UTF8.self)
      case (_, let decode?): decode(bytes[range])
      default: scalars(in: range)
      }
    return text.utf8.contains(UInt8(ascii: "\r")) ? Self.unifyingLineEnds(text) : text
  }

  /// The text of some bytes, read one character at a time.
  ///
  /// Legacy characters outside the alphabet of time stamps come out as U+FFFD, so this counts
  /// characters in any encoding and reads them in UTF-16 and UTF-32.
  func scalars(in range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = form.character(in: bytes, at: offset, before: range.upperBound)
      text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
      offset += length
    }
    return String(text)
  }

  private static func unifyingLineEnds(_ text: String) -> String {
    var unified = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        unified.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        unified.append(scalar)
      }
      previous = scalar
    }
    return String(unified)
  }
}

/// Reads bytes of a legacy encoding as text; what cannot be read becomes U+FFFD.
public typealias LegacyDecoding = @Sendable (ArraySlice<UInt8>) -> String
