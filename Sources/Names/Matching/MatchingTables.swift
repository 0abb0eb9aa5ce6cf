internal import Glibc
internal import LocaleData

/// What comparing names looks things up in.
final class MatchingTables: Sendable {
  let channels: Channels
  let mandarin: MandarinSpellings
  let lexicon: AlphabeticLexicon
  let endings: CommonEndings
  /// Characters that names have where running text has others, each with that one.
  let variants: [Character: Character]
  private let shares: [[Unicode.Scalar]: Float]
  private let cantonese: Cantonese
  private let customary: [String: [Int]]
  /// Russian short forms in Latin letters, folded, with their names.
  private let shortForms: [String: [GivenNames.Index]]
  private let surnames: Set<[UInt16]>
  /// The shares of Chinese people with a surname of these syllables.
  private let surnameShares: [[UInt16]: Float]

  init(_ knowledge: NameKnowledge) throws(LocaleError) {
    let store = knowledge.store
    channels = try Channels(store, knowledge.mandarin.readings)
    cantonese = try Cantonese(store)
    mandarin = try MandarinSpellings(
      store, readings: knowledge.mandarin.readings, cantonese: cantonese)
    lexicon = try AlphabeticLexicon(store)
    variants = knowledge.chineseScript.nameVariants
    endings = try CommonEndings(store)
    var shares: [[Unicode.Scalar]: Float] = [:]
    for (part, share) in try SharesFile.read(store, at: "matching/common-parts.txt") {
      shares[part] = -log(share)
    }
    self.shares = shares
    var customary: [String: [Int]] = [:]
    for (index, surname) in knowledge.historicSurnames.all.enumerated() {
      for form in Set(([surname.russian] + surname.latin + surname.chinese).map(NameKey.folded)) {
        customary[form, default: []].append(index)
      }
    }
    self.customary = customary
    shortForms = Self.shortForms(knowledge)
    var surnames: Set<[UInt16]> = []
    for syllables in knowledge.surnames.pinyinReadings {
      let numbers = syllables.compactMap { [mandarin] in
        mandarin.number(ofPinyin: $0)
      }
      if numbers.count == syllables.count { surnames.insert(numbers) }
    }
    self.surnames = surnames
    let commonness = try RomanizedChinese(store)
    surnameShares = Dictionary(
      uniqueKeysWithValues: knowledge.surnames.pinyinReadings.compactMap { [mandarin] syllables in
        let numbers = syllables.compactMap { mandarin.number(ofPinyin: $0) }
        let share = exp(commonness.commonness(ofPinyin: syllables.joined())) / 1000
        return numbers.count == syllables.count ? (numbers, Float(share)) : nil
      })
  }

  /// Whether syllables may be those of a Chinese surname.
  func isSurname(_ reading: SyllableReading) -> Bool {
    switch reading.places.count {
    case 1: reading.places[0].contains { surnames.contains([$0]) }
    case 2:
      reading.places[0].contains { first in
        reading.places[1].contains { surnames.contains([first, $0]) }
      }
    default: false
    }
  }

  /// The surnames with customary spellings that `text` is a form of, by their places in the list.
  func customarySurnames(_ text: String) -> [Int] { customary[NameKey.folded(text)] ?? [] }

  /// The given names that a word in Latin letters is a Russian short form of: Katya, Kolia.
  func givenNames(ofShortForm text: String) -> [GivenNames.Index] {
    shortForms[NameKey.folded(text)] ?? []
  }

  private static func shortForms(_ knowledge: NameKnowledge) -> [String: [GivenNames.Index]] {
    var forms: [String: [GivenNames.Index]] = [:]
    for (index, name) in knowledge.givenNames.all.enumerated() {
      for short in name.short where Script(of: short) == .cyrillic {
        let latin = NameKey.folded(knowledge.press.romanized(short))
        // Katia and Katja for Катя.
        for form in Set([
          latin, latin.replacing("ya", with: "ia"), latin.replacing("ya", with: "ja"),
        ]) {
          forms[form, default: []].append(index)
        }
      }
    }
    return forms
  }

  /// How much it says that a name has a part, in nats.
  func surprise(of letters: PartLetters) -> Float {
    shares[letters.scalars] ?? Self.rarePart
  }

  /// The same of a part that may be Mandarin, where there are few syllables.
  func surprise(of letters: PartLetters, _ syllables: [SyllableReading]) -> Float {
    var surprise = surprise(of: letters)
    for reading in syllables where reading.system != .hongKong && reading.system != .wadeGiles {
      surprise = min(surprise, Float(reading.places.count) * SyllableReading.syllable)
      if reading.places.count < 3, let share = surnameShares[reading.places.map { $0[0] }] {
        surprise = min(surprise, -log(share))
      }
    }
    return surprise
  }

  /// The surprise of a part that is not among the common ones: of a hundred thousand people, one.
  static let rarePart: Float = 11.5

  /// The readings of characters of a Chinese name as Mandarin.
  func mandarinReadings(
    of text: String, isSurname: Bool, knowledge: NameKnowledge
  ) -> [SyllableReading] {
    var readings: [[String]] = []
    if isSurname {
      readings = knowledge.surnames.readings(ofCharacters: text).map { $0.map(\.letters) }
    }
    if readings.isEmpty { readings = [knowledge.mandarin.readings.syllables(of: text)] }
    return readings.compactMap { syllables in
      let places = syllables.compactMap { mandarin.number(ofPinyin: $0).map { [$0] } }
      return places.count == text.count
        ? SyllableReading(system: .characters, places: places) : nil
    }
  }

  /// How Hong Kong writes characters of a Chinese name in Latin letters.
  func hongKong(_ text: String, isSurname: Bool) -> String? {
    if isSurname, let spelling = cantonese.hongKongSurname(text) { return spelling }
    let syllables = cantonese.syllables(of: text, isSurname: isSurname)
    var word = ""
    for (character, syllable) in zip(text, syllables) {
      guard let syllable else { return nil }
      word += cantonese.hongKong(syllable, of: character)
    }
    return word
  }
}
