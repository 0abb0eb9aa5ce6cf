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
  /// What is shown of it, lines parted by `\n`.
  private(set) var shown: [Unicode.Scalar] = []
  /// Where each shown character begins in what is written; the end of the text follows.
  private(set) var origins: [Int] = [0]
  /// The shown characters that are written with more than one, and with how many.
  private var lengths: [Int: Int] = [:]
  /// The tags in the order of the text.
  private(set) var tags: [Tag] = []
  /// The lines of what is shown, at least one.
  private(set) var lines: [Line] = []
  /// What there is in what is shown.
  private(set) var features: TextFeatures = []
  /// How the text is marked up.
  private(set) var syntax = MarkupSyntax.subRip

  /// No text.
  init() { finish() }

  /// Reads a text.
  init(_ text: some StringProtocol, syntax: MarkupSyntax = .subRip) {
    read(text.unicodeScalars, syntax)
  }

  /// Reads another text in place of this one.
  mutating func read(_ text: some Sequence<Unicode.Scalar>, _ syntax: MarkupSyntax = .subRip) {
    written.removeAll(keepingCapacity: true)
    written.append(contentsOf: text)
    self.syntax = syntax
    shown.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    if !lengths.isEmpty { lengths.removeAll() }
    var closings = ClosingBrackets()
    var position = 0
    while position < written.count {
      let scalar = written[position]
      if scalar == "<" || scalar == "{" || scalar == "&" || scalar == "\\" {
        switch syntax.mark(at: position, in: written, &closings) {
        case .tag(let tag)?:
          tags.append(tag)
          position = tag.range.upperBound
          continue
        case .character(let character, let length)?:
          lengths[shown.count] = length
          shown.append(character)
          origins.append(position)
          position += length
          continue
        case nil: break
        }
      }
      shown.append(scalar)
      origins.append(position)
      position += 1
    }
    origins.append(written.count)
    finish()
  }

  /// Finds the lines and what there is in them.
  private mutating func finish() {
    lines.removeAll(keepingCapacity: true)
    var survey = TextSurvey()
    var start = 0
    for position in shown.indices {
      if shown[position] == "\n" {
        lines.append(Line(range: start..<position, widths: survey.endLine(shown, start..<position)))
        start = position + 1
      } else {
        survey.add(shown[position])
      }
    }
    lines.append(
      Line(range: start..<shown.count, widths: survey.endLine(shown, start..<shown.count)))
    features = survey.features
    if !tags.isEmpty { features.insert(.tag) }
    if lines.count > 1 { features.insert(.lineBreak) }
  }

  /// What is shown, its lines joined by `\n`.
  var shownText: String { String(shown[...]) }

  /// The text as it is written.
  var writtenText: String { String(written[...]) }

  /// The width of all lines.
  var widths: CharacterWidths {
    lines.reduce(into: CharacterWidths()) { sum, line in
      sum.half += line.widths.half
      sum.full += line.widths.full
    }
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

extension String {
  /// The text that some scalars spell.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  /// The text that some scalars spell.
  init(_ scalars: [Unicode.Scalar]) { self.init(scalars[...]) }
}
