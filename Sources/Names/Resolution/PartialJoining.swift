/// Joins mentions that give a part of a name (a surname, a given name, initials) to the people of the
/// run.
struct PartialJoining {
  let matcher: ReadingMatcher
  let roles: RoleEvidence
  /// The documents that are translations from Chinese.
  let translations: Set<Int>
  let mentions: [Mention]

  /// Candidates nearer to each other than this are both possible.
  private static let decisiveMargin = 0.1

  /// Where a mention goes.
  enum Outcome {
    /// To a cluster, read in one way, with the evidence for it.
    case joined(cluster: Int, NameReading, PartialEvidence)
    /// To one of these, and the text does not say which; or to the one, and nothing but its sound in Chinese
    /// says so.
    case doubtful([Int])
    /// To none of them.
    case unknown
  }

  /// Where `mention` goes among `clusters`.
  func outcome(for mention: Int, among clusters: [Cluster]) -> Outcome {
    var candidates: [Candidate] = []
    if mentions[mention].isOnlySurnameKnown {
      let listed = clusters.enumerated().compactMap { listedCandidate(mention, $0, $1) }
      guard listed.count == 1 else { return .unknown }
      return .joined(cluster: listed[0].cluster, listed[0].reading, .listed)
    }
    for (index, cluster) in clusters.enumerated() {
      if let candidate = candidate(mention, index, cluster) { candidates.append(candidate) }
    }
    candidates.sort { ($1.score, $0.cluster) < ($0.score, $1.cluster) }
    guard let best = candidates.first else {
      let near = clusters.indices.filter { isNear(mentions[mention], clusters[$0]) }
      return near.isEmpty ? .unknown : .doubtful(near)
    }
    let rivals = candidates.filter { best.score - $0.score < Self.decisiveMargin }
    if rivals.count > 1 { return .doubtful(rivals.map(\.cluster)) }
    let isClosest = best.evidence == .onlyBearer && candidates.count > 1
    return .joined(cluster: best.cluster, best.reading, isClosest ? .closest : best.evidence)
  }

  private struct Candidate {
    let cluster: Int
    let reading: NameReading
    let score: Double
    let evidence: PartialEvidence
  }

  /// Somebody whom the roster lists by no more than the part that the mention gives, with the role that the
  /// text gives, if either has one.
  private func listedCandidate(_ index: Int, _ number: Int, _ cluster: Cluster) -> Candidate? {
    let mention = mentions[index]
    guard cluster.rosterEntry != nil, cluster.spellings.allSatisfy({ $0.reading.extent != .full }),
      !roles.areOther(mention, than: cluster)
    else { return nil }
    for reading in mention.readings {
      for spelling in cluster.spellings where spelling.reading.extent == reading.extent {
        let isSame =
          likeness(reading, spelling.reading)?.agreement == .identical
          || NameKey.folded(reading.text) == NameKey.folded(spelling.reading.text)
        guard isSame else { continue }
        return Candidate(cluster: number, reading: reading, score: 1.3, evidence: .listed)
      }
    }
    return nil
  }

  private func candidate(_ index: Int, _ number: Int, _ cluster: Cluster) -> Candidate? {
    if let listed = listedCandidate(index, number, cluster) { return listed }
    let mention = mentions[index]
    let role = roles.shared(by: mention, with: cluster)
    var best: (reading: NameReading, score: Double)?
    for reading in mention.readings {
      for spelling in cluster.spellings {
        guard let likeness = likeness(reading, spelling.reading),
          isEnough(
            likeness, hasRole: role != nil, cameThroughChinese: mayBeTranslated(mention, cluster))
        else { continue }
        // A spelling in the same letters is surer than any other.
        let score = likeness.score + (likeness.agreement == .identical ? 0.1 : 0)
        if score > best?.score ?? 0 { best = (reading, score) }
      }
    }
    guard let best else { return nil }
    let isNamedInSameText = cluster.spellings.contains { spelling in
      spelling.mentions.contains { mentions[$0].document == mention.document }
    }
    // A given name alone fits many people; the text must say which one.
    if best.reading.extent == .given && role == nil { return nil }
    let score = best.score + (isNamedInSameText ? 0.2 : 0) + (role == nil ? 0 : 0.25)
    let evidence: PartialEvidence =
      role.map { .sharedRole($0) } ?? (isNamedInSameText ? .namedInSameText : .onlyBearer)
    return Candidate(cluster: number, reading: best.reading, score: score, evidence: evidence)
  }

  /// Whether a part of a name fits: by itself, where the text gives it the person's role, or where it
  /// came through Chinese as the likeness wants it.
  private func isEnough(
    _ likeness: NameLikeness, hasRole: Bool, cameThroughChinese: Bool
  ) -> Bool {
    switch likeness.verdict {
    case .same: true
    case .unsure:
      likeness.score >= Self.likely
        && (likeness.agreement.isPlain || hasRole
          || likeness.agreement == .throughChinese && cameThroughChinese)
    case .different: false
    }
  }

  /// Whether the text is a translation from Chinese, or a Chinese source has the person's name.
  private func mayBeTranslated(_ mention: Mention, _ cluster: Cluster) -> Bool {
    translations.contains(mention.document)
      || cluster.spellings.contains { $0.reading.script == .han && $0.reading.culture == .other }
  }

  /// From here on a part of a name that is unsure by itself is the person's who has the role.
  private static let likely = 0.4

  /// Whether a surname is a person's if it came through Chinese.
  private func isNear(_ mention: Mention, _ cluster: Cluster) -> Bool {
    mention.readings.contains { reading in
      reading.extent == .surname
        && cluster.spellings.contains { spelling in
          likeness(reading, spelling.reading).map {
            $0.agreement == .throughChinese && $0.score >= Self.likely
          } ?? false
        }
    }
  }

  /// How the part compares with that part of a name; nil where it says nothing.
  private func likeness(_ part: NameReading, _ whole: NameReading) -> NameLikeness? {
    if let partSex = part.sex, let wholeSex = whole.sex, partSex != wholeSex { return nil }
    switch part.extent {
    case .given: return matcher.givenNames(part, whole)
    case .full: return matcher.compare(part, whole)
    case .surname: return matcher.surnames(part, whole)
    case .initialAndSurname:
      guard matcher.givenNames(part, whole)?.verdict == .same else { return nil }
      return matcher.surnames(part, whole)
    }
  }
}

/// What roles say about who is meant.
struct RoleEvidence {
  let mentions: [Mention]
  /// The roles that the texts of the roster name, by the position of the entry.
  let rosterRoles: [Int: [Role]]

  /// Whether a mention and a person have roles, and none in common.
  func areOther(_ mention: Mention, than cluster: Cluster) -> Bool {
    let own = cluster.rosterEntry.flatMap { rosterRoles[$0] } ?? []
    return !own.isEmpty && !mention.roles.isEmpty && shared(by: mention, with: cluster) == nil
  }

  /// The role that a mention and a person share.
  func shared(by mention: Mention, with cluster: Cluster) -> Role? {
    let own = Set(
      cluster.mentions.flatMap { mentions[$0].roles.map(\.id) }
        + (cluster.rosterEntry.flatMap { rosterRoles[$0] } ?? []).map(\.id))
    return mention.roles.first { own.contains($0.id) }
  }
}
