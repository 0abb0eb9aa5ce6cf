/// A text as typesetting works on it: character by character, each with the piece of the text that it is
/// from, so that a quotation may begin in plain words and end in bold ones.
struct TypesetCells {
  /// A character of the text.
  struct Cell {
    var scalar: Unicode.Scalar
    /// The number of the piece.
    var piece: Int
    /// Whether it stands in an address, which nothing changes.
    var isFrozen = false
  }

  var cells: [Cell] = []
  private let pieceCount: Int

  /// The cells of the pieces of one paragraph.
  init(_ pieces: [String]) {
    pieceCount = pieces.count
    cells.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count })
    for (index, piece) in pieces.enumerated() {
      for scalar in piece.unicodeScalars { cells.append(Cell(scalar: scalar, piece: index)) }
    }
    freezeAddresses()
  }

  /// The pieces as they are now.
  var pieces: [String] {
    var pieces = [String.UnicodeScalarView](repeating: .init(), count: pieceCount)
    for cell in cells { pieces[cell.piece].append(cell.scalar) }
    return pieces.map { String($0) }
  }

  /// The character at `index`; nil outside of the text.
  subscript(index: Int) -> Unicode.Scalar? {
    cells.indices.contains(index) ? cells[index].scalar : nil
  }

  /// Puts `scalars` in the place of `range`, in the piece of its first character.
  mutating func replace(_ range: Range<Int>, with scalars: some Collection<Unicode.Scalar>) {
    let piece = cells[range.lowerBound].piece
    cells.replaceSubrange(range, with: scalars.map { Cell(scalar: $0, piece: piece) })
  }

  /// Whether the characters of `range` are `text` and may be changed.
  func matches(_ range: Range<Int>, _ text: some Sequence<Unicode.Scalar>) -> Bool {
    range.upperBound <= cells.count && !cells[range].contains(where: \.isFrozen)
      && cells[range].map(\.scalar).elementsEqual(text)
  }

  /// Words with `://` or `@` in them, and those that begin with `www.`, are addresses.
  private mutating func freezeAddresses() {
    var start = 0
    while start < cells.count {
      let end = cells[start...].firstIndex { $0.scalar.properties.isWhitespace } ?? cells.count
      if isAddress(start..<end) {
        for index in start..<end { cells[index].isFrozen = true }
      }
      start = end + 1
    }
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    let word = cells[range]
    if word.contains(where: { $0.scalar == "@" }) { return true }
    for index in range.dropLast(2) where cells[index].scalar == ":" {
      if cells[index + 1].scalar == "/" && cells[index + 2].scalar == "/" { return true }
    }
    return word.prefix(4).map(\.scalar).elementsEqual("www.".unicodeScalars)
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character.
  var isHan: Bool { properties.isUnifiedIdeograph }

  /// Whether it is a letter that is not Chinese, or a digit.
  var isLetterOrDigit: Bool {
    !isHan && (properties.isAlphabetic || properties.numericType == .decimal)
  }

  /// Whether it is a digit of a number in ASCII.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is a space or the end of a line.
  var isSpace: Bool { properties.isWhitespace }
}
