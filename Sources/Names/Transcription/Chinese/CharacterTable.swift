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

  /// Reads lines `key TAB characters`; lines that start with # or have no tab are passed over.
  ///
  /// - Returns: the keys, and the table from characters to the places of their keys.
  static func lines(_ bytes: [UInt8]) -> (keys: [String], table: CharacterTable) {
    var keys: [String] = []
    var table = CharacterTable()
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      keys.append(String(decoding: line[..<tab], as: UTF8.self))
      table.add(line[(tab + 1)...], number: UInt16(keys.count))
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
