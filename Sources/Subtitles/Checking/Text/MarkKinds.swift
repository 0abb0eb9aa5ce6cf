extension Unicode.Scalar {
  /// Whether it is a letter or a digit of any script.
  var isWordCharacter: Bool {
    if isASCII { return 0x30...0x39 ~= value || isASCIILetter }
    let kind = TextFeatures.of(self)
    return !kind.isDisjoint(with: [.latin, .cyrillic, .han, .otherLetter, .fullWidthLetter])
  }

  /// Whether it is a letter of any script.
  var isLetter: Bool { isWordCharacter && !isASCIIDigit }

  /// Whether it is a Latin letter without a mark.
  var isASCIILetter: Bool { 0x61...0x7A ~= value | 0x20 && isASCII }

  /// Whether it is a digit from 0 to 9.
  var isASCIIDigit: Bool { 0x30...0x39 ~= value }

  /// Whether it is a Chinese character.
  var isHan: Bool { !isASCII && TextFeatures.of(self).contains(.han) }

  /// Whether it is a Latin letter.
  var isLatin: Bool { isASCII ? isASCIILetter : TextFeatures.of(self).contains(.latin) }

  /// Whether it is a small letter.
  var isSmall: Bool { isASCII ? 0x61...0x7A ~= value : TextFeatures.of(self).contains(.small) }

  /// Whether it is a capital letter.
  var isCapital: Bool { isASCII ? 0x41...0x5A ~= value : TextFeatures.of(self).contains(.capital) }

  /// Whether it is a space of any width within a line.
  var isSpace: Bool {
    isASCII ? self == " " : !TextFeatures.of(self).isDisjoint(with: [.space, .oddSpace])
  }

  /// Whether it is a hyphen or a dash.
  var isDash: Bool {
    isASCII ? self == "-" : !TextFeatures.of(self).isDisjoint(with: [.hyphen, .dash])
  }

  /// Whether it is an ellipsis in one character.
  var isEllipsis: Bool { !isASCII && TextFeatures.of(self).contains(.ellipsis) }

  /// Whether it ends a sentence: `.`, `!`, `?`, `…`, of any width.
  var endsSentence: Bool {
    switch self {
    case ".", "!", "?", "。", "｡", "．": true
    default: !isASCII && !TextFeatures.of(self).isDisjoint(with: [.exclamation, .ellipsis])
    }
  }

  /// Whether it opens a quotation or a bracket; what opens and closes with one form does not.
  var isOpening: Bool {
    if isASCII { return self == "(" || self == "[" || self == "{" }
    if isLetter { return false }
    return switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  /// Whether it closes a quotation or a bracket; what opens and closes with one form does not.
  var isClosing: Bool {
    if isASCII { return self == ")" || self == "]" || self == "}" }
    if isLetter { return false }
    return switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: false
    }
  }

  /// Whether it is a note, which begins and ends a line of a song.
  var isNote: Bool { self == "♪" || self == "♫" || self == "♬" || self == "♩" }

  /// The mark of ASCII in its full width: `?` gives `？`.
  ///
  /// Unicode has them in the block Halfwidth and Fullwidth Forms, in the order of ASCII.
  var fullWidth: Unicode.Scalar? {
    0x21...0x7E ~= value ? Unicode.Scalar(value + 0xFEE0) : nil
  }

  /// The mark of ASCII that this one is the full width of: `？` gives `?`; `。` and `、` count as the
  /// full stop and the comma.
  var halfWidth: Unicode.Scalar? {
    switch self {
    case "。", "｡": "."
    case "、", "､": ","
    default: 0xFF01...0xFF5E ~= value ? Unicode.Scalar(value - 0xFEE0) : nil
    }
  }
}

extension MarkedText {
  /// The shown character at a position, or nil where the line ends before it.
  func character(at position: Int, in line: Range<Int>) -> Unicode.Scalar? {
    line.contains(position) ? shown[position] : nil
  }

  /// The position of the last character before `position` that is no space, on the same line.
  func lastVisible(before position: Int, in line: Range<Int>) -> Int? {
    var place = position - 1
    while place >= line.lowerBound, shown[place].isSpace { place -= 1 }
    return place >= line.lowerBound ? place : nil
  }

  /// The position of the first character from `position` on that is no space, on the same line.
  func firstVisible(from position: Int, in line: Range<Int>) -> Int? {
    var place = position
    while place < line.upperBound, shown[place].isSpace { place += 1 }
    return place < line.upperBound ? place : nil
  }

  /// Whether a character belongs to an address or a path: something without spaces that has `://`,
  /// `www.`, `@`, or a slash or backslash beside the character.
  func isInAddress(_ position: Int, in line: Range<Int>) -> Bool {
    guard features.contains(.address) || features.contains(.latin) else { return false }
    func belongs(_ place: Int) -> Bool { shown[place].isASCII && shown[place] != " " }
    guard belongs(position) else { return false }
    var (start, end) = (position, position + 1)
    while start > line.lowerBound, belongs(start - 1) { start -= 1 }
    while end < line.upperBound, belongs(end) { end += 1 }
    let word = shown[start..<end]
    if word.contains("@"), word.count > 2 { return true }
    for place in word.indices.dropLast(2) where word[place + 1] == "/" && word[place + 2] == "/" {
      if word[place] == ":" { return true }
    }
    if word.starts(with: "www.".unicodeScalars) { return true }
    let beside = [position - 1, position + 1].filter(word.indices.contains)
    return beside.contains { word[$0] == "/" || word[$0] == "\\" }
  }

  /// Whether the text is a song or lettering on the screen in capitals, in which sentences do not run
  /// on from cue to cue.
  var isSongOrLettering: Bool {
    features.contains(.note) && shown.contains(where: \.isNote)
      || features.contains(.capital) && !features.contains(.small)
        && features.isDisjoint(with: .han)
  }
}
