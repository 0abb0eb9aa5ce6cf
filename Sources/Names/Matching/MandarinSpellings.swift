internal import LocaleData
internal import YAML

/// The spellings of Mandarin syllables in alphabets, and how words are cut into them.
///
/// Toneless and without diacritics: lu stands for lu and lü. Wade–Giles is taken without its apostrophes
/// too, as most print has it; then chang stands for zhang and chang.
struct MandarinSpellings: Sendable {
  private var numbers: [String: UInt16] = [:]
  private var names: [String] = []
  private var pinyin = SpellingTable()
  private var wadeGiles = SpellingTable()
  private var hongKong = SpellingTable()
  private var palladius = SpellingTable()

  init(
    _ store: LocaleStore, readings: HanReadings, cantonese: Cantonese
  ) throws(LocaleError) {
    for (syllable, spelling) in try Self.syllables(store, at: "transcription/palladius.yaml") {
      palladius.add(PartLetters(spelling, .cyrillic).scalars, number(syllable))
      pinyin.add(PartLetters(syllable, .latin).scalars, number(syllable))
    }
    for (syllable, spelling) in try Self.syllables(store, at: "transcription/wade-giles.yaml") {
      wadeGiles.add(PartLetters(spelling, .latin).scalars, number(syllable))
    }
    for (spelling, syllable) in Self.hongKong(readings, cantonese) {
      hongKong.add(PartLetters(spelling, .latin).scalars, number(syllable))
    }
  }

  /// The number of a syllable of toneless pinyin; nil where Mandarin has none such.
  func number(ofPinyin syllable: String) -> UInt16? { numbers[syllable] }

  /// A syllable in toneless pinyin, by its number.
  func pinyin(ofNumber number: UInt16) -> String { names[Int(number)] }

  /// A reading in pinyin, in one word.
  func pinyin(of reading: SyllableReading) -> String {
    reading.places.map { names[Int($0[0])] }.joined()
  }

  /// How a word can be read as Mandarin; hyphens and apostrophes part syllables.
  func readings(of word: String, _ script: Script) -> [SyllableReading] {
    let pieces = word.split { "-'’‘ʻʼ`‐‑".contains($0) }
    switch script {
    case .latin:
      var readings: [SyllableReading] = []
      for (system, table) in [
        (SyllableReading.System.pinyin, pinyin), (.wadeGiles, wadeGiles), (.hongKong, hongKong),
      ] {
        // An apostrophe of Wade–Giles stands within a syllable.
        let own = system == .wadeGiles ? word.split { "-‐‑".contains($0) } : pieces
        if let places = table.places(of: own, .latin),
          !readings.contains(where: { $0.places == places })
        {
          readings.append(SyllableReading(system: system, places: places))
        }
      }
      return readings
    case .cyrillic:
      // A hard sign parts syllables as an apostrophe does.
      let places = palladius.places(
        of: pieces.flatMap { $0.split { "ъЪ".contains($0) } }, .cyrillic)
      return places.map { [SyllableReading(system: .palladius, places: $0)] } ?? []
    case .han: return []
    }
  }

  private mutating func number(_ syllable: String) -> UInt16 {
    if let number = numbers[syllable] { return number }
    let number = UInt16(numbers.count)
    numbers[syllable] = number
    names.append(syllable)
    return number
  }

  private static func syllables(
    _ store: LocaleStore, at path: String
  ) throws(LocaleError) -> [(syllable: String, spelling: String)] {
    try store.value(at: path) { node throws(YAMLError) in
      var syllables: [(syllable: String, spelling: String)] = []
      for entry in try node.required("syllables").entries() {
        syllables.append((entry.key, try entry.value.string()))
      }
      return syllables
    }
  }

  /// Hong Kong's spellings with the Mandarin syllables of the characters they are written for.
  ///
  /// A syllable that few of the characters of a spelling have says nothing.
  private static func hongKong(
    _ readings: HanReadings, _ cantonese: Cantonese
  ) -> [(spelling: String, syllable: String)] {
    var seen: [String: [String: Int]] = [:]
    // The characters of the first national standard (GB 2312) are those of names, nearly all.
    for value in 0x4E00...0x9FA5 {
      guard let scalar = Unicode.Scalar(value), let mandarin = readings[scalar] else { continue }
      let character = Character(scalar)
      guard let syllable = cantonese.syllables(of: String(character), isSurname: false)[0] else {
        continue
      }
      seen[cantonese.hongKong(syllable, of: character), default: [:]][mandarin, default: 0] += 1
    }
    var pairs = seen.flatMap { spelling, syllables in
      let all = syllables.values.reduce(0, +)
      return syllables.filter { $0.value * leastShare >= all }.map { (spelling, $0.key) }
    }
    for (surname, spelling) in cantonese.surnamesOfHongKong {
      let syllables = readings.syllables(of: surname)
      if syllables.count == 1 { pairs.append((spelling, syllables[0])) }
    }
    return pairs
  }

  /// A syllable counts where at least one of so many characters has it.
  private static let leastShare = 12
}

/// The spellings of syllables in one system.
private struct SpellingTable: Sendable {
  private var syllables: [[Unicode.Scalar]: [UInt16]] = [:]
  private var longest = 1

  mutating func add(_ spelling: [Unicode.Scalar], _ syllable: UInt16) {
    guard !spelling.isEmpty else { return }
    if syllables[spelling]?.contains(syllable) != true {
      syllables[spelling, default: []].append(syllable)
    }
    longest = max(longest, spelling.count)
  }

  /// The syllables of pieces of a word; nil where one has letters that are in none.
  func places(of pieces: [Substring], _ script: Script) -> [[UInt16]]? {
    var places: [[UInt16]] = []
    for piece in pieces {
      guard let own = cut(PartLetters(piece, script).scalars) else { return nil }
      places += own
    }
    return places.isEmpty || places.count > Self.mostSyllables ? nil : places
  }

  /// The fewest syllables that a word is made of; of two ways to cut it the one in which more syllables
  /// begin with a consonant, as pinyin is read.
  private func cut(_ letters: [Unicode.Scalar]) -> [[UInt16]]? {
    guard !letters.isEmpty, letters.count <= Self.mostSyllables * longest else { return nil }
    var ways = [(count: Int, length: Int)?](repeating: nil, count: letters.count + 1)
    ways[letters.count] = (0, 0)
    for start in letters.indices.reversed() {
      for length in 1...min(longest, letters.count - start) {
        guard let rest = ways[start + length],
          rest.count + 1 < ways[start]?.count ?? .max,
          syllables[Array(letters[start..<start + length])] != nil
        else { continue }
        ways[start] = (rest.count + 1, length)
      }
    }
    var places: [[UInt16]] = []
    var start = 0
    while start < letters.count {
      guard let way = ways[start] else { return nil }
      places.append(syllables[Array(letters[start..<start + way.length])] ?? [])
      start += way.length
    }
    return places
  }

  /// A part of a Chinese name has at most two syllables, and its parts written as one word four.
  private static let mostSyllables = 4
}
