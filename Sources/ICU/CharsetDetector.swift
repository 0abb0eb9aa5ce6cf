import CICU

/// A guesser of the charset that bytes are in.
///
/// It reads at about 4 MB a second, so a prefix of some kilobytes is enough to feed it. It is weak
/// on a few words: a confidence of 10 means nothing. Try a byte order mark and strict UTF-8 first.
///
/// A detector is not thread-safe.
public final class CharsetDetector {
  private let handle: OpaquePointer

  /// A charset that bytes may be in.
  public struct Match: Sendable, Hashable {
    /// The name of the charset, as ``Converter/init(charset:)`` takes it.
    public let charset: String
    /// The ISO 639 code of the language that the guess rests on, if it rests on one.
    public let language: String?
    /// How sure the guess is, from 0 to 100.
    public let confidence: Int
  }

  /// Opens a detector.
  ///
  /// Throws only where there is no memory for it.
  public init() throws(ICUError) {
    handle = try opened("open a charset detector") { handle in silk_detector_open(&handle) }
  }

  deinit { silk_detector_close(handle) }

  /// The charsets that `bytes` may be in, the likeliest first; none for no bytes.
  ///
  /// Throws only for more bytes than ICU can count.
  public func detect(_ bytes: Span<UInt8>) throws(ICUError) -> [Match] {
    let operation = "detect the charset of \(bytes.count) bytes"
    let count = try checkedCount(bytes.count, operation)
    guard count > 0 else { return [] }
    return try bytes.withUnsafeBufferPointer { (source) throws(ICUError) -> [Match] in
      var matches: Int32 = 0
      try check(silk_detector_run(handle, source.baseAddress, count, &matches), operation)
      return try (0..<matches).map { (index) throws(ICUError) -> Match in
        try match(at: index, operation)
      }
    }
  }

  private func match(at index: Int32, _ operation: String) throws(ICUError) -> Match {
    var charset: UnsafePointer<CChar>?
    var language: UnsafePointer<CChar>?
    var confidence: Int32 = 0
    try check(silk_detector_match(handle, index, &charset, &language, &confidence), operation)
    let languageCode = language.map { String(cString: $0) } ?? ""
    return Match(
      charset: charset.map { String(cString: $0) } ?? "",
      language: languageCode.isEmpty ? nil : languageCode, confidence: Int(confidence))
  }
}
