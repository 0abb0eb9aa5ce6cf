internal import Diagnostics
internal import LocaleData

/// Writes content as EBU-STL, for open subtitling unless it comes from a file for teletext.
struct EBUWriter {
  /// Rows and columns of a screen of teletext, which files of all kinds usually name.
  static let defaultRows = 23
  static let defaultColumns = 40

  /// What stands in fields of which nothing is known.
  ///
  /// Dates are no dates: a file must not depend on the day it is written.
  static let defaults: [GeneralBlock.Field: String] = [
    .codePage: "850", .displayStandard: "0", .language: "00", .created: "000101",
    .revised: "000101", .revision: "00", .columns: "\(defaultColumns)", .rows: "\(defaultRows)",
    .timecodeStatus: "1", .programmeStart: "00000000", .diskCount: "1", .diskNumber: "1",
    .groupCount: "001",
  ]

  /// The fields that come out as they came in, where the content comes from EBU-STL.
  static let keptFields: [GeneralBlock.Field] = [
    .codePage, .displayStandard, .language, .columns, .rows, .timecodeStatus, .programmeStart,
    .diskCount, .diskNumber, .groupCount, .userData,
  ]

  /// What the text of a raw block starts with that is a block of user data.
  static let userBlock = "FE "

  private let content: TrackContent
  private let options: WritingOptions
  private var general = GeneralBlock()
  private var bytes: [UInt8] = []
  private var losses: [Finding] = []
  private var clock: TimecodeClock
  private var codec: EBUCodec
  private var blockCount = 0

  init(_ content: TrackContent, _ options: WritingOptions) throws(WritingError) {
    self.content = content
    self.options = options
    clock = TimecodeClock(
      rate: options.frameRate ?? content.frameRate ?? FrameRate(25), start: 0)
    codec = EBUCodec(.latin)
    guard content.cues.count < 0x10000 else {
      throw WritingError("EBU-STL holds at most 65,535 subtitles, not \(content.cues.count)")
    }
    try setGeneralBlock()
  }

  /// The file.
  mutating func written() throws(WritingError) -> WrittenTrack {
    let isTeletext = ["1", "2"].contains(general[.displayStandard])
    let rows = general.number(.rows) ?? Self.defaultRows
    codec = try chosenTable(isTeletext: isTeletext)
    general.set(.codeTable, to: codec.table.rawValue)
    let numbers = self.numbers
    var (rounded, long, recolored) = (Tally(), Tally(), Tally())
    var substitutes: [Character: (String, Tally)] = [:]
    for (position, cue) in content.cues.enumerated() {
      appendUserBlocks(before: position)
      var layout = EBUCueLayout(usualFor: cue, isTeletext: isTeletext, rows: rows)
      layout.apply(cue.rawSettings, keepingThirdOf: rows)
      var writer = self.writer(for: layout, isTeletext)
      writer.write(cue.runs)
      try append(cue, number: numbers[position], layout, writer.bytes, position)
      for time in [cue.start, cue.end] where !clock.code(of: max(time, .zero)).isExact {
        rounded.add(position)
        break
      }
      if writer.columns > general.number(.columns) ?? Self.defaultColumns { long.add(position) }
      if writer.changedColors { recolored.add(position) }
      for (character, text) in writer.substitutes {
        substitutes[character, default: (text, Tally())].1.add(position)
      }
    }
    appendUserBlocks(before: content.cues.count)
    finishGeneralBlock()
    report(
      rounded, "times are rounded to whole frames at \(clock.rate) a second",
      rule: WrittenTrack.timeRule)
    report(recolored, "colours are changed to the nearest of teletext")
    for (character, (text, tally)) in substitutes.sorted(by: { $0.key < $1.key }) {
      let change = text.isEmpty ? "left out" : "written “\(text)”"
      report(
        tally, "\(codec.table.encodingName) lacks “\(character)”, which is \(change)",
        rule: WrittenTrack.characterRule)
    }
    let columns = general.number(.columns) ?? Self.defaultColumns
    report(long, "lines are longer than \(columns) characters")
    return WrittenTrack(.bytes(general.bytes + bytes), losses: losses)
  }

  // MARK: - Cues

  private func writer(for layout: EBUCueLayout, _ isTeletext: Bool) -> EBUTextWriter {
    EBUTextWriter(
      codec, isTeletext: isTeletext,
      layout: EBUTextReader.Layout(
        isBoxed: layout.isBoxed, isDoubleHeight: layout.isDoubleHeight))
  }

  /// The table that holds the texts with the fewest characters changed.
  private func chosenTable(isTeletext: Bool) throws(WritingError) -> EBUCodec {
    var best: (codec: EBUCodec, changes: Int)?
    var furthest: (characters: Int, cue: Int, character: Character, table: EBUCodeTable)?
    let tables = EBUCodeTable.allCases.sorted { left, _ in left.rawValue == kept[.codeTable] }
    for table in tables {
      let codec = EBUCodec(table)
      var (changes, characters) = (0, 0)
      var missing: (Int, Character)?
      for (position, cue) in content.cues.enumerated() {
        var writer = EBUTextWriter(codec, isTeletext: isTeletext, layout: EBUTextReader.Layout())
        writer.write(cue.runs)
        changes += writer.substitutes.count
        characters += writer.charactersBeforeMissing
        if let character = writer.missing {
          missing = (position, character)
          break
        }
      }
      if let (position, character) = missing {
        if furthest.map({ $0.characters < characters }) ?? true {
          furthest = (characters, position, character, table)
        }
      } else if best.map({ changes < $0.changes }) ?? true {
        best = (codec, changes)
        if changes == 0 { break }
      }
    }
    if let best { return best.codec }
    let (_, cue, character, table) = furthest ?? (0, 0, "?", .latin)
    throw WritingError(
      "EBU-STL has no table of characters for the text: \(table.encodingName), the one that comes "
        + "nearest, lacks “\(character)”",
      cue: cue)
  }

  /// The numbers of the cues: their own where these ascend, else counted from 1.
  private var numbers: [Int] {
    let own = content.cues.compactMap { $0.identifier.flatMap { Int($0) } }
    let isUsable =
      own.count == content.cues.count && zip(own, own.dropFirst()).allSatisfy { $0 < $1 }
      && own.allSatisfy { 0...0xFFFF ~= $0 }
    return isUsable ? own : Array(1..<(content.cues.count + 1))
  }

  private mutating func append(
    _ cue: StyledCue, number: Int, _ layout: EBUCueLayout, _ text: [UInt8], _ position: Int
  ) throws(WritingError) {
    let parts = Self.parts(of: text, accents: codec.table == .latin)
    guard parts.count <= 0xF1 else {
      throw WritingError("the text is longer than EBU-STL can hold", cue: position)
    }
    let justification: UInt8 = layout.isUnchanged ? 0 : cue.placement.column.justification
    for (index, part) in parts.enumerated() {
      bytes += [UInt8(clamping: layout.group), UInt8(number & 0xFF), UInt8(number >> 8)]
      bytes.append(index == parts.count - 1 ? 0xFF : UInt8(index))
      bytes.append(UInt8(clamping: layout.cumulation))
      bytes += clock.code(of: max(cue.start, .zero)).code.bytes
      bytes += clock.code(of: max(cue.end, .zero)).code.bytes
      bytes += [UInt8(clamping: layout.row), justification, cue.isComment ? 1 : 0]
      bytes += part + Array(repeating: TextBlock.unused, count: TextBlock.capacity - part.count)
      blockCount += 1
    }
  }

  /// The text in parts for blocks, letters with their accents together.
  private static func parts(of text: [UInt8], accents: Bool) -> [ArraySlice<UInt8>] {
    guard text.count > TextBlock.capacity else { return [text[...]] }
    var parts: [ArraySlice<UInt8>] = []
    var rest = text[...]
    while !rest.isEmpty {
      var part = rest.prefix(TextBlock.capacity)
      if accents, part.count < rest.count, let last = part.last, ISO6937.isAccent(last) {
        part = part.dropLast()
      }
      parts.append(part)
      rest = rest.dropFirst(part.count)
    }
    return parts
  }

  private mutating func appendUserBlocks(before position: Int) {
    for block in content.rawBlocks where block.position == position && block.format == .ebuSTL {
      guard block.text.hasPrefix(Self.userBlock) else { continue }
      let data = EBUSTL.bytes(hexadecimal: block.text.dropFirst(Self.userBlock.count))
      guard data.count == TextBlock.length else { continue }
      bytes += data
      blockCount += 1
    }
  }

  // MARK: - General information

  /// The fields that the content has from another EBU-STL file.
  private var kept: [GeneralBlock.Field: String] {
    var fields: [GeneralBlock.Field: String] = [:]
    for block in content.rawBlocks where block.format == .ebuSTL {
      for line in block.text.split(separator: "\n") {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let field = GeneralBlock.Field(rawValue: String(parts[0])) else {
          continue
        }
        fields[field] = String(parts[1])
      }
    }
    return fields
  }

  private mutating func setGeneralBlock() throws(WritingError) {
    let kept = self.kept
    for (field, value) in Self.defaults { general.set(field, to: value) }
    for field in Self.keptFields {
      guard let value = kept[field] else { continue }
      if field == .userData {
        general.set(field, toBytes: EBUSTL.bytes(hexadecimal: value))
      } else {
        general.set(field, to: value)
      }
    }
    let language = options.language.flatMap { LanguageTag($0) } ?? content.language
    let code = EBULanguage.code(of: language)
    if code != "00" { general.set(.language, to: code) }
    general.set(.diskFormat, to: try diskFormat())
    clock.start =
      Timecode(digits: general[.programmeStart])?.frame(perSecond: clock.rate.nominal) ?? 0
    setInformation()
  }

  private mutating func diskFormat() throws(WritingError) -> String {
    switch (clock.rate.nominal, clock.rate.denominator) {
    case (25, 1), (30, 1): return "STL\(clock.rate.nominal).01"
    case (24, 1), (50, 1), (60, 1): return unusual("STL\(clock.rate.nominal).01")
    case (24, 1001): return unusual("STL23.01")
    case (30, 1001):
      losses.append(
        finding(
          "the disk format says 30 frames a second; who reads the file must know that the rate is "
            + "\(clock.rate)"))
      return "STL30.01"
    default:
      throw WritingError(
        "EBU-STL has no disk format for \(clock.rate) frames a second; 25 and 30 are usual")
    }
  }

  /// A disk format that the standard does not have, which not every program reads.
  private mutating func unusual(_ format: String) -> String {
    losses.append(
      finding(
        "the disk format \(format), for \(clock.rate) frames a second, is not of the standard, which "
          + "has 25 and 30; not every program reads it"))
    return format
  }

  private mutating func setInformation() {
    for information in content.information {
      let field = GeneralBlock.Field.information.first { $0.key == information.key.lowercased() }
      guard let field = field?.field else {
        losses.append(finding("EBU-STL has no field for “\(information.key)”"))
        continue
      }
      if !general.set(field, to: information.value) {
        losses.append(
          finding(
            "code page \(general[.codePage]) lacks a character of “\(information.value)”, "
              + "which is left out"))
      } else if general[field] != information.value {
        losses.append(
          finding("“\(information.value)” is cut after \(field.range.count) characters"))
      }
    }
  }

  private mutating func finishGeneralBlock() {
    func digits(_ number: Int, _ field: GeneralBlock.Field) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, field.range.count - text.count)) + text
    }
    general.set(.blockCount, to: digits(blockCount, .blockCount))
    general.set(.subtitleCount, to: digits(content.cues.count, .subtitleCount))
    let first = content.cues.lazy.filter { !$0.isComment }.map(\.start).min() ?? .zero
    general.set(.firstCue, to: clock.code(of: max(first, .zero)).code.digits)
  }

  // MARK: - Losses

  /// How many cues something happens to, and which is the first.
  private struct Tally {
    var count = 0
    var first = 0

    mutating func add(_ position: Int) {
      if count == 0 { first = position }
      count += 1
    }
  }

  private mutating func report(
    _ tally: Tally, _ message: String, rule: String = WrittenTrack.lossRule
  ) {
    guard tally.count > 0 else { return }
    let place =
      tally.count == 1
      ? " in cue \(tally.first + 1)" : " in \(tally.count) cues, first in cue \(tally.first + 1)"
    losses.append(finding(message + place, cue: tally.first, count: tally.count, rule: rule))
  }

  private func finding(
    _ message: String, cue: Int? = nil, count: Int? = nil, rule: String = WrittenTrack.lossRule
  ) -> Finding {
    Finding(
      rule: rule, severity: .warning, message: message,
      location: SourceLocation(
        file: options.file, line: cue.flatMap { content.cues[$0].line }),
      cue: cue.map { $0 + 1 }, value: count.map(Double.init))
  }
}

extension EBUSTL {
  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    var writer = try EBUWriter(content, options)
    return try writer.written()
  }
}

extension EBUCueLayout {
  /// Takes over what the settings of a cue of EBU-STL say, but no row in another third of the screen
  /// than the place of the cue.
  fileprivate mutating func apply(_ settings: [RawMarkup], keepingThirdOf rows: Int) {
    let usual = row
    for setting in settings where setting.format == .ebuSTL { apply(setting.text) }
    let third = { (row: Int) in Double(row) / Double(max(rows, 1)) < 0.34 }
    if third(usual) != third(row) { row = usual }
  }
}

extension ScreenAnchor.Column {
  /// The code of a text that starts, is centred or ends there.
  fileprivate var justification: UInt8 {
    switch self {
    case .left: 1
    case .center: 2
    case .right: 3
    }
  }
}

extension Placement {
  /// The side of the screen that a row starts at.
  fileprivate var column: ScreenAnchor.Column { nearestAnchor?.column ?? .center }
}
