/// The names of Chinese people in Russian: a man's word that ends in a consonant or ь declines, all others
/// do not.
extension NameDeclension {
  /// The form of a word of a Chinese name.
  func chineseForm(of word: String, _ sex: Sex, in target: GrammaticalCase) -> String {
    guard sex == .male, target != .nominative, let last = word.last else { return word }
    let isSoft = last == "ь" || last == "й"
    guard isSoft || Self.consonants.contains(last), let forms = Self.chineseEndings[target] else {
      return word
    }
    return isSoft ? word.dropLast() + forms.soft : word + forms.hard
  }

  func chineseNominatives(
    of word: String, _ sex: Sex
  ) -> [(word: String, grammaticalCase: GrammaticalCase)] {
    var found: [(word: String, grammaticalCase: GrammaticalCase)] = []
    for grammaticalCase in GrammaticalCase.allCases {
      var words = [word]
      if let forms = Self.chineseEndings[grammaticalCase] {
        if word.hasSuffix(forms.hard) { words.append(String(word.dropLast(forms.hard.count))) }
        if word.hasSuffix(forms.soft) {
          let stem = word.dropLast(forms.soft.count)
          words += [stem + "ь", stem + "й"]
        }
      }
      found += words.filter { chineseForm(of: $0, sex, in: grammaticalCase) == word }
        .map { ($0, grammaticalCase) }
    }
    return found
  }

  private static let consonants = Set("бвгджзклмнпрстфхцчшщ")

  /// The endings after a hard consonant, and those that replace й and ь.
  private static let chineseEndings: [GrammaticalCase: (hard: String, soft: String)] = [
    .genitive: ("а", "я"), .dative: ("у", "ю"), .accusative: ("а", "я"),
    .instrumental: ("ом", "ем"), .prepositional: ("е", "е"),
  ]
}
