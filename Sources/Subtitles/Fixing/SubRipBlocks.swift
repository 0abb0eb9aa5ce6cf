/// A SubRip file as blocks that can be left out, moved and written as players want them.
///
/// A block that is as it should be keeps its bytes.
struct SubRipBlocks {
  /// What of a block is written anew.
  struct Rewriting: OptionSet, Hashable {
    let rawValue: Int

    static let number = Rewriting(rawValue: 1)
    static let times = Rewriting(rawValue: 2)
    static let blankLines = Rewriting(rawValue: 4)
    static let separator = Rewriting(rawValue: 8)
  }

  private let track: Track
  private let lineEnd: [UInt8]

  init(_ track: Track) {
    self.track = track
    lineEnd = track.lineEnd
  }

  /// Whether the blocks follow each other with nothing but blanks between them, so that each can be
  /// taken for itself.
  ///
  /// Several time lines before one text, or text that belongs to none, are left alone.
  var areSeparate: Bool {
    var end = 0
    for record in track.records {
      let (head, times, text) = (Int(record.head), record.timeLine.indices, record.text.indices)
      guard head >= end, times.lowerBound >= head, text.lowerBound >= times.lowerBound else {
        return false
      }
      end = max(times.upperBound, text.upperBound)
    }
    return true
  }

  /// The time line of a cue as players read it, with the settings that follow it.
  private func timeLine(_ position: Int) -> [UInt8] {
    let record = track.records[position]
    let settings = track[position].settings.map { " " + $0.drop { $0 == " " } } ?? ""
    return encoded("\(record.start) --> \(record.end)\(settings)")
  }

  /// Whether the time line of a cue is written otherwise than players read it.
  func hasOtherTimeLine(_ position: Int) -> Bool {
    let record = track.records[position]
    return Array(track.bytes[record.timeLine.indices]) != timeLine(position)
  }

  /// The bytes of the file with the blocks of some positions in that order, numbered from 1 on.
  func written(_ positions: [Int], rewriting: (Int) -> Rewriting) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(track.bytes.count + 64)
    bytes += track.bytes[..<(track.first.map { Int($0.record.head) } ?? track.bytes.count)]
    for (index, position) in positions.enumerated() {
      append(
        position, number: index + 1, isLast: index == positions.count - 1, rewriting(position),
        to: &bytes)
    }
    return bytes
  }

  private func append(
    _ position: Int, number: Int, isLast: Bool, _ rewriting: Rewriting, to bytes: inout [UInt8]
  ) {
    let record = track.records[position]
    let end = endOfBlock(position)
    if rewriting.contains(.number) {
      bytes += encoded("\(number)") + lineEnd
    } else {
      bytes += track.bytes[Int(record.head)..<Int(record.timeLine.start)]
    }
    let isBlank = record.text.isEmpty
    // Some programs write the text on the line of the times.
    let isBesideTimes = !isBlank && record.text.start < record.timeLine.end
    if rewriting.contains(.times) {
      bytes += timeLine(position)
      if isBesideTimes { bytes += lineEnd }
    } else {
      let end = isBesideTimes ? record.text.start : record.timeLine.end
      bytes += track.bytes[Int(record.timeLine.start)..<Int(end)]
    }
    if rewriting.contains(.blankLines), !isBlank {
      let lines = track[position].lines.filter { line in
        line.unicodeScalars.contains { !TextFeatures.of($0).isDisjoint(with: .visible) }
      }
      for (index, line) in lines.enumerated() {
        if index > 0 || !isBesideTimes { bytes += lineEnd }
        bytes += encoded(String(line))
      }
    } else if !isBlank {
      let start = isBesideTimes ? record.text.start : record.timeLine.end
      bytes += track.bytes[Int(start)..<Int(record.text.end)]
    }
    let textEnd = isBlank ? Int(record.timeLine.end) : Int(record.text.end)
    if rewriting.contains(.separator) {
      bytes += lineEnd + lineEnd
    } else if end == track.bytes.count, !isLast {
      // What was the last block stands before another now.
      bytes += lineEnd + lineEnd
    } else {
      bytes += track.bytes[textEnd..<max(textEnd, end)]
    }
  }

  /// Where a block ends: at the head of the one after it in the file.
  private func endOfBlock(_ position: Int) -> Int {
    position + 1 < track.count ? Int(track.records[position + 1].head) : track.bytes.count
  }

  private func encoded(_ text: String) -> [UInt8] {
    // The text was read in this encoding, and numbers and times are in all of them.
    (try? track.encoding.encoding.encode(text)) ?? Array(text.utf8)
  }
}
