internal import Glibc

/// Finds out which cues of a translation say what which cues of the source say.
///
/// A table of the best sums, in the order of time: a step takes no cue to several of one side and of the
/// other, and is worth the more the better their times and their lengths agree. A cue that was divided
/// or joined is thus never missing, and one that has moved a little is found.
struct CueMatching {
  private let target: [TranslatedCue]
  private let source: [TranslatedCue]
  /// The times of the source as they are in the target.
  private let times: [(start: Int, end: Int)]
  /// The logarithm of how many characters of the target stand for one of the source.
  private let usualRatio: Double

  /// How many cues of the target and of the source a step takes.
  private static let steps: [(Int, Int)] = [
    (1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3),
    (1, 4), (4, 1),
  ]
  /// What every cue beyond two costs: divided otherwise is rarer than divided alike.
  private static let costOfCue = 0.25
  /// A cue that has moved farther than this is another one.
  private static let farthest = 8_000
  /// Cues of the source as far as this from one of the target are looked at.
  private static let reach = 15_000
  /// So many cues at one time are looked at and no more.
  private static let widest = 200

  /// Groups cues that are in the order of their times.
  static func groups(
    _ target: [TranslatedCue], _ source: [TranslatedCue], _ timing: PairTiming
  ) -> [CueGroup] {
    CueMatching(target, source, timing).groups()
  }

  private init(_ target: [TranslatedCue], _ source: [TranslatedCue], _ timing: PairTiming) {
    self.target = target
    self.source = source
    times = source.map { (timing($0.start).count, timing($0.end).count) }
    let lengths = (
      target.reduce(0) { $0 + $1.length }, source.reduce(0) { $0 + $1.length }
    )
    usualRatio = lengths.0 > 0 && lengths.1 > 0 ? log(lengths.0 / lengths.1) : 0
  }

  // MARK: The table

  private func groups() -> [CueGroup] {
    let bands = bands()
    var sums: [[Double]] = []
    var taken: [[UInt8]] = []
    for row in 0...target.count {
      var rowSums = [Double](repeating: -.infinity, count: bands[row].count)
      var rowSteps = [UInt8](repeating: 0, count: bands[row].count)
      for column in bands[row] {
        if row == 0 && column == 0 {
          rowSums[0] = 0
          continue
        }
        var (best, bestStep) = (-Double.infinity, 0)
        for (number, (down, across)) in Self.steps.enumerated() {
          let (fromRow, fromColumn) = (row - down, column - across)
          guard fromRow >= 0, fromColumn >= bands[fromRow].lowerBound,
            fromColumn < bands[fromRow].upperBound
          else { continue }
          let before =
            down == 0
            ? rowSums[fromColumn - bands[row].lowerBound]
            : sums[fromRow][fromColumn - bands[fromRow].lowerBound]
          guard before > -.infinity else { continue }
          let sum = before + worth(fromRow..<row, fromColumn..<column)
          if sum > best { (best, bestStep) = (sum, number) }
        }
        rowSums[column - bands[row].lowerBound] = best
        rowSteps[column - bands[row].lowerBound] = UInt8(bestStep)
      }
      sums.append(rowSums)
      taken.append(rowSteps)
    }
    var groups: [CueGroup] = []
    var (row, column) = (target.count, source.count)
    while row > 0 || column > 0 {
      let (down, across) = Self.steps[Int(taken[row][column - bands[row].lowerBound])]
      groups.append(
        CueGroup(
          target: Array(target[(row - down)..<row]),
          source: Array(source[(column - across)..<column])))
      (row, column) = (row - down, column - across)
    }
    return groups.reversed()
  }

  /// For every number of cues taken from the target, how many may be taken from the source: those that
  /// are near in time, with a way through from the first to the last.
  private func bands() -> [Range<Int>] {
    var bands: [Range<Int>] = []
    var (low, high) = (0, 0)
    for row in 0...target.count {
      if row < target.count {
        let cue = target[row]
        while low < source.count, times[low].end < cue.start.count - Self.reach { low += 1 }
        high = max(high, low)
        while high < source.count, times[high].start < cue.end.count + Self.reach,
          high - low < Self.widest
        { high += 1 }
      } else {
        high = source.count
      }
      let first = row == 0 ? 0 : min(low, bands[row - 1].upperBound - 1)
      bands.append(first..<max(high, first) + 1)
    }
    // Each row reaches to where the next one begins, so that steps across lead there.
    for row in (0..<target.count).reversed() {
      let next = bands[row + 1].lowerBound
      if bands[row].upperBound <= next { bands[row] = bands[row].lowerBound..<next + 1 }
    }
    return bands
  }

  // MARK: What a step is worth

  private func worth(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    guard !rows.isEmpty, !columns.isEmpty else { return 0 }
    let count = rows.count + columns.count
    let alike = likenessOfLengths(rows, columns)
    let together = overlap(rows, columns)
    if together <= 0 {
      guard rows.count == 1, columns.count == 1 else { return -1 }
      let (cue, time) = (target[rows.lowerBound], times[columns.lowerBound])
      let distance = max(time.start - cue.end.count, cue.start.count - time.end)
      guard distance < Self.farthest, alike > 0.5 else { return -1 }
      return 0.3 * alike * (1 - Double(max(0, distance)) / Double(Self.farthest))
    }
    return (0.75 * together + 0.25 * alike) * Double(count) - Self.costOfCue * Double(count - 2)
  }

  /// The part of the time in which cues of either side are shown that those of both are; nothing where
  /// cues of one side are shown at once, for these were not one cue before.
  private func overlap(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    // What is shown for no time at all counts as a blink.
    let blink = 100
    func span(_ start: Int, _ end: Int) -> (start: Int, end: Int) {
      (start, max(end, start + blink))
    }
    let left = rows.map { span(target[$0].start.count, target[$0].end.count) }
    let right = columns.map { span(times[$0].start, times[$0].end) }
    let sums = (
      left.reduce(0) { $0 + $1.end - $1.start }, right.reduce(0) { $0 + $1.end - $1.start }
    )
    let shown = (Self.covered(left), Self.covered(right))
    guard shown.0 * 10 >= sums.0 * 9, shown.1 * 10 >= sums.1 * 9 else { return 0 }
    let either = Self.covered((left + right).sorted { $0.start < $1.start })
    return Double(shown.0 + shown.1 - either) / Double(either)
  }

  /// How long at least one of some spans lasts, given by their starts.
  private static func covered(_ spans: [(start: Int, end: Int)]) -> Int {
    var (sum, last) = (0, Int.min)
    for span in spans {
      sum += max(0, span.end - max(span.start, last))
      last = max(last, span.end)
    }
    return sum
  }

  /// How well the lengths of the texts fit each other, from 0 to 1.
  private func likenessOfLengths(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    // A few characters more, so that short texts may differ by a word.
    let left = target[rows].reduce(3.0) { $0 + $1.length }
    let right = source[columns].reduce(3.0) { $0 + $1.length }
    let departure = abs(log(left / right) - usualRatio)
    return max(0, 1 - departure / 1.5)
  }
}
