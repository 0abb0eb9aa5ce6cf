internal import LocaleData

/// What is known of a word as a part of a name, collected once for all ways to read it.
struct NameEvidence {
  /// The sexes of the given names that it is a form of; none where it is no known given name.
  var givenSexes: Set<Sex> = []
  var isKnownGiven = false
  /// Whether that given name is a surname of China as well, and so says less: Дэн, Хуан.
  var isDoubtfulGiven = false
  /// Whether only Russians and their neighbours have that given name.
  var isRussianGiven = false
  /// The sexes of those who bear a surname with such an ending of Eastern Europe; none where it has none.
  var surnameSexes: Set<Sex> = []
  /// Whether names of Western Europe often end so, too: -in.
  var hasCommonEnding = false
  /// The sex of the child, where it ends like a father's name.
  var patronymicSex: Sex?
  /// Whether what is left without that ending is a known given name.
  var hasKnownFather = false
  /// How common it is as the surname of a Chinese person, as a logarithm; nil where it is none.
  var chineseSurname: Double?
  /// How likely it is the given name of a Chinese person, as a logarithm; nil where it cannot be one.
  var chineseGiven: Double?
  /// How many groups of vowels it has.
  var vowelGroups = 0
  /// Whether consonants stand together as no language of China has them.
  var hasCluster = false
  /// Whether it is one syllable of a Chinese or Korean name.
  var isSyllable = false
  /// Whether only Chinese is written so: T'ao, Yi-mou, Чжан.
  var isMarkedChinese = false
  /// Whether the surname is one of Europe as well: Lee.
  var isAlsoWestern = false
  /// Whose common surname it is: Korea's, Japan's, Vietnam's.
  var cultures: Set<NameCulture> = []
  /// Whether only given names of Vietnam have it.
  var isVietnameseGiven = false
  var isDoubleSurname = false
  var isSouthSlavic = false

  /// Whether it is a known given name and sounds like no surname of China.
  var isSureGiven: Bool { isKnownGiven && !isDoubtfulGiven }
}

/// Collects evidence for words, from all that Silk knows of names.
struct NameEvidenceSource {
  let givenNames: GivenNames
  let lexicon: AlphabeticLexicon
  let mandarin: Mandarin
  let surnames: ChineseSurnames
  let romanized: RomanizedChinese
  let eastAsian: EastAsianSurnames
  private let memory = EvidenceMemory()

  /// Longer words are not looked at.
  private static let longestWord = 40

  /// What is known of a unit.
  func evidence(of unit: NameUnit) -> NameEvidence {
    var evidence = evidence(of: unit.token)
    if let sex = unit.childOf {
      evidence.patronymicSex = sex
      evidence.hasKnownFather = true
    }
    return evidence
  }

  func evidence(of token: NameToken) -> NameEvidence {
    memory.evidence(of: token, collected)
  }

  private func collected(_ token: NameToken) -> NameEvidence {
    var evidence = NameEvidence()
    let folded = token.folded
    evidence.vowelGroups = romanized.vowelGroups(folded)
    evidence.hasCluster = romanized.hasCluster(folded)
    guard folded.utf8.count <= Self.longestWord, let script = token.script, script != .han else {
      return evidence
    }
    if token.isInitial && (token.hasStop || script == .latin) { return evidence }
    readGiven(folded, &evidence)
    if !evidence.isKnownGiven {
      evidence.surnameSexes = lexicon.sexes(ofSurname: folded)
      evidence.hasCommonEnding = lexicon.hasCommonEnding(folded)
    }
    if let patronymic = lexicon.patronymic(folded) {
      evidence.patronymicSex = patronymic.sex
      // Ильич and Кузьмич are listed as they are.
      let isListed = patronymic.stem == folded[...]
      evidence.hasKnownFather = isListed || isFather(patronymic.stem, script)
    }
    evidence.cultures = eastAsian.cultures(of: folded)
    evidence.isVietnameseGiven = eastAsian.isVietnameseGiven(folded)
    evidence.isDoubleSurname = lexicon.doubleSurnames.contains(folded)
    evidence.isSouthSlavic =
      lexicon.southSlavic.contains(folded)
      || givenNames.named(folded).contains { index in
        lexicon.southSlavic.contains(NameKey.folded(givenNames[index].russian))
      }
    readChinese(token, script, &evidence)
    return evidence
  }

  private func readGiven(_ folded: String, _ evidence: inout NameEvidence) {
    var known = givenNames.named(folded)
    if known.isEmpty && folded.contains("-") {
      let pieces = folded.split(separator: "-").map { givenNames.named(String($0)) }
      if pieces.allSatisfy({ !$0.isEmpty }) { known = pieces.first ?? [] }
    }
    evidence.givenSexes = lexicon.given[folded] ?? []
    evidence.isKnownGiven = !known.isEmpty || !evidence.givenSexes.isEmpty
    evidence.isRussianGiven = givenNames.areRussian(known)
    for index in known {
      if let sex = givenNames[index].sex {
        evidence.givenSexes.insert(sex)
      } else {
        evidence.givenSexes = Set(Sex.allCases)
      }
    }
  }

  /// Whether the stem of a patronymic is a given name whose children Russians call so.
  private func isFather(_ stem: Substring, _ script: Script) -> Bool {
    // Арсеньевич is the son of an Арсений.
    let isSoft = stem.hasSuffix("ь")
    return lexicon.fathers[script, default: []].contains { ending in
      let name = (isSoft ? stem.dropLast() : stem) + ending
      let known = givenNames.named(NameKey.folded(String(name)))
      return known.contains { index in
        let russian = NameKey.folded(givenNames[index].russian)
        return givenNames[index].sex != .female && !lexicon.southSlavic.contains(russian)
      }
    }
  }

  // MARK: Chinese

  private func readChinese(_ token: NameToken, _ script: Script, _ evidence: inout NameEvidence) {
    let folded = token.folded
    let isLatin = script == .latin
    let plain = folded.filter { $0 != "-" && $0 != "'" }
    var syllables =
      isLatin
      ? mandarin.syllables(ofPinyin: token.text.lowercased())
      : mandarin.syllables(ofPalladius: token.text)
    // Without its tone marks, and with the syllables that a hyphen parts wrongly.
    if syllables == nil, isLatin, plain != token.text.lowercased() {
      syllables = mandarin.syllables(ofPinyin: plain)
    }
    var surname = romanized.commonness(ofRomanized: folded)
    if let syllables, surnames.contains(syllables) {
      let commonness = romanized.commonness(ofPinyin: syllables.joined())
      surname = max(surname ?? commonness, commonness)
    }
    let count = syllables?.count ?? romanized.syllableCount(folded, script) ?? 1
    let isCompound = folded.contains("-") || count > 1
    evidence.chineseSurname = isCompound ? surname.map { max($0, Self.compound) } : surname
    evidence.isAlsoWestern = romanized.isAlsoWestern(folded)
    evidence.isDoubtfulGiven = lexicon.doubtful.contains(folded)
    readChineseGiven(folded, script, syllables, &evidence)
    if isCompound && surname != nil { evidence.chineseGiven = evidence.chineseGiven.map { $0 - 5 } }
    // Лин, Мин and Ян only happen to end like surnames of Russia.
    if evidence.isSyllable { evidence.surnameSexes = [] }
    if evidence.isSureGiven { evidence.chineseGiven = evidence.chineseGiven.map { $0 - 3 } }
    let isMarkedWord =
      isLatin ? folded.dropLast().contains("'") : romanized.isMarkedCyrillic(folded)
    if isMarkedWord && evidence.chineseGiven != nil { evidence.isMarkedChinese = true }
  }

  private func readChineseGiven(
    _ folded: String, _ script: Script, _ syllables: [String]?, _ evidence: inout NameEvidence
  ) {
    let pieces = folded.split(separator: "-")
    if let syllables {
      switch syllables.count {
      case 1:
        evidence.chineseGiven = romanized.commonness(ofGiven: syllables[0])
        evidence.isSyllable = true
      case 2: evidence.chineseGiven = Self.twoSyllables
      default: break
      }
    } else if let count = romanized.syllableCount(folded, script), count < 3 {
      evidence.chineseGiven = count == 1 ? 0 : Self.twoStrangeSyllables
      evidence.isSyllable = count == 1
    }
    guard pieces.count == 2, !evidence.isKnownGiven,
      pieces.allSatisfy({ $0.count <= 6 && romanized.vowelGroups($0) == 1 })
    else { return }
    evidence.chineseGiven = Self.hyphenated
    evidence.isMarkedChinese = true
  }

  /// How likely a given name has these two syllables rather than any others, as logarithms on the scale of
  /// `Locales/transcription/romanized-chinese.yaml`.
  private static let twoSyllables = 3.4
  private static let twoStrangeSyllables = 2.5
  private static let hyphenated = 4.0
  /// Compound surnames are rare, but hardly a given name sounds like one.
  private static let compound = 1.5
}
