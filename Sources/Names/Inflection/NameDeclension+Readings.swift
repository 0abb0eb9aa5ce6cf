extension NameDeclension {
  /// What a word is in a name, which decides how it declines.
  enum Role: Hashable {
    case russian(DeclinedPart)
    /// The surname of a Chinese person; it declines where the given name cannot.
    case chineseSurname
    /// The given name of a Chinese person.
    case chineseGiven
    /// A syllable before the last one of a name that is written in three words (Ким Ки Дук).
    case syllable
  }

  /// A word of a name in the nominative, in lower case.
  struct Part: Hashable {
    let word: String
    let role: Role
  }

  /// One way to read a name.
  struct Reading {
    let parts: [Part]
    let grammaticalCase: GrammaticalCase
    let sex: Sex
    let weight: Double
  }

  /// All ways to read a name that some rule allows; `part` is what every word of it is, where that is
  /// known.
  func readings(of name: NameWords, sexes: [Sex], part: DeclinedPart?) -> [Reading] {
    let words = name.words.map { $0.lowercased() }
    var readings: [Reading] = []
    let layouts =
      part.map { [Layout(roles: Array(repeating: .russian($0), count: words.count), weight: 1)] }
      ?? layouts(of: words, hasInitials: name.hasInitials)
    for layout in layouts {
      for sex in sexes {
        let nominatives = zip(words, layout.roles).map { word, role in
          self.nominatives(of: word, role, sex)
        }
        for grammaticalCase in GrammaticalCase.allCases {
          var partial: [(parts: [Part], weight: Double)] = [([], layout.weight)]
          for (list, role) in zip(nominatives, layout.roles) {
            let fitting = list.filter { $0.grammaticalCase == grammaticalCase }
            partial = partial.flatMap { start in
              fitting.map { found in
                let weight = start.weight * self.weight(of: found.word, role, sex)
                return (start.parts + [Part(word: found.word, role: role)], weight)
              }
            }
            if partial.count > Self.mostPartial {
              partial.sort { $0.weight > $1.weight }
              partial.removeLast(partial.count - Self.mostPartial)
            }
          }
          readings += partial.filter { $0.weight > 0 }.map { parts, weight in
            Reading(
              parts: parts, grammaticalCase: grammaticalCase, sex: sex,
              weight: weight * (sex == .male ? Self.maleShare : 1 - Self.maleShare))
          }.filter { reading in
            reading.parts.map { form(of: $0, reading, in: grammaticalCase) } == words
          }
        }
      }
    }
    return readings
  }

  /// The most ways to read the words so far that are followed; a full name has some ten.
  private static let mostPartial = 128

  /// How many of the people whom the press names are men, about.
  private static let maleShare = 0.6

  /// A reading, and the same with each of its patronymics written the other way, which is rarely meant.
  func spellings(of reading: Reading) -> [Reading] {
    var spellings = [reading]
    for (index, part) in reading.parts.enumerated() where part.role == .russian(.patronymic) {
      for word in endings.variants(ofPatronymic: part.word) {
        var parts = reading.parts
        parts[index] = Part(word: word, role: part.role)
        spellings.append(
          Reading(
            parts: parts, grammaticalCase: reading.grammaticalCase, sex: reading.sex,
            weight: reading.weight * 0.01))
      }
    }
    return spellings
  }

  // MARK: Roles

  private struct Layout {
    let roles: [Role]
    let weight: Double
  }

  /// What the words of a name may be, by their number.
  private func layouts(of words: [String], hasInitials: Bool) -> [Layout] {
    let given = Role.russian(.given)
    let patronymic = Role.russian(.patronymic)
    let surname = Role.russian(.surname)
    switch words.count {
    case 0: return []
    case 1 where hasInitials: return [Layout(roles: [surname], weight: 1)]
    case 1:
      // What ends like a patronymic is hardly anything else.
      return [
        Layout(roles: [given], weight: 1), Layout(roles: [patronymic], weight: 5),
        Layout(roles: [surname], weight: 1),
      ]
    case 2:
      return [
        Layout(roles: [given, surname], weight: 1), Layout(roles: [surname, given], weight: 0.05),
        Layout(roles: [given, patronymic], weight: 1),
        Layout(roles: [.chineseSurname, .chineseGiven], weight: 1),
      ]
    case 3:
      return [
        Layout(roles: [given, patronymic, surname], weight: 1),
        Layout(roles: [surname, given, patronymic], weight: 1),
        Layout(roles: [given, given, surname], weight: 0.3),
        Layout(roles: [.syllable, .syllable, .chineseGiven], weight: 1),
      ]
    default:
      let roles = Array(repeating: given, count: words.count - 1) + [surname]
      return [Layout(roles: roles, weight: 1)]
    }
  }

  /// How likely `word` is a nominative in this role.
  private func weight(of word: String, _ role: Role, _ sex: Sex) -> Double {
    guard Self.isSpeakable(word) else { return 0 }
    switch role {
    case .russian(.given):
      // Known names outweigh all that endings say.
      let known = word.split(separator: "-").map { piece in
        givenNames.named(String(piece)).map { givenNames[$0] }
      }
      if known.allSatisfy({ $0.contains { $0.sex == nil || $0.sex == sex } }) {
        // Петра is Пётр, not Петр, where the table spells it so.
        let spellings = known.joined().flatMap { [$0.russian] + $0.short }.map { $0.lowercased() }
        return word.contains("-") || spellings.contains(word) ? 1 : 0.5
      }
      // Андрея is Андрей in the genitive, and hardly a woman's name.
      let isOther = known.contains { !$0.isEmpty } || !givenNames.declined(word).isEmpty
      return weight(of: word, as: .given, sex) * (isOther ? 0.1 : 1)
    case .russian(.surname):
      let isGivenName = !givenNames.named(word).isEmpty
      return weight(of: word, as: .surname, sex) * (isGivenName ? 0.5 : 1)
    case .russian(.patronymic):
      // Of Абдул-Рахмановна the last part alone is a patronymic.
      return endings.weight(of: String(word.split(separator: "-").last ?? ""), as: .patronymic, sex)
    case .chineseSurname:
      guard let syllables = mandarin.syllables(ofPalladius: word),
        chineseSurnames.contains(syllables)
      else { return 0 }
      // Ян is a surname of China and a given name of Europe.
      return givenNames.named(word).isEmpty ? 1 : 0.3
    case .syllable:
      guard word.count(where: \.isRussianVowel) == 1 else { return 0 }
      return givenNames.named(word).isEmpty ? 0.3 : 0.03
    case .chineseGiven:
      // Names from Hong Kong and Taiwan are spelt by other rules (Юньфат, Харк).
      var weight = isChineseGivenName(word) ? 1 : 0.05
      if !givenNames.named(word).isEmpty { weight *= 0.3 }
      // Цзина is rather Цзин in the genitive than a name of its own.
      let others = chineseNominatives(of: word, .male).filter { $0.word != word }
      if others.contains(where: { isChineseGivenName($0.word) || weight < 1 }) { weight *= 0.15 }
      return weight
    }
  }

  /// The weight that the endings of all parts between hyphens allow.
  private func weight(of word: String, as part: DeclinedPart, _ sex: Sex) -> Double {
    word.split(separator: "-").map { endings.weight(of: String($0), as: part, sex) }.min() ?? 0
  }

  /// Whether Palladius' table can spell a given name so.
  private func isChineseGivenName(_ word: String) -> Bool {
    (mandarin.syllables(ofPalladius: word)?.count ?? 3) < 3
  }

  /// Whether a word has a vowel, no soft sign after one, and no й without one before it.
  private static func isSpeakable(_ word: String) -> Bool {
    word.contains(where: \.isRussianVowel)
      && zip(word, word.dropFirst()).allSatisfy { left, right in
        switch right {
        case "ь": !left.isRussianVowel
        case "й": left.isRussianVowel
        default: true
        }
      }
  }
}
