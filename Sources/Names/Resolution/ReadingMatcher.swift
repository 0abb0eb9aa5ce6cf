internal import ICU
internal import LocaleData

/// Compares names of a run as they were read.
///
/// What the matcher scores by chance in general, a run of a few texts takes with more care: spellings
/// in letters that differ by a letter that matters, and those that only Chinese makes alike, are unsure
/// until something besides the names speaks for them. Remembers what it has compared. Not for use from
/// several threads at once.
final class ReadingMatcher {
  let knowledge: NameKnowledge
  /// Spells parts of names in Chinese.
  let speller: ChineseSpeller
  private let matcher: NameMatcher
  private let preparation: NamePreparation
  private let memory = MatchMemory()
  private var prepared: [Prepared: ComparedName] = [:]
  private var compared: [Pair: NameLikeness] = [:]
  private var chineseLikeness: [Set<String>: Double] = [:]

  /// A name as it is prepared.
  private struct Prepared: Hashable {
    let text: String
    let sex: Sex?
  }

  private struct Pair: Hashable {
    let left: Prepared
    let right: Prepared
  }

  /// Compares by what Silk knows of names; `usesDictionary` says whether also by the dictionary of
  /// name parts.
  ///
  /// - Throws: a `LocaleError` where data is missing or broken.
  init(_ knowledge: NameKnowledge, usesDictionary: Bool = true) throws(LocaleError) {
    self.knowledge = knowledge
    matcher = try knowledge.matcher()
    preparation = try matcher.preparation(knowledge, usesDictionary: usesDictionary)
    speller = ChineseSpeller(knowledge)
  }

  // MARK: Names

  /// Compares two names as wholes, the same in either order.
  func compare(_ left: NameReading, _ right: NameReading) -> NameLikeness {
    if let own = left.sex, let other = right.sex, own != other { return .different }
    let likeness = compare(
      Prepared(text: left.text, sex: left.sex), Prepared(text: right.text, sex: right.sex))
    // A syllable that differs is another Chinese name, however near.
    let areUnlike =
      likeness.agreement < .identical && left.syllables != nil && right.syllables != nil
      && left.syllables != right.syllables
    return areUnlike ? .different : likeness
  }

  private func compare(_ left: Prepared, _ right: Prepared) -> NameLikeness {
    if left.text == right.text { return .identical }
    if let known = compared[Pair(left: left, right: right)] { return known }
    let match = matcher.compare(name(left), name(right), memory: memory)
    let likeness = likeness(match)
    compared[Pair(left: left, right: right)] = likeness
    compared[Pair(left: right, right: left)] = likeness
    return likeness
  }

  private func name(_ key: Prepared) -> ComparedName {
    if let known = prepared[key] { return known }
    let name = preparation.prepared(key.text, sex: key.sex)
    prepared[key] = name
    return name
  }

  private func likeness(_ match: NameMatch) -> NameLikeness {
    guard match.verdict != .different, let alignment = match.alignment else { return .different }
    var agreement = Agreement.identical
    var loss = 0.0
    for pair in alignment.pairs {
      let spelling = LetterLoss(pair, alignment, channels: matcher.channels)
      agreement = min(agreement, self.agreement(of: pair, in: alignment, spelling))
      loss += spelling.total
    }
    // Where a part of each is left that the other has nothing for, only something else than the names can
    // say so: a stage name, which the roster has to tell.
    if agreement == .none || match.verdict == .unsure && alignment.contradictions > 0 {
      return .different
    }
    return NameLikeness(
      score: match.score, verdict: agreement.isPlain ? match.verdict : .unsure,
      agreement: agreement, areSameByChance: match.verdict == .same, loss: loss)
  }

  // MARK: Parts

  /// Compares the surnames; nil where one of the names has none, or they are of two cultures.
  func surnames(_ left: NameReading, _ right: NameReading) -> NameLikeness? {
    guard let own = left.surname, let other = right.surname, left.culture == right.culture else {
      return nil
    }
    if left.culture == .chinese {
      return chinese(
        own, other, left.syllables?.surname, right.syllables?.surname, left.script, right.script)
    }
    let sex = left.sex ?? right.sex
    return part(Prepared(text: own, sex: sex), Prepared(text: other, sex: sex))
  }

  /// Compares the given names; nil where one of the names has none, or they are of two cultures.
  ///
  /// An initial agrees with what begins with it, and in Chinese with everything.
  func givenNames(_ left: NameReading, _ right: NameReading) -> NameLikeness? {
    guard let own = left.given, let other = right.given, left.culture == right.culture else {
      return nil
    }
    if left.extent == .initialAndSurname || right.extent == .initialAndSurname {
      return initials(left, right)
    }
    if left.culture == .chinese {
      return chinese(
        own, other, left.syllables?.given, right.syllables?.given, left.script, right.script)
    }
    if let index = left.givenIndex, index == right.givenIndex { return .identical }
    return part(Prepared(text: own, sex: nil), Prepared(text: other, sex: nil))
  }

  private func part(_ left: Prepared, _ right: Prepared) -> NameLikeness {
    let likeness = compare(left, right)
    // 里亚博夫 begins with what Li is written with.
    return likeness.agreement == .identical && likeness.verdict == .same ? .identical : likeness
  }

  /// Parts of Chinese names agree in every syllable, and in every character where both have them.
  private func chinese(
    _ own: String, _ other: String, _ syllables: [String]?, _ others: [String]?, _ script: Script,
    _ otherScript: Script
  ) -> NameLikeness {
    if script == .han && otherScript == .han {
      let simplified = knowledge.chineseScript.simplified
      return simplified(own) == simplified(other) ? .identical : .different
    }
    guard let syllables, let others, !syllables.isEmpty, syllables == others else {
      return .different
    }
    return .identical
  }

  private func initials(_ left: NameReading, _ right: NameReading) -> NameLikeness {
    guard left.script != .han, right.script != .han, let own = left.given, let other = right.given
    else { return .initial }
    let letters = [own, other].map { speller.cyrillic($0).first }
    return letters[0] == letters[1] ? .initial : .different
  }

  // MARK: Agreement

  private func agreement(
    of pair: NameAlignment.Pair, in alignment: NameAlignment, _ spelling: LetterLoss
  ) -> Agreement {
    let left = alignment.left.parts[pair.left]
    let right = alignment.right.parts[pair.right]
    switch pair.match.way {
    case .letters, .givenName, .surname, .syllables, .dictionary, .initial: return .identical
    case .half, .romanized: return .spelling
    case .none: return .none
    case .spelling, .throughChinese: break
    }
    guard pair.match.evidence > 0 else { return .none }
    if left.script == .han || right.script == .han { return .transcription }
    // Russian spells its names in one way.
    let areRussian = left.script == .cyrillic && right.script == .cyrillic
    if !areRussian && spelling.isHabit { return .spelling }
    let sex = alignment.left.sex ?? alignment.right.sex
    return likenessInChinese(left.text, right.text, sex) >= Self.sameInChinese
      ? .throughChinese : .differentLetters
  }

  private func likenessInChinese(_ left: String, _ right: String, _ sex: Sex?) -> Double {
    if let known = chineseLikeness[[left, right]] { return known }
    let likeness = speller.spelling(of: left, sex: sex)
      .similarity(to: speller.spelling(of: right, sex: sex))
    chineseLikeness[[left, right]] = likeness
    return likeness
  }

  /// From here on two names are spelled alike in Chinese: 尔 dropped in a name of three characters.
  private static let sameInChinese = 0.85
}

extension NameLikeness {
  /// The same letters, syllables or characters, or known forms of one name.
  fileprivate static let identical = NameLikeness(score: 1, verdict: .same, agreement: .identical)
  /// What an initial is worth.
  fileprivate static let initial = NameLikeness(score: 0.8, verdict: .same, agreement: .identical)
}
