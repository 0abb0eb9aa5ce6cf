extension Color {
  /// Reads a number of ASS, `&HBBGGRR&` or in decimal digits, with the transparency in the fourth
  /// byte; or gives nil.
  init?(subStation text: some StringProtocol) {
    guard let number = Self.number(subStation: text) else { return nil }
    let byte = { (shift: UInt32) in UInt8(truncatingIfNeeded: number >> shift) }
    self.init(red: byte(0), green: byte(8), blue: byte(16), opacity: 255 - byte(24))
  }

  /// Reads `&HFF&`, `&HBBGGRR`, `HFF`, `-1` or `16777215`.
  static func number(subStation text: some StringProtocol) -> UInt32? {
    var digits = text.trimmingBlanks[...]
    while digits.last == "&" { digits = digits.dropLast() }
    let isHexadecimal = digits.first == "&" || digits.first == "H" || digits.first == "h"
    guard isHexadecimal else { return Int64(digits).map { UInt32(truncatingIfNeeded: $0) } }
    while let first = digits.first, "&Hh".contains(first) { digits = digits.dropFirst() }
    guard !digits.hasPrefix("+"), !digits.hasPrefix("-") else { return nil }
    return UInt64(digits, radix: 16).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The colour without its opacity, as an override writes it: `&H0000FF&`.
  var subStationOverride: String { "&H" + hexadecimalOfBytes([blue, green, red]) + "&" }

  /// The transparency as an override writes it: `&H80&`.
  var subStationAlpha: String { "&H" + hexadecimalOfBytes([255 - opacity]) + "&" }

  /// The colour with its transparency, as a style of ASS writes it: `&H000000FF`.
  var subStationStyle: String { "&H" + hexadecimalOfBytes([255 - opacity, blue, green, red]) }

  /// The colour without its opacity, as a style of SSA writes it: a number in decimal digits.
  var subStationDecimal: String { String(Int(blue) << 16 | Int(green) << 8 | Int(red)) }

  private func hexadecimalOfBytes(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}

/// Numbers as ASS writes them.
enum SubStationNumber {
  /// Reads `12`, `-3`, `1.5`; nothing for what is no number or too large to be one of a screen.
  static func value(_ text: some StringProtocol) -> Double? {
    let text = text.trimmingBlanks
    guard let first = text.utf8.first,
      0x30...0x39 ~= first || first == 0x2D || first == 0x2E || first == 0x2B,
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2B }),
      let value = Double(text), abs(value) <= 1e9
    else { return nil }
    return value
  }

  /// A whole number, cut off at a billion; nothing for what is none.
  static func whole(_ text: some StringProtocol) -> Int? {
    value(text).flatMap { $0.rounded() == $0 ? Int($0) : nil }
  }

  /// The number with as many decimals as it needs to read back the same: `12`, `1.5`.
  static func text(_ value: Double) -> String {
    text(value) { $0 == value }
  }

  /// The shortest decimal that `reads` says is as good as the number.
  static func text(_ value: Double, reads: (Double) -> Bool) -> String {
    guard value.isFinite, abs(value) <= 1e9 else { return "0" }
    var scale = 1.0
    for decimals in 0...6 {
      let scaled = (value * scale).rounded()
      let written = decimal(Int(scaled), decimals)
      if let read = Double(written), reads(read) || decimals == 6 { return written }
      scale *= 10
    }
    return "0"
  }

  private static func decimal(_ scaled: Int, _ decimals: Int) -> String {
    guard decimals > 0 else { return String(scaled) }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
