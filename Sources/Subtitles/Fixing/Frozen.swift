/// What of which cues stays as it is, because changing it made something else worse; by position.
struct Frozen {
  private(set) var texts: Set<Int> = []
  private(set) var times: Set<Int> = []

  mutating func freezeAll(_ positions: Range<Int>) {
    texts.formUnion(positions)
    times.formUnion(positions)
  }

  /// Takes back what was done to cues that became worse: their times first, then those of the cues
  /// beside them, then their texts.
  mutating func freeze(_ worse: Set<Int>, _ origins: [Int]) {
    if worse.contains(ErrorCount.file) { return freezeAll(origins.indices) }
    for (position, origin) in origins.enumerated() where worse.contains(origin) {
      if times.insert(position).inserted { continue }
      let around = position - 1...position + 1
      if !times.isSuperset(of: around) {
        times.formUnion(around)
      } else {
        texts.insert(position)
        times.formUnion(position - 4...position + 4)
      }
    }
  }
}
