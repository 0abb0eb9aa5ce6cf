internal import LocaleData
internal import YAML

/// How a language sets running text: its marks, and what must stay together.
struct Typography {
  /// The marks around what is quoted, by how deep it stands within other quotations.
  let quotes: [Pair]
  /// The marks around the title of a work; nil where they are quotation marks.
  let titleMarks: Pair?
  /// The mark between `don` and `t`; nil where the language has none.
  let apostrophe: Unicode.Scalar?
  /// What three dots stand for.
  let ellipsis: [Unicode.Scalar]
  /// A dash between spaces; nil where the language sets none.
  let spacedDash: Unicode.Scalar?
  /// A dash without spaces.
  let tightDash: [Unicode.Scalar]
  /// What stands between the numbers of a range; nil where hyphens are left alone.
  let numberRange: Unicode.Scalar?
  /// The full-width marks that take the place of ASCII ones beside Chinese characters.
  let fullWidth: [Unicode.Scalar: Unicode.Scalar]
  /// The dot between the parts of a foreign name in Chinese.
  let interpunct: Unicode.Scalar?
  /// What stands between Chinese characters and letters or digits.
  let hanSpacing: HanSpacing?
  /// Words that must not end a line, in lower case.
  let boundToNext: Set<String>
  /// What must not start a line, such as a dash.
  let boundToPrevious: Set<String>
  /// Whether a number keeps its word, as in `146 минут`.
  let bindsNumbers: Bool
  /// Whether initials keep the name after them.
  let bindsInitials: Bool
  /// What stands between the parts of a line of plain text.
  let lineMarks: LineMarks

  /// An opening and a closing mark.
  struct Pair: Hashable {
    let start: Unicode.Scalar
    let end: Unicode.Scalar
  }

  /// What stands between Chinese characters and letters or digits beside them.
  enum HanSpacing: String, CaseIterable {
    /// Nothing, as newspapers have it; the browser leaves a small gap.
    case none
    /// A thin space, for readers that leave no gap.
    case thin
    /// A space, as many web pages have it.
    case space
    /// Whatever the writer put there.
    case keep
  }

  /// What stands between the parts of a line of plain text: `label: value, value (remark) — more`.
  struct LineMarks {
    let colon: String
    let comma: String
    let dash: String
    let remarkStart: String
    let remarkEnd: String
  }
}

extension Typography {
  /// Reads `Locales/LANG/typography.yaml`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or broken.
  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    self = try store.value(at: "\(language)/typography.yaml") { node throws(YAMLError) in
      try Typography(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly([
      "quotes", "titleMarks", "apostrophe", "ellipsis", "spacedDash", "tightDash", "numberRange",
      "fullWidth", "interpunct", "hanSpacing", "boundToNext", "boundToPrevious", "bindsNumbers",
      "bindsInitials", "lineMarks",
    ])
    quotes = try node.required("quotes").elements().reading { pair throws(YAMLError) in
      try pair.markPair()
    }
    guard !quotes.isEmpty else { throw node.expected("quotation marks") }
    titleMarks = try node["titleMarks"]?.markPair()
    apostrophe = try node["apostrophe"]?.scalar()
    ellipsis = try node.required("ellipsis").scalars()
    spacedDash = try node["spacedDash"]?.scalar()
    tightDash = try node.required("tightDash").scalars()
    numberRange = try node["numberRange"]?.scalar()
    var marks: [Unicode.Scalar: Unicode.Scalar] = [:]
    for entry in try node["fullWidth"]?.entries() ?? [] {
      guard let mark = entry.key.unicodeScalars.first, entry.key.unicodeScalars.count == 1 else {
        throw entry.value.expected("one character for each full-width mark")
      }
      marks[mark] = try entry.value.scalar()
    }
    fullWidth = marks
    interpunct = try node["interpunct"]?.scalar()
    hanSpacing = try node["hanSpacing"]?.choice()
    boundToNext = Set(try node["boundToNext"]?.strings() ?? [])
    boundToPrevious = Set(try node["boundToPrevious"]?.strings() ?? [])
    bindsNumbers = try node["bindsNumbers"]?.boolean() ?? false
    bindsInitials = try node["bindsInitials"]?.boolean() ?? false
    let line = try node.required("lineMarks")
    try line.allowOnly(["colon", "comma", "dash", "remarkStart", "remarkEnd"])
    lineMarks = LineMarks(
      colon: try line.required("colon").string(), comma: try line.required("comma").string(),
      dash: try line.required("dash").string(),
      remarkStart: try line.required("remarkStart").string(),
      remarkEnd: try line.required("remarkEnd").string())
  }
}

extension YAMLNode {
  fileprivate func scalars() throws(YAMLError) -> [Unicode.Scalar] {
    Array(try string().unicodeScalars)
  }

  fileprivate func scalar() throws(YAMLError) -> Unicode.Scalar {
    let scalars = try scalars()
    guard scalars.count == 1 else { throw expected("one character") }
    return scalars[0]
  }

  fileprivate func markPair() throws(YAMLError) -> Typography.Pair {
    let marks = try elements()
    guard marks.count == 2 else { throw expected("an opening and a closing mark") }
    return Typography.Pair(start: try marks[0].scalar(), end: try marks[1].scalar())
  }
}
