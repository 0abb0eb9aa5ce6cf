import CICU

/// A way to join words to a list in a language: `Иван, Пётр и Анна`, `张艺谋、巩俐和葛优`.
///
/// A format is not thread-safe.
public final class ListFormat {
  private let handle: OpaquePointer

  /// What joins the items.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// All of them: "A, B and C".
    case and
    /// One of them: "A, B or C".
    case or
    /// Measures: "1 h, 44 min".
    case units
  }

  /// Opens the format of `locale`.
  public init(locale: Locale, kind: Kind = .and) throws(ICUError) {
    handle = try opened("open a list format for \(locale)") { handle in
      silk_list_open(locale.identifier, kind.code, &handle)
    }
  }

  deinit { silk_list_close(handle) }

  /// The items as one text; empty for no items.
  public func format(_ items: [String]) throws(ICUError) -> String {
    guard !items.isEmpty else { return "" }
    let operation = "join a list of \(items.count) items"
    let joined = items.joined()
    let lengths = items.map { Int32(truncatingIfNeeded: $0.utf16.count) }
    // The joined text has a count that ICU can hold, so each of its items has too.
    return try joined.withUTF16(operation) { (units, count) throws(ICUError) -> String in
      try String(estimatedUnits: Int(count) + items.count * 8, operation) {
        target, capacity, length in
        silk_list_format(handle, units, lengths, Int32(lengths.count), target, capacity, &length)
      }
    }
  }
}

extension ListFormat.Kind {
  fileprivate var code: SilkListKind {
    switch self {
    case .and: SilkListAnd
    case .or: SilkListOr
    case .units: SilkListUnits
    }
  }
}
