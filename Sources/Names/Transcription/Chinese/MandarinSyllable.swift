/// A syllable of Mandarin in Hanyu Pinyin.
public struct MandarinSyllable: Sendable, Hashable {
  /// Its letters without the tone, in lower case: `lü`.
  public let letters: String
  /// Its tone from 1 to 4, or 5 where it has none.
  public let tone: Int

  /// A syllable of these letters, in lower case, and this tone.
  public init(letters: String, tone: Int = 5) {
    self.letters = letters
    self.tone = (1...4).contains(tone) ? tone : 5
  }

  /// A syllable as `lü4`.
  init(numbered text: String) {
    let tone = text.last?.wholeNumberValue
    self.init(letters: tone == nil ? text : String(text.dropLast()), tone: tone ?? 5)
  }

  /// A syllable as `lǜ`.
  init(marked text: String) {
    var letters = ""
    var tone = 5
    for character in text.lowercased() {
      if let (letter, number) = Self.unmarked[character] {
        letters.append(letter)
        tone = number
      } else {
        letters.append(character)
      }
    }
    // Elsewhere than in a syllable without a vowel (ńg) these are letters of other languages.
    if !letters.contains(where: { Self.marks[$0] != nil }),
      let place = letters.firstIndex(where: { Self.unmarkedNasals[$0] != nil }),
      let (letter, number) = Self.unmarkedNasals[letters[place]]
    {
      letters.replaceSubrange(place...place, with: String(letter))
      tone = number
    }
    self.init(letters: letters, tone: tone)
  }

  /// The syllable with the mark of its tone: `lǜ`.
  public var marked: String { Self.marked(letters, tone: tone) }

  /// Letters of a syllable with the mark of a tone where Pinyin has it: on a or e, else on the o of ou,
  /// else on the last vowel, or the m or n of a syllable that has none (ńg).
  static func marked(_ letters: String, tone: Int) -> String {
    var characters = Array(letters)
    guard (1...4).contains(tone),
      let place = characters.firstIndex(where: { "ae".contains($0) })
        ?? (letters.contains("ou") ? characters.firstIndex(of: "o") : nil)
          ?? characters.lastIndex(where: { marks[$0] != nil })
          ?? characters.firstIndex(where: { nasalMarks[$0] != nil }),
      let marked = marks[characters[place]] ?? nasalMarks[characters[place]]
    else { return letters }
    characters[place] = marked[tone - 1]
    return String(characters)
  }

  private static let marks: [Character: [Character]] = [
    "a": ["ā", "á", "ǎ", "à"], "e": ["ē", "é", "ě", "è"], "i": ["ī", "í", "ǐ", "ì"],
    "o": ["ō", "ó", "ǒ", "ò"], "u": ["ū", "ú", "ǔ", "ù"], "ü": ["ǖ", "ǘ", "ǚ", "ǜ"],
  ]

  private static let nasalMarks: [Character: [Character]] = [
    "m": ["m̄", "ḿ", "m̌", "m̀"], "n": ["n̄", "ń", "ň", "ǹ"],
  ]

  private static let unmarked = unmarked(marks)
  private static let unmarkedNasals = unmarked(nasalMarks)

  private static func unmarked(
    _ marks: [Character: [Character]]
  ) -> [Character: (Character, Int)] {
    var table: [Character: (Character, Int)] = [:]
    for (letter, marked) in marks {
      for (index, character) in marked.enumerated() { table[character] = (letter, index + 1) }
    }
    return table
  }
}
