internal import ICU

/// The body of a Chinese document as an array of characters that know their place in the file.
struct HanText: Sendable {
  let characters: [Character]
  /// The characters in Simplified, one for one.
  let simplified: [Character]
  /// Whether each is a Chinese character.
  private let hanFlags: [Bool]
  /// Whether a word of ICU's dictionary begins at each place; the last is the end of the text.
  private let wordStarts: [Bool]
  private let offsets: [Int]

  init(_ document: SourceDocument, script: ChineseScript) {
    var characters: [Character] = []
    var offsets = [document.bodyOffset]
    for character in document.body {
      characters.append(character)
      offsets.append((offsets.last ?? 0) + character.utf8.count)
    }
    self.characters = characters
    self.offsets = offsets
    simplified = Self.simplified(characters, script)
    hanFlags = characters.map { $0.unicodeScalars.first.map { Script($0) == .han } ?? false }
    wordStarts = Self.wordStarts(String(document.body), simplified, offsets, document.bodyOffset)
  }

  /// The characters in Simplified; a line that comes out longer or shorter is converted by itself, one
  /// character after the other.
  private static func simplified(
    _ characters: [Character], _ script: ChineseScript
  ) -> [Character] {
    let simple = Array(script.simplified(String(characters)))
    if simple.count == characters.count { return simple }
    return characters.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().reduce(into: []) { result, line in
        if line.offset > 0 { result.append("\n") }
        let simple = Array(script.simplified(String(line.element)))
        result +=
          simple.count == line.element.count
          ? simple : line.element.map { script.simplified(String($0)).first ?? $0 }
      }
  }

  /// Where words begin, by the offsets of the characters.
  private static func wordStarts(
    _ body: String, _ characters: [Character], _ offsets: [Int], _ first: Int
  ) -> [Bool] {
    // Without ICU's dictionary, which is always there, every character would be a word.
    guard let locale = try? Locale("zh"), let breaker = try? BreakIterator(.word, locale: locale),
      let segments = try? breaker.segments(of: body)
    else { return Array(repeating: true, count: offsets.count) }
    var starts = Array(repeating: false, count: offsets.count)
    var index = 0
    for segment in segments {
      let offset = first + body.utf8.distance(from: body.startIndex, to: segment.range.lowerBound)
      while index < offsets.count, offsets[index] < offset { index += 1 }
      if index < offsets.count, offsets[index] == offset { starts[index] = true }
    }
    starts[offsets.count - 1] = true
    return starts
  }

  /// The text of a range of characters.
  func string(_ range: Range<Int>) -> String { String(characters[range]) }

  /// The text of a range of characters in Simplified.
  func simplifiedString(_ range: Range<Int>) -> String { String(simplified[range]) }

  /// The place of a range of characters, in bytes of the file.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The characters at a range of bytes of the file.
  func characters(in bytes: Range<Int>) -> Range<Int> {
    index(of: bytes.lowerBound)..<index(of: bytes.upperBound)
  }

  /// The first character that begins at a byte or behind it.
  private func index(of byte: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the character at `index` is a Chinese one.
  func isHan(_ index: Int) -> Bool { hanFlags[index] }

  /// Whether a word of ICU's dictionary begins at `index`, or the text ends there.
  func isWordStart(_ index: Int) -> Bool { wordStarts[index] }

  /// Whether a range is one word of ICU's dictionary.
  func isOneWord(_ range: Range<Int>) -> Bool {
    wordStarts[range.lowerBound] && wordStarts[range.upperBound]
      && !range.dropFirst().contains { wordStarts[$0] }
  }

  /// Whether `piece` stands at `index`.
  func has(_ piece: [Character], at index: Int) -> Bool {
    index >= 0 && index + piece.count <= characters.count
      && characters[index..<index + piece.count].elementsEqual(piece)
  }

  /// Whether `piece`, in Simplified, stands at `index`.
  func hasSimplified(_ piece: [Character], at index: Int) -> Bool {
    index >= 0 && index + piece.count <= simplified.count
      && simplified[index..<index + piece.count].elementsEqual(piece)
  }

  /// The last place before `end`, at most `distance` before it, of one of these characters.
  func lastIndex(of wanted: Set<Character>, before end: Int, within distance: Int) -> Int? {
    characters[max(0, end - distance)..<end].lastIndex { wanted.contains($0) }
  }
}
