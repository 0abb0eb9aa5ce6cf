/// Names in Cyrillic without the ending of an oblique case, roughly, for keys.
enum RussianStem {
  /// The letters without an ending that adds a consonant, as -ому and -ым do; nil where there is none such.
  static func withoutCase(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let ending = endings.first { letters.count > $0.count + 1 && letters.ends(with: $0) }
    return ending.map { Array(letters.dropLast($0.count)) }
  }

  /// The nominatives that a Chinese man's name in an oblique case may have: Чжана is Чжан, Вэню is Вэнь.
  static func ofChineseName(_ text: String) -> [String] {
    for (ending, nominative) in chineseEndings {
      if text.count > ending.count + 1 && text.hasSuffix(ending) {
        return nominative.map { text.dropLast(ending.count) + $0 }
      }
    }
    return []
  }

  private static let endings = ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем"]
    .map { Array($0.unicodeScalars) }

  /// The longest first.
  private static let chineseEndings: [(String, [String])] = [
    ("ом", [""]), ("ем", ["ь", "й"]), ("а", [""]), ("у", [""]), ("е", ["", "ь", "й"]),
    ("я", ["ь", "й"]), ("ю", ["ь", "й"]),
  ]
}

extension [Unicode.Scalar] {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool { suffix(other.count) == other[...] }
}
