import CICU

/// A normal form of Unicode text.
///
/// Compatibility forms turn full-width punctuation into ASCII, so they are for keys to compare by,
/// never for Chinese text to show.
public enum Normalizer: Sendable, Hashable, CaseIterable {
  /// Composed: `й` is one code point.
  case nfc
  /// Decomposed: `й` is `и` and a breve.
  case nfd
  /// Composed, with variants such as full-width letters made plain.
  case nfkc
  /// Decomposed, with variants such as full-width letters made plain.
  case nfkd
  /// As `nfkc`, without difference of case and without ignorable characters.
  case nfkcCasefold

  /// The text in this normal form.
  ///
  /// Throws only for more text than ICU can count.
  public func normalize(_ text: String) throws(ICUError) -> String {
    let operation = "normalize a text to \(self)"
    return try text.withUTF16(operation) { (source, count) throws(ICUError) -> String in
      try String(estimatedUnits: Int(count) + Int(count) / 2, operation) {
        units, capacity, length in
        silk_normalize(code, source, count, units, capacity, &length)
      }
    }
  }

  /// Whether the text is in this normal form.
  ///
  /// Throws only for more text than ICU can count.
  public func isNormalized(_ text: String) throws(ICUError) -> Bool {
    let operation = "test whether a text is in \(self)"
    return try text.withUTF16(operation) { (source, count) throws(ICUError) -> Bool in
      var result = false
      try check(silk_is_normalized(code, source, count, &result), operation)
      return result
    }
  }

  private var code: SilkNormalForm {
    switch self {
    case .nfc: SilkNormalFormNFC
    case .nfd: SilkNormalFormNFD
    case .nfkc: SilkNormalFormNFKC
    case .nfkd: SilkNormalFormNFKD
    case .nfkcCasefold: SilkNormalFormNFKCCasefold
    }
  }
}
