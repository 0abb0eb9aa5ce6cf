internal import Diagnostics

/// Finds the cues of an EBU-STL file.
struct EBUScanner {
  private(set) var records: [CueRecord] = []
  private(set) var deviations: [Deviation] = []
  private(set) var format: EBUSTL
  private let bytes: [UInt8]
  private let general: GeneralBlock
  private var open: [Int] = []
  private var blockCount = 0

  init(_ input: TrackInput) {
    bytes = input.source.bytes
    general = GeneralBlock(bytes)
    let display = general[.displayStandard]
    format = EBUSTL(
      clock: TimecodeClock(rate: FrameRate(25), start: 0),
      table: EBUCodeTable(rawValue: general[.codeTable]) ?? .latin,
      isTeletext: display == "1" || display == "2",
      rows: general.number(.rows).flatMap { $0 > 0 ? $0 : nil } ?? EBUWriter.defaultRows)
    format.clock.rate = rate(input.frameRate)
  }

  mutating func scan() {
    checkGeneralBlock()
    let places = Array(
      stride(from: GeneralBlock.length, to: bytes.count, by: TextBlock.length))
    findProgrammeStart(places)
    for offset in places { take(blockAt: offset) }
    closeCue()
    checkCounts()
  }

  // MARK: - General information

  private static let rates: [String: FrameRate] = [
    "STL25.01": FrameRate(25), "STL30.01": FrameRate(30), "STL24.01": FrameRate(24),
    "STL50.01": FrameRate(50), "STL60.01": FrameRate(60),
    "STL23.01": FrameRate(24000, over: 1001) ?? .cinema,
    "STL29.01": FrameRate(30000, over: 1001) ?? .cinema,
  ]

  /// The rate that the file says.
  ///
  /// What the user says counts where the file says none, and where it only settles whether 30 frames
  /// are those of NTSC.
  private mutating func rate(_ told: FrameRate?) -> FrameRate {
    let code = String(decoding: general[raw: .diskFormat], as: UTF8.self)
    guard let rate = Self.rates[code] else {
      let rate = told ?? FrameRate(25)
      report(
        "STL.FORMAT", .warning, "unknown disk format; read at \(rate) frames a second",
        at: GeneralBlock.Field.diskFormat.range.lowerBound)
      return rate
    }
    if code != "STL25.01", code != "STL30.01" {
      report(
        "STL.FORMAT", .info,
        "the disk format \(code) is not of the standard; read at \(rate) frames a second",
        at: GeneralBlock.Field.diskFormat.range.lowerBound)
    }
    return told.map { $0.nominal == rate.nominal ? $0 : rate } ?? rate
  }

  private mutating func checkGeneralBlock() {
    guard bytes.count >= GeneralBlock.length else {
      report(
        "STL.SIZE", .error,
        "the file ends within the general information: \(bytes.count) bytes of 1024",
        at: bytes.count)
      return
    }
    let (rest, tail) = ((bytes.count - GeneralBlock.length) % TextBlock.length, bytes.count)
    if rest > 0 {
      report("STL.SIZE", .error, "the file ends within a block: \(rest) bytes of 128", at: tail)
    }
    if EBUCodeTable(rawValue: general[.codeTable]) == nil {
      report(
        "STL.TABLE", .warning, "unknown code table “\(general[.codeTable])”; read as Latin",
        at: GeneralBlock.Field.codeTable.range.lowerBound)
    }
    if !GeneralBlock.codePages.contains(general[.codePage]) {
      report(
        "STL.TABLE", .info, "unknown code page; the general information is read as 850", at: 0)
    }
  }

  /// Sets the start of the programme, from which times count, unless most times are before it.
  private mutating func findProgrammeStart(_ places: [Int]) {
    let field = GeneralBlock.Field.programmeStart
    let text = general[field]
    guard let code = Timecode(digits: text) else {
      guard !text.isEmpty else { return }
      report(
        "STL.TIMECODE", .warning, "the start of the programme is no time",
        at: field.range.lowerBound)
      return
    }
    let rate = format.clock.rate.nominal
    let start = code.frame(perSecond: rate)
    guard start > 0 else { return }
    let cues = places.filter { $0 + TextBlock.length <= bytes.count && bytes[$0 + 3] == 0xFF }
    let early = cues.count { offset in
      Timecode(bytes, at: offset + TextBlock.cueIn).frame(perSecond: rate) < start
    }
    if early * 2 > cues.count {
      report(
        "STL.TIMECODE", .warning,
        "most times are before the start of the programme, \(text), which is not subtracted",
        at: field.range.lowerBound)
    } else {
      format.clock.start = start
    }
  }

  private mutating func checkCounts() {
    let counts = [
      (GeneralBlock.Field.blockCount, blockCount, "blocks"),
      (.subtitleCount, records.count + format.comments.count, "subtitles"),
    ]
    for (field, found, name) in counts where general.number(field) != found {
      let said = general[field]
      report(
        "STL.COUNT", .warning,
        "the file says \(said.isEmpty ? "no" : said) \(name) and has \(found)",
        at: field.range.lowerBound)
    }
  }

  // MARK: - Blocks

  private mutating func take(blockAt offset: Int) {
    // Without its sixteenth byte a block has not even times.
    guard offset + TextBlock.length - TextBlock.capacity <= bytes.count else { return }
    let end = min(offset + TextBlock.length, bytes.count)
    if bytes[offset..<end].allSatisfy({ $0 == bytes[offset] }) {
      reportBlock("a block of nothing but the byte \(EBUSTL.hexadecimal([bytes[offset]]))", offset)
      return
    }
    blockCount += 1
    switch bytes[offset + 3] {
    case 0xFE: return
    case 0xF0...0xFD: reportBlock("a block of a reserved kind", offset)
    case let number:
      if let first = open.first,
        bytes[first + 1] != bytes[offset + 1]
          || bytes[first + 2] != bytes[offset + 2]
      {
        reportBlock("the subtitle before has no last block", offset)
        closeCue()
      }
      open.append(offset)
      if number == 0xFF { closeCue() }
    }
  }

  private mutating func closeCue() {
    guard let first = open.first, let last = open.last else { return }
    defer { open.removeAll(keepingCapacity: true) }
    let times = first + TextBlock.cueIn
    let (cueIn, cueOut) = (Timecode(bytes, at: times), Timecode(bytes, at: times + 4))
    let rate = format.clock.rate.nominal
    let text = TextBlock.text(at: first, in: bytes).lowerBound
    let record = CueRecord(
      start: format.clock.time(of: cueIn), end: format.clock.time(of: cueOut),
      head: UInt32(times), timeLine: ByteRange(times, times + 8),
      text: ByteRange(text, TextBlock.text(at: last, in: bytes).upperBound),
      line: UInt32(Self.number(ofBlockAt: first)),
      number: Int32(bytes[first + 1]) + Int32(bytes[first + 2]) << 8, isCanonical: false)
    let isComment = bytes[first + 15] == 1
    if isComment { format.comments.append(record) } else { records.append(record) }
    if open.count > 1 { format.extensions[UInt32(times)] = open }
    for (place, code) in [(times, cueIn), (times + 4, cueOut)] where !code.isProper(perSecond: rate)
    {
      report(
        "STL.TIMECODE", .error,
        "no time: \(code.digits) at \(rate) frames a second", at: place,
        line: Self.number(ofBlockAt: first), cue: isComment ? nil : records.count)
    }
    if bytes[last + 3] != 0xFF {
      report(
        "STL.BLOCK", .warning, "the subtitle has no last block", at: last + 3,
        line: Self.number(ofBlockAt: last), cue: isComment ? nil : records.count)
    }
  }

  /// The place of a block in the file, counted from 1, which stands for its line.
  static func number(ofBlockAt offset: Int) -> Int {
    (offset - GeneralBlock.length) / TextBlock.length + 1
  }

  private mutating func reportBlock(_ message: String, _ offset: Int) {
    report("STL.BLOCK", .warning, message, at: offset, line: Self.number(ofBlockAt: offset))
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, _ message: String, at offset: Int, line: Int = 1,
    cue: Int? = nil
  ) {
    // The fields of a truncated file lie beyond its end.
    let offset = min(offset, bytes.count)
    deviations.append(
      Deviation(
        rule: rule, severity: severity, message: message, offset: offset, lineStart: offset,
        line: line, cue: cue, isFixable: false))
  }
}
