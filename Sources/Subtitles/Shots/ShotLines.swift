/// The lines of a text file of shot changes, each with its number from 1; blank ones are left out.
struct ShotLines: Sequence, IteratorProtocol {
  /// A line without its line end.
  struct Line {
    let text: String
    let number: Int
  }

  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    offset = self.bytes.startIndex
  }

  /// The next line that has more than blanks.
  mutating func next() -> Line? {
    while offset < bytes.endIndex {
      let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      let content = bytes[offset..<end]
      offset = end + 1
      if end + 1 < bytes.endIndex, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { offset += 1 }
      number += 1
      if content.contains(where: { $0 > 0x20 }) {
        return Line(text: String(decoding: content, as: UTF8.self), number: number)
      }
    }
    return nil
  }
}

extension ShotLines.Line {
  /// A part of the line, with its column from 1.
  struct Word {
    let text: Substring
    let column: Int

    /// Whether another part of the line lies within this one.
    func contains(_ other: Word) -> Bool {
      text.startIndex <= other.text.startIndex && other.text.endIndex <= text.endIndex
    }
  }

  /// The parts of the line between characters that separate.
  func words(separatedBy isSeparator: (Character) -> Bool) -> [Word] {
    var words: [Word] = []
    var (column, start, first) = (1, text.startIndex, 1)
    for index in text.indices {
      if isSeparator(text[index]) {
        if start < index { words.append(Word(text: text[start..<index], column: first)) }
        (start, first) = (text.index(after: index), column + 1)
      }
      column += 1
    }
    if start < text.endIndex { words.append(Word(text: text[start...], column: first)) }
    return words
  }

  /// The words between blanks.
  var words: [Word] { words { $0 == " " || $0 == "\t" } }
}
