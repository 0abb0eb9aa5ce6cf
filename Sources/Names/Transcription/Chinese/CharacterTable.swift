internal import LocaleData

/// Numbers of characters, for a data file that lists many thousand characters by what they have in
/// common.
struct CharacterTable: Sendable {
  /// One more than the number, by code point, in the plane that holds nearly all; 0 is none.
  private var basic = [UInt16](repeating: 0, count: 0x10000)
  private var others: [Unicode.Scalar: UInt16] = [:]

  /// The number of a character, or nil where it has none.
  subscript(_ scalar: Unicode.Scalar) -> Int? {
    let number = scalar.value < 0x10000 ? basic[Int(scalar.value)] : others[scalar] ?? 0
    return number == 0 ? nil : Int(number) - 1
  }

  /// Reads lines `key TAB characters` of a file; empty ones and those that start with # are passed over.
  ///
  /// - Returns: the keys, and the table from characters to the places of their keys.
  /// - Throws: a `LocaleError` where the file is missing, a line has no tab, or there are more keys than
  ///   a table holds.
  static func lines(
    _ store: LocaleStore, at path: String
  ) throws(LocaleError) -> (keys: [String], table: CharacterTable) {
    var keys: [String] = []
    var table = CharacterTable()
    let lines = try store.bytes(at: path)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
        throw store.invalid("expected a key, a tab and characters", at: path, line: index + 1)
      }
      keys.append(String(decoding: line[..<tab], as: UTF8.self))
      guard let number = UInt16(exactly: keys.count) else {
        throw store.invalid(
          "expected no more than \(UInt16.max) lines with a key", at: path, line: index + 1)
      }
      table.add(line[(tab + 1)...], number: number)
    }
    return (keys, table)
  }

  private mutating func add(_ characters: ArraySlice<UInt8>, number: UInt16) {
    var decoder = UTF8()
    var bytes = characters.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      if scalar.value < 0x10000 {
        basic[Int(scalar.value)] = number
      } else {
        others[scalar] = number
      }
    }
  }
}
