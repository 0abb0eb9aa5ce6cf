internal import LocaleData

/// Says who the mentions of a run are: people of the roster, or others whom the run names.
///
/// Full names are linked first, then their parts: a surname to the one who bears it and was named last in
/// the same text, a given name alone only to somebody whom the text has named or whose role it tells.
struct MentionLinking {
  /// Somebody whom mentions name.
  enum Person: Hashable {
    /// An entry of the roster, by its position.
    case listed(Int)
    /// Somebody else, by a name made of letters and hyphens.
    case other(String)
  }

  /// What a mention was found to be.
  struct Link {
    /// Nil where several people fit.
    var person: Person?
    var reading: NameReading
    var score: Double
    var evidence: [MentionEvidence] = []
  }

  private let roster: Roster
  private let mentions: [Mention]
  private let matcher: RosterMatcher
  private let rosterRoles: [Int: Set<String>]
  /// How many mentions can be read as a nominative: what is certain elsewhere decides what is not.
  private let votes: [NameReading: Int]
  private var links: [Link?]
  private var named: [PlaceOfName: [Bearer]] = [:]
  /// The people of the roster whom each document was found to mention.
  private var present: [Int: Set<Int>] = [:]

  /// A part of a name in a document.
  private struct PlaceOfName: Hashable {
    let document: Int
    let part: String
  }

  /// The most people of one document that are kept for one part of a name: those named last.
  private static let mostBearers = 50

  /// Somebody whom a document names in full, with the places in their order.
  private struct Bearer {
    let person: Person
    let name: String
    let surname: String?
    let given: String?
    let sex: Sex?
    var offsets: [Int]

    init(_ person: Person, _ reading: NameReading, at offset: Int) {
      self.person = person
      name = reading.text
      surname = reading.surname.map(NameKey.folded)
      given = reading.given.map(NameKey.folded)
      sex = reading.sex
      offsets = [offset]
    }

    /// The last place before `offset`, or minus the first one behind it.
    func nearness(to offset: Int) -> Int {
      var low = 0
      var high = offsets.count
      while low < high {
        let middle = (low + high) / 2
        if offsets[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? offsets[low - 1] : -offsets[0]
    }
  }

  init(
    _ mentions: [Mention], roster: Roster, listed: [Roster.Listed], knowledge: NameKnowledge,
    usesDictionary: Bool
  ) throws(LocaleError) {
    self.mentions = mentions
    self.roster = roster
    matcher = try RosterMatcher(
      roster, listed: listed, knowledge: knowledge, usesDictionary: usesDictionary)
    rosterRoles = try roster.roles(knowledge).mapValues { Set($0.map(\.id)) }
    var votes: [NameReading: Int] = [:]
    for mention in mentions {
      for reading in Set(mention.readings.map(\.nominative)) { votes[reading, default: 0] += 1 }
    }
    self.votes = votes
    links = Array(repeating: nil, count: mentions.count)
    let inOrder = mentions.indices.sorted {
      (mentions[$0].document, mentions[$0].range.lowerBound)
        < (mentions[$1].document, mentions[$1].range.lowerBound)
    }
    for index in inOrder where mentions[index].readings[0].extent == .full { linkFull(index) }
    // A given name alone needs somebody whom the text has shown by the surname.
    for index in inOrder where ![.full, .given].contains(mentions[index].readings[0].extent) {
      linkPart(index)
    }
    for index in inOrder where mentions[index].readings[0].extent == .given { linkPart(index) }
  }

  /// The link of each mention.
  var all: [Link] {
    zip(links, mentions).map { link, mention in
      link ?? Link(person: nil, reading: mention.readings[0], score: 0)
    }
  }

  // MARK: Full names

  private mutating func linkFull(_ index: Int) {
    let mention = mentions[index]
    let link = rosterLink(mention) ?? stranger(mention)
    links[index] = link
    note(link.person, in: mention.document)
    guard let person = link.person else { return }
    let offset = mention.range.lowerBound
    for part in [link.reading.surname, link.reading.given].compactMap(\.self) {
      let place = PlaceOfName(document: mention.document, part: NameKey.folded(part))
      let known = named[place]?.lastIndex { $0.person == person && $0.sex == link.reading.sex }
      if let known {
        named[place]?[known].offsets.append(offset)
      } else {
        named[place, default: []].append(Bearer(person, link.reading, at: offset))
        // Of so many Ivans none is the one that a text means by the name alone.
        if named[place]?.count ?? 0 > Self.mostBearers { named[place]?.removeFirst() }
      }
    }
  }

  private func rosterLink(_ mention: Mention) -> Link? {
    var found: [(match: RosterMatcher.Match, reading: NameReading)] = []
    for reading in mention.readings where reading.extent == .full {
      for match in matcher.matches(reading) where isAccepted(match, for: mention) {
        found.append((match, reading))
      }
    }
    guard let best = found.max(by: { rank($0.match, mention) < rank($1.match, mention) }) else {
      return nil
    }
    let rivals = Set(
      found.filter { rank($0.match, mention) == rank(best.match, mention) }.map(\.match.entry))
    if rivals.count > 1 { return ambiguous(rivals.sorted(), best.reading) }
    return Link(
      person: .listed(best.match.entry), reading: best.reading,
      score: best.match.isCertain ? best.match.score : best.match.score * Self.uncertain,
      evidence: [rosterEvidence(best.match)] + sharedRole(mention, best.match.entry))
  }

  /// What the score of names counts that only something else makes the same.
  private static let uncertain = 0.8

  private func isAccepted(_ match: RosterMatcher.Match, for mention: Mention) -> Bool {
    match.isCertain || match.isThroughChinese || !sharedRole(mention, match.entry).isEmpty
  }

  private func rank(_ match: RosterMatcher.Match, _ mention: Mention) -> Double {
    match.score + (match.isCertain ? 1 : 0)
      + (sharedRole(mention, match.entry).isEmpty ? 0 : 0.1)
  }

  /// The reading of somebody who is not in the roster: the one that most other mentions allow.
  private func stranger(_ mention: Mention) -> Link {
    let reading = mostVoted(mention)
    return Link(
      person: .other(PersonIdentifier.made(from: reading.text)), reading: reading,
      score: mention.confidence)
  }

  private func mostVoted(_ mention: Mention) -> NameReading {
    var best = mention.readings[0]
    for reading in mention.readings.dropFirst()
    where votes[reading.nominative] ?? 0 > votes[best.nominative] ?? 0 { best = reading }
    return best
  }

  // MARK: Parts of names

  /// Somebody who may be meant by a part of a name.
  private struct Candidate {
    let person: Person
    let reading: NameReading
    var score: Double
    var evidence: [MentionEvidence]
    /// Where the person was last named in full before the mention, or first after it.
    var nearness: Int?
  }

  private mutating func linkPart(_ index: Int) {
    let mention = mentions[index]
    guard !mention.isOnlySurnameKnown else {
      return links[index] = stranger(mention)
    }
    var candidates = namedCandidates(mention)
    for candidate in rosterCandidates(mention)
    where !candidates.contains(where: { $0.person == candidate.person }) {
      candidates.append(candidate)
    }
    for position in candidates.indices {
      guard case .listed(let entry) = candidates[position].person else { continue }
      let shared = sharedRole(mention, entry)
      candidates[position].evidence += shared
      if !shared.isEmpty { candidates[position].score += 0.25 }
    }
    guard let best = candidates.map(\.score).max() else { return links[index] = stranger(mention) }
    let rivals = candidates.filter { best - $0.score < 0.1 }
    // Of several bearers the one named last is meant.
    let chosen =
      rivals.count == 1
      ? rivals[0] : rivals.filter { $0.nearness != nil }.max { $0.nearness! < $1.nearness! }
    guard let chosen else {
      let entries = rivals.compactMap { rival -> Int? in
        if case .listed(let entry) = rival.person { return entry }
        return nil
      }
      return links[index] = ambiguous(entries, rivals[0].reading)
    }
    links[index] = Link(
      person: chosen.person, reading: chosen.reading,
      score: min(chosen.score, 1) * mention.confidence, evidence: chosen.evidence)
    note(chosen.person, in: mention.document)
  }

  private mutating func note(_ person: Person?, in document: Int) {
    if case .listed(let entry) = person { present[document, default: []].insert(entry) }
  }

  /// Those whom the same text names in full by exactly this part.
  private func namedCandidates(_ mention: Mention) -> [Candidate] {
    var candidates: [Candidate] = []
    for reading in mention.readings {
      guard let part = reading.surname ?? reading.given else { continue }
      let place = PlaceOfName(document: mention.document, part: NameKey.folded(part))
      let given = reading.given.map(NameKey.folded)
      for bearer in named[place] ?? [] where agrees(reading, given, bearer) {
        let nearness = bearer.nearness(to: mention.range.lowerBound)
        if let known = candidates.firstIndex(where: { $0.person == bearer.person }) {
          candidates[known].nearness = max(candidates[known].nearness ?? nearness, nearness)
        } else {
          candidates.append(
            Candidate(
              person: bearer.person, reading: reading, score: 1.1,
              evidence: [
                MentionEvidence(kind: .sameText, detail: "\(bearer.name) is named in the same text")
              ], nearness: nearness))
        }
      }
    }
    return candidates
  }

  /// Whether a part of a name may be of somebody who bears the surname or the given name.
  private func agrees(_ part: NameReading, _ given: String?, _ bearer: Bearer) -> Bool {
    if let own = part.sex, let other = bearer.sex, own != other { return false }
    if part.extent == .given { return given == bearer.given }
    guard part.surname.map(NameKey.folded) == bearer.surname else { return false }
    return part.extent != .initialAndSurname || given?.first == bearer.given?.first
  }

  /// The people of the roster whom the part fits, where the text lets one think of them.
  private func rosterCandidates(_ mention: Mention) -> [Candidate] {
    var candidates: [Candidate] = []
    for reading in mention.readings {
      for match in matcher.matches(reading) {
        let isNamed = present[mention.document]?.contains(match.entry) ?? false
        let hasRole = !sharedRole(mention, match.entry).isEmpty
        guard isNamed || hasRole || standsAlone(reading, match, mention) else { continue }
        let score = match.score - (isNamed ? 0 : 0.1)
        if let known = candidates.firstIndex(where: { $0.person == .listed(match.entry) }) {
          if candidates[known].score >= score { continue }
          candidates.remove(at: known)
        }
        candidates.append(
          Candidate(
            person: .listed(match.entry), reading: reading, score: score,
            evidence: [rosterEvidence(match)], nearness: nil))
      }
    }
    return candidates
  }

  /// Whether a part of a name says enough by itself: a surname that many bear, or a given name, does not.
  private func standsAlone(
    _ reading: NameReading, _ match: RosterMatcher.Match, _ mention: Mention
  ) -> Bool {
    switch reading.extent {
    case .given:
      match.spelling.extent == .given || reading.syllables.map { $0.given.count > 1 } ?? false
    case .surname where reading.culture == .chinese: false
    case .surname where match.isThroughChinese: !mention.roles.isEmpty
    default: true
    }
  }

  // MARK: Evidence

  private func rosterEvidence(_ match: RosterMatcher.Match) -> MentionEvidence {
    let how = match.isThroughChinese ? "fits by way of Chinese: " : "fits: "
    return MentionEvidence(kind: .roster, detail: "\(how)\(match.spelling.text)")
  }

  private func sharedRole(_ mention: Mention, _ entry: Int) -> [MentionEvidence] {
    guard let own = rosterRoles[entry],
      let role = mention.roles.first(where: { own.contains($0.id) })
    else { return [] }
    return [MentionEvidence(kind: .role, detail: "“\(role.phrase)”, as the roster has it")]
  }

  private func ambiguous(_ entries: [Int], _ reading: NameReading) -> Link {
    let ids = entries.map { roster.entries[$0].id }.joined(separator: ", ")
    return Link(
      person: nil, reading: reading, score: 0.5,
      evidence: [MentionEvidence(kind: .ambiguous, detail: "fits several people: \(ids)")])
  }
}
