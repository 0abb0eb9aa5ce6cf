/// A word of a text between spaces, with the marks around it apart.
struct TextToken: Sendable, Hashable {
  /// Where it stands in what is shown, without the marks around it.
  var core: Range<Int>
  /// Where it stands with them.
  var whole: Range<Int>
  /// The line that it stands on, counted from 0.
  var line: Int

  /// The marks after the word.
  var trailing: Range<Int> { core.upperBound..<whole.upperBound }
  /// The marks before the word.
  var leading: Range<Int> { whole.lowerBound..<core.lowerBound }
}

extension MarkedText {
  /// The words of the text between spaces.
  var tokens: [TextToken] {
    var tokens: [TextToken] = []
    for (index, line) in lines.enumerated() {
      for run in shown[line.range].runs(where: { !$0.isSpace }) {
        let start = run.firstIndex { !Self.isMark($0) } ?? run.endIndex
        let end = (run.lastIndex { !Self.isMark($0) } ?? run.startIndex - 1) + 1
        tokens.append(
          TextToken(core: start..<max(start, end), whole: run.indices, line: index))
      }
    }
    return tokens
  }

  /// The word of a token in small letters.
  func word(_ token: TextToken) -> String {
    let scalars = shown[token.core]
    guard scalars.allSatisfy(\.isASCII) else { return String(scalars).lowercased() }
    // Of ASCII one bit tells small letters from capital ones.
    let bytes = scalars.map { UInt8(truncatingIfNeeded: $0.isCapital ? $0.value | 0x20 : $0.value) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number that a token is, or nil where it is none; digits alone, at most nine.
  func number(_ token: TextToken) -> Int? {
    let digits = shown[token.core]
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ "0"..."9" ~= $0 }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  /// Whether a mark may stand around a word: not signs of currency, and not those that join.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !TextFeatures.of(scalar).isDisjoint(with: [
      .fullStop, .comma, .exclamation, .colon, .ellipsis, .hyphen, .dash, .quote, .apostrophe,
      .parenthesis, .bracket,
    ])
  }
}
