extension NameDeclension {
  /// The form of a part in a case, in lower case.
  func form(of part: Part, _ reading: Reading, in target: GrammaticalCase) -> String {
    switch part.role {
    case .russian(let kind): russianForm(of: part.word, kind, reading.sex, in: target)
    case .chineseGiven, .lastSyllable: chineseForm(of: part.word, reading.sex, in: target)
    case .syllable, .particle: part.word
    case .chineseSurname:
      declines(reading.parts) ? chineseForm(of: part.word, reading.sex, in: target) : part.word
    }
  }

  /// Whether the surname of a Chinese name declines: only where the given name cannot (Чжана Имоу, but
  /// Фэн Сяогана).
  private func declines(_ parts: [Part]) -> Bool {
    guard let given = parts.first(where: { $0.role == .chineseGiven }) else { return false }
    return chineseForm(of: given.word, .male, in: .genitive) == given.word
  }

  /// The nominatives that a word may be a form of, with the case; a word that does not decline stands in
  /// all of them.
  func nominatives(
    of word: String, _ role: Role, _ sex: Sex
  ) -> [(word: String, grammaticalCase: GrammaticalCase)] {
    switch role {
    case .russian(let kind): russianNominatives(of: word, kind, sex)
    case .syllable, .particle: GrammaticalCase.allCases.map { (word, $0) }
    case .chineseGiven, .lastSyllable: chineseNominatives(of: word, sex)
    case .chineseSurname:
      chineseNominatives(of: word, sex).filter { $0.word != word }
        + GrammaticalCase.allCases.map { (word, $0) }
    }
  }

  // MARK: Russian

  /// The form of a word, whose parts between hyphens may decline each (Римского-Корсакова).
  private func russianForm(
    of word: String, _ part: DeclinedPart, _ sex: Sex, in target: GrammaticalCase
  ) -> String {
    let pieces = word.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
    return pieces.enumerated().map { index, piece in
      let isFirst = index < pieces.count - 1
      return isFirst && Self.declinesLastOnly(part, sex)
        ? piece
        : inflection.form(of: piece, part: part, sex: sex, in: target, isFirstPart: isFirst)
    }.joined(separator: "-")
  }

  private func russianNominatives(
    of word: String, _ part: DeclinedPart, _ sex: Sex
  ) -> [(word: String, grammaticalCase: GrammaticalCase)] {
    let pieces = word.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
    let lists = pieces.enumerated().map { index, piece in
      let isFirst = index < pieces.count - 1
      return isFirst && Self.declinesLastOnly(part, sex)
        ? GrammaticalCase.allCases.map { (word: piece, grammaticalCase: $0) }
        : inflection.nominatives(of: piece, part: part, sex: sex, isFirstPart: isFirst)
    }
    var found: [(word: String, grammaticalCase: GrammaticalCase)] = []
    for grammaticalCase in GrammaticalCase.allCases {
      var words = [""]
      for (index, list) in lists.enumerated() {
        var fitting = list.filter { $0.grammaticalCase == grammaticalCase }.map(\.word)
        let unchanged = inflection.form(
          of: pieces[index], part: part, sex: sex, in: grammaticalCase,
          isFirstPart: index < lists.count - 1)
        if unchanged == pieces[index] && !fitting.contains(unchanged) { fitting.append(unchanged) }
        words = words.flatMap { start in
          fitting.map { index == 0 ? $0 : "\(start)-\($0)" }
        }
      }
      found += words.map { ($0, grammaticalCase) }
    }
    return found
  }

  /// Whether of a name with hyphens the last part alone declines: Жан-Поля, but Анны-Марии.
  private static func declinesLastOnly(_ part: DeclinedPart, _ sex: Sex) -> Bool {
    part == .patronymic || part == .given && sex == .male
  }
}
