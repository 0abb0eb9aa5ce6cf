internal import ICU

/// A scheme made ready for speed: for every Cyrillic letter what it is, and for every place its spelling.
///
/// Cyrillic of U+0400 to U+052F takes two bytes of UTF-8 each; their ten bits find the letter. Where a
/// letter stands is a *row*: 0 for the start of a word, 1 for the usual place, and one for each letter
/// after which others are spelled otherwise.
struct RomanizationTables: Sendable {
  /// By the low bits of the two bytes of UTF-8; zero for what is no letter.
  var letters = [Letter](repeating: Letter(bits: 0), count: 8 * 64)
  /// How many letters there are, and one: the length of a row.
  let width: Int
  /// The spellings of all rows in lower case, then with a capital, then in capitals.
  var spellings: [UInt64]
  /// How far the three parts of `spellings` are apart.
  let variantLength: Int
  /// Whether a cell of `spellings` comes from an `after` rule, which `before` does not overrule.
  var isFixed: [Bool]
  /// What depends on the next letter.
  var before: Lookahead
  /// By the class of a letter times `width` and that of the next one: whether a rule speaks of the two.
  var dependsOnNext: [Bool]
  /// By the first letter's class, the longest first.
  var endings: [[Ending]]
  /// ASCII by its byte.
  var ascii: [UInt64]
  /// Whole words by the hash of their classes.
  var words: [UInt64: Exception] = [:]
  /// By the first letter's class, the longest first.
  var starts: [[Exception]]
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
    var rows: [Int]
    /// A row has a cell for the class of each next letter; nil where no rule speaks of it.
    var spellings: [LetterSpelling?] = []
  }

  /// A word, or the start of one, with a spelling of its own.
  struct Exception: Sendable {
    let classes: [UInt8]
    let spelling: CasedSpelling
  }

  /// The last letters of a word with a spelling of their own.
  struct Ending: Sendable {
    let classes: [UInt8]
    let spelling: CasedSpelling
  }

  /// Whether words or their starts have spellings of their own.
  let hasExceptions: Bool

  /// The tables for `rules`, and for `others`, letters that these do not speak of.
  init(_ rules: RomanizationRules, others: [Unicode.Scalar: String]) {
    let own = rules.letters.keys.filter { Self.index(of: $0) != nil }.sorted()
    let foreign = others.keys.filter { rules.letters[$0] == nil && Self.index(of: $0) != nil }
    let alphabet = own + foreign.sorted()
    precondition(alphabet.count < 256, "more letters than a class has room for")
    let classes = Dictionary(
      uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0 + 1) })
    let width = alphabet.count + 1
    self.width = width

    // Rows.
    let leaders = Set(rules.after.keys.map(\.first)).filter { classes[$0] != nil }.sorted()
    let rows = Dictionary(uniqueKeysWithValues: leaders.enumerated().map { ($1, $0 + 2) })
    let variantLength = (leaders.count + 2) * width
    self.variantLength = variantLength
    var spellings = [UInt64](repeating: 0, count: 3 * variantLength)
    var isFixed = [Bool](repeating: false, count: variantLength)
    var isWide = Set<Unicode.Scalar>()
    func set(
      _ spelling: LetterSpelling, of letter: Unicode.Scalar, in row: Int, fixed: Bool = false
    ) {
      guard let letterClass = classes[letter] else { return }
      let cell = row * width + letterClass
      spellings[cell] = spelling.lower
      spellings[variantLength + cell] = spelling.title
      spellings[2 * variantLength + cell] = spelling.upper
      isFixed[cell] = fixed
      if spelling.isWide { isWide.insert(letter) }
    }
    for letter in alphabet {
      let spelling = LetterSpelling(rules.letters[letter] ?? others[letter] ?? "")
      for row in 0..<(leaders.count + 2) { set(spelling, of: letter, in: row) }
      if let text = rules.initial[letter] { set(LetterSpelling(text), of: letter, in: 0) }
    }
    for (pair, text) in rules.after {
      guard let row = rows[pair.first] else { continue }
      set(LetterSpelling(text), of: pair.second, in: row, fixed: true)
    }

    // What depends on the letters that follow.
    var before = Lookahead(rows: [Int](repeating: -1, count: width))
    var isContextual = Set<Unicode.Scalar>()
    for (pair, text) in rules.before {
      guard let first = classes[pair.first], let second = classes[pair.second] else { continue }
      let spelling = LetterSpelling(text)
      if before.rows[first] < 0 {
        before.rows[first] = before.spellings.count
        before.spellings += [LetterSpelling?](repeating: nil, count: width)
      }
      before.spellings[before.rows[first] + second] = spelling
      isContextual.insert(pair.first)
      if spelling.isWide { isWide.insert(pair.first) }
    }
    func classList(_ word: String) -> [UInt8]? {
      let list = word.unicodeScalars.compactMap { classes[$0].map { UInt8($0) } }
      return list.count == word.unicodeScalars.count && !list.isEmpty ? list : nil
    }
    var dependsOnNext = [Bool](repeating: false, count: width * width)
    for pair in rules.before.keys {
      guard let first = classes[pair.first], let second = classes[pair.second] else { continue }
      dependsOnNext[first * width + second] = true
    }
    var endings = [[Ending]](repeating: [], count: width)
    for (word, text) in rules.endings {
      guard let list = classList(word), let letter = word.unicodeScalars.first else { continue }
      for next in 0..<width where list.count == 1 || Int(list[1]) == next {
        dependsOnNext[Int(list[0]) * width + next] = true
      }
      endings[Int(list[0])].append(Ending(classes: list, spelling: CasedSpelling(text)))
      isContextual.insert(letter)
    }
    self.endings = endings.map { $0.sorted { $0.classes.count > $1.classes.count } }
    var starts = [[Exception]](repeating: [], count: width)
    for (word, text) in rules.starts {
      guard let list = classList(word) else { continue }
      starts[Int(list[0])].append(Exception(classes: list, spelling: CasedSpelling(text)))
    }
    self.starts = starts.map { $0.sorted { $0.classes.count > $1.classes.count } }
    for (word, text) in rules.words {
      guard let list = classList(word) else { continue }
      words[list.reduce(0, Self.hash)] = Exception(classes: list, spelling: CasedSpelling(text))
    }
    hasExceptions = !rules.starts.isEmpty || !rules.words.isEmpty
    self.spellings = spellings
    self.isFixed = isFixed
    self.dependsOnNext = dependsOnNext
    self.before = before
    apostrophe = rules.apostrophe.flatMap { LatinSpelling($0) }
    composed = Self.compositions(of: alphabet)

    ascii = (0..<128).map { UInt64(1) << 56 | UInt64($0) }
    for (sign, text) in rules.letters where sign.isASCII {
      if let spelling = LatinSpelling(text) { ascii[Int(sign.value)] = spelling.bits }
    }
    for letter in alphabet {
      let capital = Self.capital(of: letter)
      for form in capital == letter ? [letter] : [letter, capital] {
        guard let index = Self.index(of: form), let letterClass = classes[letter] else { continue }
        let flags =
          (form == letter ? 0 : 0x100) | (isContextual.contains(letter) ? 0x200 : 0)
          | (form != letter && isWide.contains(letter) ? 0x400 : 0)
        let cell = form == letter ? letterClass : variantLength + letterClass
        let row = (rows[letter] ?? 1) * width
        letters[index] = Letter(bits: UInt64(cell << 32 | row << 16 | flags | letterClass))
      }
    }
  }

  /// The capital of a small letter; the letter itself where it has none.
  static func capital(of letter: Unicode.Scalar) -> Unicode.Scalar {
    let mapping = letter.properties.uppercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping[mapping.startIndex] : letter
  }

  /// The hash of some letters and one more (FNV-1a).
  static func hash(_ hash: UInt64, _ letterClass: UInt8) -> UInt64 {
    ((hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash) ^ UInt64(letterClass)) &* 0x100_0000_01B3
  }

  /// Where a letter stands in `letters`; nil where it is none of U+0400 to U+052F.
  private static func index(of letter: Unicode.Scalar) -> Int? {
    (0x400...0x52F).contains(letter.value) ? Int(letter.value & 0x1FF) : nil
  }

  /// The letters that stand for one of `alphabet` and a mark, such as й, small and capital.
  ///
  /// A grave accent is left out: on a Russian vowel it marks the stress.
  private static func compositions(
    of alphabet: [Unicode.Scalar]
  ) -> [RomanizationRules.LetterPair: Unicode.Scalar] {
    var table: [RomanizationRules.LetterPair: Unicode.Scalar] = [:]
    for small in alphabet {
      for letter in [small, capital(of: small)] {
        // Normalizing fails only for want of memory; then the pair stays two.
        let parts = Array(((try? Normalizer.nfd.normalize(String(letter))) ?? "").unicodeScalars)
        guard parts.count == 2, parts[1] != "\u{300}" else { continue }
        table[RomanizationRules.LetterPair(first: parts[0], second: parts[1])] = letter
      }
    }
    return table
  }
}
