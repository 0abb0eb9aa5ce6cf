/// Reads all that a file of ASS or SSA says.
struct SubStationContentReader {
  private let track: Track
  private let source: TrackSource
  private let version: SubStationVersion
  private let layouts: EventLayouts

  private var information = SubStationInformation()
  private var namedStyles: [NamedStyle] = []
  private var styles = SubStationStyles([])
  private var content = TrackContent()
  /// The position in the track of the cue that comes next.
  private var cuePosition = 0
  /// The section that is kept as it is written, line by line.
  private var rawSection: [String] = []

  init(_ track: Track, version: SubStationVersion, layouts: EventLayouts) {
    self.track = track
    (source, self.version, self.layouts) = (track.source, version, layouts)
  }

  /// The content.
  ///
  /// Styles and information count for the whole file wherever they stand, so that they are read
  /// first.
  mutating func content(origin: SubtitleFormat) -> TrackContent {
    content.origin = origin
    readTables()
    styles = SubStationStyles(namedStyles)
    content.canvas = information.canvas
    readEvents()
    content.information = information.information
    content.language = information.language
    if let block = information.block { content.rawBlocks.insert(block, at: 0) }
    for position in content.rawBlocks.indices
    where content.rawBlocks[position].position > 0 && content.rawBlocks[position].section != .events
    {
      content.rawBlocks[position].position = content.cues.count
    }
    dropDefaults()
    return content
  }

  private func lines() -> SourceLines {
    SourceLines(source, from: track.encoding.byteOrderMarkLength)
  }

  /// Reads the sections of information and of styles.
  private mutating func readTables() {
    var section = SubStationSection.other
    var columns = version.styleColumns
    for line in lines() {
      let kind = SubStationLine(line.content, of: source, in: section)
      switch (kind, section) {
      case (.heading(let heading), _):
        section = SubStationSection(heading: heading)
        if case .styles(let version) = section { columns = version.styleColumns }
      case (.keyed("dialogue", _), .information): break
      case (.keyed, .information), (.other, .information):
        information.take(source.text(in: line.content).trimmingBlanks)
      case (.keyed("format", let value), .styles):
        columns = fields(in: value..<line.content.upperBound)
      case (.keyed("style", let value), .styles(let version)):
        let row = Array(zip(columns, fields(in: value..<line.content.upperBound)))
        if let style = NamedStyle(subStation: row, version: version) { namedStyles.append(style) }
      default: break
      }
    }
    content.styles = namedStyles
  }

  private func fields(in range: Range<Int>) -> [String] {
    source.text(in: range).split(separator: ",", omittingEmptySubsequences: false)
      .map(\.trimmingBlanks)
  }

  /// Reads remarks, events and what is kept as it is written.
  private mutating func readEvents() {
    var section = SubStationSection.other
    for line in lines() {
      let kind = SubStationLine(line.content, of: source, in: section)
      switch (kind, section) {
      case (.heading(let heading), _):
        endRawSection()
        section = SubStationSection(heading: heading)
        if section == .embedded || section == .other {
          rawSection = [source.text(in: line.content).trimmingBlanks]
        }
      case (.keyed("dialogue", let value), _) where section != .embedded:
        takeEvent(value, line, isComment: false)
      case (_, .embedded), (_, .other): rawSection.append(source.text(in: line.content))
      case (.comment, _): takeRemark(source.text(in: line.content))
      case (.keyed("comment", let value), .events): takeEvent(value, line, isComment: true)
      case (.keyed("format", _), .events), (.keyed("format", _), .styles): break
      case (.keyed("style", _), .styles), (_, .information), (.blank, _): break
      case (_, .styles): keep("[V4+ Styles]", source.text(in: line.content))
      case (_, .events): keep("[Events]", source.text(in: line.content))
      }
    }
    endRawSection()
  }

  private mutating func endRawSection() {
    while rawSection.last?.allSatisfy(\.isWhitespace) == true { rawSection.removeLast() }
    defer { rawSection = [] }
    guard !rawSection.isEmpty else { return }
    var block = RawBlock(
      format: track.format, feature: .settings, text: rawSection.joined(separator: "\n"),
      before: content.cues.count)
    if block.section == .embedded { block.feature = .embeddedFiles }
    content.rawBlocks.append(block)
  }

  /// Keeps a line of a section that is none of its usual lines.
  private mutating func keep(_ heading: String, _ line: String) {
    content.rawBlocks.append(
      RawBlock(
        format: track.format, feature: heading == "[Events]" ? .effects : .settings,
        text: heading + "\n" + line, before: content.cues.count))
  }

  private mutating func takeRemark(_ line: String) {
    var text = line.drop(while: \.isWhitespace)
    text = text.dropFirst(text.hasPrefix("!:") ? 2 : 1)
    if text.first == " " { text = text.dropFirst() }
    content.notes.append(Note(text: String(text), before: content.cues.count))
  }

  private mutating func takeEvent(_ value: Int, _ line: SourceLines.Line, isComment: Bool) {
    let end = line.content.upperBound
    let layout = layouts.layout(at: line.content.lowerBound)
    guard let layout, let ranges = layout.fields(in: min(value, end)..<end, of: source) else {
      return keep("[Events]", source.text(in: line.content))
    }
    var times = CueTimes(start: .zero, end: .zero)
    var text: String
    if isComment {
      let stamps = (ranges[layout.start], ranges[layout.end])
      guard let start = source.eventStamp(in: stamps.0), let end = source.eventStamp(in: stamps.1)
      else { return keep("[Events]", source.text(in: line.content)) }
      times = CueTimes(start: start.time(reading: .decimal), end: end.time(reading: .decimal))
      text = source.text(in: ranges[layout.text])
    } else {
      let cue = track[cuePosition]
      cuePosition += 1
      times = CueTimes(start: cue.start, end: cue.end)
      text = cue.text
    }
    let fields = ranges.dropLast().map { source.text(in: $0).trimmingBlanks }
    var styled = StyledCue(start: times.start, end: times.end, runs: [])
    styled.isComment = isComment
    styled.line = line.number
    styled.take(Array(zip(layout.columns, fields)), format: track.format)
    let state = OverrideState(styles: styles, style: styled.style)
    let canvas = content.canvas ?? SubStationDefaults.unnamedCanvas
    guard let canvas else { return }
    var reader = OverrideReader(state, start: times.start, canvas: canvas, format: track.format)
    styled.runs = reader.runs(of: text)
    let anchor = reader.anchor ?? state.eventStyle.placement.anchor
    styled.placement.anchor = anchor == .bottom ? nil : anchor
    styled.placement.point = reader.point
    content.cues.append(styled)
  }

  /// Leaves out what the writer would put in by itself: the usual style and the usual canvas.
  private mutating func dropDefaults() {
    guard let canvas = content.canvas else { return }
    if let usual = content.styles.firstIndex(of: SubStationDefaults.style(for: canvas)) {
      content.styles.remove(at: usual)
      for position in content.cues.indices
      where content.cues[position].style == SubStationDefaults.styleName {
        content.cues[position].style = nil
      }
    }
    let usesPixels = content.cues.contains { cue in
      cue.placement.margins != nil || cue.runs.contains { $0.style.fontSize != nil }
    }
    if canvas == SubStationDefaults.canvas, content.styles.isEmpty, !usesPixels {
      content.canvas = nil
    }
  }
}

extension RawBlock {
  /// The section whose heading is its first line; nil where it starts with none.
  var section: SubStationSection? {
    let bytes = Array(text.prefix { $0 != "\n" }.utf8)
    let source = TrackSource(bytes: bytes, form: .utf8, decodeLegacy: nil)
    guard case .heading(let heading) = SubStationLine(0..<bytes.count, of: source, in: .other)
    else { return nil }
    return SubStationSection(heading: heading)
  }
}

extension StyledCue {
  /// Takes the fields of an event but for its times and text.
  fileprivate mutating func take(
    _ fields: [(column: String, value: String)], format: SubtitleFormat
  ) {
    var margins = Margins(left: 0, right: 0, vertical: 0)
    for (column, value) in fields {
      switch column.lowercased() {
      case "start", "end": break
      case "layer" where SubStationNumber.whole(value) != nil:
        layer = SubStationNumber.whole(value) ?? 0
      case "style": style = value.isEmpty ? nil : value
      case "name", "actor": speaker = value.isEmpty ? nil : value
      case "marginl" where SubStationNumber.whole(value) != nil:
        margins.left = SubStationNumber.whole(value) ?? 0
      case "marginr" where SubStationNumber.whole(value) != nil:
        margins.right = SubStationNumber.whole(value) ?? 0
      case "marginv" where SubStationNumber.whole(value) != nil:
        margins.vertical = SubStationNumber.whole(value) ?? 0
      case "marked" where value.isEmpty || value.lowercased() == "marked=0" || value == "0": break
      case "marked" where value.contains("="):
        rawSettings.append(RawMarkup(value, format: format, feature: .settings))
      case "effect":
        if !value.isEmpty { rawSettings.append(RawMarkup("Effect=\(value)", format: format)) }
      default:
        let isUsual = value.isEmpty || value == "0" || value.allSatisfy { $0 == "0" }
        if !isUsual {
          rawSettings.append(
            RawMarkup("\(column)=\(value)", format: format, feature: .settings))
        }
      }
    }
    if margins != Margins(left: 0, right: 0, vertical: 0) { placement.margins = margins }
  }
}
