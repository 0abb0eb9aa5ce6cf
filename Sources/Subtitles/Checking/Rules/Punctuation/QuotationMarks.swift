internal import Diagnostics
internal import LocaleData

/// Quotation marks are those of the language.
struct QuotationMarks: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.QUOTES", .warning,
    what: "Quotation marks are those of the house style, others within quotations.",
    why: "Every language has marks of its own, and one film shows one kind.",
    source: "the profile, quotes",
    remedy: .safe(
      "The marks of the house style take their place, where all belong together in pairs; "
        + "a mark whose other half is in another cue is changed only on request."))

  let trigger: TextFeatures

  /// The marks that open and close quotations, the outer ones first.
  private let marks: [(opening: Unicode.Scalar, closing: Unicode.Scalar)]
  private let right: Set<Unicode.Scalar>

  init?(_ context: CheckContext) {
    let scalars = Array((context.custom(.quotes) ?? "").unicodeScalars)
    guard scalars.count == 4 else { return nil }
    marks = [(scalars[0], scalars[1]), (scalars[2], scalars[3])]
    right = Set(scalars)
    // An apostrophe alone is no quotation mark in languages that have one within words.
    trigger = context.language == .english ? .quote : [.quote, .apostrophe]
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let quotations = Quotations(text)
    for pair in quotations.pairs {
      let marks = marks[pair.depth % 2]
      let (opening, closing) = (text.shown[pair.opening], text.shown[pair.closing])
      guard opening != marks.opening || closing != marks.closing else { continue }
      // Of a quotation that goes on elsewhere, it is not known how deep this one stands in it.
      if !quotations.isBalanced, right.contains(opening), right.contains(closing) { continue }
      let edits =
        text.replacing(pair.opening..<pair.opening + 1, with: [marks.opening])
        + text.replacing(pair.closing..<pair.closing + 1, with: [marks.closing])
      breaches.append(
        Breach(
          message: "“\(opening)…\(closing)” as quotation marks; "
            + "the house style has “\(marks.opening)…\(marks.closing)” here",
          place: .shown(pair.opening),
          repair: quotations.isBalanced ? .edits(edits) : .proposal(edits)))
    }
    for mark in quotations.single where !right.contains(text.shown[mark.position]) {
      breaches.append(breach(mark, of: text))
    }
  }

  /// What is wrong with a mark that has no other half.
  private func breach(_ mark: Quotations.Mark, of text: MarkedText) -> Breach {
    let form = text.shown[mark.position]
    let marks = marks[mark.depth % 2]
    let right: Unicode.Scalar? =
      switch mark.side {
      case .opening: marks.opening
      case .closing: marks.closing
      case .unknown: nil
      }
    guard let right else {
      return Breach(
        message: "“\(form)” is no quotation mark of the house style", place: .shown(mark.position))
    }
    return Breach(
      message: "“\(form)” as a quotation mark; the house style has “\(right)”",
      place: .shown(mark.position),
      repair: .proposal(text.replacing(mark.position..<mark.position + 1, with: [right])))
  }
}
