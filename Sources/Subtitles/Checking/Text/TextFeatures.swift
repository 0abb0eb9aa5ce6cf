/// What there is in a text: what a rule must find in it to have anything to say.
///
/// Found in the one pass that takes a text apart, so that a rule on quotation marks does not look
/// through a million cues that have none.
struct TextFeatures: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  // Letters and digits.
  /// A Latin letter.
  static let latin = TextFeatures(bit: 0)
  /// A Cyrillic letter.
  static let cyrillic = TextFeatures(bit: 1)
  /// A Chinese character.
  static let han = TextFeatures(bit: 2)
  /// A letter of another script, kana and hangul among them.
  static let otherLetter = TextFeatures(bit: 3)
  /// A digit from 0 to 9.
  static let digit = TextFeatures(bit: 4)
  /// A full-width digit or letter.
  static let fullWidthLetter = TextFeatures(bit: 5)
  /// A Latin letter beyond ASCII, or a mark of Latin-1, as broken encodings show them.
  static let latinBeyondASCII = TextFeatures(bit: 6)

  // Marks.
  /// A full stop.
  static let fullStop = TextFeatures(bit: 8)
  /// A comma.
  static let comma = TextFeatures(bit: 9)
  /// An ideographic stop or comma.
  static let chineseStop = TextFeatures(bit: 10)
  /// An exclamation or question mark of any width.
  static let exclamation = TextFeatures(bit: 11)
  /// A colon or semicolon of any width.
  static let colon = TextFeatures(bit: 12)
  /// An ellipsis in one character: U+2026, U+22EF, U+2025.
  static let ellipsis = TextFeatures(bit: 13)
  /// A hyphen: that of ASCII, U+2010, U+2011.
  static let hyphen = TextFeatures(bit: 14)
  /// A dash from U+2012 on, or a minus sign.
  static let dash = TextFeatures(bit: 15)
  /// A quotation mark of any language; not the apostrophe.
  static let quote = TextFeatures(bit: 16)
  /// An apostrophe, straight or curly.
  static let apostrophe = TextFeatures(bit: 17)
  /// A parenthesis of any width.
  static let parenthesis = TextFeatures(bit: 18)
  /// A square bracket of any width, or a brace.
  static let bracket = TextFeatures(bit: 19)
  /// A middle dot and its like.
  static let interpunct = TextFeatures(bit: 20)
  /// A note, or what stands for one: ♪ ♫ # * ¶ £.
  static let note = TextFeatures(bit: 21)
  /// What addresses have: @, / and _.
  static let address = TextFeatures(bit: 22)
  /// A sign for less or more, as tags have.
  static let angle = TextFeatures(bit: 23)
  /// A full-width form of a mark of ASCII.
  static let fullWidthMark = TextFeatures(bit: 24)
  /// A sign beside numbers: %, $, €, °, №.
  static let unit = TextFeatures(bit: 25)
  /// A character of none of these kinds.
  static let rare = TextFeatures(bit: 26)

  // Spaces.
  /// A plain space.
  static let space = TextFeatures(bit: 32)
  /// Another space: no-break, ideographic, thin.
  static let oddSpace = TextFeatures(bit: 33)
  /// A character without width.
  static let invisible = TextFeatures(bit: 34)
  /// A control character, the tab among them.
  static let control = TextFeatures(bit: 35)

  // Neighbours.
  /// Two spaces in a row.
  static let doubleSpace = TextFeatures(bit: 40)
  /// A space at the start or the end of a line.
  static let edgeSpace = TextFeatures(bit: 41)
  /// A space before a mark that belongs to the word before it.
  static let spaceBeforeMark = TextFeatures(bit: 42)
  /// Two marks of one kind in a row.
  static let repeatedMark = TextFeatures(bit: 43)
  /// A hyphen or a dash at the start of a line.
  static let leadingDash = TextFeatures(bit: 44)
  /// A space, a hyphen or dash, and a space.
  static let spacedDash = TextFeatures(bit: 45)
  /// A full stop with a Latin letter close behind it.
  static let stopBeforeLatin = TextFeatures(bit: 46)
  /// A full stop close behind a capital letter.
  static let stopAfterCapital = TextFeatures(bit: 47)

  // The whole.
  /// A tag.
  static let tag = TextFeatures(bit: 50)
  /// More than one line.
  static let lineBreak = TextFeatures(bit: 51)
  /// A capital letter.
  static let capital = TextFeatures(bit: 52)
  /// A small letter.
  static let small = TextFeatures(bit: 53)
  /// Nothing that is seen.
  static let blank = TextFeatures(bit: 54)

  /// The start of a line, in place of the character before its first.
  static let lineEdge = TextFeatures(bit: 63)
  /// All that a text may have.
  static let all = TextFeatures(rawValue: (1 << 58) - 1)
  /// Everything that is seen.
  static let visible = TextFeatures(rawValue: (1 << 27) - 1)
  /// Letters of any script.
  static let letter: TextFeatures = [.latin, .cyrillic, .han, .otherLetter]
}

extension TextFeatures {
  // What `OptionSet` has for all sets of its kind goes through several calls; these few are asked for
  // every character of a file.

  /// Whether nothing is in both.
  @inline(__always)
  func isDisjoint(with other: TextFeatures) -> Bool { rawValue & other.rawValue == 0 }

  /// Whether all of the other is in this.
  @inline(__always)
  func isSuperset(of other: TextFeatures) -> Bool { rawValue & other.rawValue == other.rawValue }

  /// Whether all of the other is in this.
  @inline(__always)
  func contains(_ other: TextFeatures) -> Bool { isSuperset(of: other) }

  /// What is in either.
  @inline(__always)
  func union(_ other: TextFeatures) -> TextFeatures {
    TextFeatures(rawValue: rawValue | other.rawValue)
  }

  /// What is in both.
  @inline(__always)
  func intersection(_ other: TextFeatures) -> TextFeatures {
    TextFeatures(rawValue: rawValue & other.rawValue)
  }

  /// Adds the other.
  @inline(__always)
  mutating func formUnion(_ other: TextFeatures) { self = union(other) }

  /// Whether both are the same.
  @inline(__always)
  static func == (left: TextFeatures, right: TextFeatures) -> Bool {
    left.rawValue == right.rawValue
  }
}
