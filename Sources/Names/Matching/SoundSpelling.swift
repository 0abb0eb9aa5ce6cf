/// A name part spelled by its sound: lower-case Cyrillic without the letters that spellings of one name
/// disagree on.
///
/// ё and э become е; я and ю become иа and иу; й and ы become и; the signs go; doubled letters
/// become one. So Podkaminskaia, Podkaminskaja and Подкаминская are all the same.
struct SoundSpelling: Sendable, Hashable {
  /// The letters as Unicode scalars, for quick comparison.
  let letters: [Unicode.Scalar]

  /// The sound of a Cyrillic spelling.
  init(cyrillic text: String) {
    var letters: [Unicode.Scalar] = []
    for scalar in NameKey.composed(text.lowercased()).unicodeScalars {
      let folded = Self.folded[scalar] ?? [scalar]
      for letter in folded where letters.last != letter { letters.append(letter) }
    }
    self.letters = letters
  }

  private static let folded: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ё": ["е"], "э": ["е"], "я": ["и", "а"], "ю": ["и", "у"], "й": ["и"], "ы": ["и"], "ь": [],
    "ъ": [], "щ": ["ш"], "’": [], "'": [], "-": [],
  ]

  /// How alike two parts sound, from 0 to 1 for the same.
  ///
  /// One minus the cost of the cheapest edits in proportion to the longer part; sounds that spellings,
  /// languages or a route through Chinese often exchange cost less than others.
  func similarity(to other: SoundSpelling) -> Double {
    if letters == other.letters { return letters.isEmpty ? 0 : 1 }
    let length = max(letters.count, other.letters.count)
    let cost = EditDistance.cost(
      letters, other.letters, deletion: Self.deletionCost, substitution: Self.substitutionCost)
    return max(0, 1 - cost / Double(length))
  }

  private static func deletionCost(of letter: Unicode.Scalar) -> Double {
    switch letter {
    case "и": 0.3
    case "х": 0.5
    default: 1
    }
  }

  private static func substitutionCost(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Double {
    if left == right { return 0 }
    guard let own = groups[left], let others = groups[right] else { return 1 }
    let shared = own & others
    if shared == vowelGroup { return 0.5 }
    return shared != 0 ? 0.35 : 1
  }

  /// The groups of sounds, one bit each, that each letter belongs to.
  private static let groups: [Unicode.Scalar: UInt16] = {
    var groups: [Unicode.Scalar: UInt16] = [:]
    for (bit, letters) in confusable.enumerated() {
      for letter in letters { groups[letter, default: 0] |= 1 << UInt16(bit) }
    }
    return groups
  }()

  private static let vowelGroup: UInt16 = 1

  /// Sounds that are taken for each other; the first group holds all vowels, which are so less often.
  private static let confusable: [[Unicode.Scalar]] = [
    ["а", "е", "и", "о", "у"], ["г", "х", "к"], ["с", "з", "ш"], ["ц", "с", "ч"],
    ["ж", "з", "ш"], ["д", "т"], ["б", "п", "в"], ["в", "ф"], ["а", "о"], ["е", "и"],
  ]
}
