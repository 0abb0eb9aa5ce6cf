internal import Diagnostics
public import LocaleData

/// Finds the places where texts name people, and says who they are.
///
/// ```swift
/// let knowledge = try NameKnowledge(.builtIn)
/// let scan = NameScan([document], roster: roster, includesUnknown: false, knowledge: knowledge)
/// for mention in try scan.mentions() { print(mention.location, mention.person ?? "?") }
/// ```
public struct NameScan {
  private let documents: [SourceDocument]
  private let roster: Roster
  private let includesUnknown: Bool
  private let knowledge: NameKnowledge
  private let usesDictionary: Bool

  /// A scan of `documents`, which are taken together: a surname that one prints alone may be that of
  /// somebody whom another names in full.
  ///
  /// - Parameters:
  ///   - includesUnknown: Whether people who are not in the roster are to be found as well.
  ///   - usesDictionary: Whether names are also compared by the dictionary of name parts.
  public init(
    _ documents: [SourceDocument], roster: Roster, includesUnknown: Bool, knowledge: NameKnowledge,
    usesDictionary: Bool = true
  ) {
    self.documents = documents.map { $0.inChineseScript(knowledge) }
    self.roster = roster
    self.includesUnknown = includesUnknown
    self.knowledge = knowledge
    self.usesDictionary = usesDictionary
  }

  /// The mentions in the order of the documents and their texts.
  ///
  /// - Throws: a `LocaleError` where data of a document's language is missing or broken.
  public func mentions() throws(LocaleError) -> [ScannedMention] {
    let listed = roster.readings(knowledge)
    var scanners: [DocumentScanner] = []
    for (position, document) in documents.enumerated() {
      scanners.append(try DocumentScanner(document, at: position, knowledge: knowledge))
    }
    let known = NameInventory(Array(Set(listed.map(\.reading))), knowledge: knowledge)
    let full = scanners.map { $0.fullMentions(known: known) }
    let inventory = NameInventory(
      Array(Set(listed.map(\.reading) + full.joined().map { $0.readings[0] })),
      knowledge: knowledge)
    let mentions = zip(scanners, full).flatMap { scanner, full in
      full + scanner.singleMentions(inventory: inventory, taken: full.map(\.range))
    }
    let links = try MentionLinking(
      mentions, roster: roster, listed: listed, knowledge: knowledge,
      usesDictionary: usesDictionary
    ).all
    let wanted = mentions.indices.filter { isWanted(links[$0]) }.sorted {
      (mentions[$0].document, mentions[$0].range.lowerBound)
        < (mentions[$1].document, mentions[$1].range.lowerBound)
    }
    let places = placesInFiles(wanted.map { mentions[$0] })
    return zip(wanted, places).map { scanned(mentions[$0], links[$0], place: $1) }
  }

  /// Where the mentions, in their order, stand in the bytes of their files; nil where that cannot be told.
  private func placesInFiles(_ mentions: [Mention]) -> [Range<Int>?] {
    var places: [Range<Int>?] = []
    for (position, document) in documents.enumerated() {
      let ranges = mentions.filter { $0.document == position }.map(\.range)
      if let offset = document.offsetInFile {
        places += ranges.map { $0.lowerBound + offset..<$0.upperBound + offset }
        continue
      }
      let bounds = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
      let found = document.encoding?.places(bounds, in: document.text)
      places += ranges.indices.map { index in
        found.map { $0[2 * index]..<$0[2 * index + 1] }
      }
    }
    return places
  }

  private func isWanted(_ link: MentionLinking.Link) -> Bool {
    if includesUnknown { return true }
    if case .other? = link.person { return false }
    return link.person != nil || link.evidence.contains { $0.kind == .ambiguous }
  }

  private func scanned(
    _ mention: Mention, _ link: MentionLinking.Link, place: Range<Int>?
  ) -> ScannedMention {
    let document = documents[mention.document]
    var location = document.location(of: mention.range.lowerBound)
    location.byteOffset = place?.lowerBound
    var person: String?
    var isInRoster = false
    switch link.person {
    case .listed(let entry):
      person = roster.entries[entry].id
      isInRoster = true
    case .other(let name): person = name
    case nil: break
    }
    return ScannedMention(
      location: location,
      byteLength: place?.count, rangeInText: mention.range,
      language: mention.language, surface: mention.surface.onOneLine,
      nominative: link.reading.text, person: person, isInRoster: isInRoster,
      score: link.score, evidence: link.evidence + mention.evidence,
      roles: mention.roles.map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }
}
