/// A name part spelled by its sound: lower-case Cyrillic without the letters that spellings of one name
/// disagree on.
///
/// ё and э become е; я and ю become иа and иу; й and ы become и; the signs go; doubled letters
/// become one. So Podkaminskaia, Podkaminskaja and Подкаминская are all the same.
struct SoundSpelling: Sendable, Hashable {
  let letters: [Character]

  /// The sound of a Cyrillic spelling.
  init(cyrillic text: String) {
    var letters: [Character] = []
    for character in text.lowercased() {
      let folded = Self.folded[character] ?? String(character)
      for letter in folded where letters.last != letter { letters.append(letter) }
    }
    self.letters = letters
  }

  private static let folded: [Character: String] = [
    "ё": "е", "э": "е", "я": "иа", "ю": "иу", "й": "и", "ы": "и", "ь": "", "ъ": "", "щ": "ш",
    "’": "", "'": "", "-": "",
  ]

  /// How alike two parts sound, from 0 to 1 for the same.
  ///
  /// One minus the cost of the cheapest edits in proportion to the longer part; sounds that spellings,
  /// languages or a route through Chinese often exchange cost less than others.
  func similarity(to other: SoundSpelling) -> Double {
    let length = max(letters.count, other.letters.count)
    guard length > 0 else { return 0 }
    let cost = EditDistance.cost(
      letters, other.letters, deletion: Self.deletionCost, substitution: Self.substitutionCost)
    return max(0, 1 - cost / Double(length))
  }

  private static func deletionCost(of letter: Character) -> Double {
    switch letter {
    case "и": 0.3
    case "х": 0.5
    default: 1
    }
  }

  private static func substitutionCost(_ left: Character, _ right: Character) -> Double {
    if left == right { return 0 }
    for group in confusable where group.contains(left) && group.contains(right) { return 0.35 }
    if vowels.contains(left) && vowels.contains(right) { return 0.5 }
    return 1
  }

  private static let vowels: Set<Character> = ["а", "е", "и", "о", "у"]

  private static let confusable: [Set<Character>] = [
    ["г", "х", "к"], ["с", "з", "ш"], ["ц", "с", "ч"], ["ж", "з", "ш"], ["д", "т"],
    ["б", "п", "в"],
    ["в", "ф"], ["а", "о"], ["е", "и"],
  ]
}
