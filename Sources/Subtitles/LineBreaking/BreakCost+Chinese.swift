extension BreakJudge {
  /// What a break between two Chinese words parts that must stay together.
  func chineseTaboo(_ left: LinePiece, _ right: LinePiece) -> BreakTaboo.Kind? {
    let opening: WordClass = [.opener, .linking]
    if right.words.contains(.structural) { return .structural }
    if !right.words.isDisjoint(with: [.aspect, .finalParticle]) { return .enclitic }
    if endsInNumber(left) && (right.isNumber || counts(right)) { return .number }
    if left.isNumber && !right.isSpaced { return .number }
    let end = endWords(of: left)
    if end.contains(.negation) { return .negation }
    if end.contains(.auxiliary) { return .auxiliary }
    if end.contains(.linking) && !left.words.contains(.opener) { return .conjunction }
    // What 的 or 了 ends may also be a clause.
    if end.contains(.structural) && right.words.isDisjoint(with: opening) { return .structural }
    if left.words.contains(.aspect) && !right.words.isDisjoint(with: [.numeral, .measure]) {
      return .structural
    }
    return spellsName(left) && spellsName(right) ? .name : nil
  }

  /// Whether two Chinese words are better together.
  func isLooseInChinese(_ left: LinePiece, _ right: LinePiece) -> Bool {
    // A character by itself mostly belongs to the word before it: 图书|馆.
    if !right.isSpaced && right.core.count == 1 && right.words == [] { return true }
    return !left.words.isDisjoint(with: [.structural, .aspect, .linking])
      || right.isSpaced && left.ending == .word
  }

  /// What the last word of a piece does; ICU's dictionary takes 我在 and 我的 for one word.
  private func endWords(of piece: LinePiece) -> WordClass {
    guard piece.words == [], piece.core.count > 1 else { return piece.words }
    let last = piece.core.upperBound - 1
    let words = data.classes(of: WordKey(reader.text[last...last]))
    if words.contains(.structural) { return .structural }
    guard piece.core.count == 2 else { return piece.words }
    let first = piece.core.lowerBound
    let isPronoun = data.classes(of: WordKey(reader.text[first...first])).contains(.loosePronoun)
    return isPronoun ? words.intersection([.linking, .auxiliary, .negation]) : piece.words
  }

  /// Whether a piece ends in a number; ICU's dictionary takes 了三 for a word.
  private func endsInNumber(_ piece: LinePiece) -> Bool {
    if piece.isNumber || piece.words.contains(.numeral) { return true }
    guard piece.words == [], piece.core.count == 2 else { return false }
    let last = piece.core.upperBound - 1
    return data.classes(of: WordKey(reader.text[last...last])).contains(.numeral)
  }

  /// Whether a piece begins with what follows a number: a measure word, a unit, more of the number.
  private func counts(_ piece: LinePiece) -> Bool {
    let following: WordClass = [.measure, .unit, .numeral]
    if !piece.words.isDisjoint(with: following) { return true }
    guard piece.words == [], !piece.core.isEmpty else { return false }
    let first = piece.core.lowerBound
    return data.classes(of: WordKey(reader.text[first...first])).contains(.measure)
  }

  private func spellsName(_ piece: LinePiece) -> Bool {
    piece.range.count == 1
      && data.transcriptionCharacters.contains(reader.text[piece.range.lowerBound])
  }

  /// How many words a foreign name has at most; what has more is a sentence in another language.
  private static let mostWordsOfName = 5

  /// Whether the break in front of a piece is within a foreign name of several words: Visual Studio Code.
  ///
  /// Its words follow each other without a mark, and all but small ones such as “of” have a capital or are
  /// numbers.
  func isInForeignName(at index: Int) -> Bool {
    guard joins(index) else { return false }
    var (first, last) = (index - 1, index)
    while first > 0, joins(first), last - first < Self.mostWordsOfName { first -= 1 }
    while last + 1 < pieces.count, joins(last + 1), last - first < Self.mostWordsOfName {
      last += 1
    }
    guard last - first < Self.mostWordsOfName else { return false }
    return isNamed(pieces[first]) && (isNamed(pieces[last]) || pieces[last].isNumber)
      && (first...last).allSatisfy { place in
        isNamed(pieces[place]) || pieces[place].isNumber || pieces[place].core.count <= 3
      }
  }

  /// Whether a piece and the one before it are foreign words side by side.
  private func joins(_ index: Int) -> Bool {
    let (left, right) = (pieces[index - 1], pieces[index])
    return left.ending == .word && !left.endsOpening && !right.opens && !right.startsTurn
      && right.isSpaced && isForeign(left) && (isForeign(right) || right.isNumber)
  }

  private func isForeign(_ piece: LinePiece) -> Bool {
    !piece.core.isEmpty && reader.text[piece.range].allSatisfy { !LineMark.isChinese($0) }
      && reader.text[piece.core].contains { LineMark.isSmall($0) || LineMark.isCapital($0) }
  }

  /// Whether a foreign word has a capital letter somewhere: Studio, iPhone.
  private func isNamed(_ piece: LinePiece) -> Bool {
    isForeign(piece) && reader.text[piece.core].contains(where: LineMark.isCapital)
  }
}
