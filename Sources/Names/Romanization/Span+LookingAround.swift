// Looking around in the bytes of UTF-8 text.

extension Span<UInt8> {
  /// Whether a combining mark of U+0300 to U+036F begins at `position`.
  func isMark(at position: Int) -> Bool {
    guard position + 1 < count else { return false }
    return self[position] == 0xCC || self[position] == 0xCD && self[position + 1] < 0xB0
  }

  /// The first position from `position` on at which no mark begins.
  func skippingMarks(from position: Int) -> Int {
    var place = position
    while isMark(at: place) { place += 2 }
    return place
  }

  /// The position after the last character before `position` that is no mark.
  func skippingMarks(before position: Int) -> Int {
    var place = position
    while place >= 2 && isMark(at: place - 2) { place -= 2 }
    return place
  }

  /// The length of the apostrophe (U+0027, U+2019 or U+02BC) that begins at `position`.
  func apostrophe(at position: Int) -> Int? {
    if self[position] == UInt8(ascii: "'") { return 1 }
    if position + 2 < count && self[position] == 0xE2 && self[position + 1] == 0x80
      && self[position + 2] == 0x99
    {
      return 3
    }
    return position + 1 < count && self[position] == 0xCA && self[position + 1] == 0xBC ? 2 : nil
  }

  /// How many bytes the character that begins at `position` has by its first one.
  func length(at position: Int) -> Int {
    switch self[position] {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  /// The code point of the two bytes at `position`; a replacement character where they are none.
  func scalar(at position: Int) -> Unicode.Scalar {
    guard position >= 0, position + 1 < count else { return "\u{FFFD}" }
    let value = UInt32(self[position] & 0x1F) << 6 | UInt32(self[position + 1] & 0x3F)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
