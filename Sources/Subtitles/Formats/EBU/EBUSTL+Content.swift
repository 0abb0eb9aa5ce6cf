internal import Diagnostics

extension EBUSTL {
  func content(of track: Track) -> TrackContent {
    let general = GeneralBlock(track.bytes)
    var content = TrackContent(origin: .ebuSTL)
    content.frameRate = clock.rate
    content.language = EBULanguage.tag(code: general[.language])
    content.information = GeneralBlock.Field.information.compactMap { field, key in
      let value = general[field]
      let isEmpty = value.isEmpty || value == EBUWriter.defaults[field]
      return isEmpty ? nil : Information(key: key, value: value)
    }
    let codec = EBUCodec(table)
    content.cues = zip(track, track.records).map { cue, record in
      styled(cue, record, codec, in: track.source)
    }
    holdCumulativeSets(&content.cues, track)
    let heads = insertComments(&content.cues, codec, track)
    content.rawBlocks = rawBlocks(general, track, heads)
    return content
  }

  /// Puts in the subtitles that are comments, and gives where each of all of them begins.
  private func insertComments(
    _ cues: inout [StyledCue], _ codec: EBUCodec, _ track: Track
  ) -> [UInt32] {
    let heads = track.records.map(\.head)
    guard !comments.isEmpty else { return heads }
    let remarks = comments.map { record in
      let cue = Cue(
        position: 0, record: record, source: track.source, reader: self, change: CueChange())
      return (record.head, styled(cue, record, codec, in: track.source))
    }
    let all = (Array(zip(heads, cues)) + remarks).sorted { $0.0 < $1.0 }
    cues = all.map(\.1)
    return all.map(\.0)
  }

  private func styled(
    _ cue: Cue, _ record: CueRecord, _ codec: EBUCodec, in source: TrackSource
  ) -> StyledCue {
    var reader = EBUTextReader(codec, isTeletext: isTeletext)
    reader.read(field(of: record, in: source))
    var styled = StyledCue(start: cue.start, end: cue.end, runs: reader.runs)
    styled.identifier = cue.number.map(String.init)
    styled.line = cue.lineOfTimes
    let offset = blocks(of: record)[0]
    let bytes = source.bytes
    let (vertical, justification) = (Int(bytes[offset + 13]), bytes[offset + 14])
    styled.isComment = bytes[offset + 15] == 1
    let height = isTeletext && reader.layout.isDoubleHeight ? 2 : 1
    let taken = max(1, styled.plainLines.count) * height
    let middle = Double(vertical) + Double(taken - 1) / 2
    let row: ScreenAnchor.Row =
      switch middle / Double(max(rows, 1)) {
      case ..<0.34: .top
      case ..<0.6: .middle
      default: .bottom
      }
    let column: ScreenAnchor.Column =
      switch justification {
      case 1: .left
      case 3: .right
      default: .center
      }
    let anchor = ScreenAnchor(row, column)
    styled.placement.anchor = anchor == .bottom ? nil : anchor
    let layout = EBUCueLayout(
      group: Int(bytes[offset]), cumulation: Int(bytes[offset + 4]), row: vertical,
      isUnchanged: ![1, 2, 3].contains(justification),
      isBoxed: reader.layout.isBoxed, isDoubleHeight: reader.layout.isDoubleHeight)
    let usual = EBUCueLayout(usualFor: styled, isTeletext: isTeletext, rows: rows)
    if let settings = layout.settings(against: usual) {
      styled.rawSettings = [RawMarkup(settings, format: .ebuSTL, feature: .settings)]
    }
    return styled
  }

  /// Lets the parts of a cumulative set stay until the last of them goes, as they do on the screen.
  private func holdCumulativeSets(_ cues: inout [StyledCue], _ track: Track) {
    var set: [Int] = []
    for (position, record) in track.records.enumerated() {
      let status = track.bytes[blocks(of: record)[0] + 4]
      switch status {
      case 1: set = [position]
      case 2 where !set.isEmpty: set.append(position)
      case 3 where !set.isEmpty:
        for part in set { cues[part].end = max(cues[part].end, cues[position].end) }
        set = []
      default: set = []
      }
    }
  }

  /// What the file says beyond what a cue or a piece of information holds.
  private func rawBlocks(
    _ general: GeneralBlock, _ track: Track, _ heads: [UInt32]
  ) -> [RawBlock] {
    var lines: [String] = []
    for field in EBUWriter.keptFields {
      let value = general[field]
      guard value != EBUWriter.defaults[field] ?? "" else { continue }
      if field == .language, EBULanguage.code(of: EBULanguage.tag(code: value)) == value {
        continue
      }
      if field == .userData {
        var raw = Array(general[raw: field])
        while raw.last == 0x20 { raw.removeLast() }
        lines.append("\(field.rawValue) \(EBUSTL.hexadecimal(raw))")
      } else if field != .programmeStart || clock.start > 0 {
        lines.append("\(field.rawValue) \(value)")
      }
    }
    if table != .latin {
      lines.append("\(GeneralBlock.Field.codeTable.rawValue) \(table.rawValue)")
    }
    var blocks: [RawBlock] = []
    if !lines.isEmpty {
      blocks.append(
        RawBlock(format: .ebuSTL, feature: .settings, text: lines.joined(separator: "\n")))
    }
    var position = 0
    let places = stride(
      from: GeneralBlock.length, through: track.bytes.count - TextBlock.length,
      by: TextBlock.length)
    for offset in places where track.bytes[offset + 3] == 0xFE {
      while position < heads.count, heads[position] < UInt32(offset) {
        position += 1
      }
      let bytes = track.bytes[offset..<(offset + TextBlock.length)]
      blocks.append(
        RawBlock(
          format: .ebuSTL, feature: .information, text: EBUWriter.userBlock + hex(bytes),
          before: position))
    }
    return blocks
  }

  private func hex(_ bytes: ArraySlice<UInt8>) -> String { Self.hexadecimal(bytes) }
}

/// What a cue of EBU-STL says beyond styles and place.
struct EBUCueLayout: Sendable, Hashable {
  var group = 0
  var cumulation = 0
  /// The row of the first line, from 1 at the top.
  var row: Int
  /// Whether the justification is 0: the text stands where its spaces put it.
  var isUnchanged = false
  var isBoxed: Bool
  var isDoubleHeight: Bool
}

extension EBUCueLayout {
  /// What the writer gives a cue of which nothing else is said.
  init(usualFor cue: StyledCue, isTeletext: Bool, rows: Int) {
    let taken = max(1, cue.plainLines.count) * (isTeletext ? 2 : 1)
    let row =
      switch cue.placement.nearestAnchor?.row ?? .bottom {
      case .top: 1
      case .middle: (rows - taken) / 2 + 1
      case .bottom: rows - taken + 1
      }
    self.init(row: max(row, 1), isBoxed: isTeletext, isDoubleHeight: isTeletext)
  }

  /// The parts that differ from the usual ones, as `VP=3 CS=1`; nil where none does.
  func settings(against usual: EBUCueLayout) -> String? {
    var words: [String] = []
    if group != usual.group { words.append("SGN=\(group)") }
    if cumulation != usual.cumulation { words.append("CS=\(cumulation)") }
    if row != usual.row { words.append("VP=\(row)") }
    if isUnchanged { words.append("JC=0") }
    if isBoxed != usual.isBoxed { words.append("BOX=\(isBoxed ? 1 : 0)") }
    if isDoubleHeight != usual.isDoubleHeight { words.append("DH=\(isDoubleHeight ? 1 : 0)") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Takes over what settings of a cue say.
  mutating func apply(_ settings: String) {
    for word in settings.split(separator: " ") {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let number = UInt8(parts[1]) else { continue }
      switch parts[0] {
      case "SGN": group = Int(number)
      case "CS": cumulation = Int(number)
      case "VP": row = Int(number)
      case "JC": isUnchanged = number == 0
      case "BOX": isBoxed = number != 0
      case "DH": isDoubleHeight = number != 0
      default: continue
      }
    }
  }
}
