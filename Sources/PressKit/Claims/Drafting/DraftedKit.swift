internal import LocaleData
public import Names
internal import YAML

/// What a kit's files tell somebody who drafts claims for it: the film, its people, the sources that it has
/// and what they claim already.
public struct DraftedKit: Sendable {
  /// The film's id.
  public let film: String
  /// Its titles in all languages.
  public let titles: [String]
  /// The people of the roster.
  public let roster: Roster
  private var sources: [String: String] = [:]
  private var editions: [Edition: String] = [:]
  private var sourceIDs: Set<String> = []
  private var values: [String: Set<String>] = [:]

  /// Reads the files of `folder`, but for the one at `output`, which is to be written anew.
  ///
  /// - Throws: a `YAMLError` where one of them is malformed.
  public init(_ folder: KitFolder, output: String?) throws {
    func document(_ path: String) throws -> YAMLNode? {
      try folder.files[path].map { try YAMLNode(reading: $0, file: folder.label(of: path)) }
    }
    let manifest = try document("kit.yaml")
    film = try manifest?["id"]?.string() ?? "film"
    titles =
      try Self.texts(manifest?["film"]?["title"]) + Self.texts(manifest?["film"]?["alsoKnownAs"])
    roster =
      try folder.files["roster.yaml"].map {
        try Roster(reading: $0, file: folder.label(of: "roster.yaml"))
      } ?? .empty
    for path in folder.paths(in: "claims") where path.hasSuffix(".yaml") && path != output {
      guard let root = try document(path) else { continue }
      for node in try root["sources"]?.elements() ?? [] {
        let id = try node.required("id").string()
        sourceIDs.insert(id)
        if let path = try node["path"]?.string() {
          sources[path] = id
          sources["sources/\(path)"] = id
        }
        if let publisher = try node["publisher"]?.string(),
          let day = try node["published"]?.string()
        {
          editions[Edition(publisher: publisher, published: day)] = id
        }
      }
      for node in try root["claims"]?.elements() ?? [] {
        guard let source = try node["source"]?.string(), let value = node["value"] else { continue }
        values[source, default: []].formUnion(try Self.keys(of: value))
      }
    }
  }

  /// What a publisher brought out on a day.
  private struct Edition: Hashable {
    let publisher: String
    let published: String
  }

  private static func texts(_ node: YAMLNode?) throws(YAMLError) -> [String] {
    guard let node else { return [] }
    guard case .mapping(let entries) = node.content else { return try node.strings() }
    var texts: [String] = []
    for entry in entries { texts += try entry.value.strings() }
    return texts
  }

  /// What a value says, without what narrows it down: `date 2025-09-04`.
  private static func keys(of node: YAMLNode) throws(YAMLError) -> Set<String> {
    var keys: Set<String> = []
    for entry in try node.entries() {
      let text = try entry.value.strings().sorted().joined(separator: " ")
      keys.insert("\(entry.key) \(text)")
    }
    return keys
  }

  /// The id of the source whose text is at `path` of the kit, or that its publisher brought out that day.
  public func source(at path: String?, publisher: String, published: PartialDate?) -> String? {
    path.flatMap { sources[$0] }
      ?? published.flatMap { editions[Edition(publisher: publisher, published: "\($0)")] }
  }

  /// Whether the kit has a source of this id.
  public func hasSource(_ id: String) -> Bool { sourceIDs.contains(id) }

  /// Whether the kit's claims by the same source say what `claim` says.
  public func says(_ claim: DraftedClaim) -> Bool {
    guard let known = values[claim.source] else { return false }
    return claim.value.knownAs.contains { known.contains($0) }
  }
}

extension DraftedClaim.Value {
  /// How claims of a kit say the same.
  fileprivate var knownAs: [String] {
    switch self {
    case .text(let text): ["text \(text)"]
    case .date(let date): ["date \(date)"]
    case .money(let amount, _, _, _): ["money \(amount)"]
    case .count(let value, _, _, _): ["count \(value)"]
    case .person(let name, _): ["person \(name)"]
    case .place(let place): ["place \(place)"]
    case .event(_, let date, _, _): date.map { ["date \($0)"] } ?? []
    case .set(let items): ["set " + items.sorted().joined(separator: " ")]
    }
  }
}
