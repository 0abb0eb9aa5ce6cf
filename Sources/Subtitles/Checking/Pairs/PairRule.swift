internal import Diagnostics
internal import LocaleData

/// A rule that looks at a translation and what it translates.
///
/// Laws: as for `CheckingRule`; and what it says is about the translation alone, whatever is wrong in
/// the source.
protocol PairRule: Sendable {
  /// What the rule is about.
  var description: RuleDescription { get }

  /// What is wrong with the cues of a group.
  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach]
}

extension PairContext {
  /// What stands before and after a group: words that move from one cue to the next are not missing.
  struct Neighbours: Sendable {
    var target = ""
    var source = ""
  }
}

/// Something in a translation that breaks a rule.
struct PairBreach: Sendable {
  var message: String
  var place: SourceLocation
  /// The position of the cue, where it is about one.
  var position: Int?
  /// How much it matters, where that is not what the rule says.
  var severity: Severity?
  var value: Double?
  var limit: Double?

  /// A breach in the text of a cue.
  init(
    _ message: String, in cue: TranslatedCue, line: Int = 0, column: Int = 1,
    severity: Severity? = nil, value: Double? = nil, limit: Double? = nil
  ) {
    self.message = message
    place = cue.textPlace
    place.line = place.line.map { $0 + line }
    place.column = column
    position = cue.position
    self.severity = severity
    self.value = value
    self.limit = limit
  }

  /// A breach at the times of a cue.
  init(
    _ message: String, at cue: TranslatedCue, severity: Severity? = nil, value: Double? = nil,
    limit: Double? = nil
  ) {
    self.init(message, in: cue, severity: severity, value: value, limit: limit)
    place = cue.timePlace
  }
}

/// What rules about translations need to know besides the cues.
struct PairContext: Sendable {
  /// A language of the pair, and what its data says.
  struct Side: Sendable {
    let language: LanguageTag
    let traits: TranslationTraits
    /// Whether the house style allows italics in it.
    let allowsItalics: Bool
  }

  let target: Side
  let source: Side
  /// How messages call the source: by its file.
  let sourceFile: String
  let customs: TranslationCustoms
  /// How the times of the source become those of the translation.
  let times: PairTiming
  /// How many characters of the translation stand for one of the source in this track.
  let ratio: LengthRatio?
  let glossary: Glossary
  /// What the groups beside the one that is looked at say.
  var neighbours = Neighbours()

  /// Whether both are in one language.
  var isOneLanguage: Bool {
    target.language == source.language && target.language != .undetermined
  }
}
