public import LocaleData
internal import YAML

/// A standard of romanization: how names in Cyrillic letters are written in Latin ones.
///
/// A scheme is a file of `Locales/romanization/`, which `index.yaml` there lists.
///
/// ```swift
/// let press = try RomanizationScheme(id: "press")
/// press.romanized("Александр Щукин")  // Alexander Shchukin
/// let gost = try RomanizationScheme(id: "gost-779-alt")
/// gost.romanized("Щукин")             // Shhukin
/// gost.reversed("Shhukin")            // Щукин
/// ```
public struct RomanizationScheme: Sendable {
  /// The name by which the scheme is asked for, such as `bgn-pcgn`.
  public let id: String
  /// What it is, for people.
  public let title: String
  /// The language whose names it romanizes.
  public let language: LanguageTag
  /// The standard that it writes down.
  public let standard: String
  /// Whether `reversed(_:)` gives back every text.
  public var isReversible: Bool { reverse != nil }

  private let tables: RomanizationTables
  private let reverse: ReverseTables?

  /// The scheme of that id.
  ///
  /// - Parameter isASCII: whether spellings lose their diacritics and typographic signs; such a scheme
  ///   is not reversible. Text that is not romanized stays as it is even then.
  /// - Throws: a `LocaleError` where there is no such scheme, or its file is broken.
  public init(
    id: String, from store: LocaleStore = .builtIn, isASCII: Bool = false
  ) throws(LocaleError) {
    let others = try store.value(at: "romanization/cyrillic.yaml") { node throws(YAMLError) in
      try RomanizationRules(node).letters
    }
    let signs = isASCII ? try RomanizationCatalog(store).signs : nil
    let node = try store.document(at: "romanization/\(id).yaml")
    let names = try WordExceptions(for: node, from: store).spellings
    do throws(YAMLError) {
      try self.init(node, others: others, names: names, signs: signs)
    } catch {
      throw .invalid(error)
    }
  }

  private init(
    _ node: YAMLNode, others: [Unicode.Scalar: String], names: [String: String],
    signs: [Character: String]?
  ) throws(YAMLError) {
    try node.allowOnly([
      "id", "title", "language", "standard", "reversible", "given-names",
      "historic-surnames", "apostrophe", "letters", "initial", "after", "before", "endings",
      "starts",
      "words", "samples",
    ])
    id = try node.required("id").string()
    title = try node.required("title").string()
    let tag = try node.required("language")
    guard let language = LanguageTag(try tag.string()) else { throw tag.expected("a language") }
    self.language = language
    standard = try node.required("standard").string()
    var rules = try RomanizationRules(node)
    var others = others
    rules.words.merge(names) { exception, _ in exception }
    rules.addSpellingsWithoutDiaeresis()
    let isReversible = try node.required("reversible").boolean() && signs == nil
    reverse = isReversible ? try ReverseTables(rules, others: others, at: node) : nil
    if let signs {
      rules = rules.inASCII(signs)
      others = others.mapValues { RomanizationRules.inASCII($0, signs) }
    }
    tables = RomanizationTables(rules, others: others)
  }
}

extension RomanizationScheme {
  /// The romanization of a text.
  ///
  /// Capitals follow the text: ШИШКА is SHISHKA, Щукин is Shchukin; a word of one letter goes by the
  /// other words of its line. What is not Cyrillic stays as it is, and no Cyrillic letter is left.
  /// Proportional to the length of the text.
  public func romanized(_ text: String) -> String {
    var output: [UInt8] = []
    let count = romanize(Array(text.utf8).span, into: &output)
    return String(decoding: output[..<count], as: UTF8.self)
  }

  /// Writes the romanization of UTF-8 text to the start of `output`, which grows as needed: for a great
  /// deal of text, piece by piece, where a piece ends with a line.
  ///
  /// - Returns: how many bytes were written.
  public func romanize(_ text: Span<UInt8>, into output: inout [UInt8]) -> Int {
    if let count = tables.romanize(text, into: &output) { return count }
    // Once joined there is nothing left to join.
    return tables.romanize(tables.composed(text).span, into: &output) ?? 0
  }

  /// The text whose romanization is `text`; nil where the scheme is not reversible.
  ///
  /// A capital sign (Ь, Ъ) comes back as one in a word all in capitals, and Latin letters that were in
  /// the text before become Cyrillic.
  public func reversed(_ text: String) -> String? { reverse?.reversed(text) }
}
