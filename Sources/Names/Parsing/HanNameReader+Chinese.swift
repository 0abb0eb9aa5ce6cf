/// Names without an interpunct: Chinese, Japanese and Korean ones, and a foreigner's single name.
extension HanNameReader {
  /// The ways to read a name whose surname a space parts from the given name, as 张 艺谋.
  func spacedCandidates(_ first: String, _ second: String, _ frame: HanFrame) -> [NameCandidate] {
    let candidate = candidate(surname: first, given: second, frame, score: HanWeight.spaced)
    let isReversed = surnames.syllables(ofCharacters: second) != nil
    let other = self.candidate(
      surname: second, given: first, frame, order: .givenFirst,
      score: isReversed ? HanWeight.spacedReversed : HanWeight.spacedOtherwise)
    return [candidate, other]
  }

  /// The ways to read a name that nothing divides.
  func plainCandidates(_ text: String, _ frame: HanFrame) -> [NameCandidate] {
    var candidates: [NameCandidate] = []
    if undivided.contains(text) {
      var parts = frame.parts
      parts[.given] = text
      candidates.append(
        NameCandidate(
          order: .surnameFirst, culture: .chinese, parts: parts, sex: frame.sex,
          score: HanWeight.undivided))
    }
    candidates += chineseCandidates(text, frame) + japaneseCandidates(text, frame)
    candidates += surnameAlone(text, frame)
    candidates.append(foreignSingle(text, frame))
    if text.allSatisfy(\.isHangul), text.count > 1 {
      var korean = candidate(
        surname: String(text.prefix(1)), given: String(text.dropFirst()), frame,
        score: HanWeight.hangul)
      korean.culture = .korean
      candidates.append(korean)
    }
    return candidates
  }

  private func candidate(
    surname: String, given: String, _ frame: HanFrame,
    order: PersonNameOrder = .surnameFirst, score: Double
  ) -> NameCandidate {
    var parts = frame.parts
    parts[.surname] = surname
    parts[.given] = given
    var culture = NameCulture.chinese
    let cultures = eastAsian.cultures(of: surname)
    if cultures.contains(.japanese) || given.contains(where: \.isKana) {
      culture = .japanese
    } else if cultures.contains(.korean) && given.count != 1
      || eastAsian.isKorean(surname: surname, given: given)
    {
      culture = .korean
    }
    return NameCandidate(
      order: order, culture: culture, parts: parts, sex: frame.sex, score: score)
  }

  private func chineseCandidates(_ text: String, _ frame: HanFrame) -> [NameCandidate] {
    var candidates: [NameCandidate] = []
    for length in 1...max(1, surnames.longest) where text.count > length {
      let surname = String(text.prefix(length))
      guard let syllables = surnames.syllables(ofCharacters: surname) else { continue }
      let given = String(text.dropFirst(length))
      var score = max(HanWeight.rarestSurname, romanized.commonness(ofPinyin: syllables.joined()))
      // 欧阳修 is hardly Ou Yangxiu.
      if length > 1 { score += HanWeight.compoundSurname }
      switch given.count {
      case 1: score += HanWeight.oneCharacter
      case 2: score += HanWeight.twoCharacters
      default: score += HanWeight.moreCharacters
      }
      score += given.reduce(0) { $0 + foreignness($1) * HanWeight.foreignInChinese }
      candidates.append(candidate(surname: surname, given: given, frame, score: score))
    }
    return candidates
  }

  private func japaneseCandidates(_ text: String, _ frame: HanFrame) -> [NameCandidate] {
    var candidates: [NameCandidate] = []
    for length in [3, 2, 1] where text.count > length && candidates.isEmpty {
      let surname = String(text.prefix(length))
      guard length > 1 || text.count < 4, eastAsian.cultures(of: surname).contains(.japanese)
      else { continue }
      let given = String(text.dropFirst(length))
      candidates.append(
        candidate(
          surname: surname, given: given, frame,
          score: HanWeight.japanese))
    }
    if candidates.isEmpty, let kana = text.firstIndex(where: \.isKana), kana > text.startIndex {
      let surname = String(text[..<kana])
      candidates.append(
        candidate(
          surname: surname, given: String(text[kana...]), frame,
          score: HanWeight.kana))
    }
    return candidates
  }

  /// 王导, 老王, 王先生: a title and a surname.
  private func surnameAlone(_ text: String, _ frame: HanFrame) -> [NameCandidate] {
    var candidates: [NameCandidate] = []
    func add(_ surname: Substring, title: Substring?, score: Double) {
      let isSurname =
        surnames.syllables(ofCharacters: String(surname)) != nil
        || eastAsian.cultures(of: String(surname)).contains(.japanese)
      guard isSurname else { return }
      var candidate = candidate(surname: String(surname), given: "", frame, score: score)
      if let title {
        candidate.parts.append(String(title), to: .title)
        candidate.sex = candidate.sex ?? lexicon.sex(ofTitle: String(title))
      }
      candidates.append(candidate)
    }
    let alone = frame.parts[.title] == nil ? HanWeight.surnameAlone : HanWeight.surnameAndTitle
    // 欧阳 is a surname, and hardly 欧 with the given name 阳.
    add(text[...], title: nil, score: alone + (text.count > 1 ? HanWeight.compoundSurname : 0))
    if text.count > 1, lexicon.shortTitles.contains(String(text.suffix(1))) {
      add(text.dropLast(), title: text.suffix(1), score: HanWeight.shortTitle)
    }
    if text.count == 2, lexicon.shortPrefixes.contains(String(text.prefix(1))) {
      add(text.dropFirst(), title: text.prefix(1), score: HanWeight.shortPrefix)
    }
    return candidates
  }

  /// How little a character belongs in a Chinese given name.
  func foreignness(_ character: Character) -> Double {
    if lexicon.neverGiven.contains(character) { return HanWeight.neverGiven }
    return lexicon.foreign.contains(character) ? HanWeight.seldomGiven : 0
  }
}

extension Character {
  var isKana: Bool {
    unicodeScalars.first.map { (0x3041...0x30FF).contains($0.value) && $0.value != 0x30FB } ?? false
  }

  var isHangul: Bool { unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false }
}
