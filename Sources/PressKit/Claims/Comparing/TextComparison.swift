internal import ICU
internal import LocaleData
internal import Names

/// Compares what claims say in words: names of things and events, titles, descriptions.
struct TextComparison {
  /// How many words a text has at most to be a value that excludes others, as `CEO` and `2.39:1` are; a
  /// longer one describes, and two descriptions may both be right.
  private static let longestValue = 3

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
    let (ids, implied) = try roles(in: [left.text], of: left.language)
    let (otherIDs, otherImplied) = try roles(in: [right.text], of: right.language)
    if ids.isEmpty || otherIDs.isEmpty { return nil }
    if ids == otherIDs {
      return ClaimRelation(.variant, "both say: \(ids.sorted().joined(separator: ", "))")
    }
    if otherIDs.isSubset(of: implied) || ids.isSubset(of: otherImplied) {
      return ClaimRelation(.partial, "the one includes the other")
    }
    let shared = implied.intersection(otherImplied).sorted()
    if shared.isEmpty { return nil }
    return ClaimRelation(.partial, "both are: \(shared.joined(separator: ", "))")
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
    let own = try ComparedText(left.text, without: words?.functionWords ?? [])
    let other = try ComparedText(right.text, without: otherWords?.functionWords ?? [])
    let missing = own.words(missingIn: other)
    let otherMissing = other.words(missingIn: own)
    if missing.isEmpty && otherMissing.isEmpty {
      return ClaimRelation(.variant, "the same words in other forms")
    }
    if missing.isEmpty || otherMissing.isEmpty {
      let isName = Self.isName(left.text, words) && Self.isName(right.text, otherWords)
      return isName && !own.isHan
        ? ClaimRelation(.variant, "a longer and a shorter form of one name")
        : ClaimRelation(.precision, "the one says all of the other, and more")
    }
    if words?.judges(own) == true || otherWords?.judges(other) == true {
      return ClaimRelation(.unverifiable, "a superlative is its source's judgement")
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
