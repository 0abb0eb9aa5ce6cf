/// What stands around a name in an alphabet (titles, offices, degrees) taken off, and the name itself cut
/// into words.
struct NameSurroundings {
  /// The words of the name; where a comma follows the surname, only what stands before it.
  private(set) var words: [NameToken] = []
  /// The words after the comma that follows the surname.
  private(set) var wordsAfterComma: [NameToken] = []
  /// Title, generation, credentials, alias.
  private(set) var parts = ParsedNameParts()
  /// What the titles tell of the sex.
  private(set) var sex: Sex?
  /// Whether a title stands there that goes with a surname, as господин does.
  private(set) var asksForSurname = false

  private let lexicon: AlphabeticLexicon
  private let isName: (NameToken) -> Bool

  /// Takes off what stands around the name in `text`; a capitalized word that `isName` knows for a name is
  /// no title.
  init(_ text: String, _ lexicon: AlphabeticLexicon, isName: @escaping (NameToken) -> Bool) {
    self.lexicon = lexicon
    self.isName = isName
    let isLower = !text.contains(where: \.isUppercase)
    for (index, segment) in text.split(whereSeparator: Self.isSeparator).enumerated() {
      var tokens = peeled(NameToken.tokens(of: segment), isFirst: index == 0)
      guard !tokens.isEmpty else { continue }
      if words.isEmpty {
        words = tokens
      } else if wordsAfterComma.isEmpty, isAfterComma(segment, in: text) {
        if !isLower && tokens.allSatisfy(\.isLower) {
          parts.append(segment.trimmingSpaces(), to: .title)
        } else {
          wordsAfterComma = tokens
        }
      } else {
        tokens.removeAll(where: \.isLower)
        parts.append(tokens.map(\.text).joined(separator: " "), to: .alias)
      }
    }
    if words.isEmpty {
      // A title alone is what there is of a name.
      words = NameToken.tokens(of: text[...])
      parts = ParsedNameParts()
      asksForSurname = false
    }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    commas.contains(character) || "—–;:|/\\•".contains(character)
  }

  private static let commas: Set<Character> = [",", "，", "、", "،"]

  private func isAfterComma(_ segment: Substring, in text: String) -> Bool {
    text[..<segment.startIndex].last.map(Self.commas.contains) ?? false
  }

  // MARK: Peeling

  private mutating func peeled(_ tokens: [NameToken], isFirst: Bool) -> [NameToken] {
    var rest = tokens[...]
    takeTitles(&rest, isFirst: isFirst)
    if !rest.isEmpty { takeCredentials(&rest, isFirst: isFirst) }
    if isFirst { takeOffice(&rest) }
    return Array(rest)
  }

  /// Takes titles and offices from the front; after a comma, all that follows an office goes with it.
  private mutating func takeTitles(_ rest: inout ArraySlice<NameToken>, isFirst: Bool) {
    while let first = rest.first {
      let folded = rest.map(\.folded)
      let plain = max(lexicon.titles.length(folded, at: 0), roleLength(folded, at: 0))
      let given = lexicon.givenTitles.length(folded, at: 0)
      let count = max(plain, given)
      guard count > 0, !first.isInitial || first.hasStop else { return }
      if count == 1 && !first.hasStop && !first.isLower && isName(first) { return }
      let isWhole = count == rest.count
      if isFirst && isWhole && parts[.title] == nil { return }
      if !isFirst && !isWhole && !first.isLower { return }
      let taken = isFirst ? rest.prefix(count) : rest
      add(title: taken)
      asksForSurname = plain >= given
      rest = rest.dropFirst(taken.count)
    }
  }

  private mutating func add(title tokens: ArraySlice<NameToken>) {
    parts.append(tokens.map(\.text).joined(separator: " "), to: .title)
    sex = sex ?? lexicon.sex(ofTitle: tokens.map(\.folded)) ?? roleSex(tokens.map(\.folded))
  }

  /// Takes generations and degrees from the end.
  private mutating func takeCredentials(_ rest: inout ArraySlice<NameToken>, isFirst: Bool) {
    let least = isFirst ? 1 : 0
    taking: while rest.count > least {
      let folded = rest.map(\.folded)
      for count in [2, 1] where rest.count - count >= least {
        let start = rest.count - count
        let tokens = rest.suffix(count)
        let text = tokens.map(\.text).joined(separator: " ")
        if lexicon.generations.length(folded, at: start) == count, isGeneration(tokens) {
          parts[.generation] = [text, parts[.generation]].compactMap(\.self).joined(separator: " ")
          rest = rest.dropLast(count)
          continue taking
        }
      }
      // Ph.D. is two tokens.
      for count in [4, 3, 2, 1] where rest.count - count >= least {
        let tokens = rest.suffix(count)
        let joined = tokens.map(\.folded).joined()
        guard lexicon.credentials.contains(joined), isDegree(tokens, isFirst: isFirst) else {
          continue
        }
        let text = tokens.map(\.text).joined()
        let before = isFirst ? [text, parts[.credentials]] : [parts[.credentials], text]
        parts[.credentials] = before.compactMap(\.self).joined(separator: ", ")
        rest = rest.dropLast(count)
        continue taking
      }
      return
    }
  }

  private func isGeneration(_ tokens: ArraySlice<NameToken>) -> Bool {
    guard let token = tokens.first else { return false }
    return lexicon.numerals.contains(token.folded)
      ? token.isAllCaps && !token.hasStop
      : token.folded.count > 2 || token.hasStop
        || token.script == .latin
  }

  /// Degrees are told from surnames by their stops, their capitals, or the comma before them.
  private func isDegree(_ tokens: ArraySlice<NameToken>, isFirst: Bool) -> Bool {
    guard let token = tokens.first else { return false }
    if !isFirst { return true }
    if tokens.count > 1 { return tokens.allSatisfy(\.hasStop) }
    let hasInnerCapital = token.text.dropFirst().contains(where: \.isUppercase)
    return hasInnerCapital && token.folded.count > 2
  }

  /// Takes an office in small letters from the end: Андрей Волгин режиссёр.
  private mutating func takeOffice(_ rest: inout ArraySlice<NameToken>) {
    guard rest.count > 1, rest.contains(where: { !$0.isLower }) else { return }
    let folded = rest.map(\.folded)
    for (offset, token) in rest.enumerated().dropFirst() where token.isLower {
      guard roleLength(folded, at: offset) > 0 || lexicon.titles.length(folded, at: offset) > 0
      else { continue }
      add(title: rest.dropFirst(offset))
      rest = rest.prefix(offset)
      return
    }
  }

  private func roleLength(_ folded: [String], at start: Int) -> Int {
    lexicon.roles.map { $0.role(folded, at: start)?.count ?? 0 }.max() ?? 0
  }

  private func roleSex(_ folded: [String]) -> Sex? {
    lexicon.roles.lazy.compactMap { $0.role(folded, at: 0)?.entry.sex }.first
  }
}
