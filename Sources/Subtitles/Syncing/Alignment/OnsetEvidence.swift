#if canImport(Glibc)
  internal import Glibc
#endif

/// What it says of a cue that it starts (or ends) at a time: for every time of the reference.
///
/// The value is a log-likelihood ratio in nats. Translators who heard the same line put their cues
/// within a tenth of a second of each other, or within some tenths, or elsewhere, where one of them
/// split the line in another way. By chance the nearest start of the reference is as far as starts are
/// apart at that place, so a hit in dense dialogue counts less than one after a silence.
struct OnsetEvidence: Sendable {
  /// The step of the table, in milliseconds.
  private static let step: Int32 = 20
  /// Beyond this distance nothing more is to be said, in milliseconds.
  private static let reach: Int32 = 2000
  /// The span over which the density of cues is counted, to each side, in milliseconds.
  private static let neighbourhood: Int32 = 15_000
  private static let greatestDensity = 16

  private let values: [Float]
  private let first: Int32

  /// - Parameters:
  ///   - times: the starts (or ends) of the reference in order, in milliseconds.
  ///   - share: how many of the cues of a good track have a counterpart, from 0 to 1.
  init(of times: [Int32], share: Float) {
    let floor = log(1 - share)
    guard let start = times.first, let last = times.last else {
      (values, first) = ([floor], 0)
      return
    }
    let first = start - Self.reach
    var values = [Float](
      repeating: floor, count: Int((last + Self.reach - first) / Self.step) + 1)
    let tables = Self.tables(share: share)
    var (low, high) = (0, 0)
    for (position, time) in times.enumerated() {
      while times[low] < time - Self.neighbourhood { low += 1 }
      while high < times.count, times[high] <= time + Self.neighbourhood { high += 1 }
      let table = tables[min(max((high - low) / 2, 1), tables.count) - 1]
      let before = position == 0 ? Self.reach : (time - times[position - 1] + 1) / 2
      let after = position + 1 == times.count ? Self.reach : (times[position + 1] - time) / 2
      let from = (time - min(before, Self.reach) - first) / Self.step
      let until = (time + min(after, Self.reach) - first) / Self.step
      for bin in from...until {
        let distance = abs(first + bin * Self.step + Self.step / 2 - time) / Self.step
        values[Int(bin)] = max(values[Int(bin)], table[min(Int(distance), table.count - 1)])
      }
    }
    (self.values, self.first) = (values, first)
  }

  /// What it says that a cue starts (or ends) at `time`.
  @inline(__always)
  subscript(time: Int32) -> Float {
    let bin = Int(time - first) / Int(Self.step)
    return values[min(max(bin, 0), values.count - 1)]
  }

  /// The evidence by distance, for one to sixteen starts in the neighbourhood.
  private static func tables(share: Float) -> [[Float]] {
    (1...greatestDensity).map { density in
      let rate = Float(density) / Float(neighbourhood)
      return (0...reach / step).map { bin in
        let distance = (Float(bin) + 0.5) * Float(step)
        let byChance = rate * exp(-2 * rate * distance)
        // Half of the translators' starts meet closely, half loosely: measured on real tracks.
        let together = 0.5 * normal(distance, 70) + 0.5 * normal(distance, 300)
        return max(log(1 - share + share * together / byChance), log(1 - share))
      }
    }
  }

  private static func normal(_ distance: Float, _ deviation: Float) -> Float {
    let scaled = distance / deviation
    return exp(-scaled * scaled / 2) / (deviation * (2 * Float.pi).squareRoot())
  }
}
