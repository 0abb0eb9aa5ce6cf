import CICU

/// A converter between the bytes of one charset and text.
///
/// Nothing is ever lost in silence: bytes that are not of the charset and characters that it lacks
/// are errors, unless replacement is asked for by name. One-way "fallback" mappings are off.
///
/// A converter is not thread-safe. Opening one takes about 0.1 ms.
public final class Converter {
  private let handle: OpaquePointer

  /// The IANA name of the charset, such as `windows-1251`, or ICU's own where IANA has none.
  public let canonicalName: String

  /// Opens a converter by any name ICU knows, such as `windows-1251`, `KOI8-U`, `x-mac-cyrillic`,
  /// `GB18030` or `Big5-HKSCS`.
  ///
  /// A byte order mark is text to a charset that names its order, such as `UTF-8` or `UTF-16LE`.
  ///
  /// Throws for a name that ICU does not know.
  public init(charset: String) throws(ICUError) {
    handle = try opened("open a converter for the charset ‘\(charset)’") { handle in
      silk_converter_open(charset, &handle)
    }
    canonicalName = String(cString: silk_converter_name(handle))
  }

  deinit { silk_converter_close(handle) }
}

// MARK: - Decoding

extension Converter {
  /// Text decoded with replacements.
  public struct ReplacedText: Sendable, Hashable {
    /// The text, with U+FFFD for each sequence that is not of the charset.
    public let text: String
    /// The number of sequences that were replaced.
    public let replacements: Int
    /// The offset of the first replaced sequence, in bytes.
    public let firstReplacement: Int?
  }

  /// The text that `bytes` spell.
  ///
  /// Throws at the first sequence that is not of the charset, with its offset in bytes.
  public func decode(_ bytes: Span<UInt8>) throws(ICUError) -> String {
    try decode(bytes, replaces: false).text
  }

  /// The text that `bytes` spell, with U+FFFD for every sequence that is not of the charset.
  ///
  /// Throws only for more text than ICU can count.
  public func decodeReplacing(_ bytes: Span<UInt8>) throws(ICUError) -> ReplacedText {
    try decode(bytes, replaces: true)
  }

  private func decode(
    _ bytes: Span<UInt8>, replaces: Bool
  ) throws(ICUError) -> ReplacedText {
    let operation = "decode text in \(canonicalName)"
    let count = try checkedCount(bytes.count, operation)
    return try bytes.withUnsafeBufferPointer { (source) throws(ICUError) -> ReplacedText in
      var result = SilkConversion()
      // A charset takes a byte or more for a unit; for what does not there is a next try.
      let text = try String(estimatedUnits: source.count + 16, operation) {
        units, capacity, length in
        let code = silk_converter_decode(
          handle, source.baseAddress, count, replaces, units, capacity, &result)
        length = result.length
        return code
      } position: {
        result.offset < 0 ? nil : .byte(Int(result.offset))
      }
      return ReplacedText(
        text: text, replacements: Int(result.replacements),
        firstReplacement: result.offset < 0 ? nil : Int(result.offset))
    }
  }
}

// MARK: - Encoding

extension Converter {
  /// The bytes that spell `text`.
  ///
  /// Throws at the first character the charset lacks, and names it.
  public func encode(_ text: String) throws(ICUError) -> [UInt8] {
    let operation = "encode text in \(canonicalName)"
    return try text.withUTF16(operation) { (units, count) throws(ICUError) -> [UInt8] in
      var result = SilkConversion()
      var code: Int32 = 0
      // ICU's own bound: ten units more for what a stateful charset adds at its ends.
      let capacity = (Int(count) + 10) * Int(silk_converter_max_bytes(handle))
      guard capacity <= Int(Int32.max) else {
        throw ICUError(operation, code: silk_icu_input_too_long)
      }
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { bytes, initialized in
        code = silk_converter_encode(
          handle, units, count, bytes.baseAddress, Int32(capacity), &result)
        initialized = Int(result.length)
      }
      try check(code, operation, at: unencodable(result, in: text))
      return bytes
    }
  }

  private func unencodable(_ result: SilkConversion, in text: String) -> ICUError.Position? {
    guard result.offset >= 0, let scalar = Unicode.Scalar(result.character) else { return nil }
    let index = text.utf16.index(text.startIndex, offsetBy: Int(result.offset))
    return .character(scalar, utf8Offset: text.utf8.distance(from: text.startIndex, to: index))
  }
}
