internal import Diagnostics

/// Writes content as ASS or SSA.
struct SubStationWriter {
  private let content: TrackContent
  private let version: SubStationVersion
  private let options: WritingOptions
  private let canvas: Canvas
  /// The styles as they are written.
  private let namedStyles: [NamedStyle]
  /// The styles as they bear on what overrides are needed.
  private let styles: SubStationStyles
  /// Whether runs tell how text looks with its style, as they do in content that was ASS once.
  private let isExact: Bool
  /// Whether fields of styles that no version knows are of ASS all the same.
  private let keepsUnknownColumns: Bool
  /// Columns of events that no version has by itself.
  private let extraColumns: [String]

  private var losses = LossCount()

  init(_ content: TrackContent, version: SubStationVersion, options: WritingOptions) {
    let isKin = content.origin == .advancedSubStation || content.origin == .subStation
    let content = isKin ? content : content.withNamedFonts
    (self.content, self.version, self.options) = (content, version, options)
    keepsUnknownColumns = isKin || content.origin == nil || content.origin == .json
    isExact =
      isKin
      || content.styles.contains { $0.rawFields.contains { $0.key == "BorderStyle" } }
    let canvas = content.canvas ?? SubStationDefaults.canvas ?? Self.smallestCanvas
    self.canvas = canvas
    let usual = SubStationDefaults.style(for: canvas)
    let hasUsual = content.styles.contains { $0.name.lowercased() == usual.name.lowercased() }
    namedStyles = (hasUsual ? [] : [usual]) + content.styles
    styles = SubStationStyles(
      isExact
        ? namedStyles
        : namedStyles.map { style in
          var style = style
          style.text.isBold = false
          style.text.isItalic = false
          style.text.isUnderlined = false
          style.text.isStruckOut = false
          return style
        })
    let known = Set(version.eventColumns.map { $0.lowercased() } + ["layer", "marked"])
    var extra: [String] = []
    for cue in content.cues {
      for (column, _) in cue.subStationFields
      where !known.contains(column.lowercased()) && !extra.contains(column) {
        extra.append(column)
      }
    }
    extraColumns = extra
  }

  private static var smallestCanvas: Canvas {
    guard let canvas = Canvas(width: 1, height: 1) else { preconditionFailure("1 × 1 is a size") }
    return canvas
  }

  /// The file and what it does not hold.
  mutating func written() -> WrittenTrack {
    let headless = blocks.filter { $0.section == nil }
    var lines = headless.flatMap(Self.lines) + informationLines()
    lines += [""] + styleLines() + [""]
    for block in blocks where block.position == 0 && !isOfTable(block) {
      lines += Self.lines(of: block) + [""]
    }
    lines += eventLines()
    for block in blocks where block.position > 0 && !isOfTable(block) {
      lines += [""] + Self.lines(of: block)
    }
    return WrittenTrack(
      .text(lines.joined(separator: "\n") + "\n"),
      losses: losses.findings(
        of: content, in: version == .alpha ? .subStation : .advancedSubStation, options))
  }

  /// What is kept as ASS writes it.
  private var blocks: [RawBlock] {
    content.rawBlocks.filter { $0.format == .advancedSubStation || $0.format == .subStation }
  }

  private static func lines(of block: RawBlock) -> [String] {
    block.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether a block stands before all sections or in one of the three that are written anew.
  private func isOfTable(_ block: RawBlock) -> Bool {
    block.section != .embedded && block.section != .other
  }

  /// The lines that are kept of one of those sections.
  private func kept(_ isWanted: (SubStationSection?) -> Bool) -> [String] {
    blocks.filter { isWanted($0.section) }.flatMap { Self.lines(of: $0).dropFirst() }
  }
}

extension SubStationWriter {
  private func informationLines() -> [String] {
    let notes = content.notes.filter { $0.position <= 0 }.flatMap(Self.remarks)
    let information = content.information.map { item in
      let key = Self.titleKeys.contains(item.key.lowercased()) ? "Title" : item.key
      return Self.oneLine("\(key.filter { $0 != ":" }): \(item.value)")
    }
    let settings = kept { $0 == .information }
    let told = Set(settings.map { $0.prefix { $0 != ":" }.lowercased() })
    let defaults = SubStationDefaults.settings.filter {
      !told.contains($0.prefix { $0 != ":" }.lowercased())
    }
    let language = content.language.map { ["Language: \($0)"] } ?? []
    return ["[Script Info]"] + notes + information + ["ScriptType: \(version.scriptType)"]
      + defaults + ["PlayResX: \(canvas.width)", "PlayResY: \(canvas.height)"] + language + settings
  }

  /// What other formats call the title.
  private static let titleKeys: Set<String> = ["title", "ti"]

  private static func remarks(of note: Note) -> [String] {
    note.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? ";" : "; " + line
    }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private mutating func styleLines() -> [String] {
    var extra: [String] = []
    let rows = namedStyles.map { style in
      var row = StyleRow(style, version: version, keepsUnknown: keepsUnknownColumns)
      if row.isReduced { losses.add(.reducedStyle) }
      for column in row.unknownColumns where !extra.contains(column) { extra.append(column) }
      row.name = Self.field(row.name)
      return row
    }
    let columns = version.styleColumns + extra
    return [version.stylesHeading, "Format: " + columns.joined(separator: ", ")]
      + rows.map { "Style: " + $0.fields(columns).joined(separator: ",") }
      + kept { if case .styles? = $0 { true } else { false } }
  }

  private mutating func eventLines() -> [String] {
    let columns = version.eventColumns.dropLast() + extraColumns + ["Text"]
    var lines = ["[Events]", "Format: " + columns.joined(separator: ", ")]
    let notes = Dictionary(grouping: content.notes.filter { $0.position > 0 }, by: \.position)
    let raw = Dictionary(grouping: blocks.filter { $0.section == .events }, by: \.position)
    for position in 0...content.cues.count {
      lines += notes[position, default: []].flatMap(Self.remarks)
      lines += raw[position, default: []].flatMap { Self.lines(of: $0).dropFirst() }
      guard position < content.cues.count else { break }
      lines.append(line(of: content.cues[position], at: position, columns))
    }
    let beyond = content.notes.filter { $0.position > content.cues.count }
    return lines + beyond.flatMap(Self.remarks)
  }

  private mutating func line(of cue: StyledCue, at position: Int, _ columns: [String]) -> String {
    var fields: [String: String] = [:]
    for (column, value) in cue.subStationFields { fields[column.lowercased()] = value }
    let (start, end) = (max(cue.start, .zero), max(cue.end, .zero))
    if start != start.roundedToCentiseconds || end != end.roundedToCentiseconds {
      losses.add(.roundedTime, cue: position)
    }
    fields["layer"] = String(cue.layer)
    fields["marked"] = (fields["marked"].map { "Marked=" + $0 }) ?? "Marked=0"
    fields["start"] = start.inCentiseconds
    fields["end"] = end.inCentiseconds
    fields["style"] = cue.style ?? (usesEmptyStyle ? "" : SubStationDefaults.styleName)
    fields["name"] = speaker(of: cue, at: position)
    fields["marginl"] = String(cue.placement.margins?.left ?? 0)
    fields["marginr"] = String(cue.placement.margins?.right ?? 0)
    fields["marginv"] = String(cue.placement.margins?.vertical ?? 0)
    let values = columns.dropLast().map { column in
      let value = fields[column.lowercased()] ?? ""
      let field = Self.field(value)
      if field != value { losses.add(.comma, cue: position) }
      return field
    }
    var writer = OverrideWriter(
      cue, state: OverrideState(styles: styles, style: cue.style))
    let text = writer.text(placedBy: placing(cue, at: position))
    if writer.hasRoundedTimes { losses.add(.roundedTime, cue: position) }
    let keyword = cue.isComment ? "Comment: " : "Dialogue: "
    return keyword + values.joined(separator: ",") + "," + text
  }

  /// Whether the content has a style of the usual name that is not for cues without a style.
  private var usesEmptyStyle: Bool {
    content.styles.contains { $0.name == SubStationDefaults.styleName }
  }

  /// A value without what would end its field: a comma, a line end.
  private static func field(_ text: String) -> String {
    String(text.map { $0 == "," ? ";" : $0.isNewline ? " " : $0 }).trimmingBlanks
  }

  private mutating func speaker(of cue: StyledCue, at position: Int) -> String {
    if let speaker = cue.speaker { return speaker }
    var voices: [String] = []
    for voice in cue.runs.compactMap(\.style.voice) where !voices.contains(voice) {
      voices.append(voice)
    }
    if voices.count > 1 { losses.add(.severalVoices, cue: position) }
    return voices.first ?? ""
  }

  /// The tags that say where an event stands.
  private mutating func placing(_ cue: StyledCue, at position: Int) -> [String] {
    var tags: [String] = []
    let placement = cue.placement
    let (anchor, point) = (placement.subStationAnchor, placement.subStationPoint)
    let usual = styles[cue.style].placement.anchor ?? .bottom
    if isExact || anchor != nil || point != nil, (anchor ?? .bottom) != usual {
      tags.append("\\an\((anchor ?? .bottom).rawValue)")
    }
    if let point {
      let coordinates = [(point.x, canvas.width), (point.y, canvas.height)].map { percent, side in
        SubStationNumber.text(percent * Double(side) / 100) { $0 * 100 / Double(side) == percent }
      }
      tags.append("\\pos(\(coordinates[0]),\(coordinates[1]))")
    }
    if placement.isApproximated { losses.add(.position, cue: position) }
    return tags
  }
}

extension StyledCue {
  /// What ASS keeps beside the times, as columns and values.
  fileprivate var subStationFields: [(column: String, value: String)] {
    rawSettings.compactMap { setting in
      guard setting.format == .advancedSubStation || setting.format == .subStation,
        let equals = setting.text.firstIndex(of: "=")
      else { return nil }
      return (
        String(setting.text[..<equals]), String(setting.text[setting.text.index(after: equals)...])
      )
    }
  }
}

extension Placement {
  /// The point of the picture at which the text stands, where the place says one exactly.
  fileprivate var subStationPoint: ScreenPoint? {
    if let point { return point }
    guard case .percent(let y)? = line else { return nil }
    return ScreenPoint(x: position ?? 50, y: y)
  }

  /// The part of the text that stands at the point or the edge; nil for the usual one.
  fileprivate var subStationAnchor: ScreenAnchor? {
    guard anchor == nil, point == nil, case .percent? = line else { return anchor ?? nearestAnchor }
    let row: ScreenAnchor.Row =
      switch lineAlignment {
      case .start, nil: .top
      case .center: .middle
      case .end: .bottom
      }
    let column: ScreenAnchor.Column =
      switch (positionAlignment, textAlignment) {
      case (.start?, _), (nil, .start?), (nil, .left?): .left
      case (.end?, _), (nil, .end?), (nil, .right?): .right
      default: .center
      }
    return ScreenAnchor(row, column)
  }

  /// Whether the place can only be had nearly.
  fileprivate var isApproximated: Bool {
    guard point == nil else { return false }
    if case .percent? = line { return size != nil && size != 100 }
    if case .number(let number)? = line, number != 0, number != -1 { return true }
    return position != nil && position != 50 || size != nil && size != 100
  }
}
