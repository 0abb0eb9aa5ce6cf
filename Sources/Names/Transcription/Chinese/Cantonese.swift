internal import LocaleData
internal import YAML

/// How Chinese characters read in Cantonese, and how Latin letters spell that.
struct Cantonese: Sendable {
  /// A syllable in Jyutping.
  struct Syllable: Sendable, Hashable {
    /// Its letters without the tone: `loeng`.
    let letters: String
    /// Its tone from 1 to 6, or 0 where it is not known.
    let tone: Int

    /// A syllable as `loeng4`.
    init(_ text: String) {
      let tone = text.last?.wholeNumberValue
      letters = tone == nil ? text : String(text.dropLast())
      self.tone = tone ?? 0
    }

    /// The syllable with its tone: `loeng4`.
    var text: String { tone == 0 ? letters : letters + String(tone) }
  }

  private let syllables: [Syllable]
  private let characters: CharacterTable
  private let surnameReadings: [String: [Syllable]]
  private let yaleTable: CantoneseSpelling
  private let hongKongTable: CantoneseSpelling
  private let hongKongSurnames: [String: String]
  private let hongKongCharacters: [String: String]

  init(_ store: LocaleStore) throws(LocaleError) {
    let lines = try CharacterTable.lines(store, at: "transcription/han-jyutping.txt")
    syllables = lines.keys.map { Syllable($0) }
    characters = lines.table
    let node = try store.document(at: "transcription/cantonese.yaml")
    do throws(YAMLError) {
      surnameReadings = try node.required("surnames").texts().mapValues { reading in
        reading.split(separator: " ").map { Syllable(String($0)) }
      }
      yaleTable = try CantoneseSpelling(node.required("yale"))
      let hongKong = try node.required("hong-kong")
      hongKongTable = try CantoneseSpelling(hongKong)
      hongKongSurnames = try hongKong.required("surnames").texts()
      hongKongCharacters = try hongKong.required("characters").texts()
    } catch {
      throw .invalid(error)
    }
  }

  /// The syllables of a word, of which a surname may read otherwise; nil for characters without a
  /// reading.
  func syllables(of word: String, isSurname: Bool) -> [Syllable?] {
    if isSurname, let syllables = surnameReadings[word], syllables.count == word.count {
      return syllables
    }
    return word.map { character in
      character.unicodeScalars.first.flatMap { characters[$0] }.map { syllables[$0] }
    }
  }

  /// A syllable as Yale spells it, with the mark of its tone.
  func yale(_ syllable: Syllable) -> String {
    var letters = yaleTable.letters(syllable)
    if letters.hasPrefix("yyu") { letters.removeFirst() }
    // Low tones have an h after the vowels.
    if syllable.tone > 3 {
      let end = letters.lastIndex { "aeiou".contains($0) }.map { letters.index(after: $0) }
      letters.insert("h", at: end ?? letters.endIndex)
    }
    let mark = [1: 1, 2: 2, 4: 4, 5: 2][syllable.tone]
    return mark.map { YaleTone.marked(letters, tone: $0) } ?? letters
  }

  /// The surnames that Hong Kong spells in a way of their own, with that spelling.
  var surnamesOfHongKong: [String: String] { hongKongSurnames }

  /// A syllable as people in Hong Kong write it.
  func hongKong(_ syllable: Syllable, of character: Character) -> String {
    hongKongCharacters[String(character)] ?? hongKongTable.letters(syllable)
  }

  /// A surname as most people in Hong Kong write it, where that is not by its syllables.
  func hongKongSurname(_ characters: String) -> String? { hongKongSurnames[characters] }

  /// The surnames that most people in Hong Kong write so.
  func surnames(inHongKong spelling: String) -> [String] {
    hongKongSurnames.filter { $0.value.lowercased() == spelling.lowercased() }.keys.sorted()
  }
}

/// The place of a tone mark in Yale's spelling of Cantonese: the first vowel letter, or the m or n of a
/// syllable that has none (Ǹgh).
private enum YaleTone {
  static func marked(_ letters: String, tone: Int) -> String {
    guard
      let place = letters.firstIndex(where: { "aeiou".contains($0) })
        ?? letters.firstIndex(where: { "mn".contains($0) })
    else { return letters }
    let marked = MandarinSyllable.marked(String(letters[place]), tone: tone)
    return letters.replacingCharacters(at: place, with: marked)
  }
}

extension String {
  /// The text with the character at `place` replaced.
  fileprivate func replacingCharacters(at place: Index, with text: String) -> String {
    self[..<place] + text + self[index(after: place)...]
  }
}

/// A spelling of Jyutping's syllables by their parts.
private struct CantoneseSpelling {
  let initials: [String: String]
  let finals: [String: String]
  let syllables: [String: String]

  init(_ node: YAMLNode) throws(YAMLError) {
    initials = try node.required("initials").texts()
    finals = try node.required("finals").texts()
    syllables = try node["syllables"]?.texts() ?? [:]
  }

  func letters(_ syllable: Cantonese.Syllable) -> String {
    if let whole = syllables[syllable.text] ?? syllables[syllable.letters] { return whole }
    let initial = syllable.letters.prefix { !"aeiou".contains($0) }
    let isVowel = initial.hasSuffix("y") || initial.hasSuffix("m") || initial == "ng"
    // The y of yu is part of the final; a syllable of m or ng has no vowel.
    let head = initial.hasSuffix("y") ? initial.dropLast() : initial
    let final = syllable.letters.dropFirst(head.count)
    if final.isEmpty && isVowel { return syllable.letters }
    return (initials[String(head)] ?? String(head)) + (finals[String(final)] ?? String(final))
  }
}
