/// A piece of an article: a word, a number, a Chinese character or a sign.
struct ArticleToken: Sendable {
  /// What it is.
  enum Kind: Sendable { case word, number, han, sign }

  let kind: Kind
  /// As it stands there.
  let text: String
  /// In small letters, and е for ё.
  let folded: String
  /// Its place, in bytes of the article.
  let range: Range<Int>
  /// Whether blank space stands before it.
  let followsSpace: Bool
  /// Whether a line break stands before it.
  let startsLine: Bool

  /// Whether it is a word with a capital.
  var isCapitalized: Bool {
    kind == .word && text.unicodeScalars.first?.properties.isUppercase == true
  }

  /// The number that its digits spell without separators, such as a year or a day.
  var plainNumber: Int? { kind == .number ? Int(text) : nil }
}

extension ArticleToken {
  /// The tokens of `text`, which starts at byte `start` of its article.
  ///
  /// Digits with a sign between them are one number: `1,470,000`, `1.47`, `04.09.2025`; so are groups of
  /// three that a space parts, where the language writes large numbers so.
  static func tokens(of text: Substring, from start: Int, spaceGroups: Bool) -> [ArticleToken] {
    var tokens: [ArticleToken] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var offset = start
    var followsSpace = false
    var startsLine = false
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace || scalar.isInvisible {
        followsSpace = followsSpace || scalar.properties.isWhitespace
        startsLine = startsLine || scalar == "\n"
        offset += UTF8.width(scalar)
        index += 1
        continue
      }
      let first = index
      let kind = kind(of: scalar)
      index += 1
      switch kind {
      case .number: index = endOfNumber(scalars, from: index, spaceGroups: spaceGroups)
      case .word: index = endOfWord(scalars, from: index)
      case .han, .sign: break
      }
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[first..<index])
      let text = String(piece)
      let length = text.utf8.count
      tokens.append(
        ArticleToken(
          kind: kind, text: text, folded: text.foldedForClaims, range: offset..<offset + length,
          followsSpace: followsSpace, startsLine: startsLine))
      offset += length
      followsSpace = false
      startsLine = false
    }
    return tokens
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if ("0"..."9").contains(scalar) { return .number }
    // 〇 is a digit in the style of characters.
    if scalar.isHan || scalar == "〇" { return .han }
    return scalar.properties.isAlphabetic ? .word : .sign
  }

  private static func endOfWord(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isAlphabetic && !scalar.isHan
        || scalar.properties.generalCategory == .nonspacingMark
      {
        index += 1
      } else if scalar == "'" || scalar == "’", index + 1 < scalars.count,
        scalars[index + 1].properties.isAlphabetic, !isPossessive(scalars, index)
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private static func isPossessive(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index + 1] == "s" else { return false }
    return index + 2 >= scalars.count || !scalars[index + 2].properties.isAlphabetic
  }

  private static func endOfNumber(
    _ scalars: [Unicode.Scalar], from start: Int, spaceGroups: Bool
  ) -> Int {
    var index = start
    func isDigit(_ index: Int) -> Bool {
      index < scalars.count && ("0"..."9").contains(scalars[index])
    }
    while true {
      while isDigit(index) { index += 1 }
      guard index < scalars.count, isDigit(index + 1) else { return index }
      let sign = scalars[index]
      if sign == "." || sign == "," { index += 1; continue }
      // Groups of three digits follow a space; a year and a number do not make one.
      guard spaceGroups, [" ", "\u{A0}", "\u{202F}"].contains(sign),
        index - start < 3 || index > start + 3,
        isDigit(index + 2), isDigit(index + 3), !isDigit(index + 4)
      else { return index }
      index += 4
    }
  }
}

extension String {
  /// The text as phrases of claims have it: small letters, е for ё, the straight apostrophe.
  var foldedForClaims: String {
    let small = lowercased()
    guard small.unicodeScalars.contains(where: { $0 == "ё" || $0 == "’" }) else { return small }
    return small.replacing("ё", with: "е").replacing("’", with: "'")
  }
}

extension Unicode.Scalar {
  /// Whether it shows nothing and takes no room.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xAD: true
    default: false
    }
  }
}
