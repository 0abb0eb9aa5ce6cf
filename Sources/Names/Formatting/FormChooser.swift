internal import LocaleData

/// Decides the form of a person's name in each language.
///
/// The roster comes first; then what sources of that language print, those that are not translated
/// before those that are; then what the conventions give from another language. Chinese characters of a
/// Chinese name cannot be derived and stay unknown.
struct FormChooser {
  let knowledge: NameKnowledge
  let transcriber: NameTranscriber
  let matcher: ReadingMatcher
  let documents: [SourceDocument]
  let mentions: [Mention]
  let roster: Roster

  /// The forms in every language that Silk supports.
  ///
  /// - Throws: a `LocaleError` where a table of transcription is missing or broken.
  func forms(of cluster: Cluster) throws -> [LanguageTag: NameForm] {
    let evidence = evidence(of: cluster)
    let entry = cluster.rosterEntry.map { roster.entries[$0] }
    func listed(_ language: LanguageTag) -> NameForm? {
      entry?.forms[language].map(NameForm.roster)
    }

    let printedRussian = listed(.russian) ?? attested(evidence, in: .russian)?.form
    let attestedEnglish = attested(
      evidence, in: .english, usual: try usualSpellings(of: printedRussian?.text))
    let russian =
      printedRussian ?? derivedRussian(evidence, from: listed(.english)?.text)
    let english =
      try listed(.english) ?? reliable(attestedEnglish, russian: russian)
      ?? derivedEnglish(evidence, from: russian) ?? attestedEnglish?.form
      ?? .unknown("no source names the person in a script that can be romanized")
    let simplified =
      try listed(.simplifiedChinese) ?? attested(evidence, in: .simplifiedChinese)?.form
      ?? listed(.traditionalChinese).flatMap(simplified)
      ?? attested(evidence, in: .traditionalChinese).flatMap { self.simplified($0.form) }
      ?? derivedChinese(
        evidence, russian: russian.text,
        printed: printedSurname(in: .simplifiedChinese, cluster))
    let traditional =
      try listed(.traditionalChinese) ?? attested(evidence, in: .traditionalChinese)?.form
      ?? derivedTraditional(evidence, simplified: simplified, russian: russian.text, cluster)
    return [
      .english: english, .russian: russian, .simplifiedChinese: simplified,
      .traditionalChinese: traditional,
    ]
  }

  // MARK: Evidence

  /// A spelling and the languages of the documents that print it.
  private struct Evidence {
    let reading: NameReading
    /// The documents, each once.
    let documents: Set<Int>
  }

  private struct Attested {
    let reading: NameReading
    let form: NameForm
    /// Whether some source that prints it is not a translation.
    let isOriginal: Bool
  }

  private func evidence(of cluster: Cluster) -> [Evidence] {
    var evidence = cluster.spellings.map { spelling in
      Evidence(
        reading: spelling.reading,
        documents: Set(spelling.mentions.map { mentions[$0].document }))
    }
    // Where the whole name stands nowhere, its parts are all there is.
    if !evidence.contains(where: { $0.reading.extent == .full }) {
      evidence += cluster.partial.map { part in
        Evidence(reading: part.reading, documents: [mentions[part.mention].document])
      }
    }
    return evidence
  }

  /// The spelling that the sources of a language print: the fullest, then the one with most sources, then one
  /// of the `usual`, which are folded.
  private func attested(
    _ evidence: [Evidence], in language: LanguageTag, usual: Set<String> = []
  ) -> Attested? {
    var byText: [String: (reading: NameReading, documents: Set<Int>)] = [:]
    for item in evidence {
      let own = item.documents.filter { documents[$0].language.isWritten(like: language) }
      guard !own.isEmpty else { continue }
      byText[item.reading.text, default: (item.reading, [])].documents.formUnion(own)
    }
    func weight(_ item: (reading: NameReading, documents: Set<Int>)) -> Double {
      let extent: Double =
        switch item.reading.extent {
        case .full: 100.0
        case .initialAndSurname: 50
        case .surname, .given: 0.0
        }
      let sources = item.documents.map { documents[$0].translatedFrom == nil ? 1.0 : 0.1 }
      // Of two prints, with ё and without, the one that keeps it tells more.
      let diaeresis = item.reading.text.contains { "ёЁ".contains($0) } ? 0.5 : 0
      let custom = usual.contains(NameKey.folded(item.reading.text)) ? 0.6 : 0
      return extent + sources.reduce(0, +) + diaeresis + custom
    }
    let best = byText.max { (weight($0.value), $1.key) < (weight($1.value), $0.key) }
    guard let best else { return nil }
    let form = NameForm(
      text: best.key, certainty: .attested, basis: "printed by \(sources(best.value.documents))")
    let isOriginal = best.value.documents.contains { documents[$0].translatedFrom == nil }
    return Attested(reading: best.value.reading, form: form, isOriginal: isOriginal)
  }

  /// The outlet of a single source, or the name of its file, or how many sources there are.
  private func sources(_ positions: Set<Int>) -> String {
    guard positions.count == 1, let position = positions.first else {
      return "\(positions.count) sources"
    }
    let file = documents[position].file
    return documents[position].outlet ?? file.split(separator: "/").last.map { String($0) } ?? file
  }

  // MARK: Conventions

  /// An English form, unless it disagrees with the Russian form that is printed and only a translation
  /// prints it, or it has come back from Chinese as no more than something like a Russian surname.
  private func reliable(
    _ english: Attested?, russian: NameForm
  ) throws(LocaleError) -> NameForm? {
    guard let english else { return nil }
    if russian.certainty == .derived { return english.form }
    if english.isOriginal {
      return isBackTranscription(english.reading, of: russian.text) ? nil : english.form
    }
    let usual = try usualSpellings(of: russian.text)
    return usual.isEmpty || usual.contains(NameKey.folded(english.reading.text))
      ? english.form : nil
  }

  /// Whether only Chinese makes a name like a Russian one with a usual ending.
  private func isBackTranscription(_ english: NameReading, of russian: String?) -> Bool {
    let reader = NominativeReader(knowledge: knowledge)
    guard let russian = russian.flatMap({ reader.reading(of: $0) }), let surname = russian.surname,
      knowledge.russianScanning.isUsualSurname(NameKey.folded(surname), russian.sex)
    else { return false }
    return matcher.compare(english, russian).agreement == .throughChinese
  }

  /// The spellings in English that a Russian name is known by, folded; none where there is no name.
  private func usualSpellings(of russian: String?) throws(LocaleError) -> Set<String> {
    let reader = NominativeReader(knowledge: knowledge)
    guard let russian, var name = reader.reading(of: russian) else { return [] }
    name.patronymic = nil
    return Set(
      try transcriber.candidates(for: name.text, to: .english, limit: Self.mostSpellings)
        .map { NameKey.folded($0.text) })
  }

  private static let mostSpellings = 4

  private func derivedEnglish(
    _ evidence: [Evidence], from russian: NameForm
  ) throws -> NameForm? {
    if let syllables = evidence.lazy.compactMap(\.reading.syllables).first {
      let name = [syllables.surname, syllables.given].filter { !$0.isEmpty }
        .map { knowledge.mandarin.pinyin(of: $0).capitalizedFirst }
      return .derived(name.joined(separator: " "), "pinyin")
    }
    guard let text = russian.text else { return nil }
    guard let reading = NominativeReader(knowledge: knowledge).reading(of: text) else { return nil }
    var known = reading
    known.patronymic = nil
    return try transcribed(known.text, to: .english, "from the Russian form")
  }

  private func derivedRussian(_ evidence: [Evidence], from english: String?) -> NameForm {
    if let syllables = evidence.lazy.compactMap(\.reading.syllables).first {
      let parts = [syllables.surname, syllables.given].filter { !$0.isEmpty }
        .map { knowledge.mandarin.palladius(of: $0) }
      if parts.allSatisfy({ $0 != nil }) {
        let name = parts.compactMap { $0?.capitalizedFirst }.joined(separator: " ")
        return .derived(name, "Palladius' transcription of the pinyin")
      }
    }
    let parser = NominativeReader(knowledge: knowledge)
    let latin =
      english.flatMap { parser.reading(of: $0) }
      ?? attested(evidence, in: .english)?.reading
    if let latin {
      let given = latin.givenIndex.map { knowledge.givenNames[$0].russian }
      let parts = [
        given ?? latin.given.map { matcher.speller.cyrillic($0).capitalizedLike($0) },
        latin.surname.map { matcher.speller.cyrillic($0).capitalizedLike($0) },
      ]
      return .derived(
        parts.compactMap(\.self).joined(separator: " "), "read back from the Latin spelling")
    }
    if let given = evidence.lazy.compactMap(\.reading.givenIndex).first,
      evidence.allSatisfy({ $0.reading.extent == .given })
    {
      return .derived(knowledge.givenNames[given].russian, "the given name's Russian form")
    }
    return .unknown("only Chinese sources name the person, and their spelling fits several names")
  }

  /// The surname alone, where sources of a language print it.
  private func printedSurname(in language: LanguageTag, _ cluster: Cluster) -> String? {
    cluster.partial.first { part in
      part.reading.script == .han && part.reading.extent == .surname
        && documents[mentions[part.mention].document].language.isWritten(like: language)
    }?.reading.surname
  }

  private func derivedTraditional(
    _ evidence: [Evidence], simplified: NameForm, russian: String?, _ cluster: Cluster
  ) throws -> NameForm {
    guard let printed = printedSurname(in: .traditionalChinese, cluster),
      simplified.certainty == .derived
    else { return traditional(simplified) }
    let form = try derivedChinese(
      evidence, russian: russian, printed: knowledge.chineseScript.simplified(printed))
    guard let text = form.text, let converted = knowledge.chineseScript.traditionalName(text) else {
      return traditional(simplified)
    }
    return .derived(converted, form.basis)
  }

  private func derivedChinese(
    _ evidence: [Evidence], russian: String?, printed: String?
  ) throws -> NameForm {
    if evidence.contains(where: { $0.reading.culture == .chinese }) {
      return .unknown("the characters stand in no source, and the sound does not tell them")
    }
    guard let russian, let reading = NominativeReader(knowledge: knowledge).reading(of: russian)
    else {
      return .unknown("no source has a form to transcribe")
    }
    // Chinese has no initials: a name known by one is printed by its surname.
    let name = reading.extent == .initialAndSurname ? reading.surname : reading.text
    guard let printed else {
      return try transcribed(name ?? russian, to: .simplifiedChinese, "from the Russian form")
        ?? .unknown("the Russian form cannot be transcribed")
    }
    let given = reading.extent == .initialAndSurname ? nil : reading.given
    let before = try given.flatMap { try transcribed($0, to: .simplifiedChinese, "")?.text }
    return .derived(
      [before, printed].compactMap(\.self).joined(separator: "·"),
      "the surname as printed, the given name transcribed")
  }

  /// What the conventions give for a name in another language.
  private func transcribed(
    _ name: String, to language: LanguageTag, _ basis: String
  ) throws(LocaleError) -> NameForm? {
    try transcriber.candidates(for: name, to: language, limit: 1).first
      .map { .derived($0.text, basis) }
  }

  private func simplified(_ form: NameForm) -> NameForm? {
    form.text.map { text in
      let name = knowledge.chineseScript.simplifiedName(text) ?? text
      return .derived(name, "from the Traditional form")
    }
  }

  private func traditional(_ simplified: NameForm) -> NameForm {
    guard let text = simplified.text else { return simplified }
    guard let converted = knowledge.chineseScript.traditionalName(text) else {
      return .unknown("OpenCC's dictionaries are not installed")
    }
    return .derived(converted, "from the Simplified form")
  }
}

extension LanguageTag {
  /// Whether a text in this language prints names as `other` does: the same language and script.
  func isWritten(like other: LanguageTag) -> Bool {
    guard language == other.language else { return false }
    return language != "zh" || (script ?? "Hans") == other.script
  }
}
