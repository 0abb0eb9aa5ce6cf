internal import Glibc
internal import LocaleData
internal import YAML

/// What tells Chinese names in alphabets, beside pinyin and Palladius: `Locales/transcription/romanized-chinese.yaml`.
struct RomanizedChinese: Sendable {
  private let rare: Double
  private let surnames: [String: Double]
  private let given: [String: Double]
  private let romanized: [String: Double]
  private let alsoWestern: Set<String>
  private let cyrillicMarks: [String]
  private let vowels: Set<Character>
  private let liquids: Set<Character>
  private let latin: SyllableShape
  private let cyrillic: SyllableShape

  init(_ store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "transcription/romanized-chinese.yaml") { node throws(YAMLError) in
      try RomanizedChinese(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    func logarithms(_ key: String) throws(YAMLError) -> [String: Double] {
      var table: [String: Double] = [:]
      for entry in try node.required(key).entries() {
        table[NameKey.folded(entry.key)] = log(try entry.value.number())
      }
      return table
    }
    try node.allowOnly([
      "rare", "surnames", "given", "romanized", "romanizedWeights", "cyrillic", "alsoWestern",
      "latinSyllables", "cyrillicSyllables", "cyrillicMarks", "vowels", "liquids",
    ])
    rare = log(try node.required("rare").number())
    surnames = try logarithms("surnames")
    given = try logarithms("given")
    let weights = try logarithms("romanizedWeights")
    var romanized: [String: Double] = [:]
    for word in try node.required("romanized").strings().map(NameKey.folded) {
      romanized[word] = weights[word] ?? 0
    }
    for word in try node.required("cyrillic").strings().map(NameKey.folded) {
      romanized[word] = Self.usual
    }
    self.romanized = romanized
    alsoWestern = Set(try node.required("alsoWestern").strings().map(NameKey.folded))
    cyrillicMarks = try node.required("cyrillicMarks").strings().map(NameKey.folded)
    vowels = Set(try node.required("vowels").string())
    liquids = Set(try node.required("liquids").string())
    latin = try SyllableShape(node.required("latinSyllables"))
    cyrillic = try SyllableShape(node.required("cyrillicSyllables"))
  }

  /// What surnames in Cyrillic count as, which only well-known people have.
  private static let usual = 1.1

  /// How common a surname in toneless pinyin is, as the logarithm of bearers per mille.
  func commonness(ofPinyin surname: String) -> Double { surnames[NameKey.folded(surname)] ?? rare }

  /// How common a surname is in the spellings of Hong Kong, Taiwan and older print; nil where it is none.
  func commonness(ofRomanized folded: String) -> Double? {
    romanized[folded.filter { $0 != "-" && $0 != "'" }]
  }

  /// How common a given name of one pinyin syllable is.
  func commonness(ofGiven syllable: String) -> Double { given[NameKey.folded(syllable)] ?? -0.7 }

  /// Whether the folded word is a surname of Europe as well: Lee, Young.
  func isAlsoWestern(_ folded: String) -> Bool { alsoWestern.contains(folded) }

  /// Whether only Palladius' transcription writes the folded word so.
  func isMarkedCyrillic(_ folded: String) -> Bool { cyrillicMarks.contains { folded.contains($0) } }

  /// How many groups of vowels a folded word has: one to a syllable.
  func vowelGroups(_ folded: some StringProtocol) -> Int {
    folded.split { !vowels.contains($0) }.count
  }

  /// Whether consonants stand together as no language of China has them: Браун, Дамм.
  func hasCluster(_ folded: String) -> Bool {
    zip(folded, folded.dropFirst()).contains { left, right in
      !vowels.contains(left) && (left == right || liquids.contains(right))
    }
  }

  /// The least number of syllables of some romanization that spell a folded word; nil where it has others.
  func syllableCount(_ folded: String, _ script: Script) -> Int? {
    (script == .latin ? latin : cyrillic).count(folded)
  }
}

/// What the syllables of a language are made of: a beginning and an end.
private struct SyllableShape: Sendable {
  private let syllables: Set<[Unicode.Scalar]>
  private let longest: Int

  init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["initials", "finals"])
    var syllables: Set<[Unicode.Scalar]> = []
    let finals = try node.required("finals").strings()
    for initial in try node.required("initials").strings() {
      for final in finals {
        syllables.insert(Array(NameKey.folded(initial + final).unicodeScalars))
      }
    }
    self.syllables = syllables
    longest = syllables.map(\.count).max() ?? 0
  }

  /// Longer words are no names of this kind.
  private static let longestWord = 20

  func count(_ word: String) -> Int? {
    let scalars = word.unicodeScalars.filter { $0 != "'" && $0 != "-" }.map(\.self)
    guard !scalars.isEmpty, scalars.count <= Self.longestWord else { return nil }
    // The least number of syllables up to each place.
    var least: [Int?] = [0] + Array(repeating: nil, count: scalars.count)
    for end in 1...scalars.count {
      for start in max(0, end - longest)..<end {
        guard let before = least[start], before + 1 < least[end] ?? .max,
          syllables.contains(Array(scalars[start..<end]))
        else { continue }
        least[end] = before + 1
      }
    }
    return least[scalars.count]
  }
}
