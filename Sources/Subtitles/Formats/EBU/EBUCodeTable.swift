internal import ICU

/// The tables of characters that the text of EBU-STL may be written in (EBU Tech 3264, section 5).
enum EBUCodeTable: String, CaseIterable, Sendable {
  case latin = "00"
  case cyrillic = "01"
  case arabic = "02"
  case greek = "03"
  case hebrew = "04"

  /// The name of the table as an encoding.
  var encodingName: String {
    switch self {
    case .latin: "ISO 6937"
    case .cyrillic: "ISO-8859-5"
    case .arabic: "ISO-8859-6"
    case .greek: "ISO-8859-7"
    case .hebrew: "ISO-8859-8"
    }
  }
}

/// Reads and writes the characters of one code table.
struct EBUCodec {
  let table: EBUCodeTable
  /// Characters by their bytes from 0xA0 on; empty for Latin, which has its own code.
  private let characters: [Character?]
  private let bytes: [Character: UInt8]

  /// The codec of a table.
  init(_ table: EBUCodeTable) { self = Self.codecs[table] ?? EBUCodec(reading: table) }

  /// One codec for each table: asking for every character of a table takes longer than reading a cue.
  private static let codecs = Dictionary(
    uniqueKeysWithValues: EBUCodeTable.allCases.map { ($0, EBUCodec(reading: $0)) })

  private init(reading table: EBUCodeTable) {
    self.table = table
    let converter = table == .latin ? nil : try? Converter(charset: table.encodingName)
    characters =
      converter.map { converter in
        (UInt8(0xA0)...0xFF).map { byte in
          (try? converter.decode([byte].span)).flatMap(\.first)
        }
      } ?? []
    bytes = Dictionary(
      characters.enumerated().compactMap { position, character in
        character.map { ($0, 0xA0 + UInt8(position)) }
      }, uniquingKeysWith: min)
  }

  /// The text that bytes of characters spell; what is not of the table is U+FFFD.
  func decode(_ bytes: some Sequence<UInt8>) -> String {
    guard table != .latin else { return ISO6937.decode(bytes) }
    return String(
      bytes.map { byte in
        switch byte {
        case 0x20..<0x7F: Character(Unicode.Scalar(byte))
        case 0xA0...: characters[Int(byte) - 0xA0] ?? "\u{FFFD}"
        default: "\u{FFFD}"
        }
      })
  }

  /// The bytes of a character, or nil where the table lacks it.
  func encode(_ character: Character) -> [UInt8]? {
    guard table != .latin else { return ISO6937.encode(character) }
    if let byte = character.asciiValue { return 0x20..<0x7F ~= byte ? [byte] : nil }
    // The soft hyphen of these tables stands for itself; other characters have one place.
    return bytes[character].map { [$0] }
  }

  /// What stands for a character that the table lacks, where a plainer one of punctuation does.
  static func substitute(for character: Character) -> String? {
    switch character {
    case "…", "⋯": "..."
    case "–", "—", "―", "‐", "‑", "‒", "−": "-"
    case "“", "”", "„", "‟", "«", "»", "″": "\""
    case "‘", "’", "‚", "‛", "′", "ʼ", "`", "´": "'"
    case "‹": "<"
    case "›": ">"
    case "\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{200A}", "\u{202F}", "\u{3000}", "\t": " "
    case "♪", "♫", "♬": "#"
    case "•", "‧": "·"
    case "·": "-"
    case "№": "No."
    case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}",
      "\u{FEFF}":
      ""
    default: nil
    }
  }
}
