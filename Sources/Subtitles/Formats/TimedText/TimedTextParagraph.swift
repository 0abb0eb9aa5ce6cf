internal import LocaleData
internal import XML

/// The text of a paragraph of TTML, piece by piece, with when each is shown.
struct TimedTextParagraph {
  /// A stretch of text in one style.
  struct Piece {
    var text: String
    var style: RunStyle
    var rawMarkup: [RawMarkup] = []
    /// Whether its white space stays as it is.
    var preservesSpace: Bool
    /// When it is shown; the times of the paragraph where its spans have none.
    var begin: MediaTime
    var end: MediaTime?
    /// Which of the spans with times of their own it is in.
    var span: Int?

    /// Whether it is a break and no text.
    var isBreak: Bool { text == TimedTextParagraph.lineBreak }
  }

  /// A span that has times of its own.
  struct TimedSpan {
    var element: XMLElement
    /// What its times count from, and where that ends.
    var base: MediaTime
    var limit: MediaTime?
    var begin: MediaTime
    var end: MediaTime?
  }

  private(set) var pieces: [Piece] = []
  private(set) var spans: [TimedSpan] = []
  private(set) var remarks: [(rule: String, message: String, offset: Int)] = []
  /// Animations and other elements that only TTML understands.
  private(set) var rawElements: [String] = []
  /// Comments within the paragraph.
  private(set) var comments: [String] = []
  let begin: MediaTime
  let end: MediaTime?

  private let document: TimedTextDocument

  /// What holds for an element from those around it.
  fileprivate struct Surroundings {
    var styles: TimedTextStyles.Attributes
    var fonts: TimedTextStyles.Attributes
    var background: Color?
    var preservesSpace: Bool
    var language: LanguageTag?
    var classes: [String] = []
    var voice: String?
    var rawMarkup: [RawMarkup] = []
    var begin: MediaTime
    var end: MediaTime?
    var span: Int?
  }

  /// Reads a paragraph that is shown from `begin` until `end`, within elements whose styles are
  /// given.
  init(
    _ element: XMLElement, in document: TimedTextDocument, styles: TimedTextStyles.Attributes,
    background: Color?, preservesSpace: Bool, language: LanguageTag?, begin: MediaTime,
    end: MediaTime?
  ) {
    self.document = document
    (self.begin, self.end) = (begin, end)
    let attributes = element.attributesByKey
    let specified = document.styles.specified(attributes)
    var around = Surroundings(
      styles: styles.merging(specified) { _, last in last }, fonts: attributes.styles,
      background: background, preservesSpace: preservesSpace, language: language, begin: begin,
      end: end)
    if let color = specified["tts:backgroundColor"] {
      around.background = Self.background(color)
    }
    around.take(attributes)
    readChildren(of: element, around, isSequence: attributes["timeContainer"] == "seq")
  }

  /// A background that is seen.
  static func background(_ text: String) -> Color? {
    Color.reading(timedText: text).flatMap { $0.opacity == 0 ? nil : $0 }
  }

  private mutating func readChildren(
    of element: XMLElement, _ around: Surroundings, isSequence: Bool
  ) {
    var previousEnd = around.begin
    for child in element.children {
      switch child {
      case .text(let text): add(text, around)
      case .comment(let comment): comments.append(comment.trimmed)
      case .element(let inner):
        switch inner.key {
        case "span":
          let base = isSequence ? previousEnd : around.begin
          previousEnd = readSpan(inner, around, base: base) ?? previousEnd
        case "br": add("\n", around, isBreak: true)
        case "set", "animate":
          rawElements.append(inner.canonicalText)
          remarks.append(
            (
              "TTML.ANIMATION", "what changes with time is kept and not applied",
              inner.startTag.lowerBound
            ))
        case "image":
          remarks.append(("TTML.IMAGE", "a picture holds no text", inner.startTag.lowerBound))
        case "metadata": rawElements.append(inner.canonicalText)
        case let key where key.hasPrefix("ttm:") || key.hasPrefix("ebuttm:"):
          rawElements.append(inner.canonicalText)
        default: readChildren(of: inner, around, isSequence: false)
        }
      }
    }
  }

  /// Reads a span and gives its end.
  private mutating func readSpan(
    _ element: XMLElement, _ around: Surroundings, base: MediaTime
  ) -> MediaTime? {
    let attributes = element.attributesByKey
    var inner = around
    let timing = TimedTextTiming(attributes, document.clock)
    if timing.isTimed {
      let times = timing.interval(base: base, limit: around.end)
      (inner.begin, inner.end) = times
      inner.span = spans.count
      spans.append(
        TimedSpan(
          element: element, base: base, limit: around.end, begin: times.begin, end: times.end))
    }
    let specified = document.styles.specified(attributes)
    inner.styles = around.styles.inherited.merging(specified) { _, last in last }
    inner.fonts.merge(specified.filter { $0.key.hasPrefix("tts:font") }) { _, last in last }
    if let color = specified["tts:backgroundColor"] { inner.background = Self.background(color) }
    inner.take(attributes)
    inner.classes += attributes.references
    inner.voice = document.speaker(attributes["ttm:agent"]) ?? inner.voice
    inner.rawMarkup += attributes.filter { Self.isRaw($0.key) }.sorted { $0.key < $1.key }.map {
      RawMarkup("\($0)=\"\(XMLText.attribute($1))\"", format: .timedText)
    }
    switch specified["tts:ruby"] {
    case "container": readRuby(element, inner)
    case "text", "textContainer", "delimiter": break
    default:
      readChildren(of: element, inner, isSequence: attributes["timeContainer"] == "seq")
    }
    return timing.isTimed ? inner.end : nil
  }

  /// Reads base texts and what stands above them, which may be paired or grouped.
  private mutating func readRuby(_ element: XMLElement, _ around: Surroundings) {
    var bases: [XMLElement] = []
    var texts: [String] = []
    func collect(_ element: XMLElement) {
      for child in element.elements where child.key == "span" {
        switch document.styles.specified(child.attributesByKey)["tts:ruby"] {
        case "base": bases.append(child)
        case "text": texts.append(child.text.trimmed)
        case "baseContainer", "textContainer": collect(child)
        default: continue
        }
      }
    }
    collect(element)
    if texts.count != bases.count { texts = [texts.joined()] }
    for (position, base) in bases.enumerated() {
      let start = pieces.count
      _ = readSpan(base, around, base: around.begin)
      guard position < texts.count, !texts[position].isEmpty else { continue }
      for index in start..<pieces.count { pieces[index].style.ruby = texts[position] }
    }
  }

  private mutating func add(_ text: String, _ around: Surroundings, isBreak: Bool = false) {
    guard !text.isEmpty else { return }
    var style = RunStyle(around.styles, fonts: around.fonts)
    style.background = around.background
    style.classes = around.classes
    style.voice = around.voice
    style.language = around.language == document.language ? nil : around.language
    pieces.append(
      Piece(
        text: isBreak ? Self.lineBreak : text, style: style, rawMarkup: around.rawMarkup,
        preservesSpace: around.preservesSpace, begin: around.begin, end: around.end,
        span: around.span))
  }

  /// Says of each piece when it appears within its cue.
  mutating func mark(_ appearsAt: (Piece) -> Milliseconds?) {
    for position in pieces.indices {
      pieces[position].style.appearsAt = appearsAt(pieces[position])
    }
  }

  /// Stands for a break until white space is settled, for line ends of the file are not breaks.
  fileprivate static let lineBreak = "\u{85}"

  /// Whether an attribute of a span is one that conversions know nothing of.
  private static func isRaw(_ key: String) -> Bool {
    let known: Set<String> = [
      "tts:color", "tts:backgroundColor", "tts:fontFamily", "tts:fontSize", "tts:fontStyle",
      "tts:fontWeight", "tts:textDecoration", "tts:ruby", "begin", "end", "dur", "style", "xml:id",
      "id", "xml:lang", "xml:space", "ttm:agent", "timeContainer",
    ]
    return !known.contains(key) && !key.hasPrefix("{")
  }
}

extension TimedTextParagraph.Surroundings {
  /// Takes over what XML itself says of an element.
  fileprivate mutating func take(_ attributes: TimedTextStyles.Attributes) {
    if let space = attributes["xml:space"] { preservesSpace = space == "preserve" }
    if let language = attributes["xml:lang"] { self.language = LanguageTag(language) }
  }
}

// MARK: - White space

extension TimedTextParagraph {
  /// Runs of the pieces that a condition picks, with white space as it is shown: kept where the
  /// document says so, else one space for many and none at the ends of lines.
  func runs(where isShown: (Piece) -> Bool = { _ in true }) -> [TextRun] {
    var runs: [TextRun] = []
    var spaces: [Int] = []
    /// Whether the last character is a space that may go, or there is none in the line.
    var (endsWithSpace, isLineStart) = (false, true)
    func dropTrailingSpace() {
      guard endsWithSpace, let last = spaces.last else { return }
      runs[last].text.removeLast()
      endsWithSpace = false
    }
    for piece in pieces where isShown(piece) {
      var run = TextRun("", style: piece.style)
      run.rawMarkup = piece.rawMarkup
      runs.append(run)
      let position = runs.count - 1
      for scalar in piece.text.unicodeScalars {
        let isBreak = piece.isBreak || piece.preservesSpace && scalar == "\n"
        if isBreak {
          dropTrailingSpace()
          runs[position].text.append("\n")
          (endsWithSpace, isLineStart) = (false, true)
        } else if !piece.preservesSpace, [" ", "\n", "\t", "\r"].contains(scalar) {
          guard !endsWithSpace, !isLineStart else { continue }
          runs[position].text.append(" ")
          spaces.append(position)
          endsWithSpace = true
        } else {
          runs[position].text.unicodeScalars.append(scalar)
          (endsWithSpace, isLineStart) = (false, false)
        }
      }
    }
    dropTrailingSpace()
    return Self.joined(runs.filter { !$0.text.isEmpty })
  }

  /// Runs of the same style as one; breaks between styles of which neither is theirs, and spaces
  /// that only appear at another time, go to what is before them.
  private static func joined(_ runs: [TextRun]) -> [TextRun] {
    var joined: [TextRun] = []
    for run in runs {
      if joined.count > 1, joined[joined.count - 1].isBlank,
        !joined[joined.count - 1].isAlike(run), joined[joined.count - 2].style.ruby == nil,
        joined[joined.count - 1].isBreak
          || joined[joined.count - 1].isAlikeButLater(joined[joined.count - 2])
      {
        joined[joined.count - 2].text += joined.removeLast().text
      }
      if let last = joined.last, last.isAlike(run) {
        joined[joined.count - 1].text += run.text
      } else {
        joined.append(run)
      }
    }
    if joined.count > 1, let last = joined.last, last.isBreak,
      joined[joined.count - 2].style.ruby == nil
    {
      joined.removeLast()
      joined[joined.count - 1].text += last.text
    }
    return joined
  }

  /// Whether the pieces that a condition picks show anything.
  func isVisible(where isShown: (Piece) -> Bool) -> Bool {
    pieces.contains { piece in
      isShown(piece) && piece.text.contains { !$0.isWhitespace }
    }
  }
}

extension TextRun {
  /// Whether the text is nothing but breaks and spaces.
  fileprivate var isBlank: Bool { text.allSatisfy { $0 == "\n" || $0 == " " } }

  /// Whether the text is nothing but breaks.
  fileprivate var isBreak: Bool { text.allSatisfy { $0 == "\n" } }

  /// Whether another run may be one with this.
  fileprivate func isAlike(_ other: TextRun) -> Bool {
    style == other.style && rawMarkup == other.rawMarkup && style.ruby == nil
  }

  /// Whether another run looks the same and appears at another time.
  fileprivate func isAlikeButLater(_ other: TextRun) -> Bool {
    var changed = self
    changed.style.appearsAt = other.style.appearsAt
    return changed.isAlike(other)
  }
}
