/// The letters of a scheme, numbered from 1 on: its *classes*, the same for a capital.
struct RomanizationAlphabet {
  /// Its own letters, then those it does not speak of, all small.
  let letters: [Unicode.Scalar]
  let classes: [Unicode.Scalar: Int]
  private let rows: [Unicode.Scalar: Int]

  /// One more than there are letters.
  var width: Int { letters.count + 1 }
  /// How many places there are in which letters may be spelled differently.
  var rowCount: Int { rows.count + 2 }

  init(_ rules: RomanizationRules, others: [Unicode.Scalar: String]) {
    let own = rules.letters.keys.filter { Self.index(of: $0) != nil }.sorted()
    let foreign = others.keys.filter { rules.letters[$0] == nil && Self.index(of: $0) != nil }
    // The reader takes small letters only, of which U+0400 to U+052F has fewer than a class can name.
    letters = own + foreign.sorted()
    let classes = Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, $0 + 1) })
    self.classes = classes
    let leaders = Set(rules.after.keys.map(\.first)).filter { classes[$0] != nil }.sorted()
    rows = Dictionary(uniqueKeysWithValues: leaders.enumerated().map { ($1, $0 + 2) })
  }

  /// The row of what follows a letter: its own, or 1.
  func row(after letter: Unicode.Scalar) -> Int { rows[letter] ?? 1 }

  /// The classes of a word's letters; nil where it is empty, or has a letter that is none of ours.
  func classes(of word: String) -> [UInt8]? {
    let list = word.unicodeScalars.compactMap { classes[$0].map { UInt8($0) } }
    return list.count == word.unicodeScalars.count && !list.isEmpty ? list : nil
  }

  /// The capital of a small letter; the letter itself where it has none.
  static func capital(of letter: Unicode.Scalar) -> Unicode.Scalar {
    let mapping = letter.properties.uppercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping[mapping.startIndex] : letter
  }

  /// The low bits of the two bytes of UTF-8; nil for what is none of U+0400 to U+052F.
  static func index(of letter: Unicode.Scalar) -> Int? {
    (0x400...0x52F).contains(letter.value) ? Int(letter.value & 0x1FF) : nil
  }
}
