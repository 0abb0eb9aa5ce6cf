import CICU

/// An order of texts as readers of a language expect it.
///
/// Chinese sorts by pinyin in `zh-Hans` and by strokes in `zh-Hant`; extensions choose another
/// order, such as `zh-u-co-stroke`.
///
/// A collator is not thread-safe. Opening one takes about 0.3 ms.
public final class Collator {
  private let handle: OpaquePointer

  /// The finest difference that a collator sees.
  public enum Strength: Sendable, Hashable, CaseIterable {
    /// Letters alone: `е` and `Ё` are the same, and so are `a` and `Á`.
    case primary
    /// Letters and accents.
    case secondary
    /// Letters, accents and case.
    case tertiary
    /// Punctuation too, where the locale ignores it.
    case quaternary
    /// Code points too.
    case identical
  }

  /// How two texts stand to each other.
  public enum Order: Sendable, Hashable {
    /// The first comes before the second.
    case ascending
    /// The collator sees no difference.
    case same
    /// The first comes after the second.
    case descending
  }

  /// A text's place in the order of one collator.
  public struct SortKey: Sendable, Hashable, Comparable {
    /// The bytes to compare; they mean nothing to another collator or version of ICU.
    public let bytes: [UInt8]

    /// Whether the text of `left` comes before that of `right`.
    public static func < (left: SortKey, right: SortKey) -> Bool {
      left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  /// Opens the order of `locale`.
  public init(locale: Locale, strength: Strength = .tertiary) throws(ICUError) {
    handle = try opened("open a collator for \(locale)") { handle in
      silk_collator_open(locale.identifier, strength.code, &handle)
    }
  }

  deinit { silk_collator_close(handle) }

  /// How `left` stands to `right`.
  public func compare(_ left: String, _ right: String) throws(ICUError) -> Order {
    let operation = "compare two texts"
    let leftCount = try checkedCount(left.utf8.count, operation)
    let rightCount = try checkedCount(right.utf8.count, operation)
    var order: Int32 = 0
    let code = left.utf8Span.span.withUnsafeBytes { leftBytes in
      right.utf8Span.span.withUnsafeBytes { rightBytes in
        silk_collator_compare(
          handle, leftBytes.baseAddress, leftCount, rightBytes.baseAddress, rightCount, &order)
      }
    }
    try check(code, operation)
    return order < 0 ? .ascending : order > 0 ? .descending : .same
  }

  /// The key to compare `text` by, which pays where a text is compared more than a few times.
  public func sortKey(for text: String) throws(ICUError) -> SortKey {
    let operation = "make a sort key"
    return try text.withUTF16(operation) { (units, count) throws(ICUError) -> SortKey in
      var capacity = 4 * count + 16
      while true {
        var length: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(capacity)) { bytes, initialized in
          length = silk_collator_key(handle, units, count, bytes.baseAddress, capacity)
          initialized = length <= capacity ? Int(length) : 0
        }
        guard length > 0 else { throw ICUError(operation, code: silk_icu_illegal_argument) }
        if length <= capacity { return SortKey(bytes: bytes) }
        capacity = length
      }
    }
  }

  /// The elements in the order of the text that `text` gives for each; equal ones keep their order.
  public func sorted<Element>(
    _ elements: some Sequence<Element>, by text: (Element) -> String
  ) throws(ICUError) -> [Element] {
    var keyed: [(key: SortKey, position: Int, element: Element)] = []
    for element in elements {
      keyed.append((try sortKey(for: text(element)), keyed.count, element))
    }
    return keyed.sorted { ($0.key, $0.position) < ($1.key, $1.position) }.map(\.element)
  }

  /// The texts in order.
  public func sorted(_ texts: some Sequence<String>) throws(ICUError) -> [String] {
    try sorted(texts) { $0 }
  }
}

extension Collator.Strength {
  fileprivate var code: SilkStrength {
    switch self {
    case .primary: SilkStrengthPrimary
    case .secondary: SilkStrengthSecondary
    case .tertiary: SilkStrengthTertiary
    case .quaternary: SilkStrengthQuaternary
    case .identical: SilkStrengthIdentical
    }
  }
}
