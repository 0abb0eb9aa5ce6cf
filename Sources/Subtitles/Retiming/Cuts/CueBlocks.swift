/// A file of subtitles as blocks, one for each cue, that can be left out, doubled and moved.
///
/// Each block keeps its bytes, but for the number before a cue of SubRip where they are counted anew. What
/// stands between cues and belongs to none, such as the notes of WebVTT, stays where it is.
struct CueBlocks {
  /// The bytes of a cue: the block itself, what parts it from the next one, and what follows that.
  private struct Block {
    var body: Range<Int>
    var gap: Range<Int>
    var rest: Range<Int>
  }

  private let track: Track
  private var blocks: [Block] = []
  /// Whether a cue is a line, and not several lines with blank ones after them.
  private let isLines: Bool
  private let lineEnd: [UInt8]

  /// The blocks of a track, or nil where its format has none, or cues share their lines.
  init?(_ track: Track) {
    switch track.format {
    case .subRip, .webVTT, .sbv: isLines = false
    case .advancedSubStation, .subStation, .microDVD: isLines = true
    case .json, .ebuSTL, .lyrics, .timedText: return nil
    }
    self.track = track
    lineEnd = track.lineEnd
    var end = 0
    for position in track.records.indices {
      guard let block = block(at: position), block.body.lowerBound >= end else { return nil }
      blocks.append(block)
      end = block.rest.upperBound
    }
  }

  private func block(at position: Int) -> Block? {
    let record = track.records[position]
    let next =
      position + 1 < track.count ? Int(track.records[position + 1].head) : track.bytes.count
    let last = max(Int(record.timeLine.end), Int(record.text.end))
    guard record.head <= record.timeLine.start, last <= next else { return nil }
    var lines = SourceLines(track.source, from: last)
    let start = Int(record.head)
    if isLines {
      guard let line = lines.next() else {
        return Block(body: start..<last, gap: last..<last, rest: last..<next)
      }
      guard line.next <= next else { return nil }
      return Block(body: start..<line.next, gap: line.next..<line.next, rest: line.next..<next)
    }
    var gap = last
    while let line = lines.next(), line.next <= next, isBlank(line.content) { gap = line.next }
    return Block(body: start..<last, gap: last..<gap, rest: gap..<next)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    track.source.scalars(in: range).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The file with the blocks of some positions in that order.
  func written(_ positions: [Int]) -> [UInt8] {
    let bytes = track.bytes
    var written = Array(bytes[..<(blocks.first?.body.lowerBound ?? bytes.count)])
    written.reserveCapacity(bytes.count + 256)
    let kept = Set(positions)
    // What followed a cue that is gone follows the cue before it.
    var rests = blocks.indices.map { [blocks[$0].rest] }
    var last: Int?
    for position in blocks.indices {
      if kept.contains(position) {
        last = position
      } else if let last {
        rests[last].append(blocks[position].rest)
      } else {
        written += bytes[blocks[position].rest]
      }
    }
    // What stands after the last cue stays at the end, wherever that cue goes.
    let ending = rests.last?.first
    if !rests.isEmpty { rests[rests.count - 1].removeFirst() }
    var seen: Set<Int> = []
    for (place, position) in positions.enumerated() {
      let block = blocks[position]
      let isFirst = seen.insert(position).inserted
      append(position, isFirst: isFirst, number: place, to: &written)
      written += bytes[block.gap]
      let rests = isFirst ? rests[position] : []
      for rest in rests { written += bytes[rest] }
      if place + 1 < positions.count, rests.allSatisfy(\.isEmpty) {
        closeGap(after: block, in: &written)
      }
    }
    if let ending, let last = blocks.indices.last, kept.contains(last) { written += bytes[ending] }
    return written
  }

  /// Adds the line ends that part a block from the next one, where it stood last in the file.
  private func closeGap(after block: Block, in written: inout [UInt8]) {
    guard block.body.lowerBound == blocks.last?.body.lowerBound else { return }
    let range = isLines ? block.body : block.gap
    var lines = SourceLines(track.source, from: range.lowerBound)
    var count = 0
    while let line = lines.next(), line.next <= range.upperBound {
      count += line.newline == nil ? 0 : 1
    }
    for _ in count..<max(count, isLines ? 1 : 2) { written += lineEnd }
  }

  private func append(
    _ position: Int, isFirst: Bool, number place: Int, to written: inout [UInt8]
  ) {
    let record = track.records[position]
    let (start, times) = (blocks[position].body.lowerBound, Int(record.timeLine.start))
    var offset = start
    if track.format == .webVTT, !isFirst {
      // A name stands once.
      offset = times
    } else if let first = firstNumber, let digits = digits(in: start..<times) {
      written += track.bytes[start..<digits.lowerBound]
      written += encoded("\(first + place)")
      offset = digits.upperBound
    }
    written += track.bytes[offset..<blocks[position].body.upperBound]
  }

  /// The number from which the cues of SubRip are counted, or nil where they have none.
  private var firstNumber: Int? {
    guard track.format == .subRip, let first = track.records.first else { return nil }
    return first.number < 0 ? nil : Int(first.number)
  }

  /// How the numbers change when cues stand at some positions, in a sentence; nil where they do not.
  func renumbering(_ positions: [Int]) -> String? {
    guard let firstNumber, !positions.isEmpty,
      positions.enumerated().contains(where: {
        Int(track.records[$0.element].number) != firstNumber + $0.offset
      })
    else { return nil }
    return "the cues are numbered anew, from \(firstNumber) to \(firstNumber + positions.count - 1)"
  }

  /// The first digits of a stretch of bytes.
  private func digits(in range: Range<Int>) -> Range<Int>? {
    var (offset, start): (Int, Int?) = (range.lowerBound, nil)
    while offset < range.upperBound {
      let (scalar, length) = track.source.form.character(
        in: track.bytes, at: offset, before: range.upperBound)
      let isDigit = Unicode.Scalar(scalar)?.properties.numericType == .decimal
      if isDigit, start == nil { start = offset }
      if let start, !isDigit { return start..<offset }
      offset += length
    }
    return start.map { $0..<range.upperBound }
  }

  private func encoded(_ text: String) -> [UInt8] {
    (try? track.encoding.encoding.encode(text)) ?? Array(text.utf8)
  }
}
