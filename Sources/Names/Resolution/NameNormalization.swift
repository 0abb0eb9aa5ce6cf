internal import Diagnostics
internal import ICU
public import LocaleData

/// The whole job of the names room: who is who in a set of documents, and the right form of each name.
///
/// ```swift
/// let knowledge = try NameKnowledge(.builtIn)
/// let report = try NameNormalization(documents, roster: roster, knowledge: knowledge).report()
/// for person in report.people { print(person.id, person.forms) }
/// ```
public struct NameNormalization {
  private let documents: [SourceDocument]
  private let roster: Roster
  private let knowledge: NameKnowledge
  private let matcher: ReadingMatcher

  /// A run over `documents`, with the editor's `roster`.
  ///
  /// - Parameter usesDictionary: Whether names are also compared by the dictionary of name parts.
  /// - Throws: a `LocaleError` where data that comparing names needs is missing or broken.
  public init(
    _ documents: [SourceDocument], roster: Roster, knowledge: NameKnowledge,
    usesDictionary: Bool = true
  ) throws(LocaleError) {
    self.documents = documents.map { $0.inChineseScript(knowledge) }
    self.roster = roster
    self.knowledge = knowledge
    matcher = try ReadingMatcher(knowledge, usesDictionary: usesDictionary)
  }

  /// Scans the documents, resolves the mentions and decides the forms.
  ///
  /// - Throws: a `LocaleError` where data of a document's language is missing or broken.
  public func report() throws -> NormalizationReport {
    let listed = roster.readings(knowledge)
    let scanners = try documents.enumerated().map { position, document in
      try DocumentScanner(document, at: position, knowledge: knowledge)
    }
    let known = NameInventory(Array(Set(listed.map(\.reading))), knowledge: knowledge)
    let full = scanners.flatMap { $0.fullMentions(known: known) }
    let chosen = ReadingChooser(matcher: matcher)
      .readings(of: full, known: listed.map(\.reading))
    let inventory = NameInventory(
      Array(Set(listed.map(\.reading) + chosen)), knowledge: knowledge)
    let singles = scanners.enumerated().flatMap { position, scanner in
      scanner.singleMentions(
        inventory: inventory, taken: full.filter { $0.document == position }.map(\.range))
    }

    let mentions = full + singles
    let clustering = Clustering(
      matcher: matcher, roster: roster, documents: documents, mentions: mentions)
    let homonyms = homonyms(among: listed)
    let spellings = spellings(of: chosen, listed: listed, homonyms: homonyms)
    let clustered = clustering.clusters(of: spellings)

    var parts = chosen.indices.filter { index in
      chosen[index].extent != .full || homonyms.contains(chosen[index].nominative)
    }
    parts += full.count..<mentions.count
    parts.sort { left, right in
      (mentions[left].document, mentions[left].range.lowerBound)
        < (mentions[right].document, mentions[right].range.lowerBound)
    }
    var clusters = clustered.clusters
    let joined = try join(parts, to: &clusters, mentions: mentions)
    return try ReportBuilder(
      knowledge: knowledge, matcher: matcher, documents: documents, mentions: mentions,
      roster: roster
    ).report(clusters: clusters, clusterDoubts: clustered.doubts, mentionDoubts: joined)
  }

  // MARK: Resolution

  /// The names that several entries of the roster bear; a mention of one is of either.
  private func homonyms(among listed: [(reading: NameReading, entry: Int)]) -> Set<NameReading> {
    var bearers: [NameReading: Set<Int>] = [:]
    for (reading, entry) in listed { bearers[reading.nominative, default: []].insert(entry) }
    return Set(bearers.filter { $0.value.count > 1 }.keys)
  }

  private func spellings(
    of chosen: [NameReading], listed: [(reading: NameReading, entry: Int)],
    homonyms: Set<NameReading>
  ) -> [Spelling] {
    var spellings: [Spelling] = []
    var positions: [NameReading: Int] = [:]
    for (reading, entry) in listed {
      let key = reading.nominative
      if spellings.contains(where: { $0.reading == key && $0.rosterEntry == entry }) { continue }
      if reading.extent == .full { positions[key] = spellings.count }
      spellings.append(Spelling(reading: key, mentions: [], rosterEntry: entry))
    }
    for (mention, reading) in chosen.enumerated() where reading.extent == .full {
      let key = reading.nominative
      if homonyms.contains(key) { continue }
      let position = positions[key] ?? spellings.count
      if position == spellings.count {
        positions[key] = position
        spellings.append(Spelling(reading: key, mentions: []))
      }
      spellings[position].mentions.append(mention)
    }
    return spellings
  }

  /// Joins the mentions of parts of names, those with the best evidence first; what fits nobody becomes
  /// a person of its own.
  ///
  /// - Returns: the mentions that fit several people, with the positions of these.
  private func join(
    _ parts: [Int], to clusters: inout [Cluster], mentions: [Mention]
  ) throws(LocaleError) -> [(mention: Int, clusters: [Int])] {
    let roles = RoleEvidence(mentions: mentions, rosterRoles: try roster.roles(knowledge))
    let translations = TranslationTraces(
      matcher: matcher, documents: documents, mentions: mentions
    ).translations(among: clusters)
    let joining = PartialJoining(
      matcher: matcher, roles: roles, translations: translations, mentions: mentions)
    var doubtful: [(mention: Int, clusters: [Int])] = []
    var unknown: [Int] = []
    let named = clusters
    var earlier: [PartOfText: (cluster: Int, reading: NameReading, evidence: PartialEvidence)] = [:]
    for mention in parts {
      let part = PartOfText(
        document: mentions[mention].document, surface: mentions[mention].surface)
      if let known = earlier[part], mentions[mention].roles.isEmpty {
        clusters[known.cluster].partial.append(
          (mention, known.reading, .earlierMention(known.evidence)))
        continue
      }
      switch joining.outcome(for: mention, among: named) {
      case .joined(let cluster, let reading, let evidence):
        clusters[cluster].partial.append((mention, reading, evidence))
        earlier[part] = earlier[part] ?? (cluster, reading, evidence)
      case .doubtful(let candidates): doubtful.append((mention, candidates))
      case .unknown: unknown.append(mention)
      }
    }
    for mention in unknown {
      let reading = mentions[mention].readings[0]
      let sameRole = named.indices.filter { index in
        roles.shared(by: mentions[mention], with: named[index]) != nil
          && named[index].spellings.contains {
            matcher.surnames(reading, $0.reading)?.agreement == .identical
          }
      }
      if mentions[mention].isOnlySurnameKnown, !sameRole.isEmpty {
        doubtful.append((mention, sameRole))
      } else if let own = clusters.indices.dropFirst(named.count).first(where: {
        isSamePart(mentions[mention], clusters[$0], mentions)
      }) {
        clusters[own].partial.append((mention, reading, .standsAlone))
      } else {
        var cluster = Cluster(rosterEntry: nil, spellings: [])
        cluster.partial = [(mention, reading, .standsAlone)]
        clusters.append(cluster)
      }
    }
    return doubtful
  }

  /// A part of a name as it stands in one document.
  private struct PartOfText: Hashable {
    let document: Int
    let surface: String
  }

  /// Whether a part of a name is the one that a cluster of such parts has.
  ///
  /// Somebody known by the surname only is nobody else but in one and the same text and role.
  private func isSamePart(_ mention: Mention, _ cluster: Cluster, _ mentions: [Mention]) -> Bool {
    let reading = mention.readings[0]
    return cluster.partial.allSatisfy { part in
      let other = mentions[part.mention]
      guard mention.isOnlySurnameKnown == other.isOnlySurnameKnown else { return false }
      if mention.isOnlySurnameKnown {
        let isSameRole = mention.roles.map(\.id) == other.roles.map(\.id)
        guard mention.document == other.document, isSameRole else { return false }
      }
      let match =
        reading.extent == .given
        ? matcher.givenNames(reading, part.reading)
        : matcher.surnames(reading, part.reading)
      return reading.extent == part.reading.extent && match?.verdict == .same
    }
  }
}
