/// Finds what a text says a person is, in the words around the name.
struct RoleFinder {
  private let words: [Word]
  private let folded: [String]
  private let lexicon: ScanningLexicon
  /// The roles whose last word is at an index.
  private let ending: [Int: (entry: RoleLexicon.Entry, count: Int)]
  /// The words that belong to roles.
  private let inRoles: Set<Int>

  /// How many words may stand between a role and the name that follows it: «посол КНР», "president
  /// of the board".
  private static let complementLimit = 5
  /// How many words may lead up to a role in an apposition: "the Russian general producer".
  private static let leadLimit = 4

  init(words: [Word], roles: RoleLexicon, lexicon: ScanningLexicon) {
    self.words = words
    self.lexicon = lexicon
    let folded = words.map { NameKey.folded($0.text) }
    self.folded = folded
    var ending: [Int: (entry: RoleLexicon.Entry, count: Int)] = [:]
    var index = 0
    while index < words.count {
      if let role = roles.role(folded, at: index) {
        ending[index + role.count - 1] = role
        index += role.count
      } else {
        index += 1
      }
    }
    self.ending = ending
    inRoles = Set(ending.flatMap { ($0.key - $0.value.count + 1)...$0.key })
  }

  /// Whether the word at `index` belongs to a role.
  func isRole(_ index: Int) -> Bool {
    inRoles.contains(index)
  }

  /// Whether a role stands right before the word at `index`.
  func isIntroduced(_ index: Int) -> Bool {
    index > 0 && words[index].followsDirectly && ending[index - 1] != nil
  }

  /// Whether a role stands behind a name and its comma: "X, a Russian professor".
  func hasApposition(after end: Int) -> Bool {
    isFollowedByComma(end) && roleInSegment(from: end, names: []) != nil
  }

  /// The roles of the name that takes the words in `range`; `names` are the words of other names, which
  /// end the search.
  func roles(around range: Range<Int>, names: Set<Int>) -> [Role] {
    let after = rolesAfter(range.upperBound, names: names)
    if !after.isEmpty { return after }
    return roleBefore(
      range.lowerBound, isApposition: isFollowedByComma(range.upperBound), names: names)
  }

  private func roleBefore(_ start: Int, isApposition: Bool, names: Set<Int>) -> [Role] {
    var index = start
    // "The Chinese producer, Yang Yang, said" names the role before a comma.
    if index > 0, isApposition, words[index].gap == ", ", ending[index - 1] != nil { index -= 1 }
    while index > 0, index > start - Self.complementLimit - 1 {
      if let role = ending[index < start ? index : index - 1],
        index < start || words[index].followsDirectly
      {
        return [makeRole(role, endingAt: index < start ? index : index - 1)]
      }
      guard words[index].followsDirectly, !names.contains(index - 1) else { return [] }
      index -= 1
      guard isComplement(index) else { return [] }
    }
    return []
  }

  /// The roles of an apposition: "Vadim, chief producer, general producer and chief planner,".
  private func rolesAfter(_ end: Int, names: Set<Int>) -> [Role] {
    guard isFollowedByComma(end) else { return [] }
    var roles: [Role] = []
    var index = end
    while index < words.count, let found = roleInSegment(from: index, names: names) {
      roles.append(makeRole(found.role, endingAt: found.end))
      index = found.end + 1
      guard index < words.count, words[index].gap == ", " || folded[index] == "and" else { break }
      if folded[index] == "and" { index += 1 }
    }
    return roles
  }

  private func roleInSegment(
    from start: Int, names: Set<Int>
  ) -> (role: (entry: RoleLexicon.Entry, count: Int), end: Int)? {
    for index in start..<min(start + Self.leadLimit + 3, words.count) {
      if names.contains(index) || index > start && !words[index].followsDirectly { return nil }
      if lexicon.clauses.contains(folded[index]) { return nil }
      guard let role = ending[index], index - role.count + 1 >= start,
        index - role.count + 1 - start <= Self.leadLimit
      else { continue }
      // A role right before another name is that person's.
      let next = index + 1
      if next < words.count, names.contains(next), words[next].followsDirectly { return nil }
      return (role, index)
    }
    return nil
  }

  /// Whether the word may stand between a role and its name: a genitive in Russian, an acronym, a name
  /// of an institution; nothing in English, where the complement follows with "of".
  private func isComplement(_ index: Int) -> Bool {
    guard words[index].script == .cyrillic else { return false }
    return lexicon.isComplement(folded[index])
      || words[index].text.count > 1 && words[index].text.allSatisfy(\.isUppercase)
  }

  private func isFollowedByComma(_ end: Int) -> Bool {
    end < words.count && words[end].gap.hasPrefix(",")
  }

  private func makeRole(
    _ role: (entry: RoleLexicon.Entry, count: Int), endingAt end: Int
  ) -> Role {
    let phrase = words[(end - role.count + 1)...end].map(\.text).joined(separator: " ")
    return Role(id: role.entry.id, phrase: phrase, sex: role.entry.sex)
  }
}
