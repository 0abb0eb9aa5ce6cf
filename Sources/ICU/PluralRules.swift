import CICU

/// A form of words that a number asks for, by CLDR's names.
public enum PluralKeyword: String, Sendable, Hashable, CaseIterable {
  /// As for 0 in Arabic.
  case zero
  /// As for 1, 21, 31 in Russian.
  case one
  /// As for 2 in Arabic.
  case two
  /// As for 2, 3, 4, 22 in Russian.
  case few
  /// As for 0, 5 to 20, 25 in Russian.
  case many
  /// All else, such as 1.5 in Russian and every number in Chinese.
  case other
}

/// The rules by which a language chooses a form of words for a number.
///
/// Rules are not thread-safe.
public final class PluralRules {
  private let handle: OpaquePointer

  /// The forms the language tells apart, in CLDR's order.
  public let keywords: [PluralKeyword]

  /// What a number is for.
  public enum Kind: Sendable, Hashable {
    /// To count: 2 films.
    case cardinal
    /// To rank: the 2nd film.
    case ordinal
  }

  /// Opens the rules of `locale`.
  public init(locale: Locale, kind: Kind = .cardinal) throws(ICUError) {
    let operation = "open the \(kind) plural rules of \(locale)"
    let handle = try opened(operation) { handle in
      silk_plural_open(locale.identifier, kind == .ordinal, &handle)
    }
    self.handle = handle
    var found: Set<PluralKeyword> = []
    let code = withUnsafeMutablePointer(to: &found) { found in
      silk_plural_keywords(handle, found) { context, keyword in
        guard let context, let keyword,
          let known = PluralKeyword(rawValue: String(cString: keyword))
        else { return }
        context.assumingMemoryBound(to: Set<PluralKeyword>.self).pointee.insert(known)
      }
    }
    keywords = PluralKeyword.allCases.filter(found.contains)
    try check(code, operation)
  }

  deinit { silk_plural_close(handle) }

  /// The form for a whole number.
  public func keyword(for number: Int) throws(ICUError) -> PluralKeyword {
    try keyword(for: Double(number))
  }

  /// The form for a number that is shown with no more decimals than it has.
  public func keyword(for number: Double) throws(ICUError) -> PluralKeyword {
    let text = try String(estimatedUnits: 8, "choose a plural form") { units, capacity, length in
      silk_plural_select(handle, number, units, capacity, &length)
    }
    return PluralKeyword(rawValue: text) ?? .other
  }
}
