/// Finds the line and column of a byte in a text.
///
/// Building it takes time linear in the text; a look-up is logarithmic in the lines, and counts the
/// characters of a piece of the line of bounded length.
struct LineIndex: Sendable {
  private let text: String
  private let lineStarts: [Int]
  /// Of long lines, by their number: places within them whose column is known.
  private let checkpoints: [Int: [Checkpoint]]

  private struct Checkpoint: Sendable {
    let offset: Int
    let charactersBefore: Int
  }

  /// Longer lines get checkpoints, one each so many characters.
  private static let longLine = 4096
  private static let checkpointDistance = 1024

  init(_ text: String) {
    self.text = text
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
    var checkpoints: [Int: [Checkpoint]] = [:]
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : text.utf8.count
      if end - start > Self.longLine {
        checkpoints[number] = Self.checkpoints(in: text, start..<end)
      }
    }
    self.checkpoints = checkpoints
  }

  private static func checkpoints(in text: String, _ line: Range<Int>) -> [Checkpoint] {
    var checkpoints: [Checkpoint] = []
    var offset = line.lowerBound
    var count = 0
    for character in text[
      index(of: line.lowerBound, in: text)..<index(of: line.upperBound, in: text)]
    {
      if count % checkpointDistance == 0 {
        checkpoints.append(Checkpoint(offset: offset, charactersBefore: count))
      }
      offset += character.utf8.count
      count += 1
    }
    return checkpoints
  }

  private static func index(of offset: Int, in text: String) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }

  /// The line and the column, both from 1, of the byte at `offset`; columns count grapheme clusters.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let line = Self.last(lineStarts, atOrBefore: offset) { $0 }
    var start = lineStarts[line]
    var before = 0
    if let checkpoints = checkpoints[line] {
      let checkpoint = checkpoints[Self.last(checkpoints, atOrBefore: offset) { $0.offset }]
      start = checkpoint.offset
      before = checkpoint.charactersBefore
    }
    let piece = text[Self.index(of: start, in: text)..<Self.index(of: offset, in: text)]
    return (line + 1, before + piece.count + 1)
  }

  /// The position of the last of these sorted values that is no more than `offset`; the first one is.
  private static func last<Value>(
    _ values: [Value], atOrBefore offset: Int, _ value: (Value) -> Int
  ) -> Int {
    var low = 0
    var high = values.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if value(values[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
