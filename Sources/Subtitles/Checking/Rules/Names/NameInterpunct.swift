internal import Diagnostics
internal import LocaleData

/// The parts of a foreign name are joined as the house style says.
struct NameInterpunct: CheckingRule {
  static let description = RuleDescription(
    "NAME.DOT", .warning,
    what: "Parts of a foreign name have · between them in Simplified Chinese, initials none, and "
      + "nothing in Traditional Chinese where the house style says so.",
    why: "One mark tells a name from a list; other dots are of other widths.",
    source: "the profile, name-dot", languages: [.simplifiedChinese, .traditionalChinese],
    remedy: .proposed("The mark of the house style takes the place of another, or is removed."))

  let trigger: TextFeatures = [.interpunct, .fullStop]

  private let isForbidden: Bool

  init?(_ context: CheckContext) {
    switch context.custom(.nameDot) {
    case "·"?: isForbidden = false
    case "forbidden"?: isForbidden = true
    default: return nil
    }
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.features.contains(.han) else { return }
    for line in text.lines {
      let shown = text.shown[line.range]
      for position in shown.indices where Self.isDot(shown[position]) {
        guard position > shown.startIndex, position + 1 < shown.endIndex else { continue }
        let (before, after) = (shown[position - 1], shown[position + 1])
        let joinsHan = Self.isHan(before) && Self.isHan(after)
        if joinsHan, isForbidden ? shown[position] != "." : shown[position] != "·" {
          breaches.append(
            breach(
              position, in: text, isForbidden ? "" : "·",
              isForbidden
                ? "“\(shown[position])” between the parts of a name; the house style has none"
                : "“\(shown[position])” between the parts of a name; the house style has “·”"))
        } else if !isForbidden, Self.isInterpunct(shown[position]), Self.isInitial(before),
          Self.isInitial(after)
        {
          breaches.append(breach(position, in: text, "", "initials are written together"))
        }
      }
    }
  }

  private func breach(
    _ position: Int, in text: MarkedText, _ replacement: String, _ message: String
  ) -> Breach {
    Breach(
      message: message, place: .shown(position),
      repair: .proposal(text.replacing(position..<position + 1, with: replacement)))
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    TextFeatures.of(scalar).contains(.han)
  }

  private static func isInitial(_ scalar: Unicode.Scalar) -> Bool { "A"..."Z" ~= scalar }

  private static func isInterpunct(_ scalar: Unicode.Scalar) -> Bool {
    TextFeatures.of(scalar).contains(.interpunct)
  }

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    isInterpunct(scalar) || scalar == "."
  }
}
