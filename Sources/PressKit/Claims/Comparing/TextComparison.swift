internal import ICU
internal import LocaleData
internal import Names

/// Compares what claims say in words: names of things and events, titles, descriptions.
struct TextComparison {
  /// How many words a text has at most to be a value that excludes others, as `CEO` and `2.39:1` are; a
  /// longer one describes, and two descriptions may both be right.
  private static let longestValue = 3

  /// How many words two names have in common at least where the longer one is the same in full, whatever
  /// else it has: Beijing University is not Beijing Normal University.
  private static let leastShared = 4

  let terms: TermIndex
  let languages: ComparingLanguages

  /// What a text says, and who says it in which language.
  struct Statement {
    let text: String
    let language: LanguageTag
    /// The language that the source was translated from, where it was.
    let translatedFrom: LanguageTag?
  }

  /// How one text stands to the other.
  func relation(of left: Statement, to right: Statement) throws -> ClaimRelation {
    if left.text == right.text { return .agreed }
    if let term = terms.term(called: left.text), term == terms.term(called: right.text) {
      return ClaimRelation(.variant, "both are “\(term)” of terms.yaml")
    }
    if let relation = try relationOfRoles(left, right) ?? relationOfRenderings(left, right) {
      return relation
    }
    return try relationOfWords(left, right)
  }

  // MARK: Roles and titles

  /// The roles that `texts` name, and all that these imply, themselves included.
  func roles(
    in texts: [String], of language: LanguageTag
  ) throws(LocaleError) -> (named: Set<String>, implied: Set<String>) {
    guard let vocabulary = try languages.roles(language) else { return ([], []) }
    let named = Set(texts.flatMap(vocabulary.roles))
    return (named, named.union(named.flatMap(vocabulary.implied)))
  }

  private func relationOfRoles(
    _ left: Statement, _ right: Statement
  ) throws -> ClaimRelation? {
    guard let own = try title(left), let other = try title(right) else { return nil }
    let missing = own.rest.words(missingIn: other.rest, endings: own.endings + other.endings)
    let otherMissing = other.rest.words(missingIn: own.rest, endings: own.endings + other.endings)
    if own.reverses(missing) || other.reverses(otherMissing) { return nil }
    // Of what the offices are: one text may leave it open.
    let isOfOne = missing.isEmpty || otherMissing.isEmpty
    if own.named == other.named {
      guard isOfOne else { return nil }
      let relation =
        missing.isEmpty && otherMissing.isEmpty
        ? Fact.Agreement.variant : .precision
      return ClaimRelation(relation, "both say: \(own.named.sorted().joined(separator: ", "))")
    }
    if other.named.isSubset(of: own.implied) || own.named.isSubset(of: other.implied) {
      return ClaimRelation(.partial, "the one includes the other")
    }
    let shared = own.implied.intersection(other.implied).sorted()
    if shared.isEmpty {
      if let relation = try relationOfRenderings(left, right) { return relation }
      return ClaimRelation(
        left.translatedFrom == nil && right.translatedFrom == nil ? .conflict : .unverifiable,
        "\(left.text) and \(right.text) are two posts")
    }
    return ClaimRelation(.partial, "both are: \(shared.joined(separator: ", "))")
  }

  /// A text that says what somebody is.
  private struct Title {
    let named: Set<String>
    let implied: Set<String>
    /// What the roles are of, and what they are like.
    let rest: ComparedText
    let words: ComparingWords?

    var endings: [Set<String>] { words?.endings ?? [] }

    func reverses(_ missing: [String]) -> Bool { words?.reverses(missing) == true }
  }

  /// What a text says that somebody is; nil where it only speaks of somebody, as a slogan about a hero does.
  private func title(_ statement: Statement) throws -> Title? {
    guard let vocabulary = try languages.roles(statement.language) else { return nil }
    let words = try languages.words(statement.language)
    let functionWords = words?.functionWords ?? []
    let pieces = vocabulary.pieces(of: statement.text)
    let isFunctionWord = { (piece: RoleVocabulary.Piece) in
      if case .word(let word) = piece { return functionWords.contains(word) }
      return false
    }
    // What stands before the first "of" or "for" is what the text speaks of.
    let head = pieces.drop(while: isFunctionWord).prefix { !isFunctionWord($0) }
    guard
      head.first?.role != nil || head.last?.role != nil
        || pieces.last?.role != nil && statement.language.language == "zh"
    else { return nil }
    let named = Set(pieces.compactMap(\.role))
    let rest = pieces.compactMap { piece -> String? in
      if case .word(let word) = piece { return word }
      return nil
    }
    return Title(
      named: named, implied: named.union(named.flatMap(vocabulary.implied)),
      rest: try ComparedText(rest.joined(separator: " "), without: functionWords), words: words)
  }

  /// Two titles that render one of a third language, from which one of the sources comes.
  private func relationOfRenderings(
    _ left: Statement, _ right: Statement
  ) throws -> ClaimRelation? {
    let (text, other) = (left.text.lowercased(), right.text.lowercased())
    let origins = [left.translatedFrom, right.translatedFrom, left.language, right.language]
    for language in origins.compactMap(\.self) {
      for (title, forms) in try languages.words(language)?.renderings ?? [] {
        let all = forms.union([title])
        if all.contains(text) && all.contains(other) {
          return ClaimRelation(.variant, "both render \(title)")
        }
      }
    }
    return nil
  }

  // MARK: Words

  private func relationOfWords(_ left: Statement, _ right: Statement) throws -> ClaimRelation {
    let words = try languages.words(left.language)
    let otherWords = try languages.words(right.language)
    var own = try ComparedText(left.text, without: words?.functionWords ?? [])
    var other = try ComparedText(right.text, without: otherWords?.functionWords ?? [])
    if own.words.isEmpty || other.words.isEmpty {
      (own, other) = (try ComparedText(left.text), try ComparedText(right.text))
    }
    let endings = (words?.endings ?? []) + (otherWords?.endings ?? [])
    let missing = own.words(missingIn: other, endings: endings)
    let otherMissing = other.words(missingIn: own, endings: endings)
    if missing.isEmpty && otherMissing.isEmpty {
      return ClaimRelation(.variant, "the same words in other forms")
    }
    let isPart = missing.isEmpty || otherMissing.isEmpty
    if isPart, words?.reverses(missing) == true || otherWords?.reverses(otherMissing) == true {
      return ClaimRelation(
        left.language == right.language ? .conflict : .unverifiable,
        "\((missing + otherMissing).joined(separator: " ")) makes something else of it")
    }
    if words?.judges(own) == true || otherWords?.judges(other) == true {
      return ClaimRelation(.unverifiable, "a superlative is its source's judgement")
    }
    if own.isNumber && other.isNumber { return ClaimRelation(.conflict, "the numbers differ") }
    if isPart {
      let generic = (words?.genericWords ?? []).union(otherWords?.genericWords ?? [])
      let isName = Self.isName(left.text, words) && Self.isName(right.text, otherWords)
      if isName && !own.isHan {
        let shared = min(own.words.count, other.words.count)
        return shared >= Self.leastShared || (missing + otherMissing).allSatisfy(generic.contains)
          ? ClaimRelation(.variant, "a longer and a shorter form of one name")
          : ClaimRelation(.unverifiable, "a longer name may be another one")
      }
      if own.isHan && !own.contains(other) && !other.contains(own) {
        return ClaimRelation(.unverifiable, "a longer name may be another one")
      }
      return ClaimRelation(.precision, "the one says all of the other, and more")
    }
    if left.language != right.language {
      return ClaimRelation(.unverifiable, "texts in two languages are not compared word by word")
    }
    if left.translatedFrom != nil || right.translatedFrom != nil {
      return ClaimRelation(
        .unverifiable, "the words of a translation are not compared word by word")
    }
    if !own.numbers.isEmpty && !other.numbers.isEmpty && own.numbers != other.numbers {
      return ClaimRelation(.conflict, "the numbers differ")
    }
    if max(own.words.count, other.words.count) <= Self.longestValue {
      return ClaimRelation(.conflict)
    }
    return ClaimRelation(.unverifiable, "two descriptions may both be right")
  }

  /// Whether every word that carries meaning begins with a capital letter or a digit.
  private static func isName(_ text: String, _ words: ComparingWords?) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
      word.first?.isUppercase == true || word.first?.isNumber == true
        || words?.functionWords.contains(word.lowercased()) == true
    }
  }
}

extension RoleVocabulary.Piece {
  fileprivate var role: String? {
    if case .role(let id) = self { return id }
    return nil
  }
}
