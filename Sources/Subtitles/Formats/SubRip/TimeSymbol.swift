/// What a character means in the line that says when a cue is shown.
enum TimeSymbol: Sendable, Hashable {
  /// A decimal digit, with the zero of its script: ASCII, full-width or Arabic.
  case digit(UInt8, zero: UInt32)
  case colon
  /// A comma or a full stop, of any width.
  case decimalSeparator
  case dash
  case greaterThan
  case arrow
  case space
  /// A mark that takes no room: byte order mark, direction mark, joiner, NUL.
  case invisible
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit(UInt8(scalar - 0x30), zero: 0x30)
    case 0xFF10...0xFF19: self = .digit(UInt8(scalar - 0xFF10), zero: 0xFF10)
    case 0x660...0x669: self = .digit(UInt8(scalar - 0x660), zero: 0x660)
    case 0x6F0...0x6F9: self = .digit(UInt8(scalar - 0x6F0), zero: 0x6F0)
    case 0x3A, 0xFF1A: self = .colon
    case 0x2C, 0x2E, 0xFF0C, 0xFF0E, 0x60C, 0x66B: self = .decimalSeparator
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: self = .dash
    case 0x3E, 0xFF1E: self = .greaterThan
    case 0x2192: self = .arrow
    case 0x20, 0x09, 0xA0, 0x3000: self = .space
    case 0, 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: self = .invisible
    default: self = .other
    }
  }
}

extension TimeSymbol {
  /// What the characters of a range mean, one after the other.
  static func symbols(
    in bytes: [UInt8], _ range: Range<Int>, _ form: CharacterForm
  ) -> [TimeSymbol] {
    var symbols: [TimeSymbol] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (symbol, length) = form.symbol(in: bytes, at: offset, before: range.upperBound)
      symbols.append(symbol)
      offset += length
    }
    return symbols
  }
}

extension CharacterForm {
  /// What stands at `offset`, and the number of bytes it takes.
  func symbol(
    in bytes: [UInt8], at offset: Int, before end: Int
  ) -> (symbol: TimeSymbol, length: Int) {
    let (scalar, length) = character(in: bytes, at: offset, before: end)
    return (TimeSymbol(scalar), length)
  }

  /// The offset of the first character that takes room and is not a space.
  func skippingBlanks(in bytes: [UInt8], from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let (symbol, length) = symbol(in: bytes, at: offset, before: end)
      guard symbol == .space || symbol == .invisible else { break }
      offset += length
    }
    return offset
  }
}
