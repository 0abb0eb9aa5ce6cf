/// Marks of a text that come through a translation into any language.
struct TextMarks: Sendable, Hashable {
  /// Signs of which a text has some or none.
  struct Signs: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// A question mark.
    static let question = Signs(rawValue: 1)
    /// An exclamation mark.
    static let exclamation = Signs(rawValue: 2)
    /// A dash before a speaker.
    static let speaker = Signs(rawValue: 4)
    /// An ellipsis.
    static let ellipsis = Signs(rawValue: 8)
    /// The end of a sentence at the end of the text.
    static let sentenceEnd = Signs(rawValue: 16)
    /// A number in digits.
    static let number = Signs(rawValue: 32)

    /// The number of values that a set of signs can have.
    static let combinations = 64
  }

  /// The signs that the text has.
  var signs: Signs = []
  /// A bit for each number in the text, by its value; different numbers may share one.
  var numbers: UInt64 = 0

  /// No marks.
  init() {}

  /// The marks of a text, of which `lines` are the lines.
  init(_ scalars: [Unicode.Scalar], lines: some Sequence<Range<Int>>) {
    for line in lines {
      let first = line.first { !scalars[$0].properties.isWhitespace }
      if let first, Self.isDash(scalars[first]) { signs.insert(.speaker) }
    }
    var number: UInt64?
    var dots = 0
    for scalar in scalars {
      dots = scalar == "." ? dots + 1 : 0
      if dots == 3 { signs.insert(.ellipsis) }
      switch scalar {
      case "?", "？": signs.insert(.question)
      case "!", "！": signs.insert(.exclamation)
      case "…", "⋯": signs.insert(.ellipsis)
      case "0"..."9", "０"..."９":
        number = ((number ?? 0) &* 10) &+ UInt64(scalar.value & 0xF)
        continue
      default: break
      }
      if let value = number { insertNumber(value) }
      number = nil
    }
    if let value = number { insertNumber(value) }
    if let last = scalars.last(where: { !Self.isClosing($0) }), Self.endsSentence(last) {
      signs.insert(.sentenceEnd)
    }
  }

  private mutating func insertNumber(_ value: UInt64) {
    signs.insert(.number)
    // The upper six bits of a product with the golden ratio spread neighbours over the word.
    numbers |= 1 << (value &* 0x9E37_79B9_7F4A_7C15 >> 58)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "‐", "–", "—", "－": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "”", "’", "»", "」", "』", ")", "）", "]", "♪": true
    default: scalar.properties.isWhitespace
    }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "。", "．", "?", "？", "!", "！", "…", "⋯": true
    default: false
    }
  }
}
