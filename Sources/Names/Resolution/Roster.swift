public import Diagnostics
public import LocaleData
public import YAML

/// The editor's list of people: what it says wins over what is inferred.
///
/// YAML with one entry a person, in a list or under the key `people`: `id`, `forms` (the name by
/// language tag; the tags may also stand in the entry itself), `sex`, `original`, `aka`, `not`,
/// `role`, `note`.
public struct Roster: Sendable {
  /// A person of the list.
  public struct Entry: Sendable, Hashable {
    /// What other files call the person.
    public let id: String
    /// The name as it is to be printed, by language.
    public let forms: [LanguageTag: String]
    /// The language in which the person writes the name, where the editor says it.
    public let originalLanguage: LanguageTag?
    /// Other spellings of the same person.
    public let otherSpellings: [String]
    /// The ids of people who must not be merged with this one.
    public let mustNotMerge: [String]
    /// What the person is, by language; a text that stands for all of them is under `und`.
    public let roles: [LanguageTag: String]
    /// The sex, which decides how a Russian form declines.
    public let sex: Sex?
    /// For colleagues, never printed.
    public let note: String?
    /// Where the list has the person.
    public let location: SourceLocation
  }

  /// The entries in the order of the file.
  public let entries: [Entry]

  /// A roster of nobody.
  public static let empty = Roster(entries: [])

  private init(entries: [Entry]) { self.entries = entries }

  /// The roster with people of a story added, by the forms of their names; they have no other data.
  public func adding(
    characters: [(id: String, forms: [LanguageTag: String], location: SourceLocation)]
  ) -> Roster {
    Roster(
      entries: entries
        + characters.map { character in
          Entry(
            id: character.id, forms: character.forms, originalLanguage: nil, otherSpellings: [],
            mustNotMerge: [], roles: [:], sex: nil, note: nil, location: character.location)
        })
  }

  /// Reads a roster file.
  ///
  /// - Throws: a `YAMLError` with the place of the first problem.
  public init(reading bytes: [UInt8], file: String) throws(YAMLError) {
    try self.init(YAMLNode(reading: bytes, file: file))
  }

  /// The roster that a document of YAML holds.
  ///
  /// - Throws: a `YAMLError` with the place of the first problem.
  public init(_ root: YAMLNode) throws(YAMLError) {
    let list: YAMLNode
    if case .sequence = root.content {
      list = root
    } else {
      try root.allowOnly(["people"])
      // The key alone is a list of nobody yet.
      let value = try root.entries().first?.value
      if let value { list = value } else { list = try root.required("people") }
    }
    var entries: [Entry] = []
    var places: [String: YAMLNode] = [:]
    for item in try list.elements() {
      let entry = try Entry(item)
      guard places.updateValue(item, forKey: entry.id) == nil else {
        throw YAMLError(
          location: item.location, problem: "expected each id once, found “\(entry.id)” again")
      }
      entries.append(entry)
    }
    self.entries = entries
  }
}

extension Roster.Entry {
  /// The keys of an entry besides language tags.
  static let keys = ["id", "forms", "original", "aka", "not", "role", "note", "sex"]

  fileprivate init(_ node: YAMLNode) throws(YAMLError) {
    var forms: [LanguageTag: String] = [:]
    for entry in try node.entries() where !Self.keys.contains(entry.key) {
      guard let tag = LanguageTag(entry.key) else {
        throw YAMLError(
          location: entry.location,
          problem: "unknown key “\(entry.key)”; expected a language tag or one of: "
            + Self.keys.joined(separator: ", "))
      }
      forms[tag.withUsualScript] = try entry.value.string()
    }
    for entry in try node["forms"]?.entries() ?? [] {
      forms[try LanguageTag(key: entry)] = try entry.value.string()
    }
    var roles: [LanguageTag: String] = [:]
    if let role = node["role"] {
      if case .mapping = role.content {
        for entry in try role.entries() {
          roles[try LanguageTag(key: entry)] = try entry.value.string()
        }
      } else {
        roles[.undetermined] = try role.strings().joined(separator: ", ")
      }
    }
    let sexNode = node["sex"]
    sex = try sexNode.flatMap { node throws(YAMLError) in Sex(rawValue: try node.string()) }
    if let sexNode, sex == nil { throw sexNode.expected("f or m") }
    id = try node.required("id").string()
    otherSpellings = try node["aka"]?.strings() ?? []
    originalLanguage = try node["original"].map { node throws(YAMLError) in
      guard let tag = LanguageTag(try node.string()) else {
        throw node.expected("the language of the original name, such as sr-Latn")
      }
      return tag.withUsualScript
    }
    mustNotMerge = try node["not"]?.strings() ?? []
    note = try node["note"]?.string()
    location = node.location
    self.forms = forms
    self.roles = roles
  }
}

extension LanguageTag {
  fileprivate init(key entry: YAMLNode.Entry) throws(YAMLError) {
    guard let tag = LanguageTag(entry.key) else {
      throw YAMLError(
        location: entry.location,
        problem: "expected a language tag such as zh-Hans, found “\(entry.key)”")
    }
    self = tag.withUsualScript
  }
}
