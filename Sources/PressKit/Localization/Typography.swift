internal import YAML

/// How a language sets running text.
struct Typography {
  /// Words that must not end a line, in lower case.
  private let boundToNext: Set<String>
  /// What must not start a line, such as a dash.
  private let boundToPrevious: Set<String>
  /// What does not belong into the language's text, with what does.
  let unwanted: [Unwanted]
  /// What stands between the parts of a line of plain text.
  let lineMarks: LineMarks
  /// Whether a number keeps its word, as in `146 минут`.
  private let bindsNumbers: Bool

  /// Marks that careful typesetting of a language does not use.
  struct Unwanted {
    /// The marks.
    let text: String
    /// What stands there instead.
    let instead: String
    /// Whether they are unwanted only beside a Chinese character; elsewhere they may be part of a number
    /// or of a name in Latin letters.
    let isBesideHan: Bool
  }

  /// What stands between the parts of a line of plain text: `label: value, value (remark) — more`.
  struct LineMarks {
    let colon: String
    let comma: String
    let dash: String
    let remarkStart: String
    let remarkEnd: String
  }

  init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly([
      "boundToNext", "boundToPrevious", "bindsNumbers", "unwanted", "lineMarks",
    ])
    let marks = try node.required("lineMarks")
    try marks.allowOnly(["colon", "comma", "dash", "remarkStart", "remarkEnd"])
    lineMarks = LineMarks(
      colon: try marks.required("colon").string(), comma: try marks.required("comma").string(),
      dash: try marks.required("dash").string(),
      remarkStart: try marks.required("remarkStart").string(),
      remarkEnd: try marks.required("remarkEnd").string())
    unwanted = try (node["unwanted"]?.elements() ?? []).reading { item throws(YAMLError) in
      try item.allowOnly(["text", "instead", "besideHan"])
      return Unwanted(
        text: try item.required("text").string(), instead: try item.required("instead").string(),
        isBesideHan: try item["besideHan"]?.boolean() ?? false)
    }
    boundToNext = Set(try node["boundToNext"]?.strings() ?? [])
    boundToPrevious = Set(try node["boundToPrevious"]?.strings() ?? [])
    bindsNumbers = try node["bindsNumbers"]?.boolean() ?? false
  }

  /// `text` with no-break spaces where the language wants them.
  func set(_ text: String) -> String {
    if boundToNext.isEmpty && boundToPrevious.isEmpty && !bindsNumbers { return text }
    var result = ""
    var word = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == " " else {
        result.append(character)
        if character.isWhitespace { word = "" } else { word.append(character) }
        continue
      }
      let next = rest.prefix { !$0.isWhitespace }
      let isBound =
        boundToNext.contains(Self.core(of: word)) || boundToPrevious.contains(String(next))
        || bindsNumbers && word.last?.isNumber == true && next.first?.isLetter == true
      result.append(isBound ? "\u{A0}" : " ")
      word = ""
    }
    return result
  }

  /// The word without the quotation mark or bracket before it, in lower case.
  private static func core(of word: String) -> String {
    String(word.drop { !$0.isLetter && !$0.isNumber }).lowercased()
  }
}
