internal import Diagnostics
internal import LocaleData

// What is missing or of another kind than expected has its default value.

extension TrackContent {
  /// The content that a document of Silk's JSON says, or nil where it is none.
  init?(_ value: JSONValue) {
    guard case .array(let cues)? = value["cues"] else { return nil }
    self.init()
    origin = value["origin"]?.text.flatMap(SubtitleFormat.init(rawValue:))
    language = value["language"]?.text.flatMap { LanguageTag($0) }
    frameRate = value["frameRate"]?.text.flatMap { FrameRate($0) }
    canvas = value["canvas"].flatMap { canvas in
      canvas["width"]?.whole.flatMap { width in
        canvas["height"]?.whole.flatMap { Canvas(width: width, height: $0) }
      }
    }
    information = value.list("information").compactMap(Information.init)
    styles = value.list("styles").compactMap(NamedStyle.init)
    regions = value.list("regions").compactMap(Region.init)
    rawBlocks = value.list("raw").compactMap(RawBlock.init)
    self.cues = cues.compactMap(StyledCue.init)
    notes = value.list("notes").compactMap { note in
      note["text"]?.text.map { Note(text: $0, before: note["before"]?.whole ?? 0) }
    }
  }
}

extension JSONValue {
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate var whole: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value.rounded())
    default: nil
    }
  }

  fileprivate var decimal: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  fileprivate func holds(_ key: String) -> Bool {
    if case .boolean(true)? = self[key] { true } else { false }
  }

  fileprivate func list(_ key: String) -> [JSONValue] {
    if case .array(let values)? = self[key] { values } else { [] }
  }

  fileprivate func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
    self[key]?.text.flatMap(Choice.init(rawValue:))
  }

  fileprivate func choice<Choice: RawRepresentable<Int>>(_ key: String) -> Choice? {
    self[key]?.whole.flatMap(Choice.init(rawValue:))
  }
}

extension StyledCue {
  fileprivate init?(_ value: JSONValue) {
    guard let start = value["start"]?.whole, let end = value["end"]?.whole else { return nil }
    let text = value["text"]?.text ?? ""
    let runs = value.list("runs").compactMap(TextRun.init)
    // Whoever changes the text of a cue in an editor need not know of its runs.
    let isStyled = !runs.isEmpty && runs.map(\.text).joined() == text
    self.init(
      start: Milliseconds(saturating: start), end: Milliseconds(saturating: end),
      runs: isStyled ? runs : text.isEmpty ? [] : [TextRun(text)])
    identifier = value["id"]?.text ?? value["index"]?.whole.map(String.init)
    placement = value["placement"].map(Placement.init) ?? Placement()
    style = value["style"]?.text
    speaker = value["speaker"]?.text
    layer = value["layer"]?.whole ?? 0
    isForced = value.holds("forced")
    isComment = value.holds("comment")
    rawSettings = value.list("settings").compactMap(RawMarkup.init)
  }
}

extension TextRun {
  fileprivate init?(_ value: JSONValue) {
    guard let text = value["text"]?.text else { return nil }
    self.init(text, style: RunStyle(value))
    rawMarkup = value.list("raw").compactMap(RawMarkup.init)
  }
}

extension RunStyle {
  fileprivate init(_ value: JSONValue) {
    self.init()
    isBold = value.holds("bold")
    isItalic = value.holds("italic")
    isUnderlined = value.holds("underline")
    isStruckOut = value.holds("strikeout")
    color = value["color"]?.text.flatMap { Color($0) }
    background = value["background"]?.text.flatMap { Color($0) }
    fontFamily = value["font"]?.text
    fontSize = value["size"]?.text.flatMap(Measure.init)
    classes = value.list("classes").compactMap(\.text)
    voice = value["voice"]?.text
    language = value["language"]?.text.flatMap { LanguageTag($0) }
    ruby = value["ruby"]?.text
    appearsAt = value["appearsAt"]?.whole.map(Milliseconds.init(saturating:))
  }
}

extension Measure {
  /// Reads a length with its unit, such as `24px` or `80%`, or gives nil.
  fileprivate init?(_ text: String) {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    guard let value = Double(number), let unit = Unit(rawValue: String(text[number.endIndex...]))
    else { return nil }
    self.init(value, unit)
  }
}

extension RawMarkup {
  fileprivate init?(_ value: JSONValue) {
    guard let text = value["text"]?.text, let format: SubtitleFormat = value.choice("format") else {
      return nil
    }
    self.init(text, format: format, feature: value.choice("feature") ?? .effects)
  }
}

extension RawBlock {
  fileprivate init?(_ value: JSONValue) {
    guard let text = value["text"]?.text, let format: SubtitleFormat = value.choice("format"),
      let feature: ContentFeature = value.choice("feature")
    else { return nil }
    self.init(
      format: format, feature: feature, text: text, before: value["before"]?.whole ?? 0)
  }
}

extension Information {
  fileprivate init?(_ value: JSONValue) {
    guard let key = value["key"]?.text, let text = value["value"]?.text else { return nil }
    self.init(key: key, value: text)
  }
}

extension NamedStyle {
  fileprivate init?(_ value: JSONValue) {
    guard let name = value["name"]?.text else { return nil }
    self.init(
      name: name, text: value["text"].map(RunStyle.init) ?? RunStyle(),
      placement: value["placement"].map(Placement.init) ?? Placement(),
      rawFields: value.list("raw").compactMap(Information.init))
  }
}

extension ScreenPoint {
  fileprivate init?(_ value: JSONValue) {
    guard let x = value["x"]?.decimal, let y = value["y"]?.decimal else { return nil }
    self.init(x: x, y: y)
  }
}

extension Region {
  fileprivate init?(_ value: JSONValue) {
    guard let name = value["name"]?.text else { return nil }
    self.init(name: name)
    origin = value["origin"].flatMap(ScreenPoint.init)
    width = value["width"]?.decimal
    height = value["height"]?.decimal
    lines = value["lines"]?.whole
    if let anchor = value["anchor"].flatMap(ScreenPoint.init),
      let viewport = value["viewportAnchor"].flatMap(ScreenPoint.init)
    {
      self.anchor = (anchor, viewport)
    }
    scrolls = value.holds("scrolls")
    row = value.choice("row")
    text = value["text"].map(RunStyle.init) ?? RunStyle()
    rawFields = value.list("raw").compactMap(Information.init)
  }
}

extension Placement {
  fileprivate init(_ value: JSONValue) {
    self.init()
    anchor = value.choice("anchor")
    textAlignment = value.choice("align")
    line =
      value["line"]?.decimal.map(LinePosition.number)
      ?? value["linePercent"]?.decimal.map(LinePosition.percent)
    lineAlignment = value.choice("lineAlign")
    position = value["position"]?.decimal
    positionAlignment = value.choice("positionAlign")
    size = value["size"]?.decimal
    writing = value.choice("writing") ?? .horizontal
    region = value["region"]?.text
    point = value["point"].flatMap(ScreenPoint.init)
    margins = value["margins"].flatMap { margins in
      guard let left = margins["left"]?.whole, let right = margins["right"]?.whole,
        let vertical = margins["vertical"]?.whole
      else { return nil }
      return Margins(left: left, right: right, vertical: vertical)
    }
  }
}
