/// Finds the line and column of a byte in a text.
///
/// Building it takes time linear in the text; a look-up is logarithmic in the lines and linear in the
/// length of the line.
struct LineIndex: Sendable {
  private let text: String
  private let lineStarts: [Int]

  init(_ text: String) {
    self.text = text
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The line and the column, both from 1, of the byte at `offset`; columns count grapheme clusters.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[low])
    let end = text.utf8.index(text.startIndex, offsetBy: offset)
    return (low + 1, text[start..<end].count + 1)
  }
}
