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
    var sample: [Unicode.Scalar] = []
    var cue = CheckedCue()
    for number in 0..<stretches {
      var left = 16
      for position in count * number / stretches..<count * (number + 1) / stretches
      where left > 0 && !records[position].text.isEmpty {
        cue.read(self, at: position)
        sample += cue.text.shown
        sample.append("\n")
        left -= 1
      }
    }
    return evidence.language(of: sample)
  }
}

extension LanguageEvidence {
  /// The language of a text, or `und`.
  func language(of text: String) -> LanguageTag { language(of: Array(text.unicodeScalars)) }

  /// The language of a text, or `und`.
  func language(of text: [Unicode.Scalar]) -> LanguageTag {
    let counts = ScriptCounts(text[...])
    let letters = counts.total
    func share(_ script: Script, isAtLeast percent: Int) -> Bool {
      letters > 0 && counts[script] * 100 >= letters * percent
    }
    // Russian and Chinese text is full of Latin names, English text never of theirs; and a Han
    // character says as much as two or three letters.
    if share(.other, isAtLeast: 30) { return .undetermined }
    if share(.han, isAtLeast: 20) { return chinese(text) }
    if share(.cyrillic, isAtLeast: 35) { return isMostlyRussian(text) ? .russian : .undetermined }
    return share(.latin, isAtLeast: 80) && isMostlyASCII(text) ? .english : .undetermined
  }

  private func chinese(_ text: [Unicode.Scalar]) -> LanguageTag {
    let counted = [LanguageTag.simplifiedChinese, .traditionalChinese].map { language in
      let telling = self[language]?.tellingCharacters ?? []
      return (language, text.count { !$0.isASCII && telling.contains($0) })
    }
    guard counted[0].1 != counted[1].1 else {
      return counted[0].1 == 0 ? .simplifiedChinese : .undetermined
    }
    return counted[0].1 > counted[1].1 ? counted[0].0 : counted[1].0
  }

  /// English borrows a letter with an accent now and then, others use them all the time.
  private func isMostlyASCII(_ text: [Unicode.Scalar]) -> Bool {
    var (letters, accented) = (0, 0)
    for scalar in text where Script(scalar) == .latin {
      letters += 1
      if !scalar.isASCII { accented += 1 }
    }
    return accented <= 1 || accented * 100 <= letters
  }

  private func isMostlyRussian(_ text: [Unicode.Scalar]) -> Bool {
    let known = ScalarSet((self[.russian]?.letters ?? [:]).keys.flatMap(Self.bothCases))
    var (letters, unknown) = (0, 0)
    for scalar in text where Script(scalar) == .cyrillic {
      letters += 1
      if !known.contains(scalar) { unknown += 1 }
    }
    return unknown * 50 <= letters
  }

  private static func bothCases(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    [letter] + letter.properties.uppercaseMapping.unicodeScalars
  }
}

/// How many letters of each script there are in a text.
struct ScriptCounts {
  private var counts: (latin: Int, cyrillic: Int, han: Int, other: Int) = (0, 0, 0, 0)

  init(_ text: ArraySlice<Unicode.Scalar>) {
    for scalar in text {
      switch Script(scalar) {
      case .latin: counts.latin += 1
      case .cyrillic: counts.cyrillic += 1
      case .han: counts.han += 1
      case .other: counts.other += 1
      case nil: continue
      }
    }
  }

  /// How many letters there are.
  var total: Int { counts.latin + counts.cyrillic + counts.han + counts.other }

  /// How many letters of a script there are.
  subscript(script: Script) -> Int {
    switch script {
    case .latin: counts.latin
    case .cyrillic: counts.cyrillic
    case .han: counts.han
    case .other: counts.other
    }
  }
}
