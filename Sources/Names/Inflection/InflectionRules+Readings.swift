extension InflectionRules {
  /// The nominatives that a word may stand for, with its capitals and the case; a word that does not
  /// decline stands for itself in every case.
  func readings(
    of text: String, part: DeclinedPart, sex: Sex
  ) -> [(word: String, grammaticalCase: GrammaticalCase)] {
    let lower = text.lowercased()
    var readings = nominatives(of: lower, part: part, sex: sex)
      .map { (word: $0.word.capitalizedLike(text), grammaticalCase: $0.grammaticalCase) }
    for grammaticalCase in GrammaticalCase.allCases
    where !readings.contains(where: { $0.grammaticalCase == grammaticalCase }) {
      if form(of: lower, part: part, sex: sex, in: grammaticalCase) == lower {
        readings.append((text, grammaticalCase))
      }
    }
    return readings
  }
}
