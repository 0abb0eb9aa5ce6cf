extension SubRipScanner {
  /// Decides what fractions of less or more than three digits mean, gives the cues their times by
  /// it, and reports each.
  mutating func settleFractions() -> Stamp.FractionReading {
    let unusual = unusual
    guard !unusual.isEmpty else { return .milliseconds }
    var digits = FractionDigits()
    if unusual.count < records.count { digits.noteRegular() }
    for position in unusual {
      guard let line = timeLine(of: position) else { continue }
      line.stamps.forEach { digits.note($0) }
    }
    let reading = digits.reading
    for position in unusual {
      guard let line = timeLine(of: position) else {
        settleDamagedCue(at: position)
        continue
      }
      records[position].start = line.start.time(reading: reading)
      records[position].end = (line.end ?? line.start).time(reading: reading)
      for stamp in line.stamps {
        guard
          let message = FractionDigits.assumption(
            about: stamp, reading: reading, mayBeFrames: digits.mayBeFrames)
        else { continue }
        let record = records[position]
        report(
          .millisecondDigits, message, at: stamp.fraction[0].offset,
          lineStart: Int(record.timeLine.start), line: Int(record.line), cue: position + 1)
      }
    }
    deviations.sort { ($0.line, $0.offset) < ($1.line, $1.offset) }
    return reading
  }

  private func timeLine(of position: Int) -> TimeLine? {
    form.timeLine(ofCue: records[position].timeLine.indices, in: bytes)
  }
}
