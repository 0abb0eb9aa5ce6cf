internal import LocaleData

/// What rules are made from: a house style, the conditions of a track, and a language.
struct CheckContext: Sendable {
  let profile: Profile
  let conditions: CheckConditions
  /// What the data of the language says, where there is some.
  let traits: LanguageTraits?
  let count: CharacterCount
  /// What the data of all languages says.
  let evidence: LanguageEvidence
  /// What breaks lines in the language, where there is data for it.
  let breaker: LineBreaker?
  /// What times have to keep, and how long cues take to read.
  let timing: TimingStandard

  init(_ profile: Profile, _ conditions: CheckConditions, _ evidence: LanguageEvidence) {
    self.profile = profile
    self.conditions = conditions
    traits = evidence[conditions.language]
    let count = CharacterCount(traits, halfWidth: conditions.halfWidth)
    self.count = count
    self.evidence = evidence
    breaker = traits.map { LineBreaker($0.lineBreaking, count) }
    timing = TimingStandard(profile, conditions, count)
  }

  var language: LanguageTag { conditions.language }
  var frameRate: FrameRate { conditions.frameRate }

  /// Letters that look like one of another script, each with that one.
  var lookAlikes: [Unicode.Scalar: Unicode.Scalar] {
    evidence.traits.reduce(into: [:]) { $0.merge($1.lookAlikes) { first, _ in first } }
  }

  /// The words that rules need.
  var wording: Wording { traits?.wording ?? Wording() }

  /// The limit that holds, or nil where the house style sets none.
  func limit(_ limit: Profile.Limit) -> Figure? { profile.limit(limit, conditions) }

  /// The number of the limit that holds.
  func number(_ limit: Profile.Limit) -> Double? { self.limit(limit)?.number }

  /// The custom that holds, or nil where the house style has none.
  func custom(_ custom: Profile.Custom) -> String? { profile.custom(custom, conditions)?.text }
}
