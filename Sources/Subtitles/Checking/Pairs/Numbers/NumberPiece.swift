/// A stretch of a text as numbers are looked for in it.
enum NumberPiece: Sendable, Hashable {
  /// A word of an alphabet, in small letters; Roman numerals keep theirs.
  case word(String)
  /// Digits, as ASCII.
  case digits(String)
  /// Characters of Chinese.
  case han([Unicode.Scalar])
  /// Any other character.
  case sign(Unicode.Scalar)
  case space

  /// Cuts a text without tags; linear in its length.
  static func pieces(of text: String) -> [NumberPiece] {
    var pieces: [NumberPiece] = []
    var run = String.UnicodeScalarView()
    var kind = Kind.sign
    func close() {
      guard !run.isEmpty else { return }
      switch kind {
      case .word:
        let word = String(run)
        pieces.append(.word(word.isRomanNumeral ? word : word.lowercased()))
      case .digits: pieces.append(.digits(String(run)))
      case .han: pieces.append(.han(Array(run)))
      case .sign: break
      }
      run = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let next = Kind(scalar)
      if next != kind || next == .sign {
        close()
        kind = next
      }
      switch next {
      case .sign: pieces.append(scalar.properties.isWhitespace ? .space : .sign(scalar))
      // Full-width digits stand 0xFEE0 after those of ASCII.
      case .digits: run.append(Unicode.Scalar(scalar.value % 0xFEE0) ?? scalar)
      case .word, .han: run.append(scalar)
      }
    }
    close()
    return pieces
  }

  private enum Kind {
    case word, digits, han, sign

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19: self = .digits
      case 0x3007: self = .han
      default:
        switch Script(scalar) {
        case .han: self = .han
        case nil: self = .sign
        default: self = .word
        }
      }
    }
  }

  /// The digits, where the piece is some.
  var digits: String? {
    if case .digits(let text) = self { return text }
    return nil
  }

  /// The sign, where the piece is one; a space is U+0020.
  var sign: Unicode.Scalar? {
    switch self {
    case .sign(let sign): sign
    case .space: " "
    default: nil
    }
  }
}

extension String {
  /// Whether the word is made of two or more capitals of Roman numerals, or is V or X.
  fileprivate var isRomanNumeral: Bool {
    utf8.allSatisfy { "IVXLC".utf8.contains($0) } && (utf8.count > 1 || self == "V" || self == "X")
  }

  /// The value of a Roman numeral; nil for other words.
  var romanValue: Int? {
    guard isRomanNumeral, utf8.count < 12 else { return nil }
    let values: [UInt8: Int] = [73: 1, 86: 5, 88: 10, 76: 50, 67: 100]
    let signs = utf8.map { values[$0, default: 0] }
    return signs.indices.reduce(0) { sum, index in
      let isBeforeLarger = index + 1 < signs.count && signs[index] < signs[index + 1]
      return sum + (isBeforeLarger ? -signs[index] : signs[index])
    }
  }
}

extension [NumberPiece] {
  /// The piece at a position, or nil beyond either end.
  func piece(at position: Int) -> NumberPiece? {
    indices.contains(position) ? self[position] : nil
  }

  /// The word at a position or after a space, a hyphen or an apostrophe there; of Chinese the
  /// characters up to the next other sign.
  func word(after position: Int) -> String? { wordFound(after: position)?.text }

  /// The word after the one that stands at a position or after a space there.
  func word(afterWordAt position: Int) -> String? {
    wordFound(after: position).flatMap { word(after: $0.position + 1) }
  }

  private func wordFound(after position: Int) -> (text: String, position: Int)? {
    let start = Swift.min(position, count)
    for (index, piece) in zip(start..., self[start...].prefix(3)) {
      switch piece {
      case .word(let text): return (text, index)
      case .han(let text): return (String(String.UnicodeScalarView(text)), index)
      case .space: continue
      case .sign(let sign) where "-‐‑–'’.".unicodeScalars.contains(sign): continue
      default: return nil
      }
    }
    return nil
  }
}
