internal import ICU
internal import Synchronization

/// Reads text of a legacy encoding through one converter of ICU.
final class LegacyDecoder: Sendable {
  private let converter: Mutex<Converter>

  init(_ encoding: TextEncoding) throws(ICUError) {
    converter = Mutex(try Converter(charset: encoding.name))
  }

  /// The text of some bytes; what is not of the encoding becomes U+FFFD.
  func text(_ bytes: ArraySlice<UInt8>) -> String {
    converter.withLock { converter in
      // It throws only for more than 2 GiB in one piece, which no line of text is.
      (try? converter.decodeReplacing(bytes.span).text) ?? "\u{FFFD}"
    }
  }
}

extension TextEncoding {
  /// Reads text of this encoding; nil for a Unicode encoding, which needs no help.
  ///
  /// - Throws: `ICUError` for an encoding that ICU does not know.
  public func legacyDecoding() throws -> LegacyDecoding? {
    guard !isUnicode else { return nil }
    let decoder = try LegacyDecoder(self)
    return { decoder.text($0) }
  }
}
