public import LocaleData

extension ChineseNames {
  /// The spellings in another system of a name that is written in Pinyin, the likeliest first; none for
  /// what is no Pinyin, and for the spellings of Cantonese.
  ///
  /// Tones, capitals and the order of the parts do not matter: `YIMOU ZHANG` gives Чжан Имоу, too.
  ///
  /// - Throws: a `LocaleError` where a table of the system is missing or broken.
  public func spellings(
    ofPinyin name: String, system: ChineseSpellingSystem
  ) throws(LocaleError) -> [WeightedSpelling] {
    guard !system.isCantonese, let words = pinyinWords(name) else { return [] }
    var spellings: [WeightedSpelling] = []
    if system == .palladius, let usual = try usualPalladius.get()[pinyin(of: words)] {
      spellings.append(WeightedSpelling(text: usual, weight: Self.usualForm))
    }
    let form = ChineseWordForm(system)
    var parts: [String] = []
    for (place, word) in words.enumerated() {
      if system == .palladius {
        parts.append((mandarin.palladius(of: word.map(\.letters)) ?? "").capitalizedFirst)
      } else {
        var form = form
        if place == 0 && words.count > 1 { form.joiner = form.compoundSurname }
        var pieces: [String] = []
        for syllable in word { pieces.append(try spelling(of: syllable, system)) }
        parts.append(form.joined(pieces).capitalizedFirst)
      }
    }
    let text = parts.joined(separator: " ")
    spellings.append(
      WeightedSpelling(
        text: form.isCapital ? text.uppercased() : text,
        weight: spellings.isEmpty ? 1 : 1 - Self.usualForm))
    return spellings
  }

  /// The names in Pinyin that a spelling of another system stands for, the likeliest first; none for
  /// what is not of that system.
  ///
  /// Wade–Giles without its apostrophes means several (Chang: Zhang, Chang). Of Hong Kong's spellings
  /// only surnames lead back; Jyutping and Yale's Cantonese lead to no Mandarin. Text longer than a name
  /// leads to none.
  ///
  /// - Throws: a `LocaleError` where a table of the system is missing or broken.
  public func pinyin(
    of name: String, writtenIn system: ChineseSpellingSystem
  ) throws(LocaleError) -> [WeightedSpelling] {
    guard name.utf8.count <= Self.longestSpelling else { return [] }
    switch system {
    case .pinyin, .pinyinTones, .pinyinPassport, .pinyinTaiwan:
      return pinyinWords(name).map { [WeightedSpelling(text: pinyin(of: $0), weight: 1)] } ?? []
    case .palladius: return try pinyin(ofPalladius: name)
    case .wadeGiles, .wadeGilesPress:
      let table = try syllables(of: "wade-giles")
      let exact =
        system == .wadeGiles
        ? candidates(name, in: table, isHyphenated: true, isExact: true) : []
      return exact.isEmpty
        ? candidates(name, in: table, isHyphenated: true, isExact: false) : exact
    case .yale, .yaleTones:
      return try candidates(
        MandarinSyllable(marked: name).letters, in: syllables(of: "yale"), isHyphenated: false,
        isExact: true)
    case .hongKong:
      let surnames = try cantonese.get().surnames(inHongKong: name)
      var texts: [String] = []
      for surname in surnames {
        let text = try spelling(of: surname, system: .pinyin)
        if !texts.contains(text) { texts.append(text) }
      }
      return texts.map { WeightedSpelling(text: $0, weight: 1 / Double(texts.count)) }
    case .jyutping, .yaleCantonese: return []
    }
  }

  /// The syllables of the words of a name in Pinyin, surname first; nil where a word is no Pinyin.
  private func pinyinWords(_ name: String) -> [[MandarinSyllable]]? {
    guard name.utf8.count <= Self.longestSpelling else { return nil }
    var words: [[MandarinSyllable]] = []
    for word in name.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      guard let syllables = tonedSyllables(String(word)) else { return nil }
      words.append(syllables)
    }
    guard let first = words.first, let last = words.last else { return nil }
    let isGivenFirst =
      words.count > 1 && !surnames.contains(first.map(\.letters))
      && surnames.contains(last.map(\.letters))
    return isGivenFirst ? [last] + words.dropLast() : words
  }

  /// The syllables of one word with the tones that it marks.
  private func tonedSyllables(_ word: String) -> [MandarinSyllable]? {
    let letters = MandarinSyllable(marked: word).letters
    guard let syllables = mandarin.syllables(ofPinyin: letters) else { return nil }
    guard letters != word.lowercased() else {
      return syllables.map { MandarinSyllable(letters: $0) }
    }
    var rest = word.lowercased().filter { !"'’-".contains($0) }[...]
    return syllables.map { syllable in
      let marked = MandarinSyllable(marked: String(rest.prefix(syllable.count)))
      rest = rest.dropFirst(syllable.count)
      return MandarinSyllable(letters: syllable, tone: marked.tone)
    }
  }

  private func pinyin(of words: [[MandarinSyllable]]) -> String {
    words.map { mandarin.pinyin(of: $0.map(\.letters)).capitalizedFirst }.joined(separator: " ")
  }

  private func pinyin(
    ofPalladius name: String
  ) throws(LocaleError) -> [WeightedSpelling] {
    let letters = name.lowercased()
    let usual = try usualPalladius.get().filter { $0.value.lowercased() == letters }.keys.sorted()
    if !usual.isEmpty {
      return usual.map { WeightedSpelling(text: $0, weight: 1 / Double(usual.count)) }
    }
    var words: [String] = []
    for word in name.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      guard let syllables = mandarin.syllables(ofPalladius: String(word)) else { return [] }
      words.append(mandarin.pinyin(of: syllables).capitalizedFirst)
    }
    return words.isEmpty ? [] : [WeightedSpelling(text: words.joined(separator: " "), weight: 1)]
  }

  /// The share of the form that Russian print has of a famous name, against that of a namesake.
  private static let usualForm = 0.7

  /// The longest name in letters, in bytes of UTF-8.
  private static let longestSpelling = 512
  /// The most names that one spelling is said to stand for.
  private static let mostNames = 64

  /// What the words of a name stand for by a table from Pinyin's syllables.
  private func candidates(
    _ name: String, in table: [String: String], isHyphenated: Bool, isExact: Bool
  ) -> [WeightedSpelling] {
    let sources = ReversedSyllables(table)
    var names: [[String]] = [[]]
    for (place, word) in name.split(whereSeparator: \.isWhitespace).enumerated() {
      let pieces = isHyphenated ? word.split(separator: "-") : [word]
      var readings: [[String]] = [[]]
      for piece in pieces {
        let found = sources.syllables(of: String(piece), isExact: isExact)
        readings = readings.flatMap { start in found.map { start + $0 } }
        guard !readings.isEmpty, readings.count <= Self.mostNames else { return [] }
      }
      if place == 0, readings.contains(where: surnames.contains) {
        readings = readings.filter(surnames.contains)
      }
      let words = readings.map { mandarin.pinyin(of: $0).capitalizedFirst }
      names = names.flatMap { start in words.map { start + [$0] } }
      guard !names.isEmpty, names.count <= Self.mostNames else { return [] }
    }
    let texts = names.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    return texts.map { WeightedSpelling(text: $0, weight: 1 / Double(texts.count)) }
  }
}

/// A table of syllables, turned round.
private struct ReversedSyllables {
  private var exact: [String: [String]] = [:]
  private var bare: [String: [String]] = [:]
  private let joined: SyllableTable

  init(_ table: [String: String]) {
    for (syllable, spelling) in table.sorted(by: { $0.key < $1.key }) {
      exact[spelling, default: []].append(syllable)
      bare[Self.bare(spelling), default: []].append(syllable)
    }
    joined = SyllableTable(exact.compactMapValues(\.first))
  }

  /// What a word may stand for: by its letters and signs, or by its letters alone; and, joined, syllable
  /// by syllable.
  func syllables(of word: String, isExact: Bool) -> [[String]] {
    let word = String(
      word.lowercased().map { "’‘ʻʼ`".contains($0) ? "'" : $0 == "ê" ? "e" : $0 })
    if let found = exact[word], isExact || word != Self.bare(word) { return found.map { [$0] } }
    if !isExact, let found = bare[word] { return found.map { [$0] } }
    return joined.segmentation(of: word).map { [$0.map(\.target)] } ?? []
  }

  private static func bare(_ spelling: String) -> String {
    spelling.replacing("'", with: "").replacing("ü", with: "u")
  }
}
