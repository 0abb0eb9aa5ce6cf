internal import Diagnostics

extension CutListReader {
  /// What a list for ffmpeg's demuxer `concat` keeps of one of its files.
  ///
  ///     file 'film.mp4'
  ///     inpoint 4.0
  ///     outpoint 194.125
  mutating func keptByConcat() throws(RetimingFileError) -> [CutSegment] {
    struct Part {
      let file: String
      let line: Int
      var start = ExactTime.zero
      var end: ExactTime?
      var length: ExactTime?
    }
    var parts: [Part] = []
    for line in lines {
      let words = line.words
      let value = String(line.text.drop { $0 == " " }.drop { $0 != " " }.trimmingBlanks)
      switch words[0].text {
      case "file": parts.append(Part(file: value.filter { $0 != "'" }, line: line.number))
      case "inpoint", "outpoint", "duration":
        guard !parts.isEmpty else { throw error("it belongs to no file", line.number) }
        let time = try time(value, line.number)
        switch words[0].text {
        case "inpoint": parts[parts.count - 1].start = time
        case "outpoint": parts[parts.count - 1].end = time
        default: parts[parts.count - 1].length = time
        }
      default: break
      }
    }
    guard let first = parts.first else { throw error("there is no file in the list") }
    var counts: [String: Int] = [:]
    for part in parts { counts[part.file, default: 0] += 1 }
    let most = counts.values.max()
    let film = options.reel ?? parts.first { counts[$0.file] == most }?.file ?? first.file
    var segments: [CutSegment] = []
    var record = ExactTime.zero
    for (position, part) in parts.enumerated() {
      let end = part.end ?? part.length.map { part.start + $0 }
      if let end, end <= part.start { throw notForward(part.line) }
      guard end != nil || position == parts.count - 1 else {
        throw error("it is not said how long the file lasts; add outpoint or duration", part.line)
      }
      if part.file == film {
        segments.append(CutSegment(from: part.start, to: end, at: record, line: part.line))
      } else {
        tell("\(part.file) is not the film, \(film): what it shows is new", .info, part.line)
      }
      if let end { record = record + (end - part.start) }
    }
    guard !segments.isEmpty else { throw error("there is no file “\(film)” in the list") }
    return try requireApart(segments)
  }

  /// What is left of a film out of which silence or black was cut, as ffmpeg's filters report it.
  ///
  ///     [silencedetect @ 0x5] silence_start: 12.5
  ///     [silencedetect @ 0x5] silence_end: 15 | silence_duration: 2.5
  ///     [blackdetect @ 0x5] black_start:0 black_end:1.92 black_duration:1.92
  mutating func keptByLog() throws(RetimingFileError) -> [CutSegment] {
    var removed: [(start: ExactTime, end: ExactTime?, line: Int?)] = []
    var silence: (start: ExactTime, line: Int)?
    for line in lines {
      if let start = try value(of: "black_start:", in: line),
        let end = try value(of: "black_end:", in: line)
      {
        removed.append((start, end, line.number))
      } else if let start = try value(of: "silence_start:", in: line) {
        silence = (start, line.number)
      } else if let end = try value(of: "silence_end:", in: line), let begun = silence {
        removed.append((begun.start, end, begun.line))
        silence = nil
      }
    }
    if let silence { removed.append((silence.start, nil, silence.line)) }
    return try without(removed.filter { $0.end != $0.start }, joins: true)
  }

  /// The seconds after a name in a line of a log, or nil where it has none.
  private func value(
    of name: String, in line: ShotLines.Line
  ) throws(RetimingFileError) -> ExactTime? {
    guard let range = line.text.firstRange(of: name) else { return nil }
    let text = line.text[range.upperBound...].drop { $0 == " " }.prefix { !$0.isWhitespace }
    // A film whose sound begins a moment before its picture.
    if text.hasPrefix("-") { return .zero }
    guard let time = DecimalSeconds.milliseconds(text) else {
      throw error("“\(text)” are no seconds", line.number)
    }
    return ExactTime(time)
  }

  /// What an expression of ffmpeg's filters `select` and `aselect` keeps: `between(t,4,194.125)+…`, or
  /// `not(between(t,…)+…)` for what it takes out.
  mutating func keptByExpression() throws(RetimingFileError) -> [CutSegment] {
    var stretches: [(start: ExactTime, end: ExactTime?, line: Int?)] = []
    var isNegated = false
    for line in lines {
      var rest = line.text[...]
      while let range = rest.firstRange(of: "between(t,") {
        let before = rest[..<range.lowerBound].filter { !$0.isWhitespace }
        if before.hasSuffix("not(") || before.hasSuffix("1-(") || before.hasSuffix("1-") {
          isNegated = true
        }
        let numbers = rest[range.upperBound...].prefix { $0 != ")" }.split(separator: ",")
        guard numbers.count == 2 else {
          throw error("expected between(t,START,END)", line.number)
        }
        let start = try time(String(numbers[0]).trimmingBlanks, line.number)
        let end = try time(String(numbers[1]).trimmingBlanks, line.number)
        if !stretches.contains(where: { $0.start == start && $0.end == end }) {
          stretches.append((start, end, line.number))
        }
        rest = rest[range.upperBound...]
      }
    }
    if isNegated { return try without(stretches) }
    // The film goes on in its order, whatever the order of the expression.
    return try oneAfterTheOther(stretches.sorted { $0.start < $1.start })
  }
}
