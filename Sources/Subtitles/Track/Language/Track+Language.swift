public import LocaleData

extension Track {
  /// The language of the text, or `und` where its letters do not tell.
  ///
  /// Found from the script and, for Chinese, from the characters that only one of its scripts has;
  /// Cyrillic and Latin with many letters that Russian or English lack are left undetermined. Reads
  /// a few hundred cues that have text, spread over the track, because a film may begin with songs or
  /// credits in another language.
  public func language(by evidence: LanguageEvidence) -> LanguageTag {
    let stretches = 16
    var sample: [String] = []
    for number in 0..<stretches {
      let stretch = count * number / stretches..<count * (number + 1) / stretches
      let cues = self[stretch].lazy.filter { !$0.textRange.isEmpty }.prefix(16)
      sample += cues.map(\.shownText)
    }
    return evidence.language(of: sample.joined(separator: "\n"))
  }
}

extension LanguageEvidence {
  /// The language of a text, or `und`.
  func language(of text: String) -> LanguageTag {
    var counts: [Script: Int] = [:]
    for scalar in text.unicodeScalars {
      if let script = Script(scalar) { counts[script, default: 0] += 1 }
    }
    let letters = counts.values.reduce(0, +)
    func share(_ script: Script, isAtLeast percent: Int) -> Bool {
      letters > 0 && counts[script, default: 0] * 100 >= letters * percent
    }
    // Russian and Chinese text is full of Latin names, English text never of theirs; and a Han
    // character says as much as two or three letters.
    if share(.other, isAtLeast: 30) { return .undetermined }
    if share(.han, isAtLeast: 20) { return chinese(text) }
    if share(.cyrillic, isAtLeast: 35) { return isMostlyRussian(text) ? .russian : .undetermined }
    return share(.latin, isAtLeast: 80) && isMostlyASCII(text) ? .english : .undetermined
  }

  private func chinese(_ text: String) -> LanguageTag {
    let counted = [LanguageTag.simplifiedChinese, .traditionalChinese].map { language in
      (
        language,
        text.unicodeScalars.count { self[language]?.tellingCharacters.contains($0) ?? false }
      )
    }
    guard counted[0].1 != counted[1].1 else {
      return counted[0].1 == 0 ? .simplifiedChinese : .undetermined
    }
    return counted[0].1 > counted[1].1 ? counted[0].0 : counted[1].0
  }

  /// English borrows a letter with an accent now and then, others use them all the time.
  private func isMostlyASCII(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { Script($0) == .latin }
    let accented = letters.count { $0.value > 0x7F }
    return accented <= 1 || accented * 100 <= letters.count
  }

  private func isMostlyRussian(_ text: String) -> Bool {
    let known = self[.russian]?.letters ?? [:]
    let letters = text.lowercased().unicodeScalars.filter { Script($0) == .cyrillic }
    return letters.count { known[$0] == nil } * 50 <= letters.count
  }
}
