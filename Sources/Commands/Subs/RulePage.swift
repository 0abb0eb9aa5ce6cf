internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// The rules of one family as a page of the documentation, and the page that lists the families.
struct RulePage {
  /// What the rules of a family look at, for their headings.
  private static let subjects: [(family: String, title: String)] = [
    ("FILE", "The file"), ("SRT", "SubRip"), ("VTT", "WebVTT"), ("SBV", "SBV"),
    ("ASS", "ASS and SSA"), ("MICRODVD", "MicroDVD"), ("LRC", "LRC"), ("TTML", "TTML and IMSC"),
    ("STL", "EBU STL"), ("CUE", "Cues"), ("TIME", "Times"), ("SHOT", "Shot changes"),
    ("SYNC", "Speech"), ("READ", "Reading speed"), ("LAYOUT", "Lines"), ("PUNCT", "Punctuation"),
    ("CONT", "Sentences over several cues"), ("TEXT", "Characters and words"),
    ("STYLE", "Italics and places"), ("DIALOG", "Two speakers"), ("NAME", "Names"),
    ("ACR", "Acronyms"), ("NUM", "Numbers"), ("SDH", "Sounds and songs"),
    ("FN", "Texts of the picture"), ("PAIR", "A translation and its source"),
  ]

  /// The families of the rules, in the order in which rules are listed.
  static var families: [String] {
    var families: [String] = []
    for rule in Checker.descriptions where !families.contains(String(rule.family)) {
      families.append(String(rule.family))
    }
    return families
  }

  private static func title(_ family: String) -> String {
    let subject = subjects.first { $0.family == family }?.title
    return subject.map { "\($0) (`\(family)`)" } ?? "`\(family)`"
  }

  /// Who wrote the page.
  private static let notice =
    "<!-- Written by Scripts/make-rule-pages from the rules themselves; do not edit. -->"

  /// The page that lists the families.
  static var index: String {
    var lines = [
      notice, "", "# The rules of `silk subs check`", "",
      "Every page lists the rules of one family: what they check, why, where they come from, and what",
      "`silk subs fix` does about it. Limits stand in the profiles; `silk subs rules --profile NAME`",
      "prints them with their sources.", "", "| family | rules |", "|---|---|",
    ]
    for family in families {
      let rules = Checker.descriptions.filter { $0.family == family }
      let names = rules.map { "[\($0.id)](\(family).md#\(anchor($0.id)))" }
      lines.append("| [\(title(family))](\(family).md) | \(names.joined(separator: " · ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of a family.
  static func page(of family: String) -> String {
    var lines = [notice, "", "# \(title(family))", "", "[All rules](README.md)", ""]
    for rule in Checker.descriptions where rule.family == family {
      lines += ["## \(rule.id)", "", escaped(rule.what), "", "| | |", "|---|---|"]
      lines += [
        "| why | \(escaped(rule.why)) |", "| severity | \(rule.severity.rawValue) |",
        "| languages | \(rule.languagesText) |", "| repair | \(escaped(rule.remedy.text)) |",
        "| source | \(escaped(rule.source)) |", "",
      ]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  /// How a heading is linked to: small letters, without full stops.
  private static func anchor(_ id: String) -> String {
    String(id.lowercased().filter { $0 != "." })
  }

  /// A text with the characters that Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\|<>*_`[]#".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension RuleDescription {
  /// The languages that the rule holds for, as people read them.
  var languagesText: String {
    languages.isEmpty ? "all" : languages.map(\.description).joined(separator: ", ")
  }
}

extension RuleDescription.Remedy {
  /// What `silk subs fix` does, in one or two sentences.
  var text: String {
    switch self {
    case .safe(let how): how
    case .proposed(let how): "\(how) Only where the rule is named: --only."
    case .none: "It takes a person."
    }
  }

  /// The kind of remedy as the contract of the command line has it.
  var kind: String {
    switch self {
    case .safe: "safe"
    case .proposed: "proposed"
    case .none: "none"
    }
  }

  /// How a breach is mended, or nil.
  var how: String? {
    switch self {
    case .safe(let how), .proposed(let how): how
    case .none: nil
    }
  }
}
