public import LocaleData
internal import YAML

/// What there is to tell of the systems that spell Chinese names, as
/// `Locales/transcription/chinese-systems.yaml` has it.
public struct ChineseSystemCatalog: Sendable {
  /// A system, and what it is.
  public struct Entry: Sendable {
    /// The system.
    public let system: ChineseSpellingSystem
    /// What it is, for people.
    public let title: String
    /// The standard or usage that it follows.
    public let standard: String
  }

  /// The systems in the order in which they are listed.
  public let entries: [Entry]
  private let aliases: [String: String]

  /// Reads the list of `store`.
  ///
  /// - Throws: a `LocaleError` where it is missing or broken.
  public init(_ store: LocaleStore = .builtIn) throws(LocaleError) {
    self = try store.value(at: "transcription/chinese-systems.yaml") { node throws(YAMLError) in
      try ChineseSystemCatalog(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["systems", "aliases", "punctuation"])
    var entries: [Entry] = []
    for item in try node.required("systems").elements() {
      try item.allowOnly(["id", "title", "standard"])
      let id = try item.required("id")
      guard let system = ChineseSpellingSystem(rawValue: try id.string()) else {
        throw id.expected("a system that Silk knows")
      }
      entries.append(
        Entry(
          system: system, title: try item.required("title").string(),
          standard: try item.required("standard").string()))
    }
    self.entries = entries
    aliases = try node.required("aliases").texts()
  }

  /// The system that `name` means: an id or another name of it, with hyphens or underscores; nil where
  /// there is none.
  public func system(named name: String) -> ChineseSpellingSystem? {
    let name = name.lowercased().replacing("_", with: "-")
    return ChineseSpellingSystem(rawValue: aliases[name] ?? name)
  }

  /// The other names of a system.
  public func aliases(of system: ChineseSpellingSystem) -> [String] {
    aliases.filter { $0.value == system.id }.keys.sorted()
  }

  /// All names of systems.
  public var names: [String] { entries.map(\.system.id) + aliases.keys.sorted() }
}
