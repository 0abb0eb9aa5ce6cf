public import LocaleData

extension ChineseNames {
  /// The likeliest spelling of a name in Chinese characters; the text itself where there are none.
  ///
  /// - Throws: a `LocaleError` where a table of the system is missing or broken.
  public func spelling(
    of text: String, system: ChineseSpellingSystem
  ) throws(LocaleError) -> String {
    try spellings(of: text, system: system).first?.text ?? text
  }

  /// The spellings of a name in Chinese characters, the likeliest first: other divisions (张杨帆 is Zhang
  /// Yangfan, or Zhang-Yang Fan) and other readings of the surname (盖: Ge, Gai) come after.
  ///
  /// - Parameter isASCII: whether the spellings lose their diacritics; those that are then the same are
  ///   one.
  /// - Throws: a `LocaleError` where a table of the system is missing or broken.
  public func spellings(
    of text: String, system: ChineseSpellingSystem, isASCII: Bool = false
  ) throws(LocaleError) -> [WeightedSpelling] {
    var spellings: [WeightedSpelling] = []
    let plain = text.filter { !$0.isWhitespace }
    if system == .palladius, let usual = exceptions.palladius[plain] {
      spellings.append(WeightedSpelling(text: usual, weight: 1))
    }
    for name in readings(of: text) {
      let spelling = try spelling(of: name, system: system)
      let text = isASCII ? ascii(spelling, system) : spelling
      if !spellings.contains(where: { $0.text == text }) {
        spellings.append(WeightedSpelling(text: text, weight: name.weight))
      }
    }
    return spellings
  }

  /// The spelling of a name that is divided and read.
  ///
  /// - Throws: a `LocaleError` where a table of the system is missing or broken.
  public func spelling(
    of name: ChineseName, system: ChineseSpellingSystem
  ) throws(LocaleError) -> String {
    let form = ChineseWordForm(system)
    var family: [String] = []
    for word in name.surnames { family.append(try surname(word, system, form)) }
    var words = family.isEmpty ? [] : [family.joined(separator: form.doubleSurname)]
    for word in name.given {
      var parts: [String] = []
      for part in word.split(separator: "-") { parts.append(try self.word(part, system, form)) }
      words.append(parts.joined(separator: "-"))
    }
    let text = words.filter { !$0.isEmpty }.joined(separator: " ")
    return form.isCapital ? text.uppercased() : text
  }

  private func surname(
    _ word: ChineseName.Word, _ system: ChineseSpellingSystem, _ form: ChineseWordForm
  ) throws(LocaleError) -> String {
    if system == .hongKong {
      let cantonese = try cantonese.get()
      let traditional = traditional(word.characters)
      if let usual = cantonese.hongKongSurname(traditional)
        ?? cantonese.hongKongSurname(word.characters)
      {
        return usual
      }
    }
    var form = form
    form.joiner = form.compoundSurname
    return try self.word(word, system, form, isSurname: true)
  }

  private func word(
    _ word: ChineseName.Word, _ system: ChineseSpellingSystem, _ form: ChineseWordForm,
    isSurname: Bool = false
  ) throws(LocaleError) -> String {
    if system == .palladius {
      let letters = word.syllables.compactMap { $0?.letters }
      if letters.count == word.characters.count, let spelled = mandarin.palladius(of: letters) {
        return spelled.capitalizedFirst
      }
    }
    let pieces =
      system.isCantonese
      ? try cantonesePieces(of: word, system, isSurname: isSurname)
      : try mandarinPieces(of: word, system)
    return form.joined(pieces).capitalizedFirst
  }

  /// The syllables of a word; a character without a reading stands for itself.
  private func mandarinPieces(
    of word: ChineseName.Word, _ system: ChineseSpellingSystem
  ) throws(LocaleError) -> [String] {
    var pieces: [String] = []
    for (character, syllable) in zip(word.characters, word.syllables) {
      pieces.append(
        try syllable.map { syllable throws(LocaleError) in
          try spelling(of: syllable, system)
        } ?? String(character))
    }
    return pieces
  }

  /// A syllable of Mandarin in a system of Latin letters.
  func spelling(
    of syllable: MandarinSyllable, _ system: ChineseSpellingSystem
  ) throws(LocaleError) -> String {
    switch system {
    case .pinyinTones: return syllable.marked
    case .pinyinPassport: return syllable.letters.replacing("ü", with: "yu")
    case .wadeGiles: return try syllables(of: "wade-giles")[syllable.letters] ?? syllable.letters
    case .wadeGilesPress:
      return try spelling(of: syllable, .wadeGiles).replacing("'", with: "")
        .replacing("ü", with: "u")
    case .yale: return try syllables(of: "yale")[syllable.letters] ?? syllable.letters
    case .yaleTones:
      return MandarinSyllable.marked(try spelling(of: syllable, .yale), tone: syllable.tone)
    case .palladius: return mandarin.palladius(of: [syllable.letters]) ?? syllable.letters
    case .pinyin, .pinyinTaiwan, .jyutping, .yaleCantonese, .hongKong: return syllable.letters
    }
  }

  private func cantonesePieces(
    of word: ChineseName.Word, _ system: ChineseSpellingSystem, isSurname: Bool
  ) throws(LocaleError) -> [String] {
    let cantonese = try cantonese.get()
    let characters = traditional(word.characters)
    let own = cantonese.syllables(of: word.characters, isSurname: isSurname)
    let syllables = cantonese.syllables(of: characters, isSurname: isSurname)
    return zip(characters, zip(syllables, own)).map { character, readings in
      guard let syllable = readings.0 ?? readings.1 else { return String(character) }
      switch system {
      case .jyutping: return syllable.text
      case .yaleCantonese: return cantonese.yale(syllable)
      default: return cantonese.hongKong(syllable, of: character)
      }
    }
  }

  /// The Traditional characters, which Unihan reads more surely; the same where they are not known.
  private func traditional(_ characters: String) -> String {
    guard let script = try? script.get(), let text = script.traditionalName(characters),
      text.count == characters.count
    else { return characters }
    return text
  }
}

extension ChineseName.Word {
  /// The words between signs of this kind.
  fileprivate func split(separator: Character) -> [ChineseName.Word] {
    guard characters.contains(separator) else { return [self] }
    return zip(characters, syllables).split { $0.0 == separator }.map { part in
      ChineseName.Word(characters: String(part.map(\.0)), syllables: part.map(\.1))
    }
  }
}
