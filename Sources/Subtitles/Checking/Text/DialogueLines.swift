internal import LocaleData

/// Where speakers begin in a text that marks them with dashes.
struct DialogueLines {
  /// The positions of the first dash of each speaker.
  private(set) var atLineStart: [Int] = []
  /// The dashes of speakers that begin within a line, with the space before them.
  private(set) var withinLine: [Range<Int>] = []
  /// Whether the first line begins with the dash of a speaker.
  private(set) var beginsWithDash = false

  /// Finds the speakers.
  ///
  /// - Parameter words: what words of the language do, to tell abbreviations from sentences.
  init(_ text: MarkedText, _ words: LineBreakingData? = nil) {
    var numbers: [Int] = []
    for line in text.lines.lazy.map(\.range) {
      switch Self.dash(atStartOf: line, of: text) {
      case .speaker(let position)?: atLineStart.append(position)
      case .minus(let position)?: numbers.append(position)
      case nil: break
      }
    }
    // Beside another speaker, “-26” is what somebody says.
    if !atLineStart.isEmpty { atLineStart = (atLineStart + numbers).sorted() }
    beginsWithDash = atLineStart.first.map { text.line(of: $0) == 0 } ?? false
    for line in text.lines.lazy.map(\.range) {
      let start = text.firstVisible(from: line.lowerBound, in: line) ?? line.upperBound
      for position in line where position > start && text.shown[position].isDash {
        guard let range = Self.dashWithin(position, in: line, of: text) else { continue }
        // Once one speaker has a dash, the next ones are told by theirs.
        let isSure = beginsWithDash || !withinLine.isEmpty
        if isSure || Self.answers(range, in: line, of: text, words) { withinLine.append(range) }
      }
    }
  }

  private enum LeadingDash {
    case speaker(Int)
    case minus(Int)
  }

  /// The dash with which a line begins: not the end of words that were cut short, not the dash of a
  /// sentence that runs over the line break.
  private static func dash(atStartOf line: Range<Int>, of text: MarkedText) -> LeadingDash? {
    let shown = text.shown
    guard let position = text.firstVisible(from: line.lowerBound, in: line), shown[position].isDash,
      let next = text.firstVisible(from: position + 1, in: line), !shown[next].isDash
    else { return nil }
    if shown[next].isASCIIDigit, next == position + 1 { return .minus(position) }
    // “Москва / — столица”
    let isHyphen = TextFeatures.of(shown[position]).contains(.hyphen)
    return isHyphen || !shown[next].isSmall ? .speaker(position) : nil
  }

  /// The dash of another speaker within a line: after the end of a sentence, before a new one.
  private static func dashWithin(
    _ position: Int, in line: Range<Int>, of text: MarkedText
  ) -> Range<Int>? {
    let shown = text.shown
    guard !shown[position - 1].isDash,
      let next = text.firstVisible(from: position + 1, in: line), !shown[next].isDash,
      let last = text.lastVisible(before: position, in: line)
    else { return nil }
    let begins =
      shown[next].isCapital || shown[next].isHan || shown[next].isOpening
      || shown[next] == "\"" || shown[next] == "["
    guard begins else { return nil }
    let hasSpace = last + 1 < position
    let hasSpaceBehind = next > position + 1
    if shown[next].isHan || shown[last].isHan {
      // Chinese ends sentences without a mark; a dash with space before it alone is a speaker's.
      let isEnd = shown[last].endsSentence || shown[last] == "」" || shown[last] == "”"
      return isEnd || hasSpace && !hasSpaceBehind ? last + 1..<position : nil
    }
    guard hasSpace, ends(last, in: line, of: text),
      !hasWordsOfAuthor(line.lowerBound..<last, of: text)
    else { return nil }
    return last + 1..<position
  }

  /// Whether what a dash parts are surely the words of two speakers of whom the first has no dash.
  ///
  /// They are two sentences (“Hello! - Hi!”), and neither words and who said them nor an abbreviation
  /// and a range.
  private static func answers(
    _ dash: Range<Int>, in line: Range<Int>, of text: MarkedText, _ words: LineBreakingData?
  ) -> Bool {
    let shown = text.shown
    guard let next = text.firstVisible(from: dash.upperBound + 1, in: line) else { return false }
    let last = dash.lowerBound - 1
    if shown[next].isHan || shown[last].isHan {
      guard shown[last].endsSentence || shown[last].isClosing || !dash.isEmpty else {
        return false
      }
      return TextFeatures.of(shown[dash.upperBound]).contains(.hyphen)
        && (shown[last].endsSentence || next == dash.upperBound + 1)
    }
    guard shown[last].endsSentence, !hasLabel(line.lowerBound..<last, of: text),
      !hasWordsOfAuthor(0..<last, of: text)
    else { return false }
    if shown[last] == ".", !endsWord(last, in: line, of: shown, words) { return false }
    // Who said it is no sentence: “Know thyself. - Socrates”.
    return shown[next...].indices.contains { place in
      shown[place].endsSentence
        && (shown[place] != "." || endsWord(place, in: next..<shown.count, of: shown, words))
    }
  }

  /// Whether a line begins with a name and a colon.
  private static func hasLabel(_ line: Range<Int>, of text: MarkedText) -> Bool {
    guard text.features.contains(.colon) else { return false }
    let word = text.shown[line].prefix { $0.isWordCharacter || $0.isSpace || $0 == "." }
    return word.endIndex < line.upperBound && text.shown[word.endIndex] == ":"
  }

  /// Whether the full stop at a position ends a sentence, and not an abbreviation or a number of a list.
  private static func endsWord(
    _ stop: Int, in line: Range<Int>, of shown: [Unicode.Scalar], _ words: LineBreakingData?
  ) -> Bool {
    let word = shown[line.lowerBound..<stop].suffix {
      $0.isLetter || $0.isASCIIDigit || $0 == "'" || $0 == "’" || $0 == "-"
    }
    // “1. - ”, “H.R. - ”, and “...”, which is a pause.
    guard let first = word.first else { return line.lowerBound < stop && shown[stop - 1] != "/" }
    if word.startIndex > line.lowerBound, shown[word.startIndex - 1] == "." { return false }
    if first.isASCIIDigit { return word.startIndex > line.lowerBound }
    let classes = words?.classes(of: WordKey(word)) ?? []
    if !classes.isDisjoint(with: [.abbreviation, .title, .unit]) && word.count < 5 { return false }
    return word.count > 1 || !classes.isDisjoint(with: [.pronoun, .loosePronoun])
  }

  /// Whether a dash and a small letter follow a comma or the end of a sentence, as the author's words
  /// do in a story: “— Да, — сказал он. — Пора.”
  private static func hasWordsOfAuthor(_ words: Range<Int>, of text: MarkedText) -> Bool {
    words.dropFirst().contains { position in
      guard text.shown[position].isDash, text.shown[position - 1].isSpace,
        let last = text.lastVisible(before: position, in: words),
        let next = text.firstVisible(from: position + 1, in: words)
      else { return false }
      return (text.shown[last] == "," || text.shown[last].endsSentence) && text.shown[next].isSmall
    }
  }

  /// Whether a sentence ends at a position, quotation marks and brackets aside.
  private static func ends(_ last: Int, in line: Range<Int>, of text: MarkedText) -> Bool {
    let shown = text.shown
    var place = last
    while place > line.lowerBound, shown[place] == "\"" || shown[place].isClosing {
      if shown[place] == "]" || shown[place] == ")" { return true }
      place -= 1
    }
    return shown[place].endsSentence || shown[place].isNote
      || isCutShort(place, in: line, of: shown)
  }

  /// Whether words end with two hyphens.
  private static func isCutShort(
    _ place: Int, in line: Range<Int>, of shown: [Unicode.Scalar]
  ) -> Bool {
    place - 1 > line.lowerBound && shown[place] == "-" && shown[place - 1] == "-"
  }
}

extension DialogueLines {
  // A hot path: what most dialogues are is seen without telling their speakers apart.

  /// Whether a speaker may begin within a line: there is a dash after a space or a Chinese character.
  static func mayShareLine(_ text: MarkedText) -> Bool {
    let shown = text.shown
    let isSpaced = text.features.isDisjoint(with: .han)
    return text.lines.contains { line in
      line.range.dropFirst().contains { position in
        shown[position].isDash && (!isSpaced || shown[position - 1].isSpace)
      }
    }
  }

  /// Whether two lines surely begin with the dash of a speaker: one with no small letter, digit or other
  /// dash behind it.
  static func areSurelyTwo(_ text: MarkedText) -> Bool {
    let shown = text.shown
    let speakers = text.lines.count { line in
      guard let first = line.range.first, shown[first].isDash,
        let next = text.firstVisible(from: first + 1, in: line.range)
      else { return false }
      return !shown[next].isSmall && !shown[next].isASCIIDigit && !shown[next].isDash
    }
    return speakers > 1
  }
}
