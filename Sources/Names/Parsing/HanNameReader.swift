/// Reads names in Chinese characters: those of Chinese people and their neighbours, surname first, and
/// foreign ones, whose parts an interpunct separates.
struct HanNameReader {
  let lexicon: HanLexicon
  let surnames: ChineseSurnames
  let romanized: RomanizedChinese
  let eastAsian: EastAsianSurnames
  let givenNames: GivenNames
  let transcriptionCharacters: Set<Character>
  /// Chinese names without a surname: 慈禧, 乾隆.
  let undivided: Set<String>
  let simplified: (String) -> String

  /// All ways to read a name in characters.
  func candidates(for text: String) -> [NameCandidate] {
    var frame = HanFrame()
    let segments = text.split(whereSeparator: Self.isSeparator).map { $0.trimmingSpaces() }
    var name = ""
    for segment in segments where !segment.isEmpty {
      if lexicon.titles.contains(segment) {
        add(title: segment, to: &frame)
      } else if name.isEmpty {
        name = peeled(segment, &frame)
      } else {
        frame.parts.append(segment, to: .alias)
      }
    }
    if name.isEmpty {
      name = text.trimmingSpaces()
      frame = HanFrame()
    }
    let pieces = name.split(whereSeparator: \.isInterpunct).map { $0.trimmingSpaces() }
      .filter { $0 != "" }
    if pieces.count > 1 { return foreignCandidates(pieces, frame) }
    let words = name.split(separator: " ").map { String($0) }
    if words.count == 2 { return spacedCandidates(words[0], words[1], frame) }
    return plainCandidates(words.joined(), frame)
  }

  private static func isSeparator(_ character: Character) -> Bool {
    "，,、/|：:；;—–()（）".contains(character)
  }

  // MARK: Titles

  private func add(title: String, to frame: inout HanFrame) {
    frame.parts.append(title, to: .title)
    frame.sex = frame.sex ?? lexicon.sex(ofTitle: title)
  }

  /// The name without titles before and behind it.
  private func peeled(_ text: String, _ frame: inout HanFrame) -> String {
    var rest = text
    while let title = lexicon.title(before: rest), rest.count - title.count > 1 {
      add(title: title, to: &frame)
      rest = String(rest.dropFirst(title.count)).trimmingSpaces()
    }
    while let title = lexicon.title(behind: rest) {
      add(title: title, to: &frame)
      rest = String(rest.dropLast(title.count)).trimmingSpaces()
    }
    for generation in lexicon.generations
    where rest.hasSuffix(generation) && rest.count > generation.count + 1 {
      // 十二世 ends in 二世.
      if generation.count > frame.parts[.generation]?.count ?? 0 {
        frame.parts[.generation] = generation
      }
    }
    if let generation = frame.parts[.generation] { rest.removeLast(generation.count) }
    return rest
  }
}

/// What was taken off a name in characters.
struct HanFrame {
  /// Title and generation.
  var parts = ParsedNameParts()
  /// What the titles tell of the sex.
  var sex: Sex?
}
