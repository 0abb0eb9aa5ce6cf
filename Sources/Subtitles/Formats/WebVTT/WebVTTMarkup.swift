/// Writes the text of a cue with the tags of WebVTT.
enum WebVTTMarkup {
  /// The text, and whether a piece without a time follows one that appears later than the cue.
  static func text(of cue: StyledCue) -> (text: String, hasEarlyText: Bool) {
    var pieces: [NestedTags.Piece] = []
    var time: Milliseconds?
    var hasEarlyText = false
    for run in withoutOuterLineBreaks(cue.runs) {
      var text = ""
      if let appearsAt = run.style.appearsAt, appearsAt != time {
        text = "<\(WebVTTStamp.text(appearsAt))>"
        time = appearsAt
      } else if run.style.appearsAt == nil, time != nil {
        hasEarlyText = true
      }
      text += run.rawMarkup.filter { $0.format == .webVTT }.map(\.text).joined()
      text += escaped(run.text)
      if let reading = run.style.ruby {
        text = "<ruby>\(text)<rt>\(escaped(reading))</rt></ruby>"
      }
      pieces.append(
        NestedTags.Piece(text: text, tags: tags(of: run.style, speaker: cue.speaker)))
    }
    let text = WebVTTWriter.withoutEmptyLines(NestedTags.text(pieces))
    return (text.contains("-->") ? WebVTTWriter.withoutArrows(text) : text, hasEarlyText)
  }

  /// Pieces without line breaks before the first and after the last character.
  private static func withoutOuterLineBreaks(_ runs: [TextRun]) -> [TextRun] {
    var runs = runs
    for position in runs.indices {
      runs[position].text = String(runs[position].text.drop { $0 == "\n" })
      if !runs[position].text.isEmpty { break }
    }
    for position in runs.indices.reversed() {
      while runs[position].text.last == "\n" { runs[position].text.removeLast() }
      if !runs[position].text.isEmpty { break }
    }
    return runs.filter { !$0.text.isEmpty || !$0.rawMarkup.isEmpty || $0.style.ruby != nil }
  }

  private static func tags(of style: RunStyle, speaker: String?) -> [NestedTags.Tag] {
    var tags: [NestedTags.Tag] = []
    let voice = annotation(style.voice ?? speaker ?? "")
    if !voice.isEmpty { tags.append(NestedTags.Tag("v", attributes: " " + voice)) }
    if let language = style.language {
      tags.append(NestedTags.Tag("lang", attributes: " \(language)"))
    }
    var classes = style.classes.map(className)
    if let color = style.color { classes.append(WebVTTColor.className(color)) }
    if let color = style.background { classes.append(WebVTTColor.backgroundClassName(color)) }
    if !classes.isEmpty {
      tags.append(NestedTags.Tag("c", attributes: classes.map { "." + $0 }.joined()))
    }
    if style.isBold { tags.append(NestedTags.Tag("b")) }
    if style.isItalic { tags.append(NestedTags.Tag("i")) }
    if style.isUnderlined { tags.append(NestedTags.Tag("u")) }
    return tags
  }

  /// A text with the characters replaced that would be markup.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x0D })
    else { return text }
    // A CR would end the line.
    return XMLText.content(String(text.unicodeScalars.map { $0 == "\r" ? " " : Character($0) }))
  }

  /// A name as it may stand in a tag: in one line, with single spaces.
  private static func annotation(_ text: String) -> String {
    escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// A class as it may stand in a tag.
  private static func className(_ name: String) -> String {
    String(name.map { $0.isWhitespace || ".<>&".contains($0) ? "_" : $0 })
  }
}

extension Placement {
  /// The place in the terms of WebVTT: a line, a position and an alignment.
  ///
  /// What stands there in these terms already stays; an edge or a point of other formats fills what
  /// is left open.
  var asWebVTT: Placement {
    var placement = self
    if let point, line == nil, position == nil {
      let anchor = anchor ?? .bottom
      placement.line = .percent(point.y)
      placement.lineAlignment = [.end, .center, .start][anchor.row.rawValue]
      placement.position = point.x
      placement.positionAlignment = [.start, .center, .end][anchor.column.rawValue]
      placement.textAlignment = textAlignment ?? anchor.column.textAlignment
    } else if let anchor, writing == .horizontal, region == nil {
      if line == nil { placement.setLine(anchor.row) }
      placement.textAlignment = textAlignment ?? anchor.column.textAlignment
    }
    (placement.anchor, placement.point, placement.margins) = (nil, nil, nil)
    return placement
  }

  private mutating func setLine(_ row: ScreenAnchor.Row) {
    switch row {
    case .top: line = .number(0)
    case .middle: (line, lineAlignment) = (.percent(50), .center)
    case .bottom: break
    }
  }
}

extension ScreenAnchor.Column {
  /// How lines stand at that side; nil in the middle, where they stand anyway.
  fileprivate var textAlignment: TextAlignment? {
    switch self {
    case .left: .left
    case .center: nil
    case .right: .right
    }
  }
}
