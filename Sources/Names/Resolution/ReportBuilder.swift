internal import Diagnostics
internal import ICU
internal import LocaleData

/// Turns clusters of mentions into the report that an editor reads.
struct ReportBuilder {
  let knowledge: NameKnowledge
  let matcher: ReadingMatcher
  let documents: [SourceDocument]
  let mentions: [Mention]
  let roster: Roster

  /// The report: people who are mentioned, what disagrees, what is in doubt.
  func report(
    clusters: [Cluster], clusterDoubts: [Clustering.Doubt],
    mentionDoubts: [(mention: Int, clusters: [Int])]
  ) throws -> NormalizationReport {
    let chooser = FormChooser(
      knowledge: knowledge, transcriber: NameTranscriber(knowledge), matcher: matcher,
      documents: documents, mentions: mentions, roster: roster)
    let forms = try clusters.map(chooser.forms)
    let ids = identifiers(clusters, forms)
    let present = clusters.indices.filter { !clusters[$0].mentions.isEmpty }
    let order = try ordered(present, clusters, forms)
    let words = try RoleWords(knowledge.store, language: .english)
    let people = order.map { index in
      let sex = sex(of: clusters[index])
      let roles = roles(of: clusters[index])
      return Person(
        id: ids[index], isInRoster: clusters[index].rosterEntry != nil,
        listedRoles: clusters[index].rosterEntry.map { roster.entries[$0].roles } ?? [:],
        forms: forms[index],
        variants: variants(of: clusters[index], forms: forms[index]),
        roles: roles, roleWords: words.words(for: roles, sex: sex),
        rolesAsFound: rolesAsFound(for: clusters[index]), sex: sex)
    }
    let doubts =
      mentionDoubts.sorted { $0.mention < $1.mention }.map { doubt(about: $0, ids, clusters) }
      + clusterDoubts.map { doubt in
        Doubt(
          surface: nil, location: nil,
          reason: "may be one person: the names are alike, but nothing else speaks for it",
          candidates: [ids[doubt.left], ids[doubt.right]])
      }
    return NormalizationReport(
      people: people, conflicts: order.flatMap { conflicts(in: clusters[$0], id: ids[$0]) },
      doubtful: doubts)
  }

  // MARK: People

  private func identifiers(
    _ clusters: [Cluster], _ forms: [[LanguageTag: NameForm]]
  ) -> [String] {
    var taken = Set(roster.entries.map(\.id))
    return clusters.indices.map { index in
      if let entry = clusters[index].rosterEntry { return roster.entries[entry].id }
      let name = LanguageTag.supported.compactMap { forms[index][$0]?.text }.first ?? "unknown"
      let slug = PersonIdentifier.made(from: name)
      var id = slug
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(slug)-\(number)"
        number += 1
      }
      return id
    }
  }

  /// The roster's people in its order, then the others by their English names.
  private func ordered(
    _ indices: [Int], _ clusters: [Cluster], _ forms: [[LanguageTag: NameForm]]
  ) throws(ICUError) -> [Int] {
    let collator = try Collator(locale: try Locale("en"))
    let listed = indices.filter { clusters[$0].rosterEntry != nil }
      .sorted { (clusters[$0].rosterEntry ?? 0) < (clusters[$1].rosterEntry ?? 0) }
    let others = try collator.sorted(indices.filter { clusters[$0].rosterEntry == nil }) { index in
      LanguageTag.supported.compactMap { forms[index][$0]?.text }.first ?? ""
    }
    return listed + others
  }

  private func roles(of cluster: Cluster) -> [String] {
    var roles: [String] = []
    for mention in cluster.mentions.sorted(by: isBefore) {
      for role in mentions[mention].roles where !roles.contains(role.id) { roles.append(role.id) }
    }
    return roles
  }

  private func rolesAsFound(for cluster: Cluster) -> [Person.FoundRole] {
    var found: [Person.FoundRole] = []
    for mention in cluster.mentions.sorted(by: isBefore) {
      let language = mentions[mention].language
      for role in mentions[mention].roles {
        let phrase = Person.FoundRole(id: role.id, phrase: role.phrase, language: language)
        if !found.contains(phrase) { found.append(phrase) }
      }
    }
    return found
  }

  /// The sex that the roster says, or all the names that tell one.
  private func sex(of cluster: Cluster) -> Sex? {
    if let sex = cluster.rosterEntry.flatMap({ roster.entries[$0].sex }) { return sex }
    let sexes = Set(
      cluster.spellings.compactMap(\.reading.sex) + cluster.partial.compactMap(\.reading.sex))
    return sexes.count == 1 ? sexes.first : nil
  }

  // MARK: Variants

  private func variants(of cluster: Cluster, forms: [LanguageTag: NameForm]) -> [Variant] {
    let explainer = VariantExplainer(
      knowledge: knowledge, matcher: matcher, documents: documents)
    let witness = cluster.spellings.map(\.reading).first {
      $0.script == .han && $0.culture == .other
    }
    var readings: [Int: (reading: NameReading, evidence: PartialEvidence?)] = [:]
    for spelling in cluster.spellings {
      for mention in spelling.mentions {
        readings[mention] = (declined(spelling.reading, mentions[mention]), nil)
      }
    }
    for part in cluster.partial { readings[part.mention] = (part.reading, part.evidence) }
    return readings.keys.sorted(by: isBefore).compactMap { index in
      guard let (reading, evidence) = readings[index] else { return nil }
      let mention = mentions[index]
      let (relation, explanation) = explainer.explanation(
        of: reading, in: mention, forms: forms, evidence: evidence, witness: witness)
      return Variant(
        surface: mention.surface.onOneLine, nominative: reading.nominative.text,
        isPartial: reading.extent != .full, location: location(of: mention),
        language: mention.language, relation: relation,
        explanation: explanation)
    }
  }

  /// The reading of a mention that spells the nominative `spelling`, in the case it stands in.
  private func declined(_ spelling: NameReading, _ mention: Mention) -> NameReading {
    mention.readings.first { $0.text == spelling.text && $0.sex == spelling.sex } ?? spelling
  }

  private func location(of mention: Mention) -> SourceLocation {
    documents[mention.document].location(of: mention.range.lowerBound)
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    (mentions[left].document, mentions[left].range.lowerBound)
      < (mentions[right].document, mentions[right].range.lowerBound)
  }

  // MARK: Doubts and conflicts

  private func doubt(
    about item: (mention: Int, clusters: [Int]), _ ids: [String], _ clusters: [Cluster]
  ) -> Doubt {
    let mention = mentions[item.mention]
    let role = mention.roles.first.map { " with the role “\($0.phrase)”" } ?? ""
    let part =
      mention.isOnlySurnameKnown ? "known by the surname only" : "a part of the name"
    let fits =
      item.clusters.count > 1
      ? "which fits more people than one"
      : mention.isOnlySurnameKnown ? "which fits" : "which fits if it came through Chinese"
    let reason = "\(part)\(role), \(fits)"
    return Doubt(
      surface: mention.surface, location: location(of: mention), reason: reason,
      candidates: item.clusters.map { ids[$0] })
  }

  /// Full names that one document spells in several ways.
  private func conflicts(in cluster: Cluster, id: String) -> [NameConflict] {
    documents.indices.compactMap { document in
      var places: [String: Int] = [:]
      for spelling in cluster.spellings where spelling.reading.script != .han {
        for mention in spelling.mentions where mentions[mention].document == document {
          places[spelling.reading.text] = min(places[spelling.reading.text] ?? mention, mention)
        }
      }
      guard places.count > 1 else { return nil }
      let sorted = places.sorted { isBefore($0.value, $1.value) }
      return NameConflict(
        person: id,
        detail: "one source spells the name in \(sorted.count) ways: "
          + sorted.map(\.key).joined(separator: ", "),
        locations: sorted.map { location(of: mentions[$0.value]) })
    }
  }
}
