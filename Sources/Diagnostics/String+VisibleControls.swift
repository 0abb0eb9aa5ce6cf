extension String {
  /// The text in one line that does nothing to a terminal: control characters, and those that turn text
  /// around, are written as in a Swift string.
  package var withVisibleControls: String {
    guard hasControls else { return self }
    return unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x202A...0x202E, 0x2028, 0x2029, 0x2066...0x2069:
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default:
        scalar.properties.generalCategory == .control
          ? scalar.escaped(asASCII: false) : String(scalar)
      }
    }.joined()
  }

  /// Whether there may be such characters; looks at bytes, for a million lines come by here.
  private var hasControls: Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F { return true }
      if second == 0xC2, byte < 0xA0 { return true }
      if first == 0xE2, second == 0x80, 0xA8...0xAE ~= byte { return true }
      if first == 0xE2, second == 0x81, 0xA6...0xA9 ~= byte { return true }
      (first, second) = (second, byte)
    }
    return false
  }
}
