/// Which cues of a track are meant: those that start between two times, those of some numbers, or all.
///
/// Where several of these are given, a cue has to be meant by each of them.
public struct CueSelection: Sendable, Hashable {
  /// Only cues that start at this time or later.
  public var from: Milliseconds?
  /// Only cues that start before this time.
  public var until: Milliseconds?
  /// Only these cues, counted from 1 in the order of the file; nil for all.
  public var numbers: [ClosedRange<Int>]?

  /// A selection of cues.
  public init(
    from: Milliseconds? = nil, until: Milliseconds? = nil, numbers: [ClosedRange<Int>]? = nil
  ) {
    (self.from, self.until, self.numbers) = (from, until, numbers)
  }

  /// All cues.
  public static let all = CueSelection()

  /// Whether the cue at a position, which starts at a time, is meant.
  @inline(__always)
  func contains(_ position: Int, _ start: Milliseconds) -> Bool {
    if let from, start < from { return false }
    if let until, start >= until { return false }
    guard let numbers else { return true }
    return numbers.contains { $0.contains(position + 1) }
  }

  /// Reads numbers of cues as people write them: `5`, `12-40`, `12-`, `-3`, and several between commas.
  ///
  /// Gives nil for anything else, and for numbers that go down or begin below 1.
  public static func numbers(in text: String) -> [ClosedRange<Int>]? {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(omittingEmptySubsequences: false) { "-–−".contains($0) }
      guard (1...2).contains(ends.count), let first = ends.first, let last = ends.last,
        !(first.isEmpty && last.isEmpty), let low = first.isEmpty ? 1 : number(first),
        let high = last.isEmpty ? .max : number(last), low <= high
      else { return nil }
      ranges.append(low...high)
    }
    return ranges
  }

  private static func number(_ text: Substring) -> Int? {
    let isNumber = (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { 48...57 ~= $0 }
    return isNumber ? Int(text).flatMap { $0 > 0 ? $0 : nil } : nil
  }
}
