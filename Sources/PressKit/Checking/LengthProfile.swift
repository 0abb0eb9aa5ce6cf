internal import ICU
internal import LocaleData
internal import YAML

/// How long the texts of a kit may be, as those who print them want it.
struct LengthProfile {
  /// The profile of a kit that names none.
  static let usual = "press"

  /// How long a text of one kind may be in one language.
  struct Limit {
    /// What is counted.
    let unit: Unit
    /// The least and the most.
    let range: ClosedRange<Int>
    /// Who says so.
    let source: String

    /// What is counted of a text.
    enum Unit: String {
      case words, characters
    }
  }

  /// What people call the profile.
  let name: String
  private let limits: [BlurbKind: [LanguageTag: Limit]]

  /// Reads `Locales/kit-profiles/ID.yaml`.
  ///
  /// - Throws: a `LocaleError` where there is no such profile, or it is broken.
  init(_ id: String, from store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "kit-profiles/\(id).yaml") { node throws(YAMLError) in
      try LengthProfile(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["name", "lengths"])
    name = try node.required("name").string()
    var limits: [BlurbKind: [LanguageTag: Limit]] = [:]
    for entry in try node.required("lengths").entries() {
      guard let kind = BlurbKind(rawValue: entry.key) else {
        throw entry.value.expected("a kind of text")
      }
      for language in try entry.value.entries() {
        guard let tag = LanguageTag(language.key) else {
          throw language.value.expected("a limit under a language tag")
        }
        limits[kind, default: [:]][tag] = try Limit(language.value)
      }
    }
    self.limits = limits
  }

  /// How long a text of `kind` may be in `language`; nil where the profile does not say.
  func limit(of kind: BlurbKind, in language: LanguageTag) -> Limit? {
    limits[kind]?[language] ?? limits[kind]?[LanguageTag(language: language.language)]
  }
}

extension LengthProfile.Limit {
  fileprivate init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["unit", "least", "most", "source", "certainty"])
    guard let unit = Unit(rawValue: try node.required("unit").string()) else {
      throw node.expected("the unit “words” or “characters”")
    }
    let (least, most) = (try node.required("least").integer(), try node.required("most").integer())
    guard 0 <= least, least <= most else { throw node.expected("a least that is below the most") }
    self.unit = unit
    range = least...most
    source = try node.required("source").string()
  }

  /// How much of what is counted `text` has.
  ///
  /// - Throws: an `ICUError` where ICU cannot cut a text into words.
  func count(in text: String, language: LanguageTag) throws(ICUError) -> Int {
    switch unit {
    case .words:
      try BreakIterator(.word, locale: Locale(language.description)).count(in: text)
    case .characters: language.language == "zh" ? Self.chineseCount(of: text) : text.count
    }
  }

  /// The characters and marks, and words and numbers in other letters as one each.
  private static func chineseCount(of text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let goesOn = scalar.isLetterOrDigit || isInWord && ".,'’-".unicodeScalars.contains(scalar)
      if !goesOn && !scalar.isSpace || goesOn && !isInWord { count += 1 }
      isInWord = goesOn
    }
    return count
  }
}
