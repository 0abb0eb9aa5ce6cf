internal import Diagnostics

/// A table of cuts, in comma-separated values, or with semicolons or tabs between them.
///
///     source in,source out,record in        what was kept, and where it is now
///     00:00:04.000,00:03:14.125,00:00:08.000
///
///     4.0,194.125,First part                LosslessCut: what was kept, one after the other
///
/// A row of headings may stand first; by its names the columns may stand in any order.
struct CutTable {
  private struct Row {
    let fields: [String]
    let line: Int
  }

  /// Where the columns stand.
  private struct Columns {
    var sourceIn = 0
    var sourceOut = 1
    var recordIn: Int? = 2
    var recordOut: Int?
  }

  private var rows: [Row] = []
  private var columns = Columns()
  private var hasHeadings = false

  init(_ reader: CutListReader) {
    let lines = reader.lines.filter { !$0.text.hasPrefix("#") }
    guard let first = lines.first else { return }
    let separator = Self.separator(of: first.text)
    rows = lines.map { Row(fields: Self.fields(of: $0.text, separator), line: $0.number) }
    if let head = rows.first, head.fields.contains(where: { Self.looksLikeName($0) }),
      head.fields.allSatisfy({ $0.isEmpty || !Self.looksLikeTime($0) })
    {
      hasHeadings = true
      takeHeadings(head.fields)
      rows.removeFirst()
    }
  }

  /// What stands between the fields of a line.
  ///
  /// Semicolons may be those of timecode, and commas decimal ones.
  private static func separator(of line: String) -> Character {
    if line.contains("\t") { return "\t" }
    guard line.contains(";") else { return "," }
    let parts = line.split(separator: ";")
    let areFields = parts.allSatisfy { part in
      part.split(separator: ",").dropFirst().allSatisfy { !$0.contains(":") }
    }
    return areFields ? ";" : ","
  }

  private static func fields(of line: String, _ separator: Character) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator && !isQuoted {
        fields.append(field.trimmingBlanks)
        field = ""
      } else {
        field.append(character)
      }
    }
    fields.append(field.trimmingBlanks)
    return joiningDecimals(fields)
  }

  /// Fields of clock times whose decimal commas were taken for separators, put together again.
  private static func joiningDecimals(_ fields: [String]) -> [String] {
    guard fields.count >= 4, fields.count.isMultiple(of: 2) else { return fields }
    let pairs = stride(from: 0, to: fields.count, by: 2).map { (fields[$0], fields[$0 + 1]) }
    let areTimes = pairs.allSatisfy { clock, decimals in
      clock.count(where: { $0 == ":" }) == 2 && decimals.utf8.count == 3
        && decimals.utf8.allSatisfy { 48...57 ~= $0 }
    }
    return areTimes ? pairs.map { $0 + "." + $1 } : fields
  }

  private static func looksLikeTime(_ field: String) -> Bool {
    guard let first = field.first else { return true }
    return first.isNumber || first == "-" && field.dropFirst().first?.isNumber == true
  }

  private static func looksLikeName(_ field: String) -> Bool {
    field.contains(where: \.isLetter) && !looksLikeTime(field)
  }

  private mutating func takeHeadings(_ fields: [String]) {
    let names = fields.map { field in field.lowercased().filter { $0.isLetter } }
    func place(_ known: [String]) -> Int? { names.firstIndex { known.contains($0) } }
    let source = ["sourcein", "srcin", "source", "sourcestart", "oldin", "oldstart", "start", "in"]
    let out = ["sourceout", "srcout", "sourceend", "oldout", "oldend", "end", "out"]
    let record = [
      "recordin", "recin", "record", "recordstart", "recstart", "newin", "newstart", "destination",
    ]
    columns.sourceIn = place(source) ?? 0
    columns.sourceOut = place(out) ?? 1
    columns.recordIn =
      place(record) ?? (place(source) == nil && fields.count > 2 ? 2 : nil)
    columns.recordOut = place(["recordout", "recout", "recordend", "recend", "newout", "newend"])
  }

  /// Whether no column says where the stretches are now, so that they stand one after the other.
  var isOfSegments: Bool {
    guard let recordIn = columns.recordIn else { return true }
    if hasHeadings { return false }
    return !rows.contains { row in
      recordIn < row.fields.count && !row.fields[recordIn].isEmpty
        && Self.looksLikeTime(row.fields[recordIn])
    }
  }

  /// What was kept, and where it is.
  func cuts(_ reader: inout CutListReader) throws(RetimingFileError) -> [CutSegment] {
    guard let recordIn = columns.recordIn else { return try kept(&reader) }
    var segments: [CutSegment] = []
    for row in rows {
      let needed = max(columns.sourceIn, columns.sourceOut, recordIn)
      guard row.fields.count > needed else {
        throw reader.error(
          "the row has \(row.fields.count) of \(needed + 1) columns; expected source in, source out, "
            + "record in", row.line)
      }
      let start = try reader.time(row.fields[columns.sourceIn], row.line)
      let last = row.fields[columns.sourceOut]
      // What runs to the end of the film may say no end.
      let end = last.isEmpty ? nil : try reader.time(last, row.line)
      let record = try reader.time(row.fields[recordIn], row.line)
      if let end, end <= start { throw reader.notForward(row.line) }
      var segment = CutSegment(from: start, to: end, at: record, line: row.line)
      if end != nil, let place = columns.recordOut, place < row.fields.count,
        !row.fields[place].isEmpty
      {
        let out = try reader.time(row.fields[place], row.line)
        guard out > record else { throw reader.notForward(row.line) }
        if segment.recordOut.map({ Self.differ($0, out) }) ?? true {
          reader.tell("the stretch is shown faster or slower now", .info, row.line)
          segment.recordOut = out
        }
      }
      segments.append(segment)
    }
    do { return try reader.requireApart(segments) } catch {
      if hasHeadings { throw error }
      throw RetimingFileError(
        at: error.location,
        error.problem + "; for kept parts with numbers for names there is --cuts-format segments")
    }
  }

  /// Whether two moments are further apart than rounding to milliseconds explains.
  private static func differ(_ left: ExactTime, _ right: ExactTime) -> Bool {
    let difference = left < right ? right - left : left - right
    return difference > ExactTime(Milliseconds(2))
  }

  /// Whether the stretches start and end at whole numbers, which may be those of frames.
  var hasWholeNumbers: Bool {
    rows.allSatisfy { row in
      [columns.sourceIn, columns.sourceOut].allSatisfy { place in
        place < row.fields.count && row.fields[place].utf8.allSatisfy { 48...57 ~= $0 }
      }
    }
  }

  /// What was kept, one after the other.
  ///
  /// - Parameter inFrames: whether the table has numbers of frames, not times.
  func kept(
    _ reader: inout CutListReader, inFrames: Bool = false
  ) throws(RetimingFileError) -> [CutSegment] {
    if inFrames, reader.options.form == nil, let rate = reader.options.frameRate {
      reader.tell(
        "whole numbers are taken for frames, \(rate) a second; for seconds there is --cuts-format "
          + "segments")
    }
    func time(
      _ field: String, _ line: Int, _ reader: CutListReader
    ) throws(RetimingFileError) -> ExactTime {
      inFrames ? try reader.time(ofFrame: field, line) : try reader.time(field, line)
    }
    var stretches: [(start: ExactTime, end: ExactTime?, line: Int?)] = []
    for row in rows {
      let needed = max(columns.sourceIn, columns.sourceOut)
      guard row.fields.count > needed else {
        throw reader.error(
          "the row has \(row.fields.count) columns; expected start, end, name", row.line)
      }
      let (first, last) = (row.fields[columns.sourceIn], row.fields[columns.sourceOut])
      // LosslessCut leaves out where the film starts and ends.
      let start = first.isEmpty ? .zero : try time(first, row.line, reader)
      let end = last.isEmpty ? nil : try time(last, row.line, reader)
      stretches.append((start, end, row.line))
    }
    return try reader.oneAfterTheOther(stretches)
  }
}

extension CutListReader {
  /// The segments, of which no two are at one place now; what is shown twice is told.
  mutating func requireApart(
    _ segments: [CutSegment]
  ) throws(RetimingFileError) -> [CutSegment] {
    let recorded = segments.sorted { $0.recordIn < $1.recordIn }
    for (segment, next) in zip(recorded, recorded.dropFirst()) {
      guard let end = segment.recordOut, end <= next.recordIn else {
        throw error(
          "it overlaps line \(segment.line ?? 0) in the new cut: it begins at "
            + "\(next.recordIn.rounded), and that one ends at "
            + "\(segment.recordOut.map { "\($0.rounded)" } ?? "the end")", next.line)
      }
    }
    let source = segments.sorted { ($0.sourceIn, $0.recordIn) < ($1.sourceIn, $1.recordIn) }
    for (segment, next) in zip(source, source.dropFirst()) {
      guard let end = segment.sourceOut, end > next.sourceIn else { continue }
      tell(
        "it shows again what line \(segment.line ?? 0) shows; cues there stand twice", .warning,
        next.line)
    }
    return segments
  }
}
