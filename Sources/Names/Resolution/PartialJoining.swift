/// Joins mentions that give a part of a name (a surname, a given name, initials) to the people of the
/// run.
struct PartialJoining {
  let comparer: NameComparer
  let roles: RoleEvidence
  let mentions: [Mention]

  /// From here on a part of a name is the person's.
  private static let sameScore = 0.8
  /// A Chinese spelling of a foreign name is never as close as two spellings in an alphabet.
  private static let sameTranscriptionScore = 0.75
  /// Candidates nearer to each other than this are both possible.
  private static let decisiveMargin = 0.1

  /// Where a mention goes.
  enum Outcome {
    /// To a cluster, read in one way, with the evidence for it.
    case joined(cluster: Int, NameReading, PartialEvidence)
    /// To one of several, and the text does not say which.
    case doubtful([Int])
    /// To none of them.
    case unknown
  }

  /// Where `mention` goes among `clusters`.
  func outcome(for mention: Int, among clusters: [Cluster]) -> Outcome {
    if mentions[mention].isOnlySurnameKnown { return .unknown }
    var candidates: [Candidate] = []
    for (index, cluster) in clusters.enumerated() {
      if let candidate = candidate(mention, index, cluster) { candidates.append(candidate) }
    }
    candidates.sort { ($1.score, $0.cluster) < ($0.score, $1.cluster) }
    guard let best = candidates.first else { return .unknown }
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

  private func candidate(_ index: Int, _ number: Int, _ cluster: Cluster) -> Candidate? {
    let mention = mentions[index]
    var best: (reading: NameReading, score: Double)?
    for reading in mention.readings {
      for spelling in cluster.spellings {
        guard let score = likeness(reading, spelling.reading), score > (best?.score ?? 0) else {
          continue
        }
        best = (reading, score)
      }
    }
    guard let best else { return nil }
    let isNamedInSameText = cluster.spellings.contains { spelling in
      spelling.mentions.contains { mentions[$0].document == mention.document }
    }
    let role = roles.shared(by: mention, with: cluster)
    // A given name alone fits many people; the text must say which one.
    if best.reading.extent == .given && role == nil { return nil }
    let score = best.score + (isNamedInSameText ? 0.2 : 0) + (role == nil ? 0 : 0.25)
    let evidence: PartialEvidence =
      role.map { .sharedRole($0) } ?? (isNamedInSameText ? .namedInSameText : .onlyBearer)
    return Candidate(cluster: number, reading: best.reading, score: score, evidence: evidence)
  }

  /// How well the part fits, or nil where it does not.
  private func likeness(_ part: NameReading, _ whole: NameReading) -> Double? {
    if let partSex = part.sex, let wholeSex = whole.sex, partSex != wholeSex { return nil }
    let match: NameComparer.PartMatch?
    switch part.extent {
    case .given: match = comparer.givenMatch(part, whole)
    case .full:
      let both = comparer.compare(part, whole)
      match = both.verdict == .same ? both.surname : nil
    case .surname: match = comparer.surnameMatch(part, whole)
    case .initialAndSurname:
      guard let given = comparer.givenMatch(part, whole), given.score > 0 else { return nil }
      match = comparer.surnameMatch(part, whole)
    }
    guard let match else { return nil }
    let limit = match.route == .transcription ? Self.sameTranscriptionScore : Self.sameScore
    // A spelling in the same letters is surer than any other.
    let bonus = match.route == .sameLetters || match.route == .sameCharacters ? 0.1 : 0
    return match.score >= limit ? match.score + bonus : nil
  }
}

/// What roles say about who is meant.
struct RoleEvidence {
  let mentions: [Mention]
  /// The roles that the texts of the roster name, by the position of the entry.
  let rosterRoles: [Int: [Role]]

  /// The role that a mention and a person share.
  func shared(by mention: Mention, with cluster: Cluster) -> Role? {
    let own = Set(
      cluster.mentions.flatMap { mentions[$0].roles.map(\.id) }
        + (cluster.rosterEntry.flatMap { rosterRoles[$0] } ?? []).map(\.id))
    return mention.roles.first { own.contains($0.id) }
  }
}
