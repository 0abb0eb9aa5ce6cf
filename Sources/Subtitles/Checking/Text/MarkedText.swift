/// The text of a cue taken apart: the characters that are shown, and the tags among them.
///
/// Everything is an array of scalars, so that a rule looks at the next character by adding one. What
/// is shown keeps where it is written, so that a repair changes that and leaves tags alone. One
/// value is read into again and again, because a file may have a million cues.
struct MarkedText: Sendable {
  /// One tag: `<i>`, `</font>`, `{\an8}`.
  struct Tag: Sendable, Hashable {
    /// Whether it is `<b>` and its like, `</b>`, or a block in braces.
    enum Kind: Sendable { case opening, closing, override }

    var kind: Kind
    /// Where it stands in what is written.
    var range: Range<Int>
    /// Where its name stands: `i`, `font`, or what follows the backslash (`an8`).
    var name: Range<Int>
  }

  /// A line of what is shown.
  struct Line: Sendable, Hashable {
    /// Where it stands in what is shown, without its line end.
    var range: Range<Int>
    /// How wide its characters are.
    var widths: CharacterWidths
  }

  /// The text as it is written, lines parted by `\n`.
  private(set) var written: [Unicode.Scalar] = []
  /// The tags in the order of the text.
  private(set) var tags: [Tag] = []
  /// The lines of what is shown, at least one.
  private(set) var lines: [Line] = []
  /// What there is in what is shown.
  private(set) var features: TextFeatures = []
  /// How the text is marked up.
  private(set) var syntax = MarkupSyntax.subRip

  /// Whether everything is shown as it is written.
  private var isPlain = true
  /// What is shown, and where each character of it begins in what is written, where that differs.
  private var visible: [Unicode.Scalar] = []
  private var visibleOrigins: [Int] = []
  /// The shown characters that are written with more than one, and with how many.
  private var lengths: [Int: Int] = [:]

  /// No text.
  init() { finish() }

  /// Reads a text.
  init(_ text: some StringProtocol, syntax: MarkupSyntax = .subRip) {
    read(text.unicodeScalars, syntax)
  }

  /// Reads the scalars of a text.
  init(_ written: [Unicode.Scalar], syntax: MarkupSyntax) {
    self.written = written
    readMarks(syntax)
  }

  /// Reads another text in place of this one.
  mutating func read(_ text: some Sequence<Unicode.Scalar>, _ syntax: MarkupSyntax = .subRip) {
    written.removeAll(keepingCapacity: true)
    written.append(contentsOf: text)
    readMarks(syntax)
  }

  /// Reads another text in place of this one out of well-formed UTF-8.
  mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ syntax: MarkupSyntax = .subRip
  ) {
    written.removeAll(keepingCapacity: true)
    var mayHaveMarks = false
    written.append(addingCapacity: range.count) { scalars in
      mayHaveMarks = scalars.append(decoding: bytes, range)
    }
    if mayHaveMarks {
      readMarks(syntax)
    } else {
      forgetMarks(syntax)
      finish()
    }
  }

  private mutating func forgetMarks(_ syntax: MarkupSyntax) {
    self.syntax = syntax
    isPlain = true
    tags.removeAll(keepingCapacity: true)
    if !lengths.isEmpty { lengths.removeAll() }
  }

  /// Finds what is not shown as it is written.
  private mutating func readMarks(_ syntax: MarkupSyntax) {
    forgetMarks(syntax)
    guard written.contains(where: { $0 == "<" || $0 == "{" || $0 == "&" || $0 == "\\" }) else {
      finish()
      return
    }
    visible.removeAll(keepingCapacity: true)
    visibleOrigins.removeAll(keepingCapacity: true)
    var closings = ClosingBrackets()
    var position = 0
    while position < written.count {
      let scalar = written[position]
      if scalar == "<" || scalar == "{" || scalar == "&" || scalar == "\\" {
        switch syntax.mark(at: position, in: written, &closings) {
        case .tag(let tag)?:
          isPlain = false
          tags.append(tag)
          position = tag.range.upperBound
          continue
        case .character(let character, let length)?:
          isPlain = false
          lengths[visible.count] = length
          visible.append(character)
          visibleOrigins.append(position)
          position += length
          continue
        case nil: break
        }
      }
      visible.append(scalar)
      visibleOrigins.append(position)
      position += 1
    }
    finish()
  }

  /// Finds the lines and what there is in them.
  private mutating func finish() {
    features = TextSurvey.survey(isPlain ? written : visible, &lines)
    if !tags.isEmpty { features.insert(.tag) }
    if lines.count > 1 { features.insert(.lineBreak) }
    if isBlank { features.insert(.blank) }
  }

  /// What is shown, its lines parted by `\n`.
  var shown: [Unicode.Scalar] { isPlain ? written : visible }

  /// Where a shown character begins in what is written; for the position after the last one, the end.
  func origin(of position: Int) -> Int {
    if isPlain { return position }
    return position < visible.count ? visibleOrigins[position] : written.count
  }

  /// What is shown, its lines joined by `\n`.
  var shownText: String { String(shown) }

  /// The text as it is written.
  var writtenText: String { String(written) }

  /// The width of all lines.
  var widths: CharacterWidths {
    var sum = CharacterWidths()
    for line in lines {
      sum.half += line.widths.half
      sum.full += line.widths.full
    }
    return sum
  }

  /// Whether nothing but spaces is shown.
  var isBlank: Bool { features.isDisjoint(with: .visible) }

  /// The name of a tag in small letters.
  func name(of tag: Tag) -> String { String(written[tag.name]).lowercased() }

  /// With how many characters a shown one is written.
  func lengthOfWritten(_ position: Int) -> Int {
    lengths.isEmpty ? 1 : lengths[position, default: 1]
  }

  /// The line, counted from 0, on which a shown character stands.
  func line(of position: Int) -> Int {
    lines.lastIndex { $0.range.lowerBound <= position } ?? 0
  }
}

extension OutputSpan<Unicode.Scalar> {
  /// Appends what some well-formed UTF-8 spells, with every line end as `\n`, and gives whether there is
  /// something in it that may begin a tag.
  fileprivate mutating func append(decoding bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var mayHaveMarks = false
    var offset = range.lowerBound
    func next(_ distance: Int) -> UInt32 { UInt32(bytes[offset &+ distance] & 0x3F) }
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        offset &+= 1
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
          mayHaveMarks = true
        case UInt8(ascii: "\r"):
          if offset < range.upperBound, bytes[offset] == UInt8(ascii: "\n") { offset &+= 1 }
          append("\n")
          continue
        default: break
        }
        append(Unicode.Scalar(byte))
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard offset &+ length <= range.upperBound else { return mayHaveMarks }
      let value: UInt32 =
        switch length {
        case 2: UInt32(byte & 0x1F) << 6 | next(1)
        case 3: UInt32(byte & 0x0F) << 12 | next(1) << 6 | next(2)
        default: UInt32(byte & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
        }
      append(Unicode.Scalar(value) ?? "\u{FFFD}")
      offset &+= length
    }
    return mayHaveMarks
  }
}

extension String {
  /// The text that some scalars spell.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    // Quicker than to add them to a string one by one.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// The text that some scalars spell.
  init(_ scalars: [Unicode.Scalar]) { self.init(scalars[...]) }
}
