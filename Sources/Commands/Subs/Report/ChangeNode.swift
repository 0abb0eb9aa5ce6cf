internal import HTML
internal import LocaleData
internal import Subtitles

/// What was changed in a cue, before and after, with the stretch that differs marked.
enum ChangeNode {
  /// A change of a cue.
  static func node(of change: FixChange, in cue: ReportedCue) -> HTMLNode {
    let parts = Difference(change.before, change.after ?? "")
    let language: HTMLAttribute =
      change.kind == .text ? .lang(cue.language(ofLine: 0)) : .lang("en")
    return element(.div, .class("change")) {
      element(.p, .class("why")) {
        "\(title(of: change.kind)) · "
        for rule in change.rules { element(.code) { rule } }
      }
      element(.del, language, .dir("auto")) { marked(parts.before) }
      if change.after != nil { element(.ins, language, .dir("auto")) { marked(parts.after) } }
    }
  }

  private static func marked(_ parts: Difference.Parts) -> [HTMLNode] {
    CueText.visible(parts.common.0)
      + (parts.own.isEmpty ? [] : [element(.mark) { CueText.visible(parts.own) }])
      + CueText.visible(parts.common.1)
  }

  private static func title(of kind: FixChange.Kind) -> String {
    switch kind {
    case .block: "Block"
    case .moved: "Moved"
    case .removed: "Taken out"
    case .text: "Text"
    case .times: "Times"
    }
  }
}

/// Two texts, and the one stretch in which they differ.
struct Difference {
  /// What a text has in common with the other at its beginning and its end, and what is its own.
  struct Parts: Equatable {
    var common: (String, String)
    var own: String

    static func == (left: Parts, right: Parts) -> Bool {
      left.common == right.common && left.own == right.own
    }
  }

  let before: Parts
  let after: Parts

  init(_ old: String, _ new: String) {
    let (left, right) = (Array(old), Array(new))
    let start = zip(left, right).prefix { $0 == $1 }.count
    let rest = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix(rest).prefix { $0 == $1 }.count
    func parts(_ text: [Character]) -> Parts {
      Parts(
        common: (String(text[..<start]), String(text[(text.count - end)...])),
        own: String(text[start..<(text.count - end)]))
    }
    (before, after) = (parts(left), parts(right))
  }
}
