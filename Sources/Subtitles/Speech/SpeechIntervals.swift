/// When people speak in a film: stretches of time, sorted, those that touch made one.
public struct SpeechIntervals: Sendable, Hashable {
  /// A stretch of speech.
  public struct Interval: Sendable, Hashable {
    /// When it begins.
    public var start: Milliseconds
    /// When it ends; after its start.
    public var end: Milliseconds
  }

  /// The stretches, from the earliest on.
  public let intervals: [Interval]

  /// The stretches of speech from these times on to those, in any order; what has no length is left out.
  public init(_ stretches: [(start: Milliseconds, end: Milliseconds)]) {
    var joined: [Interval] = []
    for next in stretches.filter({ $0.start < $0.end }).sorted(by: { $0.start < $1.start }) {
      if let last = joined.last, next.start <= last.end {
        joined[joined.count - 1].end = max(last.end, next.end)
      } else {
        joined.append(Interval(start: next.start, end: next.end))
      }
    }
    intervals = joined
  }

  /// The stretches that have a part in a span of time; by binary search.
  public func intervals(from start: Milliseconds, to end: Milliseconds) -> ArraySlice<Interval> {
    var (low, high) = (0, intervals.count)
    while low < high {
      let middle = low + (high - low) / 2
      if intervals[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    let first = low
    while low < intervals.count, intervals[low].start < end { low += 1 }
    return intervals[first..<low]
  }
}
