/// A word of a name in an alphabet, or an initial with its full stop.
struct NameToken: Sendable, Hashable {
  /// The word as it stands there; the full stop of an initial or an abbreviation belongs to it.
  let text: String
  /// The word in lower case, without diacritics and full stops.
  let folded: String
  let script: Script?
  /// Whether it stands for a given name by its first letters: A., Ю., J.-P.
  let isInitial: Bool
  /// Whether it begins with a small letter.
  let isLower: Bool
  /// Whether it has two capitals or more and no small letter.
  let isAllCaps: Bool
  /// Whether a full stop follows.
  let hasStop: Bool

  init(_ text: String) {
    self.text = text
    let bare = text.filter { $0 != "." }
    let plain = NameToken.apostrophes.contains(bare.last ?? " ") ? String(bare.dropLast()) : bare
    folded = bare.utf8.count > Self.longestWord ? plain.lowercased() : NameKey.folded(plain)
    script = Script(of: bare)
    hasStop = text.hasSuffix(".")
    let letters = bare.filter(\.isLetter)
    isLower = letters.first?.isLowercase ?? false
    isAllCaps = letters.count > 1 && !letters.contains(where: \.isLowercase) && !isLower
    let pieces = bare.split(separator: "-")
    let longest = pieces.map(\.count).max() ?? 0
    isInitial =
      !isLower && !letters.isEmpty
      && (longest == 1 || longest == 2 && hasStop && (pieces.count > 1 || bare.count == 2))
  }

  /// Longer words are no names, and need no care with their diacritics.
  private static let longestWord = 200
}

extension NameToken {
  /// The words of a text in an alphabet, in order; what is no letter parts them.
  ///
  /// A hyphen or an apostrophe between letters belongs to the word, a full stop to the word before it.
  static func tokens(of text: Substring) -> [NameToken] {
    var tokens: [NameToken] = []
    var word = ""
    var index = text.startIndex
    func finish() {
      if word.contains(where: \.isLetter) { tokens.append(NameToken(word)) }
      word = ""
    }
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let follower = next < text.endIndex ? text[next] : " "
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if joiners.contains(character), follower.isLetter, !word.isEmpty || character != "-" {
        // The hyphen of J.-P. stands after a full stop.
        word.append(character)
      } else if apostrophes.contains(character), word.last?.isLetter == true {
        // Babel': a soft sign.
        word.append(character)
      } else if character == ".", !word.isEmpty {
        word.append(character)
        if follower != "-" { finish() }
      } else {
        finish()
      }
      index = next
    }
    finish()
    return tokens
  }

  private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "`", "´", "ʹ", "ʻ"]
  private static let joiners = apostrophes.union(["-", "‐", "‑"])
}
