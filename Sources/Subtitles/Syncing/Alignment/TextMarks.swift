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
  /// A bit for each name in the text, by its sound; different names may share one.
  var names: UInt64 = 0

  /// No marks.
  init() {}

  /// The marks of a text, of which `lines` are the lines.
  init(_ scalars: [Unicode.Scalar], lines: some Sequence<Range<Int>>) {
    for line in lines {
      let first = line.first { !scalars[$0].properties.isWhitespace }
      if let first, Self.isDash(scalars[first]) { signs.insert(.speaker) }
    }
    readNames(scalars)
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

  /// Names are words with a capital within a sentence; at its beginning all words have one.
  private mutating func readNames(_ scalars: [Unicode.Scalar]) {
    var isWithin = false
    var name: NameSound?
    var isWord = false
    for scalar in scalars {
      let properties = scalar.properties
      guard properties.isAlphabetic else {
        if let code = name?.code { names |= Self.bit(of: code) }
        (name, isWord) = (nil, false)
        if !properties.isWhitespace, scalar != ",", scalar != "'", scalar != "’" {
          isWithin = false
        }
        continue
      }
      if !isWord, isWithin, properties.isUppercase { name = NameSound() }
      name?.hear(properties.lowercaseMapping.unicodeScalars.first ?? scalar)
      (isWord, isWithin) = (true, true)
    }
    if let code = name?.code { names |= Self.bit(of: code) }
  }

  private mutating func insertNumber(_ value: UInt64) {
    signs.insert(.number)
    numbers |= Self.bit(of: value)
  }

  /// One of 64 bits; a product with the golden ratio spreads neighbours over them.
  private static func bit(of value: UInt64) -> UInt64 {
    1 << ((value &* 0x9E37_79B9_7F4A_7C15) >> 58)
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
