/// What of which cues stays as it is, because changing it made something else worse; by position.
struct Frozen {
  private(set) var texts: Set<Int> = []
  private(set) var times: Set<Int> = []

  mutating func freezeAll(_ positions: Range<Int>) {
    texts.formUnion(positions)
    times.formUnion(positions)
  }

  /// Takes back what was done to cues that became worse: their texts, or their times first, where
  /// those are what became worse, then those of the cues beside them, then their texts.
  mutating func freeze(_ worse: [Int: Set<String>], _ origins: [Int]) {
    if worse[ErrorCount.file] != nil { return freezeAll(origins.indices) }
    for (position, origin) in origins.enumerated() {
      guard let rules = worse[origin] else { continue }
      if !rules.allSatisfy(Self.isAboutTime) { texts.insert(position) }
      guard rules.contains(where: Self.isAboutTime) else { continue }
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

  /// Whether a rule looks at times, and not at texts alone.
  private static func isAboutTime(_ rule: String) -> Bool {
    ["TIME.", "CUE.", "READ.", "SHOT.", "SYNC."].contains { rule.hasPrefix($0) }
  }
}
