internal import YAML

/// What a break costs, in the unit of all of them; less is better.
struct BreakWeights: Sendable {
  /// By the square of the difference of two lines over their sum.
  let imbalance: Double
  /// By the same difference where the upper line is the longer one.
  let topHeavy: Double
  /// Where one line is shorter than half of the other.
  let lopsided: Double
  /// After the end of a sentence.
  let afterSentence: Double
  /// After a comma, a colon, a bracket.
  let afterClause: Double
  let afterDash: Double
  /// In front of a conjunction.
  let beforeConjunction: Double
  /// In front of another word that begins a clause.
  let beforeOpener: Double
  let beforePreposition: Double
  /// In front of a quotation or a bracket.
  let beforeOpeningMark: Double
  /// Between words that are better together.
  let loose: Double
  /// Between words that must not be parted.
  let taboo: Double

  init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly([
      "imbalance", "top-heavy", "lopsided", "after-sentence", "after-clause", "after-dash",
      "before-conjunction", "before-opener", "before-preposition", "before-opening-mark", "loose",
      "taboo",
    ])
    imbalance = try node.required("imbalance").number()
    topHeavy = try node.required("top-heavy").number()
    lopsided = try node.required("lopsided").number()
    afterSentence = try node.required("after-sentence").number()
    afterClause = try node.required("after-clause").number()
    afterDash = try node.required("after-dash").number()
    beforeConjunction = try node.required("before-conjunction").number()
    beforeOpener = try node.required("before-opener").number()
    beforePreposition = try node.required("before-preposition").number()
    beforeOpeningMark = try node.required("before-opening-mark").number()
    loose = try node.required("loose").number()
    taboo = try node.required("taboo").number()
  }
}
