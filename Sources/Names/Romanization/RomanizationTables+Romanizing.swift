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
    let dependsOnNext = dependsOnNext.span
    let hasExceptions = hasExceptions
    let hasApostrophe = apostrophe != nil
    while true {
      // What needs no look around is done on copies of the cursor's parts, which stay in registers.
      var position = cursor.position
      var written = cursor.written
      var row = cursor.row
      while position < count {
        let byte = input[position]
        let spelling: UInt64
        if byte & 0xF8 == 0xD0 {
          guard position + 1 < count else { break }
          let letter = letters[Int(byte & 0x07) << 6 | Int(input[position + 1] & 0x3F)]
          guard row != 0 || !hasExceptions else { break }
          if !letter.isPlain {
            guard letter.isPlainOrContextual, position + 3 < count,
              !input.isMark(at: position + 2)
            else { break }
            let next = self.letter(input, at: position + 2)
            if dependsOnNext[letter.letterClass * width + next.letterClass] { break }
          }
          spelling = spellings[row + letter.cell]
          position &+= 2
          row = letter.row
        } else {
          guard byte < 0x80, byte != UInt8(ascii: "'") || !hasApostrophe else { break }
          spelling = ascii[Int(byte)]
          position &+= 1
          row = 0
        }
        bytes.storeBytes(of: spelling, toByteOffset: written, as: UInt64.self)
        written &+= Int(spelling >> 56)
      }
      cursor = Cursor(position: position, written: written, row: row)
      if position == count { return written }
      if !spellWithContext(input, &bytes, &cursor) { return nil }
    }
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
  /// Spells what the cursor stands at; false where it is a mark that `composed` joins.
  private func spellWithContext(
    _ input: Span<UInt8>, _ bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) -> Bool {
    let letter = letter(input, at: cursor.position)
    if !letter.isNone {
      if cursor.row != 0 || !hasExceptions || !spellException(letter, input, &bytes, &cursor) {
        spell(letter, input, &bytes, &cursor)
      }
    } else if cursor.row != 0 && input.isMark(at: cursor.position) {
      if composes(input, at: cursor.position) { return false }
      copy(2, input, &bytes, &cursor)
    } else if cursor.row == 0 || !spellApostrophe(input, &bytes, &cursor) {
      copy(input.length(at: cursor.position), input, &bytes, &cursor)
      cursor.row = 0
    }
    return true
  }

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
      let row = before.rows[letter.letterClass]
      if row >= 0, !isFixed[cursor.row + letter.letterClass],
        let spelling = before.spellings[row + next.letterClass]
      {
        var bits = spelling.lower
        if letter.isCapital {
          let isInCapitals = spelling.isWide && isInCapitals(input, at: cursor.position)
          bits = isInCapitals ? spelling.upper : spelling.title
        }
        Self.put(bits, in: &bytes, &cursor)
        cursor.position += 2
        cursor.row = letter.row
        return
      }
    }
    let variants = letter.isWide && isInCapitals(input, at: cursor.position) ? variantLength : 0
    let cell = variants + cursor.row + letter.cell
    Self.put(spellings[cell], in: &bytes, &cursor)
    cursor.position += 2
    cursor.row = letter.row
  }

  /// The ending that starts with `letter`, where the word ends with it.
  private func ending(_ letter: Letter, _ input: Span<UInt8>, at position: Int) -> LetterRun? {
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
    _ first: Letter, _ input: Span<UInt8>, _ bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) -> Bool {
    var hash: UInt64 = 0
    var end = cursor.position
    while case let letter = letter(input, at: end), !letter.isNone {
      hash = Self.hash(hash, UInt8(letter.letterClass))
      end = input.skippingMarks(from: end + 2)
    }
    if let word = words[hash], let match = self.end(of: word, input, at: cursor.position),
      match.position == end
    {
      put(cased(word.spelling, first, input, at: cursor.position), in: &bytes, &cursor)
      (cursor.position, cursor.row) = match
      return true
    }
    for start in starts[first.letterClass] {
      guard let match = self.end(of: start, input, at: cursor.position) else { continue }
      put(cased(start.spelling, first, input, at: cursor.position), in: &bytes, &cursor)
      (cursor.position, cursor.row) = match
      return true
    }
    return false
  }

  /// The position after the letters of an exception and the row of the last of them; nil where others
  /// stand at `position`.
  private func end(
    of exception: LetterRun, _ input: Span<UInt8>, at position: Int
  ) -> (position: Int, row: Int)? {
    var place = position
    var row = 0
    for letterClass in exception.classes {
      let letter = letter(input, at: place)
      guard letter.letterClass == letterClass else { return nil }
      place = input.skippingMarks(from: place + 2)
      row = letter.row
    }
    return (place, row)
  }

  /// Spells an apostrophe that is a letter; false where none is here, or no letter follows.
  private func spellApostrophe(
    _ input: Span<UInt8>, _ bytes: inout MutableRawSpan, _ cursor: inout Cursor
  ) -> Bool {
    guard let apostrophe, let length = input.apostrophe(at: cursor.position),
      !letter(input, at: cursor.position + length).isNone
    else { return false }
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
    var place = input.skippingMarks(from: position + 2)
    var isAlone = true
    while case let letter = letter(input, at: place), !letter.isNone {
      if !letter.isCapital { return false }
      isAlone = false
      place = input.skippingMarks(from: place + 2)
    }
    place = input.skippingMarks(before: position) - 2
    while case let letter = letter(input, at: place), !letter.isNone {
      if !letter.isCapital { return false }
      isAlone = false
      place = input.skippingMarks(before: place) - 2
    }
    return !isAlone || isLineInCapitals(input, at: position)
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
