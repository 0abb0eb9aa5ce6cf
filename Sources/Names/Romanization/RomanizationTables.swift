internal import ICU

/// A scheme made ready for speed: for every Cyrillic letter what it is, and for every place its spelling.
///
/// Cyrillic of U+0400 to U+052F takes two bytes of UTF-8 each; their ten bits find the letter. Where a
/// letter stands is a *row*: 0 for the start of a word, 1 for the usual place, and one for each letter
/// after which others are spelled otherwise.
struct RomanizationTables: Sendable {
  /// By the low bits of the two bytes of UTF-8; zero for what is no letter.
  private(set) var letters = [Letter](repeating: Letter(bits: 0), count: 8 * 64)
  /// How many letters there are, and one: the length of a row.
  let width: Int
  /// The spellings of all rows in lower case, then with a capital, then in capitals.
  private(set) var spellings: [UInt64]
  /// How far the three parts of `spellings` are apart.
  let variantLength: Int
  /// Whether a cell of `spellings` comes from an `after` rule, which `before` does not overrule.
  private(set) var isFixed: [Bool]
  /// What depends on the next letter.
  let before: Lookahead
  /// By the class of a letter times `width` and that of the next one: whether a rule speaks of the two.
  private(set) var dependsOnNext: [Bool]
  /// By the first letter's class, the longest first.
  let endings: [[LetterRun]]
  /// ASCII by its byte.
  private(set) var ascii: [UInt64]
  /// Whole words by the hash of their classes.
  private(set) var words: [UInt64: LetterRun] = [:]
  /// By the first letter's class, the longest first.
  let starts: [[LetterRun]]
  let apostrophe: LatinSpelling?
  /// Letters with a breve or the like that stand for a letter and a mark.
  let composed: [RomanizationRules.LetterPair: Unicode.Scalar]

  /// What is known of a letter of the text.
  struct Letter: Sendable {
    /// From the lowest on: class (8 bits), capital, contextual, wide; from bit 16 on where its row
    /// begins, from bit 32 on which cell of a row is its own.
    let bits: UInt64

    /// Whether it is no letter.
    var isNone: Bool { bits == 0 }
    /// Which letter it is, whether a capital or not; from 1.
    var letterClass: Int { Int(bits & 0xFF) }
    var isCapital: Bool { bits & 0x100 != 0 }
    /// Whether its spelling depends on what follows.
    var isContextual: Bool { bits & 0x200 != 0 }
    /// Whether as a capital it may have a spelling of several letters.
    var isWide: Bool { bits & 0x400 != 0 }
    /// Whether only what follows may make it no plain letter.
    var isPlainOrContextual: Bool { bits != 0 && bits & 0x400 == 0 }
    /// Whether it is a letter that needs no look around.
    var isPlain: Bool { bits != 0 && bits & 0x600 == 0 }
    /// Where in `spellings` the row of the letter after it begins.
    var row: Int { Int(bits >> 16 & 0xFFFF) }
    /// How far from the start of a row its spelling stands; a capital's is that among small letters.
    var cell: Int { Int(bits >> 32) }
  }

  /// The spellings of letters before others.
  struct Lookahead: Sendable {
    /// By the class of a letter, where its row in `spellings` begins; -1 for none.
    private(set) var rows: [Int]
    /// A row has a cell for the class of each next letter; nil where no rule speaks of it.
    private(set) var spellings: [LetterSpelling?] = []
    private let width: Int

    init(_ rules: [RomanizationRules.LetterPair: String], _ alphabet: RomanizationAlphabet) {
      width = alphabet.width
      rows = [Int](repeating: -1, count: width)
      for (pair, text) in rules {
        guard let first = alphabet.classes[pair.first], let second = alphabet.classes[pair.second]
        else { continue }
        if rows[first] < 0 {
          rows[first] = spellings.count
          spellings += [LetterSpelling?](repeating: nil, count: width)
        }
        spellings[rows[first] + second] = LetterSpelling(text)
      }
    }

    /// Whether the letter of a class has a spelling of several letters.
    func isWide(_ letterClass: Int) -> Bool {
      let row = rows[letterClass]
      return row >= 0 && spellings[row..<(row + width)].contains { $0?.isWide ?? false }
    }
  }

  /// Letters that stand together, at the start or the end of a word or as a whole one, with a spelling
  /// of their own.
  struct LetterRun: Sendable {
    let classes: [UInt8]
    let spelling: CasedSpelling
  }

  /// Whether words or their starts have spellings of their own.
  let hasExceptions: Bool

  /// The tables for `rules`, and for `others`, letters that these do not speak of.
  init(_ rules: RomanizationRules, others: [Unicode.Scalar: String]) {
    let alphabet = RomanizationAlphabet(rules, others: others)
    width = alphabet.width
    variantLength = alphabet.rowCount * alphabet.width
    spellings = [UInt64](repeating: 0, count: 3 * variantLength)
    isFixed = [Bool](repeating: false, count: variantLength)
    before = Lookahead(rules.before, alphabet)
    endings = Self.byFirstLetter(rules.endings, alphabet)
    starts = Self.byFirstLetter(rules.starts, alphabet)
    hasExceptions = !rules.starts.isEmpty || !rules.words.isEmpty
    dependsOnNext = [Bool](repeating: false, count: width * width)
    ascii = (0..<128).map { UInt64(1) << 56 | UInt64($0) }
    apostrophe = rules.apostrophe.flatMap { LatinSpelling($0) }
    composed = Self.compositions(of: alphabet.letters)
    for (word, text) in rules.words {
      guard let list = alphabet.classes(of: word) else { continue }
      words[list.reduce(0, Self.hash)] = LetterRun(classes: list, spelling: CasedSpelling(text))
    }
    for (sign, text) in rules.letters where sign.isASCII {
      if let spelling = LatinSpelling(text) { ascii[Int(sign.value)] = spelling.bits }
    }
    fillSpellings(rules, others, alphabet)
    fillDependences(rules, alphabet)
    fillLetters(rules, alphabet)
  }

  private mutating func fillSpellings(
    _ rules: RomanizationRules, _ others: [Unicode.Scalar: String],
    _ alphabet: RomanizationAlphabet
  ) {
    func set(_ spelling: LetterSpelling, at cell: Int) {
      spellings[cell] = spelling.lower
      spellings[variantLength + cell] = spelling.title
      spellings[2 * variantLength + cell] = spelling.upper
    }
    for (position, letter) in alphabet.letters.enumerated() {
      let spelling = LetterSpelling(rules.letters[letter] ?? others[letter] ?? "")
      for row in 0..<alphabet.rowCount { set(spelling, at: row * width + position + 1) }
      if let text = rules.initial[letter] { set(LetterSpelling(text), at: position + 1) }
    }
    for (pair, text) in rules.after {
      guard alphabet.classes[pair.first] != nil,
        let letterClass = alphabet.classes[pair.second]
      else { continue }
      let cell = alphabet.row(after: pair.first) * width + letterClass
      set(LetterSpelling(text), at: cell)
      isFixed[cell] = true
    }
  }

  private mutating func fillDependences(
    _ rules: RomanizationRules, _ alphabet: RomanizationAlphabet
  ) {
    for pair in rules.before.keys {
      guard let first = alphabet.classes[pair.first], let second = alphabet.classes[pair.second]
      else { continue }
      dependsOnNext[first * width + second] = true
    }
    for ending in endings.joined() {
      let first = Int(ending.classes[0]) * width
      if ending.classes.count > 1 {
        dependsOnNext[first + Int(ending.classes[1])] = true
      } else {
        for next in 0..<width { dependsOnNext[first + next] = true }
      }
    }
  }

  private mutating func fillLetters(_ rules: RomanizationRules, _ alphabet: RomanizationAlphabet) {
    for (position, letter) in alphabet.letters.enumerated() {
      let letterClass = position + 1
      let row = alphabet.row(after: letter) * width
      let next = letterClass * width
      let contextual = dependsOnNext[next..<(next + width)].contains(true) ? 0x200 : 0
      let isWide =
        (0..<alphabet.rowCount).contains { row in
          let cell = row * width + letterClass
          return spellings[variantLength + cell] != spellings[2 * variantLength + cell]
        } || before.isWide(letterClass)
      if let index = RomanizationAlphabet.index(of: letter) {
        letters[index] = Letter(
          bits: UInt64(letterClass << 32 | row << 16 | contextual | letterClass))
      }
      let capital = RomanizationAlphabet.capital(of: letter)
      if capital != letter, let index = RomanizationAlphabet.index(of: capital) {
        let flags = 0x100 | contextual | (isWide ? 0x400 : 0)
        let cell = variantLength + letterClass
        letters[index] = Letter(bits: UInt64(cell << 32 | row << 16 | flags | letterClass))
      }
    }
  }

  private static func byFirstLetter(
    _ rules: [String: String], _ alphabet: RomanizationAlphabet
  ) -> [[LetterRun]] {
    var runs = [[LetterRun]](repeating: [], count: alphabet.width)
    for (word, text) in rules {
      guard let list = alphabet.classes(of: word) else { continue }
      runs[Int(list[0])].append(LetterRun(classes: list, spelling: CasedSpelling(text)))
    }
    return runs.map { $0.sorted { $0.classes.count > $1.classes.count } }
  }

  /// The hash of some letters and one more (FNV-1a).
  static func hash(_ hash: UInt64, _ letterClass: UInt8) -> UInt64 {
    ((hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash) ^ UInt64(letterClass)) &* 0x100_0000_01B3
  }

  /// The letters that stand for one of `alphabet` and a mark, such as й, small and capital.
  ///
  /// A grave accent is left out: on a Russian vowel it marks the stress.
  private static func compositions(
    of alphabet: [Unicode.Scalar]
  ) -> [RomanizationRules.LetterPair: Unicode.Scalar] {
    var table: [RomanizationRules.LetterPair: Unicode.Scalar] = [:]
    for small in alphabet {
      for letter in [small, RomanizationAlphabet.capital(of: small)] {
        // Normalizing fails only for want of memory; then the pair stays two.
        let parts = Array(((try? Normalizer.nfd.normalize(String(letter))) ?? "").unicodeScalars)
        guard parts.count == 2, parts[1] != "\u{300}" else { continue }
        table[RomanizationRules.LetterPair(first: parts[0], second: parts[1])] = letter
      }
    }
    return table
  }
}
