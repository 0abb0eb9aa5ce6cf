internal import LocaleData
internal import Names

/// Who directed, produced and acted, and what the guests are.
enum PeopleFacts {
  /// Roles that one person of the film has, with the property that tells who.
  private static let filmRoles: Set<String> = [
    "director", "screenwriter", "general-producer", "producer", "executive-producer", "composer",
    "director-of-photography", "editor", "production-designer", "lead-actor", "lead-actress",
  ]
  /// Roles that say nothing of a person's post: those of the story, of those who watch and report.
  private static let passingRoles: Set<String> = [
    "character", "agent", "courier", "viewer", "journalist", "voice-actor", "child", "parent",
    "friend",
  ]
  /// Ids of `roles.yaml` that the kit calls otherwise.
  private static let kitNames = ["cinematographer": "director-of-photography"]
  private static let roleReach = 4

  static func facts(in sentence: SentenceReading, _ context: ArticleContext) -> [FoundFact] {
    // One character is a surname that may be anybody's.
    let people = sentence.people.filter { $0.meaning.score >= 0.4 && $0.meaning.surface.count > 1 }
    var facts: [FoundFact] = []
    let found = RolePhrases(sentence, people)
    for (index, person) in people.enumerated() {
      var roles = found.roles(of: index)
      let isCharacter = found.isCharacter(index)
      for role in person.meaning.roles {
        let name = kitNames[role] ?? role
        if name == "director" && found.isOfInstitution(index) {
          roles.append("director-of-institution")
        } else if filmRoles.contains(name) && found.isOfAnother(name, than: index) {
          continue
        } else if !(name == "actor" && roles.contains { $0.hasPrefix("lead-") }) {
          roles.append(name)
        }
      }
      if isCharacter { roles = [] }
      let unique = roles.reduce(into: [String]()) { list, role in
        if !list.contains(role) { list.append(role) }
      }
      for role in unique where !passingRoles.contains(role) {
        facts.append(fact(person.meaning, role, sentence, context))
      }
      if let character = found.character(of: index) {
        facts.append(
          FoundFact(
            subject: slug(person.meaning), property: "character", value: .text(character)))
      }
    }
    return facts
  }

  private static func fact(
    _ person: ScannedMention, _ role: String, _ sentence: SentenceReading, _ context: ArticleContext
  ) -> FoundFact {
    let kind = role.hasPrefix("lead-") ? "actor" : role
    let value = DraftedClaim.Value.person(person.name, role: kind)
    if filmRoles.contains(role) {
      return FoundFact(subject: sentence.subject(context), property: role, value: value)
    }
    return FoundFact(
      subject: slug(person), property: role == "actor" ? "role" : "title", value: value,
      isDoubtful: person.score < 0.6)
  }

  private static func slug(_ person: ScannedMention) -> String {
    Slug.make(person.person ?? person.nominative)
  }
}

extension ScannedMention {
  /// The name as the source has it; in Russian, in the nominative.
  fileprivate var name: String { language.language == "ru" ? nominative : surface }
}

/// The phrases of a sentence that say what its people did.
private struct RolePhrases {
  private let sentence: SentenceReading
  private let people: [Found<ScannedMention>]
  private let before: [Found<String>]
  private let after: [Found<String>]
  private let plays: [Found<String>]
  private let playedBy: [Found<String>]

  /// The words that may stand between a phrase and its name: "directed by the Russian", «сыграл актёр».
  private static let gap = 3
  private static let joiners: Set<String> = [",", "，", "、", "and", "и", "和", "与", "與", "及"]
  private static let longestCharacter = 4
  private static let appositionReach = 7
  /// The roles that several people have, who stand in a list.
  private static let listed: Set<String> = ["actor", "screenwriter", "producer"]

  init(_ sentence: SentenceReading, _ people: [Found<ScannedMention>]) {
    self.sentence = sentence
    self.people = people
    let before = sentence.lexicon.rolesBefore.all(in: sentence.tokens)
    self.before = before
    after = sentence.lexicon.rolesAfter.all(in: sentence.tokens)
    let playedBy = sentence.lexicon.playedBy.all(in: sentence.tokens)
    self.playedBy = playedBy
    plays = sentence.lexicon.plays.all(in: sentence.tokens).filter { phrase in
      !playedBy.contains { $0.range.overlaps(phrase.range) }
        && !before.contains {
          $0.range.overlaps(phrase.range) && $0.range.count > phrase.range.count
        }
    }
  }

  func roles(of index: Int) -> [String] {
    var roles: [String] = []
    let range = people[index].range
    for phrase in before where phrase.range.upperBound <= range.lowerBound {
      let chain = chainStart(index)
      let first = Self.listed.contains(phrase.meaning) ? people[chain].range : range
      if isBeside(phrase.range.upperBound, first.lowerBound) { roles.append(phrase.meaning) }
    }
    for phrase in before
    where phrase.meaning.hasPrefix("lead-") && isApposition(phrase.range, of: range) {
      roles.append(phrase.meaning)
    }
    for phrase in after where phrase.range.lowerBound >= range.upperBound {
      let last = phrase.meaning == "actor" ? people[chainEnd(index)].range : range
      if isBeside(last.upperBound, phrase.range.lowerBound) { roles.append(phrase.meaning) }
    }
    return roles
  }

  /// Whether the words for a role belong to somebody else who stands right behind them.
  func isOfAnother(_ role: String, than index: Int) -> Bool {
    before.contains { phrase in
      phrase.meaning == role && phrase.range.lowerBound >= people[index].range.upperBound
        && people.indices.contains { other in
          other != index && people[other].range.lowerBound >= phrase.range.upperBound
            && isBeside(phrase.range.upperBound, people[other].range.lowerBound)
        }
    }
  }

  /// Whether the words behind the name and its comma call the person so: ", here as the lead actress".
  private func isApposition(_ phrase: Range<Int>, of range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end < phrase.lowerBound, phrase.lowerBound - end <= Self.appositionReach,
      sentence.tokens[end].text == ","
    else { return false }
    return sentence.tokens[end + 1..<phrase.lowerBound].allSatisfy { $0.kind == .word }
  }

  /// Whether nothing but a few plain words stands between two places.
  private func isBeside(_ start: Int, _ end: Int) -> Bool {
    guard start <= end, end - start <= Self.gap else { return false }
    // In Chinese the two touch.
    if start < end, start > 0, sentence.tokens[start - 1].kind == .han,
      sentence.tokens[start].kind == .han
    {
      return false
    }
    // "The lead actress, Svetlana Chuykina," names the role before a comma.
    if end == start + 1, sentence.tokens[start].text == "," { return true }
    return sentence.tokens[start..<end].allSatisfy { token in
      token.kind != .sign || ["-", ":", "—", "·", "（", "(", "“", "\""].contains(token.text)
    } && !people.contains { $0.range.lowerBound >= start && $0.range.upperBound <= end }
  }

  private func isJoined(_ left: Int, _ right: Int) -> Bool {
    let between = sentence.tokens[
      people[left].range
        .upperBound..<max(
          people[left].range.upperBound, people[right].range.lowerBound)]
    return (1...2).contains(between.count)
      && between.allSatisfy { Self.joiners.contains($0.folded) }
  }

  /// The first of the names that a list joins with this one.
  private func chainStart(_ index: Int) -> Int {
    var start = index
    while start > 0, isJoined(start - 1, start) { start -= 1 }
    return start
  }

  private func chainEnd(_ index: Int) -> Int {
    var end = index
    while end + 1 < people.count, isJoined(end, end + 1) { end += 1 }
    return end
  }

  /// Whether the person stands in the film, not behind it: what is behind *plays* or before *played by*.
  func isCharacter(_ index: Int) -> Bool {
    let range = people[index].range
    if plays.contains(where: { phrase in
      isNear(phrase.range.upperBound, range.lowerBound)
        && people.contains { isNear($0.range.upperBound, phrase.range.lowerBound) }
    }) {
      return true
    }
    return playedBy.contains { phrase in
      isNear(range.upperBound, phrase.range.lowerBound)
        && people.contains { isNear(phrase.range.upperBound, $0.range.lowerBound) }
    } || isBracketed(after: range)
  }

  private func isNear(_ start: Int, _ end: Int) -> Bool {
    start <= end && end - start <= Self.gap + 1
  }

  /// Whether an actor stands in brackets behind the name: 王琳（郑涵艺饰）.
  private func isBracketed(after range: Range<Int>) -> Bool {
    people.contains { other in
      other.range.lowerBound == range.upperBound + 1
        && ["（", "("].contains(sentence.tokens[range.upperBound].text)
        && plays.contains { $0.range.lowerBound == other.range.upperBound }
    }
  }

  /// Whom the person plays.
  func character(of index: Int) -> String? {
    let range = people[index].range
    if let phrase = plays.first(where: {
      $0.range.lowerBound >= range.upperBound && $0.range.lowerBound - range.upperBound <= 1
    }) {
      if range.lowerBound > 0, ["（", "("].contains(sentence.tokens[range.lowerBound - 1].text) {
        return name(before: range.lowerBound - 1)
      }
      return name(after: phrase.range.upperBound)
    }
    if let phrase = playedBy.first(where: {
      $0.range.upperBound <= range.lowerBound && range.lowerBound - $0.range.upperBound <= 1
    }) {
      return name(before: phrase.range.lowerBound)
    }
    return nil
  }

  /// The name that begins within a few words from `start`.
  private func name(after start: Int) -> String? {
    if let person = people.first(where: { $0.range.lowerBound >= start }),
      isNear(start, person.range.lowerBound)
    {
      return person.meaning.name
    }
    guard
      let first = sentence.tokens[start...].prefix(Self.gap + 1).firstIndex(where: \.isCapitalized)
    else { return nil }
    var end = first
    while end < sentence.tokens.count, sentence.tokens[end].isCapitalized { end += 1 }
    return sentence.words(first..<end)
  }

  /// The name that ends at `end`, but for a comma.
  private func name(before end: Int) -> String? {
    let tokens = sentence.tokens
    var end = end
    while end > 0, [",", "，", "("].contains(tokens[end - 1].text) { end -= 1 }
    if let person = people.last(where: { $0.range.upperBound <= end }),
      end - person.range.upperBound <= 1
    {
      return person.meaning.name
    }
    var start = end
    while start > 0, end - start < Self.longestCharacter,
      tokens[start - 1].kind == .han || tokens[start - 1].isCapitalized
    {
      start -= 1
    }
    return start < end ? sentence.words(start..<end) : nil
  }

  /// Whether the director is one of an institution: "director of the Russian Cultural Center".
  func isOfInstitution(_ index: Int) -> Bool {
    let end = people[index].range.upperBound
    let institutions = sentence.context("institution-director")
    return institutions.contains { (end...end + 4).contains($0.range.lowerBound) }
  }
}
