extension BreakJudge {
  /// What a break between two Chinese words parts that must stay together.
  func chineseTaboo(_ left: LinePiece, _ right: LinePiece) -> BreakTaboo.Kind? {
    let opening: WordClass = [.opener, .linking]
    if right.words.contains(.structural) { return .structural }
    if !right.words.isDisjoint(with: [.aspect, .finalParticle]) { return .enclitic }
    if endsInNumber(left) && (right.isNumber || !right.words.isDisjoint(with: [.measure, .unit, .numeral])) {
      return .number
    }
    if left.isNumber && !right.isSpaced { return .number }
    if left.words.contains(.negation) { return .negation }
    if left.words.contains(.linking) && !left.words.contains(.opener) { return .conjunction }
    // What 的 or 了 ends may also be a clause.
    if left.words.contains(.structural) && right.words.isDisjoint(with: opening) {
      return .structural
    }
    if left.words.contains(.aspect) && !right.words.isDisjoint(with: [.numeral, .measure]) {
      return .structural
    }
    return spellsName(left) && spellsName(right) ? .name : nil
  }

  /// Whether two Chinese words are better together.
  func isLooseInChinese(_ left: LinePiece, _ right: LinePiece) -> Bool {
    !left.words.isDisjoint(with: [.structural, .aspect, .linking])
      // Between foreign words, and between one and a Chinese word.
      || !right.isSpaced && left.core.count == 1 && right.core.count == 1
      || right.isSpaced && right.ending == .word && left.ending == .word
  }

  private func endsInNumber(_ piece: LinePiece) -> Bool {
    piece.isNumber || piece.words.contains(.numeral)
  }

  private func spellsName(_ piece: LinePiece) -> Bool {
    piece.range.count == 1
      && data.transcriptionCharacters.contains(reader.text[piece.range.lowerBound])
  }
}
