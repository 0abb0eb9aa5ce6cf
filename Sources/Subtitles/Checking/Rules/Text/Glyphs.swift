internal import Diagnostics

/// Every character can be shown.
struct Glyphs: CheckingRule {
  static let description = RuleDescription(
    "TEXT.GLYPH", .warning,
    what: "No character that the glyph list of the house lacks, and none that no font has.",
    why: "Viewers see an empty box.",
    source: "the profile, missing-glyphs; Unicode, private use and unassigned code points",
    remedy: .proposed("A character that means the same takes its place, where there is one."))

  // On characters without width another rule speaks.
  let trigger: TextFeatures = [.rare, .ellipsis, .hyphen, .interpunct, .unit]

  private let missing: Set<Unicode.Scalar>

  init?(_ context: CheckContext) {
    // A house that takes a form of the ellipsis has a glyph for it.
    missing = Set((context.custom(.missingGlyphs) ?? "").unicodeScalars)
      .subtracting((context.custom(.ellipsisAlso) ?? "").unicodeScalars)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for position in text.shown.indices {
      let character = text.shown[position]
      guard !character.isASCII, !TextFeatures.of(character).isDisjoint(with: trigger) else {
        continue
      }
      if missing.contains(character) {
        let substitute = Self.substitute(for: character)
        breaches.append(
          Breach(
            message: "\(character.code) “\(character)” is not in the glyph list",
            place: .shown(position),
            repair: substitute.map {
              .proposal(text.replacing(position..<position + 1, with: CollectionOfOne($0)))
            } ?? .none))
      } else if let kind = Self.kindWithoutGlyph(character) {
        breaches.append(
          Breach(message: "\(character.code) is \(kind)", place: .shown(position)))
      }
    }
  }

  /// What kind of character one is that no font can be trusted to have.
  private static func kindWithoutGlyph(_ character: Unicode.Scalar) -> String? {
    switch character.properties.generalCategory {
    case .privateUse: "a character of private use, which fonts show as they like"
    case .unassigned: "no character of Unicode"
    default: nil
    }
  }

  /// A character that means the same (Unicode, compatibility decompositions and cross references).
  private static func substitute(for character: Unicode.Scalar) -> Unicode.Scalar? {
    switch character {
    case "⋯": "…"
    case "\u{2011}": "-"
    case "‧": "·"
    default: nil
    }
  }
}
