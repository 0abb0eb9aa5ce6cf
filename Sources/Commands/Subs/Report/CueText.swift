internal import HTML
internal import LocaleData
internal import Subtitles

/// The text of a cue in a page: each line in its language, tags set back, and what cannot be seen made
/// visible.
enum CueText {
  /// The text of a cue.
  static func node(of cue: ReportedCue) -> HTMLNode {
    element(.div, .class("text")) {
      for (number, line) in cue.lines.enumerated() {
        element(.p, .lang(cue.language(ofLine: number)), .dir("auto")) {
          for piece in line {
            switch piece {
            case .text(let text): visible(text)
            case .tag(let tag): element(.span, .class("tag")) { visible(tag) }
            }
          }
        }
      }
      if cue.lines.isEmpty { element(.p, .class("empty")) { "(no text)" } }
    }
  }

  /// A text in which characters that cannot be seen, or that turn the direction of what follows, are
  /// shown by their numbers.
  static func visible(_ text: String) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var plain = String.UnicodeScalarView()
    func close() {
      if !plain.isEmpty { nodes.append(.text(String(plain))) }
      plain = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      guard isInvisible(scalar) else {
        plain.append(scalar)
        continue
      }
      close()
      if scalar == "\u{A0}" || scalar == "\u{202F}" {
        nodes.append(
          element(.span, .class("space"), .title(scalar.properties.name ?? "")) { String(scalar) })
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      nodes.append(
        element(.span, .class("invisible"), .title(scalar.properties.name ?? number)) { number })
    }
    close()
    return nodes
  }

  /// Whether a character has no shape of its own: controls, marks of direction, spaces of no width and
  /// those that do not break.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202F,
      0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
