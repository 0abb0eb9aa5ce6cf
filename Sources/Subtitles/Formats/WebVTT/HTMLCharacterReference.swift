/// A character reference of HTML, `&amp;` or `&#x42;` (HTML, section 13.2.5.72, “Character reference
/// state”).
struct HTMLCharacterReference: Sendable, Hashable {
  /// The characters that it stands for.
  let text: String
  /// The number of characters that it is written with, the ampersand included.
  let length: Int

  /// Reads the reference at the start of some characters, or gives nil where there is none.
  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    let rest = scalars.dropFirst()
    guard scalars.first == "&", let first = rest.first else { return nil }
    let found = first == "#" ? Self.numeric(rest.dropFirst()) : Self.named(rest)
    guard let found else { return nil }
    (text, length) = found
  }

  /// A number in decimal or hexadecimal digits; the semicolon may be missing.
  private static func numeric(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (text: String, length: Int)? {
    let isHexadecimal = scalars.first == "x" || scalars.first == "X"
    let digits = scalars.dropFirst(isHexadecimal ? 1 : 0).prefix {
      $0.isASCII
        && (isHexadecimal ? Character($0).isHexDigit : $0.properties.numericType == .decimal)
    }
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      let digit = UInt32(Character(digit).hexDigitValue ?? 0)
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
    }
    let hasSemicolon = scalars[digits.endIndex...].first == ";"
    let length = 2 + (isHexadecimal ? 1 : 0) + digits.count + (hasSemicolon ? 1 : 0)
    return (String(Character(character(value))), length)
  }

  /// The character of a number; those of windows-1252 stand for their bytes.
  private static func character(_ value: UInt32) -> Unicode.Scalar {
    if value == 0 { return "\u{FFFD}" }
    let place = Int(value) - 0x80
    if controls.indices.contains(place), controls[place] != 0 {
      return Unicode.Scalar(controls[place]) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// What 0x80 to 0x9F stand for; 0 for themselves (HTML, section 13.2.5.80).
  private static let controls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The longest name that the characters start with.
  private static func named(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (text: String, length: Int)? {
    let letters = scalars.prefix(longestName).prefix {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType == .decimal)
    }
    var name = String(String.UnicodeScalarView(letters))
    if scalars[letters.endIndex...].first == ";", let found = table[name] {
      return (found.text, letters.count + 2)
    }
    while !name.isEmpty {
      if let found = table[name], found.needsNoSemicolon {
        return (found.text, name.utf8.count + 1)
      }
      name.removeLast()
    }
    return nil
  }

  private static let longestName = 32

  /// What names stand for, and which of them HTML knows without the semicolon.
  private static let table: [String: (text: String, needsNoSemicolon: Bool)] = {
    var table: [String: (text: String, needsNoSemicolon: Bool)] = [:]
    for entry in htmlCharacterNames.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let name = parts.first, let codes = parts.last else { continue }
      let text = codes.split(separator: "+").compactMap { UInt32($0, radix: 16) }
        .compactMap(Unicode.Scalar.init)
      let isShort = name.hasPrefix("!")
      table[String(isShort ? name.dropFirst() : name)] = (
        String(String.UnicodeScalarView(text)), isShort
      )
    }
    return table
  }()
}
