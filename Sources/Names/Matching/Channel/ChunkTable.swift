/// The chunks of one script that channels have units for, each with a number.
struct ChunkTable: Sendable {
  /// The number of no letters at all.
  static let empty: UInt16 = 0
  /// What stands where no channel knows a chunk.
  static let unknown = UInt16.max

  private var numbers: [[Unicode.Scalar]: UInt16] = [[]: empty]
  private var letters: [[UInt16]] = [[]]
  /// The most letters of a chunk.
  private(set) var longest = 1

  /// The number of a chunk, a new one where it has none yet.
  mutating func number(_ chunk: String) -> UInt16 {
    let scalars = Array(chunk.unicodeScalars)
    if let number = numbers[scalars] { return number }
    let own = scalars.count > 1 ? scalars.map { self.number(String($0)) } : nil
    let number = UInt16(numbers.count)
    numbers[scalars] = number
    letters.append(own ?? [number])
    longest = max(longest, scalars.count)
    return number
  }

  /// The numbers of chunks by their names; unknown ones where no channel has them.
  func numbers(of names: [String]) -> [UInt16] {
    names.map { numbers[Array($0.unicodeScalars)] ?? Self.unknown }
  }

  /// The numbers of the letters of a chunk.
  func letters(of chunk: UInt16) -> [UInt16] { letters[Int(chunk)] }

  /// The numbers of all chunks of some letters: for each letter, those of the chunks that start there,
  /// by their length.
  func chunks(of letters: [Unicode.Scalar]) -> [UInt16] {
    var chunks = [UInt16](repeating: Self.unknown, count: letters.count * longest)
    for start in letters.indices {
      for length in 1...min(longest, letters.count - start) {
        if let number = numbers[Array(letters[start..<start + length])] {
          chunks[start * longest + length - 1] = number
        }
      }
    }
    return chunks
  }
}
