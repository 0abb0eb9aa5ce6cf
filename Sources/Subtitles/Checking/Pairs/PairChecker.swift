public import Diagnostics
public import LocaleData

/// Checks a translation against the track that it translates.
///
/// Cues are matched by time, merged and divided ones too; findings are located in the translation.
public struct PairChecker: Sendable {
  private let context: PairContext
  private let groups: [CueGroup]
  private let profile: Profile

  private static let missing = MissingCue()
  private static let moved = MovedCue()
  private static let length = LengthOfTranslation()
  private static let rules: [any PairRule] = [
    missing, moved, EmptyTranslation(), SameNumbers(), SameTags(), Untranslated(), length,
    GlossaryTerms(),
  ]

  /// What every rule about pairs is about, and those of conversions, which are pairs as well.
  public static var descriptions: [RuleDescription] {
    rules.map(\.description) + RuleDescription.names + RuleDescription.conversion
  }

  /// A checker of `target`, a translation, against `source`.
  ///
  /// - Parameters:
  ///   - conditions: those of the translation.
  ///   - languages: the languages of the translation where it is a track in two; the lines in that of
  ///     the source are left out.
  ///   - sourceLanguage: the language of the source.
  /// - Throws: `LocaleError` with the place of whatever is wrong in the data of a language.
  public init(
    _ target: Track, _ conditions: CheckConditions, against source: Track,
    in sourceLanguage: LanguageTag, _ profile: Profile, _ evidence: LanguageEvidence,
    languages: TrackLanguages? = nil, glossary: Glossary = .empty, from store: LocaleStore
  ) throws(LocaleError) {
    var conditions = conditions
    if let language = languages?.all.first(where: { $0 != sourceLanguage }) {
      conditions.language = language
    }
    self.profile = profile
    var sourceConditions = conditions
    sourceConditions.language = sourceLanguage
    let cues = Self.cues(
      of: target, CharacterCount(evidence[conditions.language]), conditions.language, languages)
    let others = Self.cues(of: source, CharacterCount(evidence[sourceLanguage]))
    let times = PairTiming(from: source, to: target)
    groups = CueMatching.groups(cues, others, times)
    context = PairContext(
      target: try Self.side(conditions, profile, store),
      source: try Self.side(sourceConditions, profile, store), sourceFile: source.file,
      customs: try TranslationCustoms(from: store), times: times,
      ratio: LengthRatio(groups.filter(\.isMatched)), glossary: glossary)
  }

  private static func side(
    _ conditions: CheckConditions, _ profile: Profile, _ store: LocaleStore
  ) throws(LocaleError) -> PairContext.Side {
    PairContext.Side(
      language: conditions.language,
      traits: try TranslationTraits(conditions.language, from: store),
      allowsItalics: profile.custom(.italics, conditions)?.text != "forbidden")
  }

  /// The cues of a track in the order of their times.
  private static func cues(
    of track: Track, _ count: CharacterCount, _ language: LanguageTag? = nil,
    _ languages: TrackLanguages? = nil
  ) -> [TranslatedCue] {
    let looks = CueLook.looks(of: track)
    return track.map { cue in
      TranslatedCue(
        cue, file: track.file, look: looks?[cue.position], count, language, of: languages)
    }.sorted { ($0.start, $0.position) < ($1.start, $1.position) }
  }

  /// Which cues of the translation say what which cues of the source say, in the order of time.
  public var matches: [MatchedCues] {
    groups.map { group in
      MatchedCues(target: group.target.map(\.position), source: group.source.map(\.position))
    }
  }

  /// Everything that is wrong with the translation, in the order of its file.
  public func findings() -> [Finding] {
    var findings: [Finding] = []
    func add(_ breaches: [PairBreach], _ rule: any PairRule) {
      findings += breaches.map { breach in
        Finding(
          rule: rule.description.id, severity: breach.severity ?? rule.description.severity,
          message: breach.message, location: breach.place, cue: breach.position.map { $0 + 1 },
          value: breach.value, limit: breach.limit)
      }
    }
    let first = groups.lazy.compactMap(\.target.first).first
    add(Self.moved.breaches(of: first, context), Self.moved)
    add(Self.length.breaches(of: first, context), Self.length)
    var previous: TranslatedCue?
    var context = context
    for (number, group) in groups.enumerated() {
      let beside = [number - 1, number + 1].filter(groups.indices.contains).map { groups[$0] }
      context.neighbours = PairContext.Neighbours(
        target: beside.map(\.targetText).joined(separator: "\n"),
        source: beside.map(\.sourceText).joined(separator: "\n"))
      for rule in Self.rules { add(rule.breaches(in: group, context), rule) }
      if group.target.isEmpty {
        add(
          Self.missing.breaches(missing: group, after: previous, before: first, context),
          Self.missing)
      }
      previous = group.target.last ?? previous
    }
    return findings.compactMap(profile.judged).sorted {
      ($0.location.line ?? 0, $0.location.column ?? 0)
        < ($1.location.line ?? 0, $1.location.column ?? 0)
    }
  }
}
