/// Reads the text of an event: override blocks, line breaks, drawings.
struct OverrideReader {
  private var state: OverrideState
  private let start: Milliseconds
  private let canvas: Canvas
  private let format: SubtitleFormat

  private var runs: [TextRun] = []
  private var text: [UInt8] = []
  private var textStyle = RunStyle()
  private var marks: [RawMarkup] = []
  private var hasDrawing = false

  /// The anchor that the text says, where it says one.
  private(set) var anchor: ScreenAnchor?
  /// The point that the text says, in percent of the picture.
  private(set) var point: ScreenPoint?

  /// A reader of the text of an event.
  ///
  /// - Parameters:
  ///   - state: how text looks at the start of the event.
  ///   - start: when the event starts.
  ///   - canvas: the picture in which positions are meant.
  ///   - format: the format that marks belong to.
  init(_ state: OverrideState, start: Milliseconds, canvas: Canvas, format: SubtitleFormat) {
    (self.state, self.start, self.canvas, self.format) = (state, start, canvas, format)
  }

  /// The runs of a text, whose line breaks may be `\N` or characters.
  mutating func runs(of written: String) -> [TextRun] {
    let bytes = Array(written.utf8)
    var scanner = EventText.Scanner(bytes)
    while let piece = scanner.next() {
      switch piece.kind {
      case .block:
        let inner = bytes[(piece.range.lowerBound + 1)..<(piece.range.upperBound - 1)]
        takeBlock(String(decoding: inner, as: UTF8.self))
      case .text: append(bytes[piece.range])
      case .lineBreak: append([0x0A])
      case .hardSpace: append([0xC2, 0xA0])
      case .escapedBrace: append(bytes[piece.range].dropFirst())
      case .joiner: break
      }
    }
    endRun()
    return runs
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let style = state.style(inEventAt: start)
    if state.isDrawing {
      if !text.isEmpty || hasDrawing && style != textStyle { endRun() }
      textStyle = style
      mark(String(decoding: bytes, as: UTF8.self), .drawings)
      hasDrawing = true
      return
    }
    if hasDrawing || !text.isEmpty && style != textStyle { endRun() }
    textStyle = style
    text += bytes
  }

  private mutating func endRun() {
    defer { (text, marks, hasDrawing) = ([], [], false) }
    guard !text.isEmpty || !marks.isEmpty else { return }
    if text.isEmpty, !hasDrawing { textStyle = state.style(inEventAt: start) }
    var run = TextRun(String(decoding: text, as: UTF8.self), style: textStyle)
    run.rawMarkup = marks
    runs.append(run)
  }

  private mutating func mark(_ text: String, _ feature: ContentFeature) {
    if hasDrawing, let last = marks.indices.last {
      // A drawing in pieces is one drawing.
      marks[last].text += text
    } else {
      marks.append(RawMarkup(text, format: format, feature: feature))
    }
  }

  private mutating func takeBlock(_ block: String) {
    let (remark, tags) = OverrideTag.tags(in: block)
    if !remark.isEmpty || tags.isEmpty {
      endRunIfWritten()
      mark("{\(remark)}", .notes)
    }
    for tag in tags where !place(tag) {
      if case .mark(let feature) = state.apply(tag) {
        endRunIfWritten()
        mark(tag.text, feature)
      }
    }
  }

  /// Ends the run before a mark where text or a drawing stands in it already.
  private mutating func endRunIfWritten() {
    if !text.isEmpty || hasDrawing { endRun() }
  }

  /// Takes a tag that says where the whole event stands; the first one counts.
  private mutating func place(_ tag: OverrideTag) -> Bool {
    switch tag.name {
    case "an":
      guard anchor == nil, let place = tag.number.flatMap(ScreenAnchor.init(rawValue:)) else {
        return false
      }
      anchor = place
    case "a":
      guard anchor == nil, let place = tag.number.flatMap(ScreenAnchor.init(subStationAlpha:))
      else { return false }
      anchor = place
    case "pos":
      guard point == nil, let list = tag.list, list.count == 2,
        let x = SubStationNumber.value(list[0]), let y = SubStationNumber.value(list[1])
      else { return false }
      point = ScreenPoint(
        x: x * 100 / Double(canvas.width), y: y * 100 / Double(canvas.height))
    default: return false
    }
    return true
  }
}
