internal import Diagnostics

/// What to take out of a recording, as comskip and players list it.
///
///     0.00    12.34   0          start, end and action: 0 and 3 take out, 1 mutes, 2 marks a scene
///     #250    #500    0          frames
///
///     FILE PROCESSING COMPLETE  54000 FRAMES AT  2500
///     -------------------
///     250     500                frames, the rate in the heading
struct ComskipList {
  private let lines: [ShotLines.Line]

  init(_ reader: CutListReader) { lines = reader.lines }

  /// Whether a line is an entry: two times or frames and an action, with blanks between.
  static func isEntry(_ line: ShotLines.Line) -> Bool {
    let words = line.words
    return words.count == 3 && action(words[2].text) != nil
      && words.prefix(2).allSatisfy { word in
        word.text.utf8.allSatisfy { 0x30...0x3A ~= $0 || $0 == 0x2E || $0 == 0x23 }
      }
  }

  private static func action(_ word: Substring) -> Int? {
    Int(word).flatMap { (0...3).contains($0) ? $0 : nil }
  }

  /// What is left, by times.
  func kept(_ reader: inout CutListReader) throws(RetimingFileError) -> [CutSegment] {
    var removed: [(start: ExactTime, end: ExactTime?, line: Int?)] = []
    for line in lines {
      let words = line.words
      if line.text.hasPrefix("##") || words.count == 1 && words[0].text.hasPrefix("#") { continue }
      guard words.count == 3, let action = Self.action(words[2].text) else {
        throw reader.error(
          "“\(line.text)” is no entry; expected start, end and action", line.number)
      }
      guard action == 0 || action == 3 else {
        reader.tell(
          action == 1 ? "what is muted stays" : "the mark of a scene takes nothing out", .info,
          line.number)
        continue
      }
      let start = try time(words[0], line.number, reader)
      removed.append((start, try time(words[1], line.number, reader), line.number))
    }
    return try reader.without(removed)
  }

  private func time(
    _ word: ShotLines.Line.Word, _ line: Int, _ reader: CutListReader
  ) throws(RetimingFileError) -> ExactTime {
    guard word.text.hasPrefix("#") else {
      return try reader.time(String(word.text), line, column: word.column)
    }
    guard let rate = reader.options.frameRate else {
      throw reader.error("“\(word.text)” counts frames; add --fps", line, column: word.column)
    }
    return ExactTime(
      frame: try frame(word.text.dropFirst(), word, line, reader), rate)
  }

  private func frame(
    _ text: Substring, _ word: ShotLines.Line.Word, _ line: Int, _ reader: CutListReader
  ) throws(RetimingFileError) -> Int {
    guard let frame = Int(text), 0...FrameGrid.latest ~= frame else {
      throw reader.error("“\(word.text)” is no frame", line, column: word.column)
    }
    return frame
  }

  /// What is left, by frames.
  func keptByFrames(_ reader: inout CutListReader) throws(RetimingFileError) -> [CutSegment] {
    var rate = reader.options.frameRate
    var removed: [(start: ExactTime, end: ExactTime?, line: Int?)] = []
    for line in lines {
      let words = line.words
      if line.text.hasPrefix("FILE PROCESSING") {
        // Hundredths of frames a second.
        if rate == nil, let last = words.last, let hundredths = Int(last.text), hundredths > 0 {
          rate = FrameRate("\(hundredths / 100).\((hundredths % 100).padded(to: 2))")
        }
        continue
      }
      if line.text.allSatisfy({ $0 == "-" || $0.isWhitespace }) { continue }
      guard words.count == 2 else {
        throw reader.error("“\(line.text)” is no entry; expected two frames", line.number)
      }
      guard let rate else {
        throw reader.error("the heading says no frame rate; add --fps", line.number)
      }
      let start = try frame(words[0].text, words[0], line.number, reader)
      let end = try frame(words[1].text, words[1], line.number, reader)
      removed.append(
        (ExactTime(frame: start, rate), ExactTime(frame: end, rate), line.number))
    }
    return try reader.without(removed)
  }
}
