internal import Glibc
public import LocaleData

/// Writes a name in the script of another language.
///
///     let transcriber = try NameTranscriber(.builtIn)
///     try transcriber.candidates(for: "Андрей Волгин", to: .simplifiedChinese).first?.text
///     // 安德烈·沃尔金
///
/// Forms that are fixed or customary come before what tables give, and tables before what usage suggests.
/// Not for use from several threads at once.
public final class NameTranscriber {
  private let knowledge: NameKnowledge
  private var nativeNames: NativeNames?
  private var learned: [String: JointSpelling] = [:]

  /// Opens the data of `store`.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken, an `ICUError` where ICU refuses the
  ///   transliteration rules.
  public convenience init(_ store: LocaleStore) throws { self.init(try NameKnowledge(store)) }

  /// A transcriber with what is known already; the files of single pairs are read when they are needed.
  public init(_ knowledge: NameKnowledge) { self.knowledge = knowledge }

  /// The ways to write a name in the language `to`, the likeliest first; none where the target cannot be
  /// told, as the characters of a Chinese name from its sound.
  ///
  /// Titles and what else stands around a name are left out. `from` is found from the letters where it is
  /// nil; for Latin letters, `ru` says that they romanize a Russian name, and for Cyrillic ones `en` that
  /// they spell a name of the West.
  ///
  /// - Throws: a `LocaleError` where a data file is missing or broken.
  public func candidates(
    for name: String, from: LanguageTag? = nil, to language: LanguageTag, limit: Int = 10
  ) throws(LocaleError) -> [Transcription] {
    precondition(limit > 0, "at least one candidate has to be asked for")
    // What is longer than any name is no name, and is given back as it is.
    guard name.utf8.count <= Self.longestName, let first = Script(of: name) else {
      return [.unchanged(name)]
    }
    let scripts = Set(name.unicodeScalars.compactMap { Script($0) })
    // J·K·罗琳 is a Chinese spelling.
    let script = scripts.contains(.han) ? .han : first
    let isForTraditional = language.withUsualScript == .traditionalChinese
    if script == .han && language.language == "zh" { return converted(name, isForTraditional) }
    if scripts == [.latin] && language == .english || scripts == [.cyrillic] && language == .russian
    {
      return [.unchanged(name)]
    }
    let parsed = try knowledge.parser().parse(name)
    let found =
      script == .han
      ? try candidates(characters: parsed, to: language, limit: limit)
      : try candidates(letters: parsed, script, from: from, to: language, limit: limit)
    let likely = found.prefix(1) + found.dropFirst().filter { $0.weight >= Self.leastWeight }
    if isForTraditional { return likely.map(traditional) }
    return name.isAllCapitals ? likely.map { $0.inCapitals } : Array(likely)
  }

  /// What stands around a name and is not transcribed: titles, nicknames, the name in another script.
  ///
  /// - Throws: a `LocaleError` where a data file is missing or broken.
  public func leftOut(of name: String) throws(LocaleError) -> [String] {
    let parsed = try knowledge.parser().parse(name)
    let around: [NamePart] = [.title, .nickname, .birthSurname, .generation, .credentials, .alias]
    return around.compactMap { parsed.parts[$0] }
  }

  /// A reading that is less likely is noise.
  private static let leastWeight = 0.005
  /// In bytes; the longest full names of artists and royals have some two hundred letters.
  private static let longestName = 600

  // MARK: From letters

  private func candidates(
    letters name: ParsedName, _ script: Script, from: LanguageTag?, to language: LanguageTag,
    limit: Int
  ) throws(LocaleError) -> [Transcription] {
    let isKnownSurname = !knowledge.historicSurnames.spelled(name.text).isEmpty
    let parts = isKnownSurname ? NameParts(surname: name.text) : NameParts(name)
    if from == nil, !isKnownSurname, isEastAsian(name, script) {
      // The characters of such a name cannot be told from its sound.
      if language.language == "zh" { return [] }
      let native = try nativeCandidates(name, script, to: language)
      if !native.isEmpty { return native }
    }
    let test = RussianNameTest(knowledge: knowledge, told: from)
    let owner = test.language(of: parts.parts, culture: name.culture)
    let ordered = (language.language == "zh" ? parts.givenFirst : parts.parts).map { part in
      var part = part
      part.language = owner
      return part
    }
    let separator = language.language == "zh" ? "·" : " "
    // Андрей Volgin: each part goes by its own letters.
    var spellings: [[PartSpelling]] = []
    for part in ordered {
      let convention = try convention(
        from: Script(of: part.text) ?? script, to: language, isWestern: owner != .russian)
      let compounds = CompoundParts(base: convention, separator: separator)
      let found = compounds.spellings(of: part)
      spellings.append(
        found.isEmpty ? [PartSpelling(text: part.text, weight: 1, source: .unchanged)] : found)
    }
    return NameLattice(spellings).names(joined: separator, limit: limit)
  }

  private func convention(
    from script: Script, to language: LanguageTag, isWestern: Bool
  ) throws(LocaleError) -> any PartConvention {
    func toEnglish() throws(LocaleError) -> RussianIntoEnglish {
      RussianIntoEnglish(knowledge: knowledge, usage: try usage("learned-en-ru"))
    }
    func toChinese() throws(LocaleError) -> EnglishIntoChinese {
      EnglishIntoChinese(knowledge: knowledge, usage: try usage("learned-en-zh"))
    }
    switch (script, language.language) {
    case (.latin, "en"), (.cyrillic, "ru"), (.han, _): return UnchangedParts()
    case (.cyrillic, "zh"):
      let western =
        isWestern
        ? RussianIntoChinese.Western(latin: try toEnglish(), chinese: try toChinese()) : nil
      return RussianIntoChinese(knowledge: knowledge, western: western)
    case (.cyrillic, _): return try toEnglish()
    case (_, "zh"): return try toChinese()
    default: return EnglishIntoRussian(knowledge: knowledge, usage: try usage("learned-en-ru"))
    }
  }

  /// Whether a name is plainly one that is written in characters at home.
  private func isEastAsian(_ name: ParsedName, _ script: Script) -> Bool {
    guard name.culture != .russian, name.culture != .western, name.culture != .vietnamese,
      name.confidence >= Self.plainly, name.parts[.surname] != nil
    else { return false }
    // Сергей Ли is a Russian, whatever the surname; Jackie Chan is not what his given name is.
    let given = name.parts[.given].map(knowledge.givenNames.named) ?? []
    return script == .latin || given.isEmpty
  }

  /// The spellings of a Chinese name in pinyin or Palladius' Cyrillic; none of other names.
  private func nativeCandidates(
    _ name: ParsedName, _ script: Script, to language: LanguageTag
  ) throws(LocaleError) -> [Transcription] {
    guard name.culture == .chinese, let given = name.parts[.given],
      let surname = name.parts[.surname], name.parts[.given2] == nil,
      knowledge.givenNames.named(given).isEmpty
    else { return [] }
    return try native().candidates(letters: "\(surname) \(given)", script, to: language)
  }

  /// The confidence from which on a name's culture is taken for certain.
  private static let plainly = 0.6

  // MARK: From characters

  private func candidates(
    characters name: ParsedName, to language: LanguageTag, limit: Int
  ) throws(LocaleError) -> [Transcription] {
    let russian = try usage("learned-ru-zh")
    let latin = try usage("learned-en-zh")
    let core = NameCore(name)
    let parts = core.foreignParts(knowledge)
    let evidence = ForeignNameEvidence(
      knowledge: knowledge, russian: russian, latin: latin, parts: parts)
    var found: [Transcription] = []
    var foreignShare = 1.0
    let native = try native().candidates(characters: core.text, to: language)
    if let likelihood = native.likelihood {
      foreignShare = evidence.isListed ? 1 : 1 / (1 + exp(likelihood - evidence.likelihood))
      found = native.names.map { $0.weighted(by: 1 - foreignShare) }
    }
    let readings = ChineseReadings(
      knowledge: knowledge, russian: russian, latin: latin, russianShare: evidence.russianShare)
    let convention: any PartConvention =
      language == .russian
      ? ChineseIntoRussian(
        readings: readings,
        practical: EnglishIntoRussian(
          knowledge: knowledge, usage: try usage("learned-en-ru")))
      : ChineseIntoEnglish(readings: readings)
    let compounds = CompoundParts(base: convention, separator: " ")
    let foreign = NameLattice(parts.map(compounds.spellings)).names(joined: " ", limit: limit)
    found += foreign.map { $0.weighted(by: foreignShare) }
    return Array(found.sorted { $0.weight > $1.weight }.prefix(limit))
  }

  // MARK: Chinese scripts

  private func converted(_ name: String, _ isForTraditional: Bool) -> [Transcription] {
    let text =
      isForTraditional
      ? knowledge.chineseScript.traditionalName(name) : knowledge.chineseScript.simplifiedName(name)
    guard let text else { return [] }
    return [
      Transcription(text: text, weight: 1, sources: [text == name ? .unchanged : .script], via: nil)
    ]
  }

  private func traditional(_ candidate: Transcription) -> Transcription {
    Transcription(
      text: knowledge.chineseScript.traditionalName(candidate.text) ?? candidate.text,
      weight: candidate.weight, sources: candidate.sources, via: candidate.via)
  }

  private func native() throws(LocaleError) -> NativeNames {
    if let nativeNames { return nativeNames }
    let names = try NativeNames(knowledge)
    nativeNames = names
    return names
  }

  private func usage(_ name: String) throws(LocaleError) -> JointSpelling {
    if let model = learned[name] { return model }
    let model = try JointSpelling(knowledge.store, named: name)
    learned[name] = model
    return model
  }
}

extension Transcription {
  fileprivate static func unchanged(_ text: String) -> Transcription {
    Transcription(text: text, weight: 1, sources: [.unchanged], via: nil)
  }

  fileprivate var inCapitals: Transcription {
    Transcription(text: text.uppercased(), weight: weight, sources: sources, via: via)
  }

  fileprivate func weighted(by share: Double) -> Transcription {
    Transcription(text: text, weight: weight * share, sources: sources, via: via)
  }
}
