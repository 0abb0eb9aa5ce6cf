extension NameDeclension {
  /// What a word is in a name, which decides how it declines.
  enum Role: Hashable {
    case russian(DeclinedPart)
    /// The surname of a Chinese person; it declines where the given name cannot.
    case chineseSurname
    /// The given name of a Chinese person.
    case chineseGiven
    /// The last syllable of a name that is written in three words; it declines.
    case lastSyllable
    /// A particle of a foreign surname (Ван Гог), which never changes.
    case particle
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
          self.nominatives(of: word, role, sex).map { found in
            let weight = self.weight(of: found.word, role, sex, form: word)
            return (word: found.word, grammaticalCase: found.grammaticalCase, weight: weight)
          }
        }
        for grammaticalCase in GrammaticalCase.allCases {
          var partial: [(parts: [Part], weight: Double)] = [([], layout.weight)]
          for (index, role) in layout.roles.enumerated() {
            let fitting = nominatives[index].filter { $0.grammaticalCase == grammaticalCase }
            partial = partial.flatMap { start in
              fitting.map { found in
                (start.parts + [Part(word: found.word, role: role)], start.weight * found.weight)
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
              weight: weight * share(of: sex, parts) * evidence(of: parts, in: words))
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

  /// How well what changes tells that a name stands in an oblique case: an unknown given name in -и or -у
  /// alone hardly does, for those of foreigners never change (Такэси).
  private func evidence(of parts: [Part], in words: [String]) -> Double {
    let changed = zip(parts, words).filter { $0.word != $1 }
    let isFaint = changed.allSatisfy { part, word in
      part.role == .russian(.given) && "иу".contains(word.last ?? " ")
        && givenNames.named(part.word).isEmpty
    }
    return isFaint && !changed.isEmpty && parts.count > 1 ? 0.5 : 1
  }

  /// How many of those who may bear the names are of this sex.
  private func share(of sex: Sex, _ parts: [Part]) -> Double {
    let shares = parts.filter { $0.role == .russian(.given) }
      .compactMap { endings.share(ofGiven: $0.word, sex) }
    return shares.first ?? (sex == .male ? Self.maleShare : 1 - Self.maleShare)
  }

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
    let particles = words.indices.filter { index in
      index > 0 && index < words.count - 1 && inflection.isParticle(words[index])
    }
    let own = layouts(ofNames: words.count, hasInitials: hasInitials)
    if particles.isEmpty { return own }
    // Ван and Ди within a name stay, and are rarely a name of their own.
    let names = layouts(ofNames: words.count - particles.count, hasInitials: hasInitials)
    return own.map { Layout(roles: $0.roles, weight: $0.weight * 0.1) }
      + names.map { layout in
        var roles = layout.roles
        for index in particles { roles.insert(.particle, at: index) }
        return Layout(roles: roles, weight: layout.weight)
      }
  }

  private func layouts(ofNames count: Int, hasInitials: Bool) -> [Layout] {
    let given = Role.russian(.given)
    let patronymic = Role.russian(.patronymic)
    let surname = Role.russian(.surname)
    switch count {
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
        Layout(roles: [.syllable, .syllable, .lastSyllable], weight: 1),
      ]
    default:
      let roles = Array(repeating: given, count: count - 1) + [surname]
      return [Layout(roles: roles, weight: 1)]
    }
  }

  /// How likely `word` is a nominative in this role, whose case is `form`.
  private func weight(of word: String, _ role: Role, _ sex: Sex, form: String) -> Double {
    guard role == .particle || Self.isSpeakable(word) else { return 0 }
    let spelling = Self.isSpeltWell(word) ? 1 : 0.01
    switch role {
    case .russian(.given): return spelling * givenWeight(of: word, sex, form: form)
    case .russian(.surname):
      let isGivenName = !givenNames.named(word).isEmpty || !givenNames.declined(form).isEmpty
      // What the rules list word for word is known, and often declines like no other (Дюма, Заяц).
      let isListed = inflection.lists(word, as: .surname, sex)
      let weight =
        spelling * weight(of: word, as: .surname, sex) * (isGivenName ? 0.5 : 1)
        * (word == form ? endings.weight(ofUnchanged: word, as: .surname) : 1)
      return isListed ? max(weight, 0.8) : weight
    case .russian(.patronymic):
      // Of Абдул-Рахмановна the last part alone is a patronymic.
      return endings.weight(of: String(word.split(separator: "-").last ?? ""), as: .patronymic, sex)
    case .chineseSurname:
      guard let syllables = mandarin.syllables(ofPalladius: word),
        chineseSurnames.contains(syllables)
      else { return 0 }
      let weight = softness(of: syllables, form: form, isSurname: true)
      // Ян is a surname of China and a given name of Europe.
      return weight * (givenNames.named(word).isEmpty ? 1 : 0.3)
    case .particle: return 1
    case .syllable:
      guard word.count(where: \.isRussianVowel) == 1 else { return 0 }
      return givenNames.named(word).isEmpty ? 0.3 : 0.03
    case .lastSyllable:
      return chineseGivenWeight(of: word, form: form)
        * (word.count(where: \.isRussianVowel) == 1 ? 1 : 0.01)
    case .chineseGiven: return chineseGivenWeight(of: word, form: form)
    }
  }

  private func givenWeight(of word: String, _ sex: Sex, form: String) -> Double {
    // Known names outweigh all that endings say.
    let known = word.split(separator: "-").map { piece in
      givenNames.named(String(piece)).map { givenNames[$0] }
    }
    if known.allSatisfy({ $0.contains { $0.sex == nil || $0.sex == sex } }) {
      // Петра is Пётр, not Петр, where the table spells it so.
      let spellings = known.joined().flatMap { [$0.russian] + $0.short }.map { $0.lowercased() }
      return word.contains("-") || spellings.contains(word) ? 1 : 0.5
    }
    // Андрея is Андрей in the genitive, and hardly a woman's name; Ева is no genitive of a man's.
    let isOther =
      known.contains { !$0.isEmpty } || !givenNames.declined(word).isEmpty
      || !givenNames.named(form).isEmpty || !givenNames.declined(form).isEmpty
    // The list of pairs knows both names of a pair.
    if endings.share(ofGiven: word, sex) != nil { return 1 }
    return weight(of: word, as: .given, sex) * (isOther ? 0.1 : 1)
      * (word == form ? endings.weight(ofUnchanged: word, as: .given) : 1)
  }

  private func chineseGivenWeight(of word: String, form: String) -> Double {
    let syllables = mandarin.syllables(ofPalladius: word) ?? []
    // Names from Hong Kong and Taiwan are spelt by other rules (Юньфат, Харк).
    var weight = isChineseGivenName(word) ? 1 : 0.05
    if !givenNames.named(word).isEmpty { weight *= 0.3 }
    // Цзина is rather Цзин in the genitive than a name of its own.
    let others = chineseNominatives(of: word, .male).filter { $0.word != word }
    if others.contains(where: { isChineseGivenName($0.word) || weight < 1 }) { weight *= 0.08 }
    return weight * softness(of: syllables, form: form, isSurname: false)
  }

  /// How well a final н or нь fits a name whose prepositional, `form`, leaves it open; 1 of other forms.
  private func softness(of syllables: [String], form: String, isSurname: Bool) -> Double {
    guard form.hasSuffix("е"), let last = syllables.last else { return 1 }
    return endings.weight(ofChinese: last, isSurname: isSurname)
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

  /// Whether a word ends as Russian spells: no я after к, г, х, ц, ж, ш, щ or ч, and no ь after the
  /// first four.
  private static func isSpeltWell(_ word: String) -> Bool {
    guard let last = word.last, let previous = word.dropLast().last else { return true }
    switch last {
    case "я": return !"кгхцжшщч".contains(previous)
    case "ь": return !"кгхц".contains(previous)
    default: return true
    }
  }
}
