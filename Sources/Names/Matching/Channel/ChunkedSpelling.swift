/// The spelling of a name part, cut into the chunks that channels know.
struct ChunkedSpelling: Sendable {
  let letters: [Unicode.Scalar]
  let script: Script
  /// The numbers of the chunks from each letter on: by their length (see ``ChunkTable/chunks(of:)``), or
  /// for a character itself, its syllable and its initial.
  let chunks: [UInt16]
  /// How many chunks there are from each letter on.
  let slots: Int
  /// How surprising the letters before each place are, those of common endings little.
  let surprises: [Float]

  /// The spelling of at most the first thirty-one letters, more than any part of a name has.
  init(_ letters: PartLetters, _ channels: Channels, _ endings: CommonEndings) {
    let table = channels.table(letters.script)
    self.letters = Array(letters.scalars.prefix(Self.mostLetters))
    surprises = endings.surprises(of: self.letters)
    script = letters.script
    if letters.script == .han {
      slots = 3
      chunks = self.letters.flatMap { [channels] character in
        let sounds = channels.sounds.names(of: character)
        return table.numbers(of: [String(character)] + (sounds.isEmpty ? ["", ""] : sounds))
      }
    } else {
      slots = table.longest
      chunks = table.chunks(of: self.letters)
    }
  }

  static let mostLetters = 31

  /// The evidence that this and `other` are one name, in nats: the likeliest chain of units.
  func evidence(with other: ChunkedSpelling, by channel: Channel) -> Float {
    if script.rank > other.script.rank { return other.evidence(with: self, by: channel) }
    let gain = other.script == .han ? Self.mostOfCharacter : Self.mostOfLetter
    let (rows, columns) = (letters.count, other.letters.count)
    let width = columns + 1
    // A unit reaches at most `slots` rows on, so that a few rows are used again and again.
    let ring = script == .han ? 2 : slots + 1
    guard ring * width <= 192 else { return -.infinity }
    // Room for as many rows as the longest unit reaches, of as many letters as a part may have.
    var best = InlineArray<192, Float>(repeating: -.infinity)
    best[0] = 0
    for i in 0...rows {
      let row = i % ring * width
      for j in 0...columns {
        let score = best[row + j]
        // What is left cannot make up for what is lost.
        let rest = Float(min(rows - i, columns - j) * gain)
        guard score + rest > Self.hopeless else { continue }
        if i == rows && j == columns { return score }
        forEachStep(i, j, other, channel) { nextRow, nextColumn, weight in
          let place = nextRow % ring * width + nextColumn
          if score + weight > best[place] { best[place] = score + weight }
        }
      }
      for j in 0..<width { best[row + j] = -.infinity }
    }
    return -.infinity
  }

  /// No evidence is taken for less than this.
  private static let hopeless: Float = -10
  /// What a letter of both spellings, or a character, may still bring, in nats; hardly any unit brings more.
  private static let mostOfLetter = 4
  private static let mostOfCharacter = 8

  /// Calls `body` with where each unit ends that starts at two places, and its weight.
  @inline(__always)
  func forEachStep(
    _ i: Int, _ j: Int, _ other: ChunkedSpelling, _ channel: Channel,
    _ body: (_ i: Int, _ j: Int, _ weight: Float) -> Void
  ) {
    let (rows, columns) = (letters.count, other.letters.count)
    let lost = channel.lostLetter
    if i < rows {
      let silent = channel.weight(chunks[i * slots], ChunkTable.empty) ?? lost
      body(i + 1, j, max(silent, lost))
    }
    if j < columns {
      let silent =
        channel.weight(ChunkTable.empty, other.chunks[j * other.slots]) ?? lost
      body(i, j + 1, max(silent, lost))
    }
    guard i < rows, j < columns else { return }
    if script == other.script && letters[i] == other.letters[j] {
      let number = chunks[i * slots]
      let isRare = number == ChunkTable.unknown || channel.weight(number, number) == nil
      if isRare { body(i + 1, j + 1, Self.rareLetter) }
    }
    for own in 0..<slots {
      let left = chunks[i * slots + own]
      guard left != ChunkTable.unknown, let ownEnd = end(of: own, from: i) else { continue }
      for others in 0..<other.slots {
        let right = other.chunks[j * other.slots + others]
        guard right != ChunkTable.unknown, let otherEnd = other.end(of: others, from: j),
          let weight = channel.weight(left, right)
        else { continue }
        // What is common at the end of names says little, however well it agrees.
        let most = min(
          surprises[ownEnd] - surprises[i], other.surprises[otherEnd] - other.surprises[j])
        let isBySound = other.script == .han && others > 0
        body(ownEnd, otherEnd, min(weight, most) - (isBySound ? Self.otherCharacter : 0))
      }
    }
  }

  /// Where the chunk in a slot ends that starts at a letter; nil beyond the end.
  @inline(__always)
  private func end(of slot: Int, from start: Int) -> Int? {
    let end = script == .han ? start + 1 : start + slot + 1
    return end <= letters.count ? end : nil
  }

  /// What it costs that a character is not the usual one, but sounds like it.
  private static let otherCharacter: Float = 1
  /// What a letter is worth that no unit has, where it stands on both sides.
  private static let rareLetter: Float = 4
}

extension Script {
  /// The place of the script in the names of the channels.
  var rank: Int {
    switch self {
    case .latin: 0
    case .cyrillic: 1
    case .han: 2
    }
  }
}
