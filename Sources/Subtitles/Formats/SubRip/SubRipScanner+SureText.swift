// Lines of text that begin as the line of a cue may begin: dialogue, sounds in brackets, quotations,
// notes. Two or three bytes more show that they are text, so that they need no closer look.

extension SubRipScanner {
  /// Whether a line that starts with a suspicious byte is text all the same: a dash or a bracket before
  /// a word, a number before a word, punctuation and letters that no time is written with.
  ///
  /// Says no where it takes more than a few bytes to tell.
  func isSurelyText(_ words: RawSpan, at start: Int) -> Bool {
    guard start &+ 16 <= words.byteCount else { return false }
    func byte(_ offset: Int) -> UInt8 {
      words.unsafeLoad(fromByteOffset: start &+ offset, as: UInt8.self)
    }
    var offset = 0
    switch byte(0) {
    case 0x2D: return isSaid(words, at: start &+ 1)
    case 0x23, 0x28, 0x2B, 0x3E, 0x5B:
      return isWord(words, at: start &+ (byte(1) == 0x20 ? 2 : 1))
    case 0x30...0x39:
      while offset < 9, 0x30...0x39 ~= byte(offset) { offset &+= 1 }
      // I and l after a digit stand for a one sometimes, but not before a letter.
      if byte(offset) == 0x49 || byte(offset) == 0x6C {
        return 0x61...0x7A ~= byte(offset &+ 1) | 0x20
      }
      while offset < 12, byte(offset) == 0x20 { offset &+= 1 }
      return isWord(words, at: start &+ offset)
    case _ where form != .utf8: return false
    // U+00A1 to U+00BF, but not the soft hyphen and the accent that stands for a comma.
    case 0xC2: return byte(1) > 0xA0 && byte(1) != 0xAD && byte(1) != 0xB4
    // The first halves of blocks of India and Thailand, whose digits are in the second ones; Tibet's
    // are not.
    case 0xE0: return byte(1) & 1 == 0 && byte(1) != 0xBC
    // Georgian; Latin and Greek letters with accents.
    case 0xE1: return byte(1) == 0x83 || 0xB8...0xBF ~= byte(1)
    case 0xE2: return isSurelyText(general: byte(1), byte(2), words, after: start &+ 3)
    case 0xE3:
      guard byte(1) == 0x80 else { return true }
      // U+3000 to U+303F without the blank, the comma and the brackets that may be around a number.
      switch byte(2) {
      case 0x80, 0x81, 0x91: return false
      case 0x90: return isWord(words, at: start &+ 3)
      default: return true
      }
    // U+FF08, a bracket.
    case 0xEF: return byte(1) == 0xBC && byte(2) == 0x88 && isWord(words, at: start &+ 3)
    default: return false
    }
  }

  /// Whether punctuation and symbols that begin with 0xE2 begin a line of text.
  private func isSurelyText(
    general second: UInt8, _ third: UInt8, _ words: RawSpan, after offset: Int
  ) -> Bool {
    switch (second, third) {
    // U+2018 to U+2027 are quotation marks and dots, U+2010 to U+2015 dashes.
    case (0x80, 0x98...0xA7): true
    case (0x80, 0x90...0x95): isSaid(words, at: offset)
    // U+2640 to U+267F, notes of music among them.
    case (0x99, _): true
    default: false
    }
  }

  /// Whether what follows a dash is speech, and not digits or more of an arrow.
  private func isSaid(_ words: RawSpan, at offset: Int) -> Bool {
    guard words.unsafeLoad(fromByteOffset: offset, as: UInt8.self) == 0x20 else {
      return isWord(words, at: offset)
    }
    return switch words.unsafeLoad(fromByteOffset: offset &+ 1, as: UInt8.self) {
    // Marks that speech begins with: ! " ' ( * . < ? [
    case 0x21, 0x22, 0x27, 0x28, 0x2A, 0x2E, 0x3C, 0x3F, 0x5B: true
    default: isWord(words, at: offset &+ 1)
    }
  }

  /// Whether an ASCII letter stands at an offset or, in UTF-8, a Cyrillic or Han one, but no O, which
  /// stands for a zero sometimes, and no I or l before a digit.
  private func isWord(_ words: RawSpan, at offset: Int) -> Bool {
    guard offset &+ 3 <= words.byteCount else { return false }
    func byte(_ position: Int) -> UInt8 {
      words.unsafeLoad(fromByteOffset: offset &+ position, as: UInt8.self)
    }
    switch byte(0) {
    // O before a letter is the beginning of a word.
    case 0x4F, 0x6F: return byte(1) | 0x20 != 0x6F && 0x61...0x7A ~= byte(1) | 0x20
    case 0x49, 0x6C: return !(0x30...0x39 ~= byte(1))
    case 0x41...0x5A, 0x61...0x7A: return true
    case 0xD0 where byte(1) == 0x9E || byte(1) == 0xBE:
      return form == .utf8 && (byte(2) == 0xD1 || byte(2) == 0xD0 && isWord(words, at: offset &+ 2))
    case 0xD0, 0xD1, 0xE4...0xE9: return form == .utf8
    default: return false
    }
  }
}
