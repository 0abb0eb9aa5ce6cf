/// Weighs what stands around words that may be a person's name.
struct NameContext {
  let words: [Word]
  let folded: [String]
  let lexicon: ScanningLexicon
  let roles: RoleFinder
  /// The words that stand in the text with a small letter as well.
  let common: Set<String>

  /// What surrounds a name, with what it weighs.
  struct Weighed {
    var weight = 0.0
    var evidence: [MentionEvidence] = []
    /// Whether it is a thing that bears a person's name.
    var isInstitution = false
    /// Whether it stands here as the titles of works do: behind an article, or in quotation marks.
    var isUnlikely = false

    mutating func add(_ weight: Double, _ kind: MentionEvidence.Kind, _ detail: String) {
      self.weight += weight
      if weight > 0 { evidence.append(MentionEvidence(kind: kind, detail: detail)) }
    }
  }

  /// What surrounds the words in `range`.
  func weighed(_ range: Range<Int>, isSingle: Bool) -> Weighed {
    var result = Weighed()
    weighBefore(range, isSingle, &result)
    weighBehind(range, &result)
    if isQuoted(range) {
      result.isUnlikely = true
      result.add(ScanningWeight.quoted, .context, "")
    }
    let last = range.upperBound - 1
    if !isSingle, lexicon.institutions.contains(folded[last]), words[last].isCapitalized {
      result.add(ScanningWeight.thing, .context, "")
    }
    for word in words[range] where word.text.count > 2 && common.contains(word.folded) {
      result.add(ScanningWeight.common, .context, "")
    }
    return result
  }

  // MARK: Before

  private func weighBefore(_ range: Range<Int>, _ isSingle: Bool, _ result: inout Weighed) {
    let start = range.lowerBound
    if isTitled(start) {
      result.add(ScanningWeight.introduced, .role, "“\(words[start - 1].text)” before it")
    } else if roles.isIntroduced(start) || isLabelled(start) {
      result.add(ScanningWeight.introduced, .role, "a role before it")
    }
    guard start > 0, words[start].followsDirectly || isAfterStop(start) else { return }
    let before = folded[start - 1]
    if lexicon.institutionsBefore.hasEntry(in: folded, before: start),
      words[start].script == words[start - 1].script
    {
      result.isInstitution = true
      result.add(ScanningWeight.institution, .context, "")
    }
    guard words[start].followsDirectly else { return }
    if lexicon.leadIns.hasEntry(in: folded, before: start) {
      result.add(ScanningWeight.leadIn, .context, "“\(words[start - 1].text)” before it")
    }
    if lexicon.personVerbs.hasEntry(in: folded, before: start) {
      result.add(ScanningWeight.verb, .context, "“\(words[start - 1].text)” before it")
    }
    if lexicon.articles.contains(before) {
      result.isUnlikely = true
      result.add(ScanningWeight.article, .context, "")
    }
    if isSingle && lexicon.placeWords.contains(before) {
      result.add(ScanningWeight.place, .context, "")
    }
  }

  /// Whether an abbreviation such as «ул» or «им» may stand before the word.
  private func isAfterStop(_ index: Int) -> Bool {
    words[index].gap == ". " || words[index].gap == ".\u{A0}"
  }

  /// Whether a title stands right before the word: Mr., господин.
  func isTitled(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = words[index].gap
    guard gap == " " || gap == ". " || gap == "\u{A0}" || gap == ".\u{A0}" else { return false }
    return lexicon.titles.contains(folded[index - 1])
  }

  /// Whether the line begins with a role and a colon, and the name is one of those behind it.
  ///
  /// «Монтаж: Клер Дюбуа», "Produced by A, B, C".
  private func isLabelled(_ start: Int) -> Bool {
    var index = start
    while index > 0, start - index < 16 {
      let gap = words[index].gap
      if gap.contains(where: \.isNewline) { return false }
      if gap.hasPrefix(":") && gap.count < 4 {
        return roles.isRole(index - 1) || lexicon.labels.hasEntry(in: folded, before: index)
      }
      guard gap == ", " || gap == " / " || gap == " " || gap == "、" else { return false }
      index -= 1
    }
    return false
  }

  // MARK: Behind

  private func weighBehind(_ range: Range<Int>, _ result: inout Weighed) {
    let end = range.upperBound
    guard end < words.count else { return }
    if roles.hasApposition(after: end) {
      result.add(ScanningWeight.apposition, .role, "a role behind it")
    }
    if words[end].gap == ", ", lexicon.articles.contains(folded[end]), !words[end].isCapitalized {
      result.add(ScanningWeight.described, .context, "a description behind it")
    }
    if isAge(words[end].gap) { result.add(ScanningWeight.age, .context, "an age behind it") }
    let gap = words[end].gap
    if words[end].followsDirectly, words[end].isCapitalized,
      lexicon.institutions.contains(folded[end])
    {
      result.isInstitution = true
      result.add(ScanningWeight.institution, .context, "")
    }
    guard words[end].followsDirectly || gap == ", " else { return }
    let isNear = lexicon.personVerbs.contains(folded[end]) && !words[end].isCapitalized
    let next = end + 1
    let isNext =
      words[end].followsDirectly && next < words.count && words[next].followsDirectly
      && !words[end].isCapitalized && lexicon.personVerbs.contains(folded[next])
    if isNear || isNext {
      let verb = words[isNear ? end : next].text
      result.add(ScanningWeight.verb, .context, "“\(verb)” behind it")
    }
  }

  /// Whether a gap has a number of two digits between commas: ", 33, ".
  private func isAge(_ gap: String) -> Bool {
    guard gap.hasPrefix(", ") else { return false }
    let digits = gap.dropFirst(2).prefix { $0.isNumber }
    return digits.count == 2 && gap.dropFirst(2 + digits.count).hasPrefix(",")
  }

  // MARK: Around

  private func isQuoted(_ range: Range<Int>) -> Bool {
    guard let opening = words[range.lowerBound].gap.last, Self.opening.contains(opening) else {
      return false
    }
    guard range.upperBound < words.count else { return true }
    let gap = words[range.upperBound].gap.drop { ",.!?;".contains($0) }
    return gap.first.map(Self.closing.contains) ?? false
  }

  private static let opening: Set<Character> = ["“", "«", "\"", "„", "‘", "『", "「", "《"]
  private static let closing: Set<Character> = ["”", "»", "\"", "“", "’", "』", "」", "》"]
}
