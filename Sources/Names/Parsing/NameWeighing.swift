/// Weighs a layout of a name in an alphabet by the evidence for each of its words.
///
/// All weights are logarithms of odds, set by hand so that the readings of the gold list come out; what
/// matters is their order of size: a comma decides, a known given name outweighs the usual place, and the
/// place decides where nothing is known.
struct NameWeighing {
  let units: [NameUnit]
  let evidence: [NameEvidence]
  let surroundings: NameSurroundings

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
    case .given: return isShort ? 0.5 : given(index)
    case .given2:
      if isShort { return layout.roles.count == 2 ? nil : 1 }
      return given2(unit, known)
    case .patronymic:
      // Петрович is a surname behind an initial, and П. one of nobody's.
      let hasInitial = units[0].token.isInitial
      if layout.roles.count == 2 && (isShort || hasInitial) { return nil }
      if isShort { return unit.token.script == .cyrillic ? 1.2 : 0 }
      guard known.patronymicSex != nil else { return nil }
      return patronymic(index, known, in: layout)
    case .surname: return isShort ? -7 : surname(unit, known)
    case .surname2:
      if isShort { return -7 }
      let follows = index > 0 && evidence[index - 1].isDoubleSurname
      if units.count == 2 && (!follows || soundsChinese) { return nil }
      return surname(unit, known) * 0.5 + (follows ? 2.5 : 0)
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
    if isCapitals(units[index]) { return -4 }
    if known.isSureGiven { return soundsChinese && known.chineseSurname != nil ? -2 : 2 }
    if known.patronymicSex != nil && known.hasKnownFather { return -3 }
    if known.chineseSurname != nil && !known.isAlsoWestern {
      let worth = known.isDoubtfulGiven ? 1.5 : -2.0
      if units.count != 2 { return worth }
      // Чжан Имоу, but Дэн Браун.
      let other = 1 - index
      let isChinese = evidence[other].chineseGiven != nil || isStrange(other, behind: index)
      return isChinese ? -3.5 : worth
    }
    if known.cultures.contains(.japanese) { return -3 }
    return known.surnameSexes.isEmpty ? -1 : -2.5
  }

  private func given2(_ unit: NameUnit, _ known: NameEvidence) -> Double {
    if isCapitals(unit) { return -4 }
    if known.isKnownGiven { return 0.7 }
    if known.patronymicSex != nil { return -0.5 }
    return known.surnameSexes.isEmpty ? -0.5 : -1.5
  }

  private func patronymic(_ index: Int, _ known: NameEvidence, in layout: NameLayout) -> Double {
    if layout.roles.count > 2 { return known.hasKnownFather ? 4 : 3 }
    // Абрамович is rather the surname, where the given name has another sex or is a Serb's.
    let isSurname = index > 0 && evidence[index - 1].isSouthSlavic
    if isSurname { return -3 }
    let isLatin = units[index].token.script == .latin
    return (known.hasKnownFather ? 4.5 : -2) - (isLatin ? 4 : 0)
  }

  private func surname(_ unit: NameUnit, _ known: NameEvidence) -> Double {
    var weight = unit.token.isInitial ? -3.0 : 0
    if isCapitals(unit) { weight += 4 }
    if unit.prefix != nil { weight += unit.hasDoubtfulPrefix ? 1 : 3 }
    if known.isKnownGiven { weight -= 1.5 }
    if known.patronymicSex != nil && known.hasKnownFather && units.count > 1 { weight -= 1 }
    if !known.surnameSexes.isEmpty { weight += 2 }
    if known.isDoubleSurname { weight += 0.5 }
    if known.chineseSurname != nil { weight += 0.5 }
    if known.isMarkedChinese && known.chineseSurname == nil { weight -= 2.5 }
    return weight
  }

  private func chineseSurname(_ unit: NameUnit, _ known: NameEvidence) -> Double? {
    var weight: Double
    if let commonness = known.chineseSurname {
      weight = commonness
    } else if known.cultures.contains(.japanese) {
      weight = 4
    } else if !known.cultures.isEmpty {
      weight = hasKoreanForm ? 2.5 : -1
    } else {
      return nil
    }
    if isCapitals(unit) { weight += 4 }
    if known.isSureGiven && !known.isAlsoWestern { weight -= 0.5 }
    return weight
  }

  private func chineseGiven(
    _ index: Int, _ role: NameLayout.Role, in layout: NameLayout
  ) -> Double? {
    let unit = units[index]
    let known = evidence[index]
    if isCapitals(unit) { return -4 }
    let isSplit = layout.roles.count { $0 == role } > 1
    if isSplit {
      // Chow Yun Fat, Ким Чен Ын.
      let isSyllable = known.isSyllable || isOneSyllable(index)
      guard isSyllable && !known.hasCluster else { return nil }
      return known.isSureGiven ? -1.5 : 2.5
    }
    if let commonness = known.chineseGiven {
      if role == .chineseGiven2 { return known.isMarkedChinese ? 4 : commonness - 1 }
      return commonness + (known.isMarkedChinese ? 1 : 0)
    }
    // Korea and Japan have other syllables.
    let family = layout.roles.firstIndex(of: .chineseSurname)
    let hasOtherSyllables = family.map { !evidence[$0].cultures.isEmpty } ?? false
    let isJapanese = family.map { evidence[$0].cultures.contains(.japanese) } ?? false
    if hasOtherSyllables && (isJapanese || known.vowelGroups < 3 && !known.hasCluster) {
      return known.isKnownGiven ? -3 : 0.5
    }
    guard role == .chineseGiven, let family else { return nil }
    return isStrange(index, behind: family) ? -1 : nil
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
      // On the scale of commonness, an unremarkable Western name is worth this.
      score -= 2
    } else if let second = layout.roles.firstIndex(of: .chineseGiven2) {
      guard evidence[second].chineseGiven != nil || isOneSyllable(second),
        let family = layout.roles.firstIndex(of: .surname), evidence[family].chineseSurname != nil
      else { return -20 }
      let isMarked = evidence[second].isMarkedChinese || layout.roles.count > 3
      score += isMarked ? 2 : evidence[family].isAlsoWestern ? -3 : 0
    }
    if !layout.isChinese && soundsChinese && given(in: layout)?.isSureGiven == false { score -= 4 }
    let given = sexes(of: .given, in: layout)
    let surname = layout.roles.firstIndex(of: .surname).map { evidence[$0].surnameSexes } ?? []
    if !given.isEmpty && !surname.isEmpty { score += given.isDisjoint(with: surname) ? -1 : 0.3 }
    if let index = layout.roles.firstIndex(of: .patronymic),
      let sex = evidence[index].patronymicSex,
      !given.isEmpty, !given.contains(sex)
    {
      score -= 6
    }
    return score
  }

  /// What the surroundings say of the layout.
  private func arrangement(_ layout: NameLayout) -> Double {
    var score = 0.0
    let hasSurname = layout.roles.contains { $0 == .surname || $0 == .chineseSurname }
    if layout.roles.count == 1 {
      if surroundings.parts[.title] != nil {
        score += surroundings.asksForSurname == (layout.roles == [.surname]) ? 6 : 0
      }
      if evidence[0].chineseSurname != nil && !evidence[0].isKnownGiven
        && layout.roles == [.surname]
      {
        score += 0.5
      }
    } else if !hasSurname && surroundings.parts[.generation] != nil {
      // Elizabeth Alexandra II, Иоанн Павел II.
      score += 3
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
