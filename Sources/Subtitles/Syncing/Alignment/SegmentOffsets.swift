/// The offsets of segments to the millisecond.
///
/// A translator has habits: cues come a tenth of a second early in one reel and late in the next. A
/// habit changes slowly, a cut at once. So habits are estimated together with the offsets, as a slowly
/// changing curve over blocks of cues, and a cut is measured where it is. Of all curves that explain
/// the starts the one is taken whose squares of misfit, of habit and of its change are least.
struct SegmentOffsets {
  /// Cues of a block.
  private static let blockLength = 40
  /// How far starts of translators are apart, how large their habits are, and how much a habit changes
  /// from block to block: standard deviations in milliseconds, measured on real tracks.
  private static let deviations: (start: Double, habit: Double, change: Double) = (270, 300, 40)
  /// An offset below this is a habit, not a shift, in milliseconds.
  private static let unmoved = 250.0
  /// Starts this far from those of the reference belong to others, in milliseconds.
  private static let reach: Int32 = 400

  /// The offset of each segment, in milliseconds.
  private(set) var values: [Double]

  private struct Block {
    var segment: Int
    var difference: Double
    var weight: Double
  }

  init(_ fit: AlignmentFit, _ cues: [AlignedCue], _ onsets: [Int32]) {
    values = fit.segments.map { Double($0.offset) }
    var blocks: [Block] = []
    for (number, segment) in fit.segments.enumerated() {
      blocks += Self.blocks(of: segment, number, cues, onsets)
    }
    var system = LinearSystem(size: values.count + blocks.count)
    for (place, block) in blocks.enumerated() {
      let habit = values.count + place
      system.ask(
        [(block.segment, 1), (habit, 1)], toBe: block.difference, weight: block.weight)
      system.ask([(habit, 1)], toBe: 0, weight: 1 / Self.square(Self.deviations.habit))
      if place > 0 {
        system.ask(
          [(habit, 1), (habit - 1, -1)], toBe: 0, weight: 1 / Self.square(Self.deviations.change))
      }
    }
    for number in values.indices {
      let own = blocks.filter { $0.segment == number }
      let mean = own.reduce(0) { $0 + $1.difference } / Double(max(own.count, 1))
      if !own.isEmpty, abs(mean) < Self.unmoved {
        system.ask([(number, 1)], toBe: 0, weight: 1)
      }
    }
    let solution = system.solution()
    for number in values.indices where blocks.contains(where: { $0.segment == number }) {
      values[number] = abs(solution[number]) < 0.5 ? 0 : solution[number]
    }
  }

  /// What the cues of a segment say of its offset, block by block.
  private static func blocks(
    of segment: AlignmentFit.Segment, _ number: Int, _ cues: [AlignedCue], _ onsets: [Int32]
  ) -> [Block] {
    let rough = rests(of: segment.cues, cues, onsets, at: segment.offset)
    guard rough.count > 2 else { return [] }
    let center = segment.offset + rough[rough.count / 2]
    let parts = max(1, segment.cues.count / blockLength)
    return (0..<parts).compactMap { part in
      let low = segment.cues.lowerBound + segment.cues.count * part / parts
      let high = segment.cues.lowerBound + segment.cues.count * (part + 1) / parts
      let rests = rests(of: low..<high, cues, onsets, at: center)
      guard rests.count > 2 else { return nil }
      return Block(
        segment: number, difference: Double(center + rests[rests.count / 2]),
        weight: Double(rests.count) / square(deviations.start))
    }
  }

  /// How far the starts of cues, moved by an offset, are from those of the reference, in order.
  private static func rests(
    of positions: Range<Int>, _ cues: [AlignedCue], _ onsets: [Int32], at offset: Int32
  ) -> [Int32] {
    positions.compactMap { position in
      onsets.distance(from: cues[position].start + offset).flatMap { abs($0) <= reach ? $0 : nil }
    }.sorted()
  }

  private static func square(_ value: Double) -> Double { value * value }
}
