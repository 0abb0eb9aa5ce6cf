public import LocaleData
internal import YAML

/// Which schemes of romanization there are, as `Locales/romanization/index.yaml` lists them.
public struct RomanizationCatalog: Sendable {
  /// Their ids, in the order in which they are listed.
  public let ids: [String]
  /// What ASCII has for signs of other spellings.
  let signs: [Character: String]
  private let aliases: [String: String]
  private let defaults: [String: String]

  /// Reads the list of `store`.
  ///
  /// - Throws: a `LocaleError` where it is missing or broken.
  public init(_ store: LocaleStore = .builtIn) throws(LocaleError) {
    self = try store.value(at: "romanization/index.yaml") { node throws(YAMLError) in
      try RomanizationCatalog(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["defaults", "schemes", "aliases", "ascii"])
    ids = try node.required("schemes").strings()
    aliases = try Self.table(node.required("aliases"))
    defaults = try Self.table(node.required("defaults"))
    var signs: [Character: String] = [:]
    for (sign, text) in try Self.table(node.required("ascii")) { signs[Character(sign)] = text }
    self.signs = signs
  }

  private static func table(_ node: YAMLNode) throws(YAMLError) -> [String: String] {
    var table: [String: String] = [:]
    for entry in try node.entries() { table[entry.key] = try entry.value.string() }
    return table
  }
}

extension RomanizationCatalog {
  /// The id of the scheme that `name` means: an id or another name of it, with hyphens or underscores;
  /// nil where there is none.
  public func id(named name: String) -> String? {
    let name = name.lowercased().replacing("_", with: "-")
    return ids.contains(name) ? name : aliases[name]
  }

  /// The other names of a scheme.
  public func aliases(of id: String) -> [String] {
    aliases.filter { $0.value == id }.keys.sorted()
  }

  /// The id of the scheme that a language is romanized by when nobody names one.
  public func defaultID(for language: LanguageTag) -> String? { defaults[language.language] }

  /// The languages that can be romanized.
  public var languages: [String] { defaults.keys.sorted() }

  /// The id or other name, of these schemes or among `others`, that is spelled most like `name`, which is
  /// none; nil where none is near.
  public func nearestName(to name: String, or others: [String] = []) -> String? {
    let letters = Array(name.lowercased().replacing("_", with: "-"))
    let names = (ids + aliases.keys.sorted() + others).map { candidate in
      let cost = EditDistance.cost(
        letters, Array(candidate), deletion: { _ in 1 }, substitution: { $0 == $1 ? 0 : 1 })
      return (name: candidate, cost: candidate.hasPrefix(String(letters)) ? min(cost, 1) : cost)
    }
    guard let nearest = names.min(by: { $0.cost < $1.cost }) else { return nil }
    return nearest.cost <= Double(max(letters.count, 3)) / 2 ? nearest.name : nil
  }
}
