internal import Diagnostics

/// Reads a list of cuts: finds out its form, and keeps what is to be said of it.
struct CutListReader {
  let file: String
  let lines: [ShotLines.Line]
  let options: CutList.Options
  private(set) var findings: [Finding] = []

  init(file: String, lines: [ShotLines.Line], _ options: CutList.Options) {
    (self.file, self.lines, self.options) = (file, lines, options)
  }

  /// How many lines are looked at to find out what a file is.
  private static let linesToLookAt = 200

  /// What the list looks like.
  var form: CutList.Form {
    let first = lines[0].text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if first.hasPrefix("{") || first.hasPrefix("//") || first.hasPrefix("/*") { return .llc }
    for line in lines.prefix(Self.linesToLookAt) {
      let text = line.text
      if text.hasPrefix("FILE PROCESSING COMPLETE") { return .comskipText }
      if text.hasPrefix("ffconcat ") || text.hasPrefix("file ") { return .concat }
      if text.contains("silence_start:") || text.contains("black_start:") { return .log }
      if text.contains("between(t,") { return .select }
      if EditDecisionList.isEvent(line) || text.hasPrefix("TITLE:") || text.hasPrefix("FCM:") {
        return .edl
      }
      if ComskipList.isEntry(line) { return .comskip }
    }
    let table = CutTable(self)
    guard table.isOfSegments else { return .csv }
    return options.frameRate != nil && table.hasWholeNumbers ? .frames : .segments
  }

  /// What the list keeps.
  mutating func segments(_ form: CutList.Form) throws(RetimingFileError) -> [CutSegment] {
    switch form {
    case .edl: try cutsOfEditDecisionList()
    case .csv: try CutTable(self).cuts(&self)
    case .segments: try CutTable(self).kept(&self)
    case .frames: try CutTable(self).kept(&self, inFrames: true)
    case .llc: try keptInProject()
    case .comskip: try ComskipList(self).kept(&self)
    case .comskipText: try ComskipList(self).keptByFrames(&self)
    case .concat: try keptByConcat()
    case .log: try keptByLog()
    case .select: try keptByExpression()
    }
  }

  /// A problem of the file as a whole, or of a line.
  func error(_ problem: String, _ line: Int? = nil, column: Int? = nil) -> RetimingFileError {
    RetimingFileError(
      at: SourceLocation(file: file, line: line, column: line == nil ? nil : column ?? 1), problem)
  }

  /// Tells something that a person should know.
  mutating func tell(_ message: String, _ severity: Severity = .info, _ line: Int? = nil) {
    findings.append(
      Finding(
        rule: CutList.rule, severity: severity, message: message,
        location: SourceLocation(file: file, line: line, column: line == nil ? nil : 1)))
  }

  /// A time in a table that counts frames.
  func time(ofFrame text: String, _ line: Int) throws(RetimingFileError) -> ExactTime {
    guard let rate = options.frameRate else {
      throw error("the table counts frames; add --fps", line)
    }
    guard let frame = Int(text), 0...FrameGrid.latest ~= frame else {
      throw error("“\(text)” is no number of a frame", line)
    }
    return ExactTime(frame: frame, rate)
  }

  /// A time in a table: seconds, a clock time, or timecode in frames.
  func time(
    _ text: String, _ line: Int, column: Int? = nil
  ) throws(RetimingFileError) -> ExactTime {
    if let seconds = DecimalSeconds.milliseconds(text) { return ExactTime(seconds) }
    if text.count(where: { $0 == ":" || $0 == ";" }) == 3 {
      guard let rate = options.frameRate else {
        throw error("“\(text)” counts frames; add --fps", line, column: column)
      }
      guard let timecode = FilmTimecode(text, rate), timecode.frame <= FrameGrid.latest else {
        throw error("“\(text)” is no timecode at \(rate) frames a second", line, column: column)
      }
      return ExactTime(frame: timecode.frame, rate)
    }
    guard let time = try? TimeArgument.time(in: text), time >= .zero else {
      throw error(
        "“\(text)” is no time from 0 on; write 12.5, 00:00:12.500 or 00:00:12:12", line,
        column: column)
    }
    return ExactTime(time)
  }

  /// Stretches that were kept, one after the other.
  func oneAfterTheOther(
    _ stretches: [(start: ExactTime, end: ExactTime?, line: Int?)]
  ) throws(RetimingFileError) -> [CutSegment] {
    var segments: [CutSegment] = []
    var record = ExactTime.zero
    for (position, stretch) in stretches.enumerated() {
      guard let end = stretch.end else {
        guard position == stretches.count - 1 else {
          throw error("it has no end, and another one follows", stretch.line)
        }
        segments.append(
          CutSegment(from: stretch.start, to: nil, at: record, line: stretch.line))
        break
      }
      guard end > stretch.start else { throw notForward(stretch.line) }
      segments.append(CutSegment(from: stretch.start, to: end, at: record, line: stretch.line))
      record = record + (end - stretch.start)
    }
    return segments
  }

  /// What is left of a film out of which stretches were taken.
  ///
  /// - Parameter joins: whether stretches may overlap, as those that several filters find.
  func without(
    _ removed: [(start: ExactTime, end: ExactTime?, line: Int?)], joins: Bool = false
  ) throws(RetimingFileError) -> [CutSegment] {
    var kept: [(start: ExactTime, end: ExactTime?, line: Int?)] = []
    var end: ExactTime? = .zero
    var lastLine: Int?
    for stretch in removed.sorted(by: { $0.start < $1.start }) {
      if let stretchEnd = stretch.end, stretchEnd <= stretch.start {
        throw notForward(stretch.line)
      }
      guard let last = end, last <= stretch.start else {
        guard joins else {
          throw error(
            "it overlaps what \(lastLine.map { "line \($0)" } ?? "another part") takes out",
            stretch.line)
        }
        if let old = end { end = stretch.end.map { max($0, old) } }
        continue
      }
      if last < stretch.start { kept.append((last, stretch.start, nil)) }
      (end, lastLine) = (stretch.end, stretch.line)
    }
    if let end { kept.append((end, nil, nil)) }
    return try oneAfterTheOther(kept)
  }

  /// The problem of a stretch without length.
  func notForward(_ line: Int?) -> RetimingFileError {
    error("it does not end after it starts", line)
  }
}
