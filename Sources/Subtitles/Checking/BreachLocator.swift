internal import Diagnostics

/// Finds where in the file something wrong with a cue stands.
struct BreachLocator {
  private let track: Track
  /// The cue that was asked for last, and the line on which its text begins.
  private var known: (position: Int, textLine: Int)?

  /// Whether the encoding of the file has each of the characters that edits put in.
  private var spelling: EncodingSpelling

  init(_ track: Track) {
    self.track = track
    spelling = EncodingSpelling(track.encoding.encoding)
  }

  /// Whether the encoding of the file has all that a repair puts in.
  mutating func canSpell(_ repair: Breach.Repair) -> Bool { spelling.holds(repair) }

  /// The place in the file of a place in a cue.
  mutating func location(of place: Breach.Place, in cue: CheckedCue) -> SourceLocation {
    switch place {
    case .times:
      let record = track.records[cue.position]
      return SourceLocation(
        file: track.file, line: Int(record.line), column: 1,
        byteOffset: Int(record.timeLine.start))
    case .shown(let position):
      return location(of: cue.text.origin(of: min(position, cue.text.shown.count)), in: cue)
    case .written(let position):
      return location(of: min(position, cue.text.written.count), in: cue)
    }
  }

  private mutating func location(of position: Int, in cue: CheckedCue) -> SourceLocation {
    let before = cue.text.written[..<position]
    let line = cue.firstLine + before.count { $0 == "\n" }
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    // Most characters are one scalar; only what joins needs to be counted by the rules of Unicode.
    let stretch = before[start...]
    let column =
      stretch.contains(where: CharacterWidths.joins) ? String(stretch).count : stretch.count
    return SourceLocation(
      file: track.file, line: textLine(of: cue.position) + line, column: column + 1)
  }

  private mutating func textLine(of position: Int) -> Int {
    if let known, known.position == position { return known.textLine }
    let line = track.lineOfText(at: position)
    known = (position, line)
    return line
  }
}

extension Track {
  /// The line of the file on which the text of a cue begins, counted from 1.
  fileprivate func lineOfText(at position: Int) -> Int {
    let record = records[position]
    guard record.isCanonical else { return self[position].lineOfText }
    // Canonical times are of one length, so that only what follows them is looked through.
    let start = Int(record.timeLine.start) + CanonicalHead.timeLineLength
    return Int(record.line)
      + source.form.lineBreaks(in: source.bytes, start..<Swift.max(start, Int(record.text.start)))
  }
}
