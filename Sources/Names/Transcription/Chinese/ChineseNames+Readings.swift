internal import LocaleData
internal import YAML

extension ChineseNames {
  /// The ways in which a name in Chinese characters divides into parts and reads, the likeliest first.
  ///
  /// A space between two parts, or the dot of a foreigner's name, tells where it divides. None for text
  /// without Chinese characters. The surname takes the reading of surnames, the rest that of given
  /// names: 单雄信 is Shàn Xióngxìn.
  public func readings(of text: String) -> [ChineseName] {
    let parts = text.split { $0.isWhitespace || $0.isInterpunct }.map(String.init)
    guard parts.contains(where: { Script(of: $0) == .han }) else { return [] }
    guard parts.count > 1 else { return expanded(divisions(of: parts[0]), of: parts[0]) }
    guard text.contains(where: \.isInterpunct) else { return [divided(parts)] }
    return [transcribed(parts)]
  }

  /// The most characters that one name without a dot has: a surname of the Manchu, and two characters.
  static let longestName = 7

  /// The most characters of one word of a foreigner's name; 陀思妥耶夫斯基 has seven.
  static let longestForeignWord = 12

  /// A name whose parts stand apart.
  private func divided(_ parts: [String]) -> ChineseName {
    if parts.allSatisfy({ $0.count == 1 }) && parts.count < 4 {
      let whole = parts.joined()
      return divisions(of: whole).first ?? ChineseName(surnames: [], given: [plain(whole)])
    }
    guard isSurname(parts[0], before: parts[1]) else { return transcribed(parts) }
    let isDouble = parts[0].count == 2 && !surnames.contains(characters: parts[0])
    return ChineseName(
      surnames: isDouble ? parts[0].map { surname(String($0)) } : [surname(parts[0])],
      given: parts.dropFirst().map(given))
  }

  /// A foreigner's name; in front of it may stand a surname of the Manchu (爱新觉罗·溥仪).
  private func transcribed(_ parts: [String]) -> ChineseName {
    let isNative = parts[0].count > 1 && surnames.contains(characters: parts[0])
    return ChineseName(
      surnames: isNative ? [surname(parts[0])] : [],
      given: parts.dropFirst(isNative ? 1 : 0).map(plain))
  }

  /// The divisions of a name whose characters stand together, the likeliest first.
  private func divisions(of text: String) -> [ChineseName] {
    if exceptions.undivided.contains(text) || text.count > Self.longestName {
      return [ChineseName(surnames: [], given: words(of: text))]
    }
    let characters = text.map { String($0) }
    var found = compounds(in: text, count: characters.count)
    let isKnown = isSurname(characters[0])
    if characters.count == 1 {
      return [
        isKnown
          ? ChineseName(surnames: [surname(text)], given: [])
          : ChineseName(surnames: [], given: [plain(text)])
      ]
    }
    let isLong = characters.count == 4
    let isBySound = characters.count > 2 && text.allSatisfy(transcriptionCharacters.contains)
    let isForeign = isBySound && text.contains(where: exceptions.soundOnly.contains)
    if characters.count < 5 {
      let weight =
        isLong
        ? Weight.longGivenName
        : isForeign ? Weight.foreignSounds : isKnown ? Weight.surname : Weight.rareSurname
      found.append(
        ChineseName(
          surnames: [surname(characters[0])], given: [given(String(text.dropFirst()))],
          weight: isBySound && !isKnown ? Weight.foreignSounds : weight))
    }
    if (3...4).contains(characters.count),
      characters[..<2].allSatisfy({ surnames.contains(characters: $0) })
    {
      let weight = isBySound ? Weight.foreignSounds : Weight.doubleSurname
      found.append(
        ChineseName(
          surnames: characters[..<2].map(surname), given: [given(String(text.dropFirst(2)))],
          weight: isLong ? weight : Weight.unlikely))
    }
    // After a known surname nothing but the sound of the characters tells of a foreigner.
    if found.isEmpty || isBySound || !isKnown || characters.count > 3 {
      found.append(
        ChineseName(
          surnames: [], given: words(of: text),
          weight: isForeign || isBySound && (isLong || !isKnown)
            ? Weight.oneWord : Weight.noSurname))
    }
    return found.sorted { $0.weight > $1.weight }
  }

  /// How likely divisions are.
  ///
  /// Chosen so that the names of the tests, and those like them, come first as they are usually divided;
  /// only their order counts.
  private enum Weight {
    /// A compound surname, plus a little for each character of it.
    static let compound = 0.9
    static let compoundCharacter = 0.01
    /// Two surnames before two characters.
    static let doubleSurname = 0.85
    /// A surname of the list before one or two characters.
    static let surname = 0.8
    /// One word, of characters that spell foreign sounds.
    static let oneWord = 0.6
    /// A character that is no surname of the list before one or two others, as pen names have it.
    static let rareSurname = 0.5
    /// A surname before characters that spell foreign sounds.
    static let foreignSounds = 0.3
    /// One word of other characters.
    static let noSurname = 0.25
    /// A surname before three characters.
    static let longGivenName = 0.15
    /// Two surnames before one character.
    static let unlikely = 0.03
    /// The part of a name's weight that another reading of its surname has.
    static let otherReading = 0.33
  }

  /// The divisions after a compound surname.
  private func compounds(in text: String, count: Int) -> [ChineseName] {
    stride(from: min(surnames.longest, count), to: 1, by: -1).compactMap { length in
      let name = String(text.prefix(length))
      guard surnames.contains(characters: name), count - length <= 3 else { return nil }
      if surnames.isOfLongNamesOnly(name) && count - length < 2 { return nil }
      let rest = String(text.dropFirst(length))
      return ChineseName(
        surnames: [surname(name)], given: rest.isEmpty ? [] : [given(rest)],
        weight: Weight.compound + Weight.compoundCharacter * Double(length))
    }
  }

  /// The divisions, and the best of them with the other readings of its surname or of the name.
  private func expanded(_ divisions: [ChineseName], of text: String) -> [ChineseName] {
    guard let best = divisions.first else { return [] }
    if let syllables = exceptions.readings[text] {
      return [reread(best, syllables[...])] + divisions.dropFirst()
    }
    guard let surname = best.surnames.first, best.surnames.count == 1 else { return divisions }
    let others = surnames.readings(ofCharacters: surname.characters).dropFirst().map { syllables in
      ChineseName(
        surnames: [ChineseName.Word(characters: surname.characters, syllables: syllables)],
        given: best.given, weight: best.weight * Weight.otherReading)
    }
    return ([best] + others + divisions.dropFirst()).enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
  }

  private func reread(_ name: ChineseName, _ syllables: ArraySlice<MandarinSyllable>) -> ChineseName
  {
    var rest = syllables
    func reread(_ word: ChineseName.Word) -> ChineseName.Word {
      defer { rest = rest.dropFirst(word.characters.count) }
      return ChineseName.Word(
        characters: word.characters, syllables: Array(rest.prefix(word.characters.count)))
    }
    let surnames = name.surnames.map(reread)
    return ChineseName(surnames: surnames, given: name.given.map(reread), weight: name.weight)
  }

  private func isSurname(_ text: String) -> Bool {
    surnames.contains(characters: text) || !surnames.readings(ofCharacters: text).isEmpty
  }

  /// Whether a word is the surname of the given name that stands apart from it: a single character, a
  /// compound surname, or a double one; 李杨 before 王明 is another person.
  func isSurname(_ text: String, before given: String) -> Bool {
    if text.count == 1 || surnames.contains(characters: text) { return true }
    return text.count == 2 && given.count < 3
      && text.allSatisfy { surnames.contains(characters: String($0)) }
      && (given.count == 1 || !surnames.contains(characters: String(given.prefix(1))))
  }

  private func surname(_ text: String) -> ChineseName.Word {
    guard let syllables = surnames.readings(ofCharacters: text).first else { return plain(text) }
    return ChineseName.Word(characters: text, syllables: syllables)
  }

  private func given(_ text: String) -> ChineseName.Word {
    var word = plain(text)
    guard text.count > 1 else { return word }
    let characters = Array(text)
    for start in characters.indices.dropLast() {
      guard let syllables = exceptions.given[String(characters[start...(start + 1)])] else {
        continue
      }
      let changed = word.syllables[..<start] + syllables + word.syllables[(start + 2)...]
      word = ChineseName.Word(characters: text, syllables: Array(changed))
    }
    return word
  }

  private func plain(_ text: String) -> ChineseName.Word {
    ChineseName.Word(characters: text, syllables: text.map(syllable))
  }

  /// A name that is one word, or text that is no name, character by character.
  private func words(of text: String) -> [ChineseName.Word] {
    let isOneWord =
      text.count < 5
      || text.count <= Self.longestForeignWord && text.allSatisfy(transcriptionCharacters.contains)
    return isOneWord ? [plain(text)] : text.map { plain(String($0)) }
  }

  private func syllable(of character: Character) -> MandarinSyllable? {
    character.unicodeScalars.first.flatMap { mandarin.readings.syllable(of: $0) }
  }
}
