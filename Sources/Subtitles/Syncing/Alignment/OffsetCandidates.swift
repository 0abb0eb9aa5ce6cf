/// The offsets that may move some part of a track onto the reference.
///
/// Starts of the reference minus starts of the track, counted in tenths of a second: where a part of
/// the track has the reference's cues at one distance, the count stands out. Counted for short windows
/// of the track, so that a part between two cuts is found, over offsets of some minutes; and for long
/// windows and the whole track over all offsets there are.
struct OffsetCandidates {
  /// The width of a bin in milliseconds; a candidate stands for two of them.
  private static let bin: Int32 = 100
  /// The fewest cues of a window whose peaks mean anything.
  private static let leastCues = 4

  /// Over which offsets candidates are looked for.
  enum Reach {
    /// Up to a quarter of an hour: adverts, leaders, other cuts of a film.
    case near
    /// All offsets there are.
    case all

    static let nearest: ClosedRange<Int32> = -1_000_000...1_000_000
  }

  /// The candidates in order, in milliseconds.
  private(set) var offsets: [Int32] = []

  private let starts: [Int32]
  private let reference: [Int32]
  private var found: Set<Int32> = [0]

  /// - Parameters:
  ///   - starts: when the cues of the track start, in order, in milliseconds.
  ///   - reference: the same of the reference.
  ///   - reach: how far to look.
  init(from starts: [Int32], to reference: [Int32], _ reach: Reach) {
    (self.starts, self.reference) = (starts, reference)
    guard let first = starts.first, let last = starts.last, let begin = reference.first,
      let end = reference.last
    else { return }
    let all = begin - last...end - first
    if reach == .all { count(in: all, window: (last - first) / 6 + 1, peaks: 6) }
    if all.overlaps(Reach.nearest) {
      count(in: all.clamped(to: Reach.nearest), window: 150_000, peaks: 4)
    }
    offsets = found.sorted()
  }

  /// Looks for peaks of the offsets in a range, window by window and over all windows together.
  private mutating func count(in range: ClosedRange<Int32>, window: Int32, peaks: Int) {
    let lowest = range.lowerBound
    var counts = [UInt16](
      repeating: 0, count: Int((range.upperBound - lowest) / Self.bin) + 2)
    var total = counts
    var (position, low, high) = (0, 0, 0)
    while position < starts.count {
      let until = starts[position] + window
      let first = position
      while position < starts.count, starts[position] < until {
        let base = starts[position] + lowest
        while low < reference.count, reference[low] < base { low += 1 }
        while high < reference.count, reference[high] <= starts[position] + range.upperBound {
          high += 1
        }
        Self.count(reference.span.extracting(low..<max(high, low)), from: base, &counts)
        position += 1
      }
      if position - first >= Self.leastCues {
        keep(CountPeaks(of: counts, most: peaks), from: lowest)
      }
      Self.move(&counts, to: &total)
    }
    keep(CountPeaks(of: total, most: 2 * peaks), from: lowest)
  }

  /// Counts how far times are from a time.
  private static func count(_ times: Span<Int32>, from base: Int32, _ counts: inout [UInt16]) {
    var bins = counts.mutableSpan
    for index in times.indices { bins[Int((times[index] - base) / bin)] &+= 1 }
  }

  /// Adds counts to their total, and begins them anew.
  private static func move(_ counts: inout [UInt16], to total: inout [UInt16]) {
    var counts = counts.mutableSpan
    var total = total.mutableSpan
    for index in counts.indices {
      total[index] &+= counts[index]
      counts[index] = 0
    }
  }

  private mutating func keep(_ peaks: CountPeaks, from lowest: Int32) {
    for peak in peaks.bins { found.insert(lowest + Int32(peak) * Self.bin) }
  }
}
