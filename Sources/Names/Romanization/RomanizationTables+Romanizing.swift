// The hot path: a byte of text after the other, nothing allocated. A letter costs one look into the table
// of letters, one into that of spellings, and one store of eight bytes, of which as many count as the
// spelling has. Capitals with a spelling of several letters, letters with rules on what follows, and
// exceptions look around first.

/// Where the work stands.
private struct Cursor {
  /// The next byte to read.
  var position = 0
  /// Where the next byte is written.
  var written = 0
  /// Where the row of the letter before begins; 0 at the start of a word.
  var row = 0
}

extension RomanizationTables {
  /// Writes the romanization of UTF-8 text to the start of `output`, which grows as needed.
  ///
  /// - Returns: how many bytes were written, or nil where a letter is written as two that `composed`
  ///   joins; `output` is then of no use.
  /// - Complexity: proportional to the length of the text.
  func romanize(_ input: Span<UInt8>, into output: inout [UInt8]) -> Int? {
    let needed = Self.room(for: input.count)
    if output.count < needed { output = [UInt8](repeating: 0, count: needed) }
    var target = output.mutableSpan
    var bytes = target.mutableBytes
    var cursor = Cursor()
    let count = input.count
    let letters = letters.span
    let spellings = spellings.span
    let ascii = ascii.span
    let hasExceptions = hasExceptions
    let hasApostrophe = apostrophe != nil
    while cursor.position < count {
      let byte = input[cursor.position]
      if byte < 0x80 {
        if hasApostrophe && byte == UInt8(ascii: "'") && cursor.row != 0,
          spellApostrophe(1, input, &bytes, &cursor)
        {
          continue
        }
        Self.put(ascii[Int(byte)], in: &bytes, &cursor)
        cursor.position += 1
        cursor.row = 0
      } else if byte & 0xF8 == 0xD0 && cursor.position + 1 < count {
        let index = Int(byte & 0x07) << 6 | Int(input[cursor.position + 1] & 0x3F)
        let letter = letters[index]
        if cursor.row == 0 && hasExceptions && !letter.isNone,
          spellException(input, &bytes, &cursor)
        {
          continue
        }
        if letter.isPlain && !letter.isNone {
          Self.put(spellings[cursor.row + letter.letterClass], in: &bytes, &cursor)
          cursor.position += 2
          cursor.row = letter.row
        } else if letter.isNone {
          copy(2, input, &bytes, &cursor)
          cursor.row = 0
        } else {
          spell(letter, input, &bytes, &cursor)
        }
      } else if cursor.row != 0 && input.isMark(at: cursor.position) {
        if composes(input, at: cursor.position) { return nil }
        copy(2, input, &bytes, &cursor)
      } else if hasApostrophe && cursor.row != 0,
        let length = input.apostrophe(at: cursor.position),
        spellApostrophe(length, input, &bytes, &cursor)
      {
        continue
      } else {
        copy(1, input, &bytes, &cursor)
        cursor.row = 0
      }
    }
    return cursor.written
  }

  /// The text with letters that stand there as two joined: и and a breve as й.
  func composed(_ input: Span<UInt8>) -> [UInt8] {
    let text = String(decoding: input.indices.map { input[$0] }, as: UTF8.self)
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = scalars.last,
        let joined = composed[RomanizationRules.LetterPair(first: last, second: scalar)]
      {
        scalars.removeLast()
        scalars.append(joined)
      } else {
        scalars.append(scalar)
      }
    }
    return Array(String(scalars).utf8)
  }

  /// The bytes that the romanization of so many may take: a spelling for each, and eight for the
  /// last store.
  private static func room(for count: Int) -> Int {
    count * LatinSpelling.maximumCount + 8
  }

  private static func put(
    _ spelling: UInt64, in bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) {
    bytes.storeBytes(of: spelling, toByteOffset: cursor.written, as: UInt64.self)
    cursor.written += Int(spelling >> 56)
  }

  private func put(_ text: String, in bytes: inout MutableRawSpan, _ cursor: inout Cursor) {
    for byte in text.utf8 {
      bytes.storeBytes(of: byte, toByteOffset: cursor.written, as: UInt8.self)
      cursor.written += 1
    }
  }

  private func copy(
    _ length: Int, _ input: Span<UInt8>, _ bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) {
    for position in cursor.position..<min(cursor.position + length, input.count) {
      bytes.storeBytes(of: input[position], toByteOffset: cursor.written, as: UInt8.self)
      cursor.written += 1
      cursor.position += 1
    }
  }
}

// MARK: What looks around

extension RomanizationTables {
  /// Spells a letter that depends on what stands around it.
  private func spell(
    _ letter: Letter, _ input: Span<UInt8>, _ bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) {
    if letter.isContextual {
      let next = self.letter(input, after: cursor.position)
      if cursor.row != 0, let ending = ending(letter, input, at: cursor.position) {
        put(cased(ending.spelling, letter, input, at: cursor.position), in: &bytes, &cursor)
        cursor.position = wordEnd(input, from: cursor.position)
        cursor.row = width
        return
      }
      if !isFixed[cursor.row + letter.letterClass], before.rows[letter.letterClass] >= 0,
        let spelling = before.spellings[before.rows[letter.letterClass] + next.letterClass]
      {
        put(cased(spelling, letter, input, at: cursor.position), in: &bytes, &cursor)
        cursor.position += 2
        cursor.row = letter.row
        return
      }
    }
    var variant = 0
    if letter.isCapital {
      variant = letter.isWide && isInCapitals(input, at: cursor.position) ? 2 : 1
    }
    let cell = variant * variantLength + cursor.row + letter.letterClass
    Self.put(spellings[cell], in: &bytes, &cursor)
    cursor.position += 2
    cursor.row = letter.row
  }

  /// The ending that starts with `letter`, where the word ends with it.
  private func ending(_ letter: Letter, _ input: Span<UInt8>, at position: Int) -> Ending? {
    let endings = endings[letter.letterClass]
    if endings.isEmpty { return nil }
    return endings.first { ending in
      var place = position
      for letterClass in ending.classes {
        guard self.letter(input, at: place).letterClass == letterClass else { return false }
        place = input.skippingMarks(from: place + 2)
      }
      return self.letter(input, at: place).isNone
    }
  }

  /// Spells a whole word, or the start of one, that is an exception; false where it is none.
  private func spellException(
    _ input: Span<UInt8>, _ bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) -> Bool {
    var classes: [UInt8] = []
    var ends: [(position: Int, row: Int)] = []
    var position = cursor.position
    while case let letter = letter(input, at: position), !letter.isNone {
      classes.append(UInt8(letter.letterClass))
      position = input.skippingMarks(from: position + 2)
      ends.append((position, letter.row))
    }
    let first = letter(input, at: cursor.position)
    if let spelling = words[classes] {
      put(cased(spelling, first, input, at: cursor.position), in: &bytes, &cursor)
      (cursor.position, cursor.row) = ends[ends.count - 1]
      return true
    }
    for length in stride(from: min(longestStart, classes.count), to: 0, by: -1) {
      guard let spelling = starts[Array(classes[..<length])] else { continue }
      put(cased(spelling, first, input, at: cursor.position), in: &bytes, &cursor)
      (cursor.position, cursor.row) = ends[length - 1]
      return true
    }
    return false
  }

  /// Spells an apostrophe of `length` bytes where a letter follows; false where none does.
  private func spellApostrophe(
    _ length: Int, _ input: Span<UInt8>, _ bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) -> Bool {
    guard let apostrophe, !letter(input, at: cursor.position + length).isNone else { return false }
    Self.put(apostrophe.bits, in: &bytes, &cursor)
    cursor.position += length
    cursor.row = width
    return true
  }

  private func cased(
    _ spelling: CasedSpelling, _ letter: Letter, _ input: Span<UInt8>, at position: Int
  ) -> String {
    if !letter.isCapital { return spelling.lower }
    return spelling.isWide && isInCapitals(input, at: position) ? spelling.upper : spelling.title
  }

  /// Whether the capital at `position` stands in a word all in capitals; a word of one letter goes by
  /// the other words of its line.
  private func isInCapitals(_ input: Span<UInt8>, at position: Int) -> Bool {
    var count = 0
    for place in wordPlaces(input, around: position) {
      if !letter(input, at: place).isCapital { return false }
      count += 1
    }
    return count > 1 || isLineInCapitals(input, at: position)
  }

  /// Whether the line has a word of several capitals, and no small letter.
  private func isLineInCapitals(_ input: Span<UInt8>, at position: Int) -> Bool {
    let newline = UInt8(ascii: "\n")
    var start = position
    while start > 0 && input[start - 1] != newline { start -= 1 }
    var hasWord = false
    var previousWasLetter = false
    var place = start
    while place < input.count && input[place] != newline {
      let letter = letter(input, at: place)
      if !letter.isNone {
        if !letter.isCapital { return false }
        if previousWasLetter { hasWord = true }
      }
      previousWasLetter = !letter.isNone
      place += letter.isNone ? 1 : 2
    }
    return hasWord
  }

  /// Where the letters of the word around `position` stand.
  private func wordPlaces(_ input: Span<UInt8>, around position: Int) -> [Int] {
    var places: [Int] = []
    var place = position
    while true {
      let previous = input.skippingMarks(before: place) - 2
      if previous < 0 || letter(input, at: previous).isNone { break }
      place = previous
    }
    while !letter(input, at: place).isNone {
      places.append(place)
      place = input.skippingMarks(from: place + 2)
    }
    return places
  }

  private func wordEnd(_ input: Span<UInt8>, from position: Int) -> Int {
    var place = position
    while !letter(input, at: place).isNone { place = input.skippingMarks(from: place + 2) }
    return place
  }

  /// The letter whose two bytes begin at `position`; none where no letter of ours begins there.
  private func letter(_ input: Span<UInt8>, at position: Int) -> Letter {
    guard position >= 0, position + 1 < input.count, input[position] & 0xF8 == 0xD0 else {
      return Letter(bits: 0)
    }
    return letters[Int(input[position] & 0x07) << 6 | Int(input[position + 1] & 0x3F)]
  }

  /// The letter after the one at `position`, over marks such as that of stress.
  private func letter(_ input: Span<UInt8>, after position: Int) -> Letter {
    letter(input, at: input.skippingMarks(from: position + 2))
  }

  /// Whether the mark at `position` and the letter before it make one letter.
  private func composes(_ input: Span<UInt8>, at position: Int) -> Bool {
    let letter = input.scalar(at: position - 2)
    let mark = input.scalar(at: position)
    return composed[RomanizationRules.LetterPair(first: letter, second: mark)] != nil
  }
}

extension Span<UInt8> {
  /// Whether a combining mark of U+0300 to U+036F begins at `position`.
  fileprivate func isMark(at position: Int) -> Bool {
    guard position + 1 < count else { return false }
    return self[position] == 0xCC || self[position] == 0xCD && self[position + 1] < 0xB0
  }

  /// The first position from `position` on at which no mark begins.
  fileprivate func skippingMarks(from position: Int) -> Int {
    var place = position
    while isMark(at: place) { place += 2 }
    return place
  }

  /// The position after the last character before `position` that is no mark.
  fileprivate func skippingMarks(before position: Int) -> Int {
    var place = position
    while place >= 2 && isMark(at: place - 2) { place -= 2 }
    return place
  }

  /// The length of the typographic apostrophe (U+2019 or U+02BC) that begins at `position`.
  fileprivate func apostrophe(at position: Int) -> Int? {
    if position + 2 < count && self[position] == 0xE2 && self[position + 1] == 0x80
      && self[position + 2] == 0x99
    {
      return 3
    }
    return position + 1 < count && self[position] == 0xCA && self[position + 1] == 0xBC ? 2 : nil
  }

  /// The code point of the two bytes at `position`; a replacement character where they are none.
  fileprivate func scalar(at position: Int) -> Unicode.Scalar {
    guard position >= 0, position + 1 < count else { return "\u{FFFD}" }
    let value = UInt32(self[position] & 0x1F) << 6 | UInt32(self[position + 1] & 0x3F)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
