/// The bins of a histogram that count most.
struct CountPeaks {
  /// Bins between two peaks, so that one is not taken twice.
  private static let apart = 4

  /// The bins that, with the one before them, count most, the highest first, and how much they count.
  private(set) var peaks: [(count: Int, bin: Int)] = []

  var bins: [Int] { peaks.map(\.bin) }

  /// - Parameters:
  ///   - counts: the histogram.
  ///   - most: how many peaks to find.
  ///   - floor: what a peak must exceed.
  init(of counts: [UInt16], most: Int, floor: Int = 2) {
    var least = UInt16(floor)
    var previous: UInt16 = 0
    let counts = counts.span
    for bin in counts.indices {
      let current = counts[bin]
      let sum = previous &+ current
      previous = current
      guard sum > least else { continue }
      take(Int(sum), bin, most)
      if peaks.count == most { least = UInt16(peaks[most - 1].count) }
    }
  }

  private mutating func take(_ count: Int, _ bin: Int, _ most: Int) {
    if let near = peaks.firstIndex(where: { bin - $0.bin < Self.apart }) {
      guard peaks[near].count < count else { return }
      peaks.remove(at: near)
    }
    peaks.insert((count, bin), at: peaks.firstIndex { $0.count < count } ?? peaks.count)
    if peaks.count > most { peaks.removeLast() }
  }
}
