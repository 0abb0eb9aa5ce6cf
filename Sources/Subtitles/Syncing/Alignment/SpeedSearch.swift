#if canImport(Glibc)
  internal import Glibc
#endif

/// At which speeds a track has the rhythm of the reference, whatever its offsets are.
///
/// Short windows of the track are laid over the reference at all offsets of some minutes and at many
/// speeds. At the right speed the starts of a window meet those of the reference at one offset, more
/// than chance brings together; cuts between the windows do no harm.
struct SpeedSearch {
  /// Windows of the track, and the offsets at which they are laid, in milliseconds.
  private static let window: Int32 = 75_000
  private static let reach: Int32 = 900_000
  private static let bin: Int32 = 100
  /// How many windows are asked, and how many cues one needs.
  private static let most = 24
  private static let leastCues = 6

  /// The speeds that are tried: those of film, and steps between them that a window cannot tell apart.
  private static let tried: [Double] = {
    let films = SpeedFactor.ofFilms.map(\.value)
    let steps = (-13...13).map { 1 + Double($0) * 0.004 }
    return films + steps.filter { step in !films.contains { abs($0 - step) < 0.0015 } }
  }()

  private let reference: [Int32]
  private let density: Double
  private let windows: [ArraySlice<Int32>]

  init(_ starts: [Int32], _ reference: [Int32]) {
    self.reference = reference
    guard let first = starts.first, let last = starts.last, let begin = reference.first,
      let end = reference.last, end > begin
    else {
      (density, windows) = (0, [])
      return
    }
    density = Double(reference.count) / Double(end - begin)
    let count = min(Self.most, max(1, Int((last - first) / Self.window)))
    windows = (0..<count).compactMap { number in
      let share = Double(number) / Double(max(count - 1, 1))
      let from = first + Int32(Double(max(last - first - Self.window, 0)) * share)
      let low = starts.firstPlace { $0 >= from }
      let window = starts[low..<starts.firstPlace { $0 >= from + Self.window }]
      return window.count >= Self.leastCues ? window : nil
    }
  }

  /// The likeliest speeds, the likeliest first.
  func likeliest(_ count: Int) -> [SpeedFactor] {
    var counts = [UInt16](repeating: 0, count: Int(2 * Self.reach / Self.bin) + 2)
    let ranked = Self.tried.map { factor in
      (factor: factor, surprise: windows.reduce(0) { $0 + surprise($1, factor, &counts) })
    }.sorted { $0.surprise > $1.surprise }
    return ranked.prefix(count).map { SpeedFactor.simplest(near: $0.factor) }
  }

  /// How much more a window meets the reference at its best offset than chance would have it, in nats.
  private func surprise(
    _ window: ArraySlice<Int32>, _ factor: Double, _ counts: inout [UInt16]
  ) -> Double {
    guard let first = window.first else { return 0 }
    lay(window, factor, from: Int32((Double(first) * factor).rounded()), &counts)
    let best = Double(CountPeaks(of: counts, most: 1).peaks.first?.count ?? 0)
    let expected = max(Double(window.count) * density * 2 * Double(Self.bin), 0.3)
    guard best > expected else { return 0 }
    // Chernoff's bound of Poisson's law, for as many offsets as there are.
    let surprise = best * log(best / expected) - best + expected - log(Double(counts.count))
    return max(surprise, 0)
  }

  /// Counts how far the reference is from the starts of a window, over all offsets.
  private func lay(
    _ window: ArraySlice<Int32>, _ factor: Double, from first: Int32,
    _ counts: inout [UInt16]
  ) {
    var counts = counts.mutableSpan
    for bin in counts.indices { counts[bin] = 0 }
    let reference = reference.span
    var low = self.reference.firstPlace { $0 >= first - Self.reach }
    for start in window {
      let base = Int32((Double(start) * factor).rounded()) - Self.reach
      while low < reference.count, reference[low] < base { low += 1 }
      var other = low
      while other < reference.count, reference[other] < base + 2 * Self.reach {
        counts[Int((reference[other] - base) / Self.bin)] &+= 1
        other += 1
      }
    }
  }
}
