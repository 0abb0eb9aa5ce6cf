/// What a character means in the line that says when a cue is shown.
enum TimeSymbol: Sendable, Hashable {
  /// A decimal digit, with the zero of its script: ASCII, full-width, Arabic and all others.
  case digit(UInt8, zero: UInt32)
  case colon
  /// A comma or a full stop of any width, and what is typed or printed in place of one.
  case decimalSeparator
  case dash
  /// The shaft of some arrows.
  case equals
  case plus
  case greaterThan
  case arrow
  case space
  /// A mark that takes no room: byte order mark, direction mark, joiner, NUL, the end of a DOS file.
  case invisible
  /// The letter O, which text recognition takes a zero for.
  case letterO
  /// The letters l and I, which it takes a one for.
  case letterL
  /// A tilde of any width, which stands for an arrow.
  case tilde
  /// A mark that stands before a line or around it: a quotation in a letter, brackets, a hash.
  case ornament
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit(UInt8(scalar - 0x30), zero: 0x30)
    case 0x3A, 0x2236, 0xFF1A: self = .colon
    case 0x2C, 0x2E, 0x3B, 0x27, 0x60, 0xB4, 0x2019, 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1B, 0x60C,
      0x66B:
      self = .decimalSeparator
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: self = .dash
    case 0x3D, 0xFF1D: self = .equals
    case 0x2B, 0xFF0B: self = .plus
    case 0x3E, 0xFF1E: self = .greaterThan
    case 0x2192, 0x21D2, 0x2794, 0x279C, 0x279D, 0x279E, 0x27A1, 0x27F6: self = .arrow
    case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      self = .space
    case 0, 0x1A, 0xAD, 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069:
      self = .invisible
    case 0x4F, 0x6F, 0x41E, 0x43E: self = .letterO
    case 0x49, 0x6C: self = .letterL
    case 0x7E, 0x223C, 0x301C, 0xFF5E: self = .tilde
    case 0x23, 0x28, 0x29, 0x5B, 0x5D, 0x2116, 0x3010, 0x3011, 0xFF08, 0xFF09: self = .ornament
    case ..<0x660: self = .other
    default:
      guard let character = Unicode.Scalar(scalar), character.properties.numericType == .decimal,
        let value = character.properties.numericValue, 0...9 ~= value
      else {
        self = .other
        return
      }
      self = .digit(UInt8(value), zero: scalar - UInt32(value))
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
