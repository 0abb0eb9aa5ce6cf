internal import Diagnostics

/// EBU-STL, the subtitle exchange file of the European Broadcasting Union: a block of general
/// information and blocks of 128 bytes with times and text (EBU Tech 3264-1991).
struct EBUSTL: TrackFormat {
  static let format = SubtitleFormat.ebuSTL

  static let features: Set<ContentFeature> = [
    .italic, .underline, .color, .background, .anchor, .textAlignment, .comments, .information,
    .endTimes, .lineBreaks,
  ]

  /// How frames are times.
  var clock: TimecodeClock
  /// The table of the characters.
  var table: EBUCodeTable
  /// Whether the text is for a teletext screen, where codes take places and rows start anew.
  var isTeletext: Bool
  /// The number of rows on the screen.
  var rows: Int
  /// The offsets of all blocks of a cue, by the start of its times, where it has more than one.
  var extensions: [UInt32: [Int]] = [:]
  /// The subtitles that are comments, which are not shown, in the order of the file.
  var comments: [CueRecord] = []

  static func ownEncoding(of bytes: [UInt8]) -> DetectedEncoding? {
    let code = GeneralBlock(bytes)[.codeTable]
    let table = EBUCodeTable(rawValue: code) ?? .latin
    return DetectedEncoding(TextEncoding(binary: table.encodingName), confidence: 1)
  }

  static func read(_ input: TrackInput) -> TrackReading {
    var scanner = EBUScanner(input)
    scanner.scan()
    return TrackReading(
      records: scanner.records, deviations: scanner.deviations, newlines: nil,
      format: scanner.format)
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    var reader = EBUTextReader(EBUCodec(table), isTeletext: isTeletext)
    reader.read(field(of: record, in: source))
    return reader.plainText
  }

  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    var result = StampEdits()
    let offsets = blocks(of: record)
    let changes = [(0, record.start, times.start), (4, record.end, times.end)]
    for (_, old, new) in changes where old != new {
      if !clock.code(of: new).isExact { result.isRounded = true }
    }
    for offset in offsets {
      for (place, old, new) in changes where old != new {
        let start = offset + TextBlock.cueIn + place
        guard start + 4 <= source.bytes.count else { continue }
        result.edits.append(
          StampEdits.Edit(range: start..<(start + 4), bytes: clock.code(of: new).code.bytes))
      }
    }
    return result
  }

  func replacement(
    _ text: String, for record: CueRecord, in source: TrackSource
  ) throws(WritingError) -> [UInt8]? {
    let offsets = blocks(of: record)
    let old = field(of: record, in: source)
    let bytes = try encoded(text, like: old)
    let capacity = offsets.reduce(0) { $0 + TextBlock.text(at: $1, in: source.bytes).count }
    guard bytes.count <= capacity else {
      throw WritingError(
        "the text takes \(bytes.count) bytes and there is room for \(capacity); shorten it, or "
          + "convert the file anew")
    }
    var result = Array(source.bytes[record.text.indices])
    var rest = bytes[...]
    for offset in offsets {
      let range = TextBlock.text(at: offset, in: source.bytes)
      let part = rest.prefix(range.count)
      rest = rest.dropFirst(part.count)
      let start = range.lowerBound - record.text.indices.lowerBound
      let padding = Array(repeating: TextBlock.unused, count: range.count - part.count)
      result.replaceSubrange(start..<(start + range.count), with: part + padding)
    }
    return result
  }

  /// The bytes of a text with the codes that stand around the old one.
  private func encoded(_ text: String, like old: [UInt8]) throws(WritingError) -> [UInt8] {
    let isCode: (UInt8) -> Bool = { $0 < 0x20 || 0x80...0x9F ~= $0 && $0 != 0x8A }
    let rows = old.filter { $0 != TextBlock.unused }.split(separator: 0x8A)
    let opening = rows.first.map { Array($0.prefix(while: isCode)) } ?? []
    let closing = rows.last.map { Array($0.reversed().prefix(while: isCode).reversed()) } ?? []
    var reader = EBUTextReader(EBUCodec(table), isTeletext: isTeletext)
    reader.read(old)
    let rowEnd: [UInt8] = isTeletext && reader.layout.isDoubleHeight ? [0x8A, 0x8A] : [0x8A]
    let isRepeated = opening.contains { $0 < 0x20 }
    var bytes: [UInt8] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (position, line) in lines.enumerated() {
      var writer = EBUTextWriter(
        EBUCodec(table), isTeletext: false, layout: EBUTextReader.Layout())
      writer.write(line.isEmpty ? [] : [TextRun(String(line))])
      let lost = writer.missing ?? writer.substitutes.keys.sorted().first
      if let lost {
        throw WritingError("the code table of the file, \(table.encodingName), lacks “\(lost)”")
      }
      if position > 0 { bytes += rowEnd }
      if position == 0 || isRepeated { bytes += opening }
      bytes += writer.bytes
      if position == lines.count - 1 || isRepeated { bytes += closing }
    }
    return text.isEmpty ? [] : bytes
  }

  /// The offsets of the blocks of a cue.
  func blocks(of record: CueRecord) -> [Int] {
    extensions[record.timeLine.start] ?? [Int(record.timeLine.start) - TextBlock.cueIn]
  }

  /// The text field of a cue, joined from its blocks, each up to where it is unused.
  func field(of record: CueRecord, in source: TrackSource) -> [UInt8] {
    blocks(of: record).flatMap { offset in
      source.bytes[TextBlock.text(at: offset, in: source.bytes)].prefix {
        $0 != TextBlock.unused
      }
    }
  }
}

/// A block of text and timing information: 128 bytes.
enum TextBlock {
  static let length = 128
  /// The offset of the times: four bytes each for cue in and cue out.
  static let cueIn = 5
  /// The byte that fills the text field.
  static let unused: UInt8 = 0x8F
  /// The bytes of text in a block.
  static let capacity = 112

  /// Where the text of a block lies, as far as the file goes.
  static func text(at offset: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = min(offset + length - capacity, bytes.count)
    return start..<min(offset + length, bytes.count)
  }
}

extension EBUSTL {
  /// Bytes as pairs of hexadecimal digits.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// Bytes from pairs of hexadecimal digits; none where a character is no digit.
  static func bytes(hexadecimal text: some StringProtocol) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return [] }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
