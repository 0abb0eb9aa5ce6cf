/// What a break between two pieces costs but for the shape of the lines, and what it parts.
struct BreakCost: Sendable {
  var cost = 0.0
  var taboo: BreakTaboo.Kind?
}

/// Judges the breaks between the pieces of one text.
struct BreakJudge {
  let reader: PieceReader
  let pieces: [LinePiece]
  /// Whether the text is Chinese.
  let isChinese: Bool

  var data: LineBreakingData { reader.data }

  /// The break in front of the piece at `index`, which is not the first.
  func cost(at index: Int) -> BreakCost {
    let (left, right) = (pieces[index - 1], pieces[index])
    if right.startsTurn { return BreakCost() }
    var cost = BreakCost()
    cost.taboo = taboo(left, right)
    if cost.taboo == nil {
      if partsConditional(at: index) { cost.taboo = .auxiliary }
      if isChinese && isInForeignName(at: index) { cost.taboo = .name }
    }
    if cost.taboo != nil {
      cost.cost = data.weights.taboo
    } else if isLoose(left, right, at: index) {
      cost.cost = data.weights.loose
    }
    cost.cost += after(left, right) + before(right)
    return cost
  }

  private func after(_ left: LinePiece, _ right: LinePiece) -> Double {
    switch left.ending {
    case .word: 0
    case .dash: data.weights.afterDash
    case .clause: data.weights.afterClause
    // An ellipsis may be a pause within a sentence.
    case .sentence: right.isSmall ? data.weights.afterClause : data.weights.afterSentence
    }
  }

  private func before(_ right: LinePiece) -> Double {
    var cost = 0.0
    if !right.words.isDisjoint(with: [.conjunction, .linking]) {
      cost = min(cost, data.weights.beforeConjunction)
    }
    if right.words.contains(.opener) { cost = min(cost, data.weights.beforeOpener) }
    if !right.words.isDisjoint(with: [.preposition, .loosePreposition]),
      !right.words.contains(.particle)
    {
      cost = min(cost, data.weights.beforePreposition)
    }
    if right.opens { cost += data.weights.beforeOpeningMark }
    return cost
  }

  /// What the break parts that must stay together.
  func taboo(_ left: LinePiece, _ right: LinePiece) -> BreakTaboo.Kind? {
    if left.endsOpening { return .openingMark }
    if LineMark.closes(reader.text[right.range.lowerBound]) && right.core.isEmpty {
      return .closingMark
    }
    if right.isDash && left.ending != .sentence { return .dash }
    if !right.words.isDisjoint(with: [.enclitic]) && left.ending == .word { return .enclitic }
    guard left.ending == .word else { return nil }
    return isChinese ? chineseTaboo(left, right) : spacedTaboo(left, right)
  }

  private func spacedTaboo(_ left: LinePiece, _ right: LinePiece) -> BreakTaboo.Kind? {
    let words = left.words
    if left.isInitial || right.isInitial && left.isCapitalized { return .name }
    if words.contains(.title) && right.isCapitalized { return .title }
    if left.isNumber && (right.isNumber || !right.words.isDisjoint(with: [.unit])) {
      return .number
    }
    if words.contains(.abbreviation) && right.isNumber { return .number }
    if words.contains(.numeral) && right.words.contains(.unit) { return .number }
    if words.contains(.article) { return .article }
    if words.contains(.possessive) { return .possessive }
    if words.contains(.preposition) { return .preposition }
    if words.contains(.loosePreposition) && leads(right) { return .preposition }
    if words.contains(.negation) { return .negation }
    if words.contains(.conjunction) { return .conjunction }
    if words.contains(.pronoun) { return .pronoun }
    let verbs: WordClass = [.auxiliary, .looseAuxiliary]
    if words.contains(.loosePronoun) && !right.words.isDisjoint(with: verbs) { return .pronoun }
    if words.contains(.auxiliary) { return .auxiliary }
    if words.contains(.looseAuxiliary)
      && (right.words.contains(.negation) || ends(right, in: data.verbEndings, stem: 2))
    {
      return .auxiliary
    }
    if ends(left, in: data.contractions, stem: 1) { return .auxiliary }
    return isName(left, right) ? .name : nil
  }

  /// Whether a particle of the conditional stands before the piece that is its verb: “ты бы | пришёл”.
  ///
  /// In “сказал бы | тебе” and “хотел бы | сказать” its verb stands before it, and in “если бы” it
  /// belongs to the conjunction.
  private func partsConditional(at index: Int) -> Bool {
    guard index > 1, !data.pastEndings.isEmpty else { return false }
    let (left, before) = (pieces[index - 1], pieces[index - 2])
    return left.words.contains(.conditional) && left.ending == .word && before.ending == .word
      && !before.words.contains(.conjunction) && !isVerb(before) && isVerb(pieces[index])
  }

  /// Whether a word has the form of a past tense or an infinitive.
  private func isVerb(_ piece: LinePiece) -> Bool {
    guard piece.words.isDisjoint(with: [.looseAuxiliary]) else { return true }
    return piece.words == [] && (piece.isSmall || piece.startsSentence)
      && (ends(piece, in: data.pastEndings, stem: 2) || ends(piece, in: data.verbEndings, stem: 2))
  }

  /// Whether a word begins what a preposition leads to, so that the word before it is one.
  private func leads(_ right: LinePiece) -> Bool {
    !right.words.isDisjoint(with: [.article, .possessive, .looseDeterminer]) || right.isNumber
      || right.isCapitalized && right.words == []
  }

  /// Whether two words look like the parts of a name: both begin with a capital that no sentence asks
  /// for.
  private func isName(_ left: LinePiece, _ right: LinePiece) -> Bool {
    left.isCapitalized && right.isCapitalized && left.words == [] && right.words == []
      && !left.startsSentence && !left.isInCapitals && !right.isInCapitals && !right.opens
      && right.core.lowerBound == right.range.lowerBound
  }

  private func ends(_ piece: LinePiece, in endings: [[UInt32]], stem: Int) -> Bool {
    endings.contains { ending in
      guard piece.core.count >= ending.count + stem else { return false }
      let start = piece.core.upperBound - ending.count
      return ending.indices.allSatisfy {
        WordKey.folded(reader.text[start + $0]) == ending[$0]
      }
    }
  }

  /// Whether the words are better together, though parting them is no fault.
  private func isLoose(_ left: LinePiece, _ right: LinePiece, at index: Int) -> Bool {
    guard left.ending == .word else { return false }
    let loose: WordClass = [
      .looseDeterminer, .loosePreposition, .loosePronoun, .looseAuxiliary, .numeral,
    ]
    if !left.words.isDisjoint(with: loose) || left.isNumber { return true }
    if right.words.contains(.particle) { return true }
    if isChinese { return isLooseInChinese(left, right) }
    return right.isSmall && right.words == [] && ends(left, in: data.adjectiveEndings, stem: 2)
  }
}
