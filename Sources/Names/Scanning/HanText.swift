/// The body of a Chinese document as an array of characters that know their place in the file.
struct HanText: Sendable {
  let characters: [Character]
  private let offsets: [Int]

  init(_ document: SourceDocument) {
    var characters: [Character] = []
    var offsets = [document.bodyOffset]
    for character in document.body {
      characters.append(character)
      offsets.append((offsets.last ?? 0) + character.utf8.count)
    }
    self.characters = characters
    self.offsets = offsets
  }

  /// The text of a range of characters.
  func string(_ range: Range<Int>) -> String { String(characters[range]) }

  /// The place of a range of characters, in bytes of the file.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// Whether the character at `index` is a Chinese one.
  func isHan(_ index: Int) -> Bool { Script(of: String(characters[index])) == .han }

  /// Whether `piece` stands at `index`.
  func has(_ piece: [Character], at index: Int) -> Bool {
    index >= 0 && index + piece.count <= characters.count
      && characters[index..<index + piece.count].elementsEqual(piece)
  }

  /// The first place of `piece` from `start` on.
  func firstOccurrence(of piece: [Character], from start: Int) -> Range<Int>? {
    guard !piece.isEmpty, characters.count >= piece.count else { return nil }
    for index in max(start, 0)..<max(characters.count - piece.count + 1, start)
    where has(piece, at: index) {
      return index..<index + piece.count
    }
    return nil
  }

  /// The last place before `end` of one of these characters.
  func lastIndex(of wanted: Set<Character>, before end: Int) -> Int? {
    characters[..<end].lastIndex { wanted.contains($0) }
  }
}
