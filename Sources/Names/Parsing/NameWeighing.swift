/// Weighs a layout of a name in an alphabet by the evidence for each of its words.
///
/// What each piece of evidence weighs is in `ParsingWeight`.
struct NameWeighing {
  let units: [NameUnit]
  let evidence: [NameEvidence]
  let surroundings: NameSurroundings

  private typealias Weight = ParsingWeight

  /// The reading that a layout gives; nil where a word cannot be what the layout wants.
  func candidate(_ layout: NameLayout) -> NameCandidate? {
    var score = layout.prior
    for (index, role) in layout.roles.enumerated() {
      guard let weight = weight(index, role, in: layout) else { return nil }
      score += weight
    }
    score += agreement(layout) + arrangement(layout)
    let culture = culture(layout)
    return NameCandidate(
      order: order(layout, culture), culture: culture, parts: parts(layout, culture),
      sex: sex(layout, culture), score: score)
  }

  // MARK: Words

  private func weight(_ index: Int, _ role: NameLayout.Role, in layout: NameLayout) -> Double? {
    let unit = units[index]
    let known = evidence[index]
    if role != .surname && role != .surname2 && unit.prefix != nil { return nil }
    // У Цзин has a surname of one letter.
    let mayBeSurname = !unit.token.hasStop && known.chineseSurname != nil
    let isGiven = role == .given || role == .given2 || role == .patronymic
    let isShort = unit.token.isInitial && (isGiven || !mayBeSurname)
    switch role {
    case .given: return isShort ? Weight.Given.initial : given(index)
    case .given2:
      if isShort { return layout.roles.count == 2 ? nil : Weight.Given2.initial }
      return given2(unit, known)
    case .patronymic:
      // Петрович is a surname behind an initial, and П. one of nobody's.
      let hasInitial = units[0].token.isInitial
      if layout.roles.count == 2 && (isShort || hasInitial) { return nil }
      if isShort {
        let isCyrillic = unit.token.script == .cyrillic
        return isCyrillic ? Weight.Patronymic.initial : Weight.Patronymic.latinInitial
      }
      guard known.patronymicSex != nil else { return nil }
      return patronymic(index, known, in: layout)
    case .surname: return isShort ? Weight.Surname.initial : surname(unit, known)
    case .surname2:
      if isShort { return Weight.Surname.initial }
      let follows = index > 0 && evidence[index - 1].isDoubleSurname
      if units.count == 2 && (!follows || soundsChinese) { return nil }
      return surname(unit, known) * Weight.Surname.secondShare
        + (follows ? Weight.Surname.behindDouble : 0)
    case .chineseSurname:
      if isShort && unit.token.hasStop { return nil }
      return chineseSurname(unit, known)
    case .chineseGiven, .chineseGiven2:
      if isShort { return nil }
      return chineseGiven(index, role, in: layout)
    }
  }

  private var isMixedCase: Bool { units.contains { !$0.token.isAllCaps && !$0.token.isInitial } }

  /// In Volgin Andrei, ZHANG Yimou, the word in capitals is the surname.
  private func isCapitals(_ unit: NameUnit) -> Bool { unit.token.isAllCaps && isMixedCase }

  private func given(_ index: Int) -> Double {
    let known = evidence[index]
    if isCapitals(units[index]) { return -Weight.Surname.capitals }
    if known.isSureGiven {
      let isAmongChinese = soundsChinese && known.chineseSurname != nil
      return isAmongChinese ? Weight.Given.knownAmongChinese : Weight.Given.known
    }
    if known.patronymicSex != nil && known.hasKnownFather { return Weight.Given.fathersName }
    if known.chineseSurname != nil && !known.isAlsoWestern {
      let worth =
        known.isDoubtfulGiven ? Weight.Given.doubtful : Weight.Given.chineseSurname
      if units.count != 2 { return worth }
      // Чжан Имоу, but Дэн Браун.
      let other = 1 - index
      let isChinese = evidence[other].chineseGiven != nil || isStrange(other, behind: index)
      return isChinese ? Weight.Given.chineseSurnameBesideGiven : worth
    }
    if known.cultures.contains(.japanese) { return Weight.Given.japaneseSurname }
    return known.surnameSexes.isEmpty ? Weight.Given.unknown : Weight.Given.surnameEnding
  }

  private func given2(_ unit: NameUnit, _ known: NameEvidence) -> Double {
    if isCapitals(unit) { return -Weight.Surname.capitals }
    if known.isKnownGiven { return Weight.Given2.known }
    if known.patronymicSex != nil { return Weight.Given2.unknown }
    return known.surnameSexes.isEmpty ? Weight.Given2.unknown : Weight.Given2.surnameEnding
  }

  private func patronymic(_ index: Int, _ known: NameEvidence, in layout: NameLayout) -> Double {
    typealias Patronymic = Weight.Patronymic
    if layout.roles.count > 2 {
      return known.hasKnownFather ? Patronymic.ofKnownFather : Patronymic.ofUnknownFather
    }
    // Абрамович is rather the surname, where the given name has another sex or is a Serb's.
    let isSurname = index > 0 && evidence[index - 1].isSouthSlavic
    if isSurname { return Patronymic.behindSouthSlavic }
    let isLatin = units[index].token.script == .latin
    return
      (known.hasKnownFather
      ? Patronymic.aloneOfKnownFather : Patronymic.aloneOfUnknownFather)
      + (isLatin ? Patronymic.aloneInLatin : 0)
  }

  private func surname(_ unit: NameUnit, _ known: NameEvidence) -> Double {
    var weight = unit.token.isInitial ? Weight.Surname.oneLetter : 0
    if isCapitals(unit) { weight += Weight.Surname.capitals }
    if unit.prefix != nil {
      weight +=
        unit.hasDoubtfulPrefix ? Weight.Surname.doubtfulParticle : Weight.Surname.particle
    }
    if known.isKnownGiven { weight += Weight.Surname.knownGiven }
    if known.patronymicSex != nil && known.hasKnownFather && units.count > 1 {
      weight += Weight.Surname.fathersName
    }
    if !known.surnameSexes.isEmpty { weight += Weight.Surname.ending }
    if known.isDoubleSurname { weight += Weight.Surname.double }
    if known.chineseSurname != nil { weight += Weight.Surname.chinese }
    if known.isMarkedChinese && known.chineseSurname == nil {
      weight += Weight.Surname.markedGiven
    }
    return weight
  }

  private func chineseSurname(_ unit: NameUnit, _ known: NameEvidence) -> Double? {
    var weight: Double
    if let commonness = known.chineseSurname {
      weight = commonness
    } else if known.cultures.contains(.japanese) {
      weight = Weight.Chinese.japaneseSurname
    } else if !known.cultures.isEmpty {
      weight = hasKoreanForm ? Weight.Chinese.koreanSurname : Weight.Chinese.neighboursSurname
    } else {
      return nil
    }
    if isCapitals(unit) { weight += Weight.Surname.capitals }
    if known.isSureGiven && !known.isAlsoWestern { weight += Weight.Chinese.surnameIsGiven }
    return weight
  }

  private func chineseGiven(
    _ index: Int, _ role: NameLayout.Role, in layout: NameLayout
  ) -> Double? {
    let unit = units[index]
    let known = evidence[index]
    if isCapitals(unit) { return -Weight.Surname.capitals }
    let isSplit = layout.roles.count { $0 == role } > 1
    if isSplit {
      // Chow Yun Fat, Ким Чен Ын.
      let isSyllable = known.isSyllable || isOneSyllable(index)
      guard isSyllable && !known.hasCluster else { return nil }
      return known.isSureGiven ? Weight.Chinese.splitKnownGiven : Weight.Chinese.splitSyllable
    }
    if let commonness = known.chineseGiven {
      if role == .chineseGiven2 {
        return known.isMarkedChinese
          ? Weight.Chinese.markedBesideWestern : commonness + Weight.Chinese.besideWestern
      }
      return commonness + (known.isMarkedChinese ? Weight.Chinese.marked : 0)
    }
    // Korea and Japan have other syllables.
    let family = layout.roles.firstIndex(of: .chineseSurname)
    let hasOtherSyllables = family.map { !evidence[$0].cultures.isEmpty } ?? false
    let isJapanese = family.map { evidence[$0].cultures.contains(.japanese) } ?? false
    if hasOtherSyllables && (isJapanese || known.vowelGroups < 3 && !known.hasCluster) {
      return known.isKnownGiven
        ? Weight.Chinese.neighboursKnownGiven : Weight.Chinese.neighboursGiven
    }
    guard role == .chineseGiven, let family else { return nil }
    return isStrange(index, behind: family) ? Weight.Chinese.strange : nil
  }

  /// Whether a word can be the given name of a Chinese person though no table knows its syllables: Hark,
  /// Карвай, and other stage names and dialects.
  private func isStrange(_ index: Int, behind family: Int) -> Bool {
    let known = evidence[index]
    return !known.isKnownGiven && known.surnameSexes.isEmpty && known.vowelGroups < 3
      && !known.hasCluster && evidence[family].isSyllable
  }

  private func isOneSyllable(_ index: Int) -> Bool {
    let folded = units[index].token.folded
    return folded.count <= 6 && !folded.contains("-") && evidence[index].vowelGroups == 1
  }

  /// Whether the name is built as Korean ones are printed: Jong-un, Jong Un, or syllables that Chinese does
  /// not have.
  private var hasKoreanForm: Bool {
    evidence.count == 3 || evidence.contains { $0.isMarkedChinese || $0.chineseGiven == nil }
  }

  // MARK: The whole

  /// What speaks for or against the words together.
  private func agreement(_ layout: NameLayout) -> Double {
    var score = 0.0
    if layout.isChinese {
      score += Weight.Chinese.whole
    } else if let second = layout.roles.firstIndex(of: .chineseGiven2) {
      guard evidence[second].chineseGiven != nil || isOneSyllable(second),
        let family = layout.roles.firstIndex(of: .surname), evidence[family].chineseSurname != nil
      else { return Weight.Agreement.impossible }
      let isMarked = evidence[second].isMarkedChinese || layout.roles.count > 3
      if isMarked {
        score += Weight.Agreement.markedSecondGiven
      } else if evidence[family].isAlsoWestern {
        score += Weight.Agreement.westernSurnameBeforeGiven
      }
    }
    if !layout.isChinese && soundsChinese && given(in: layout)?.isSureGiven == false {
      score += Weight.Agreement.westernButSoundsChinese
    }
    let given = sexes(of: .given, in: layout)
    let surname = layout.roles.firstIndex(of: .surname).map { evidence[$0].surnameSexes } ?? []
    if !given.isEmpty && !surname.isEmpty {
      let differ = given.isDisjoint(with: surname)
      score += differ ? Weight.Agreement.otherSex : Weight.Agreement.sameSex
    }
    if let index = layout.roles.firstIndex(of: .patronymic),
      let sex = evidence[index].patronymicSex,
      !given.isEmpty, !given.contains(sex)
    {
      score += Weight.Agreement.patronymicOfOtherSex
    }
    return score
  }

  /// What the surroundings say of the layout.
  private func arrangement(_ layout: NameLayout) -> Double {
    var score = 0.0
    let hasSurname = layout.roles.contains { $0 == .surname || $0 == .chineseSurname }
    if layout.roles.count == 1 {
      if surroundings.parts[.title] != nil {
        let fits = surroundings.asksForSurname == (layout.roles == [.surname])
        score += fits ? Weight.Agreement.titleAsksForIt : 0
      }
      if evidence[0].chineseSurname != nil && !evidence[0].isKnownGiven
        && layout.roles == [.surname]
      {
        score += Weight.Agreement.chineseSurnameAlone
      }
    } else if !hasSurname && surroundings.parts[.generation] != nil {
      // Elizabeth Alexandra II, Иоанн Павел II.
      score += Weight.Agreement.generationBehindGiven
    }
    return score
  }

  /// Whether two words can be surname and given name of a Chinese person, in one order or the other.
  private var soundsChinese: Bool {
    guard evidence.count == 2 else { return false }
    return (0...1).contains {
      evidence[$0].chineseSurname != nil && evidence[1 - $0].chineseGiven != nil
    }
  }

  private func given(in layout: NameLayout) -> NameEvidence? {
    layout.roles.firstIndex(of: .given).map { evidence[$0] }
  }

  private func sexes(of role: NameLayout.Role, in layout: NameLayout) -> Set<Sex> {
    layout.roles.firstIndex(of: role).map { evidence[$0].givenSexes } ?? []
  }
}
