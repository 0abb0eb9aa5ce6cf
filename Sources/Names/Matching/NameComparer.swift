internal import ICU

/// Compares two names part by part, in whichever spaces they can meet: letters, sounds, known forms of
/// given names, pinyin, and what Chinese transcription makes of them.
///
/// Not for use from several threads at once.
final class NameComparer {
  let knowledge: NameKnowledge
  private var sounds: [String: SoundSpelling] = [:]
  /// Spells what is compared in Chinese.
  let speller: ChineseSpeller

  init(_ knowledge: NameKnowledge) {
    self.knowledge = knowledge
    speller = ChineseSpeller(knowledge)
  }

  /// The way by which two parts are the same, the surest first.
  enum Route: Sendable, Hashable {
    case sameLetters, sameCharacters, knownForms, sameSyllables, initial
    case sound, transcription
    /// Both are what Chinese writes in the same way; only something that came through Chinese is the
    /// same by this route.
    case throughChinese
    case none
  }

  /// How two parts compare: from 0 for different to 1 for the same, and by which way.
  struct PartMatch: Sendable, Hashable {
    let score: Double
    let route: Route
    /// The score without the way through Chinese.
    let directScore: Double

    init(score: Double, route: Route, directScore: Double? = nil) {
      self.score = score
      self.route = route
      self.directScore = directScore ?? score
    }

    static let different = PartMatch(score: 0, route: .none)
  }

  /// How two names compare as wholes.
  struct NameMatch: Sendable, Hashable {
    let score: Double
    /// The score without the way through Chinese.
    let directScore: Double
    let given: PartMatch?
    let surname: PartMatch?

    /// Whether the two are the same only if one of them came through Chinese.
    var isThroughChinese: Bool {
      surname?.route == .throughChinese || given?.route == .throughChinese
    }
  }

  // MARK: Names

  /// Compares two readings; the score is symmetric.
  func compare(_ left: NameReading, _ right: NameReading) -> NameMatch {
    if let leftSex = left.sex, let rightSex = right.sex, leftSex != rightSex {
      return NameMatch(score: 0, directScore: 0, given: nil, surname: nil)
    }
    let surname = surnameMatch(left, right)
    let given = givenMatch(left, right)
    return NameMatch(
      score: Self.total(surname: surname?.score, given: given?.score),
      directScore: Self.total(surname: surname?.directScore, given: given?.directScore),
      given: given, surname: surname)
  }

  /// The score of a name from those of its parts: a part that differs keeps the other from counting.
  private static func total(surname: Double?, given: Double?) -> Double {
    switch (surname, given) {
    case (let surname?, let given?):
      let sum = 0.6 * surname + 0.4 * given
      return given < 0.6 ? min(sum, 0.3) : surname < 0.6 ? min(sum, 0.4) : sum
    case (let surname?, nil): return surname * 0.9
    case (nil, let given?): return given * 0.6
    case (nil, nil): return 0
    }
  }

  /// Compares the surnames; nil where one of the names has none.
  func surnameMatch(_ left: NameReading, _ right: NameReading) -> PartMatch? {
    guard let leftName = left.surname, let rightName = right.surname else { return nil }
    if left.culture == .chinese && right.culture == .chinese {
      return syllableMatch(
        leftName, rightName, left.syllables?.surname, right.syllables?.surname, left, right)
    }
    guard left.culture == right.culture else { return .different }
    return soundMatch(leftName, rightName, left, right)
  }

  /// Compares the given names; nil where one of the names has none.
  func givenMatch(_ left: NameReading, _ right: NameReading) -> PartMatch? {
    guard let leftName = left.given, let rightName = right.given else { return nil }
    if left.extent == .initialAndSurname || right.extent == .initialAndSurname {
      return initialMatch(left, right)
    }
    if left.culture == .chinese && right.culture == .chinese {
      return syllableMatch(
        leftName, rightName, left.syllables?.given, right.syllables?.given, left, right)
    }
    guard left.culture == right.culture else { return .different }
    let leftForms = Set(forms(of: left))
    let rightForms = Set(forms(of: right))
    if !leftForms.isDisjoint(with: rightForms) { return PartMatch(score: 1, route: .knownForms) }
    if !leftForms.isEmpty && !rightForms.isEmpty { return .different }
    return soundMatch(leftName, rightName, left, right)
  }

  private func sound(_ text: String) -> SoundSpelling {
    if let known = sounds[text] { return known }
    let spelling = SoundSpelling(cyrillic: speller.cyrillic(text))
    sounds[text] = spelling
    return spelling
  }

  // MARK: Parts

  private func forms(of reading: NameReading) -> [GivenNames.Index] {
    guard let given = reading.given else { return [] }
    let text = reading.script == .han ? knowledge.chineseScript.simplified(given) : given
    return knowledge.givenNames.named(text) + (reading.givenIndex.map { [$0] } ?? [])
  }

  private func syllableMatch(
    _ leftText: String, _ rightText: String, _ leftSyllables: [String]?,
    _ rightSyllables: [String]?, _ left: NameReading, _ right: NameReading
  ) -> PartMatch {
    guard let leftSyllables, let rightSyllables, !leftSyllables.isEmpty, !rightSyllables.isEmpty
    else { return .different }
    if left.script == .han && right.script == .han {
      let areSame =
        knowledge.chineseScript.simplified(leftText)
        == knowledge.chineseScript.simplified(rightText)
      return areSame ? PartMatch(score: 1, route: .sameCharacters) : .different
    }
    guard leftSyllables == rightSyllables else { return .different }
    return PartMatch(score: 1, route: left.script == right.script ? .sameLetters : .sameSyllables)
  }

  private func soundMatch(
    _ leftText: String, _ rightText: String, _ left: NameReading, _ right: NameReading
  ) -> PartMatch {
    if left.script == right.script && NameKey.folded(leftText) == NameKey.folded(rightText) {
      return PartMatch(score: 1, route: left.script == .han ? .sameCharacters : .sameLetters)
    }
    let sex = left.sex ?? right.sex
    let inChinese = speller.spelling(of: leftText, sex: sex).similarity(
      to: speller.spelling(of: rightText, sex: sex))
    if left.script == .han || right.script == .han {
      return PartMatch(
        score: inChinese,
        route: left.script == right.script && inChinese == 1 ? .sameCharacters : .transcription)
    }
    if left.script == .cyrillic && right.script == .cyrillic {
      // Russian spells its names in one way: another letter is another name, or a misprint.
      let similarity = min(sound(leftText).similarity(to: sound(rightText)), 0.9)
      return PartMatch(score: similarity, route: .sound)
    }
    let bySound = sound(leftText).similarity(to: sound(rightText))
    if bySound >= inChinese || bySound > 0.95 { return PartMatch(score: bySound, route: .sound) }
    return PartMatch(score: inChinese, route: .throughChinese, directScore: bySound)
  }

  private func initialMatch(_ left: NameReading, _ right: NameReading) -> PartMatch {
    guard left.script != .han, right.script != .han, let leftName = left.given,
      let rightName = right.given
    else { return PartMatch(score: 0.7, route: .initial) }
    let leftLetter = sound(leftName).letters.first
    let rightLetter = sound(rightName).letters.first
    return leftLetter == rightLetter ? PartMatch(score: 0.8, route: .initial) : .different
  }
}
