internal import YAML

/// How a language sets running text.
struct Typography {
  /// Words that must not end a line, in lower case.
  private let boundToNext: Set<String>
  /// What must not start a line, such as a dash.
  private let boundToPrevious: Set<String>
  /// Whether a number keeps its word, as in `146 минут`.
  private let bindsNumbers: Bool

  init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["boundToNext", "boundToPrevious", "bindsNumbers"])
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
