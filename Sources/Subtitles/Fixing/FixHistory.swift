/// What was done to a track so far, by the positions of its cues in the file as it was.
struct FixHistory {
  /// The position in the file as it was of each cue that there is now.
  private(set) var origins: [Int]
  /// The rule for whose sake a cue was taken out.
  private(set) var removed: [Int: String] = [:]
  /// The cues that stand elsewhere now.
  private(set) var moved: Set<Int> = []
  /// The rules for whose sake a block was written anew.
  private(set) var rewritten: [Int: [String]] = [:]
  /// The rules for whose sake a text was changed.
  private(set) var texts: [Int: [String]] = [:]
  /// The rules for whose sake times were changed.
  private(set) var times: [Int: [String]] = [:]

  /// Nothing was done to a track of some cues.
  init(_ count: Int) { origins = Array(0..<count) }

  /// Adds one round of repairs; `texts` and `times` go by the positions after it.
  mutating func add(
    _ structure: StructureRepair.Result, texts: [Int: [String]], times: [Int: [String]]
  ) {
    for (position, rule) in structure.removed { removed[origins[position]] = rule }
    moved.formUnion(structure.moved.map { origins[$0] })
    for (position, rules) in structure.rewritten {
      Self.add(rules, to: &rewritten, origins[position])
    }
    origins = structure.origins.map { origins[$0] }
    for (position, rules) in texts { Self.add(rules, to: &self.texts, origins[position]) }
    for (position, rules) in times { Self.add(rules, to: &self.times, origins[position]) }
  }

  private static func add(
    _ rules: [String], to history: inout [Int: [String]], _ position: Int
  ) {
    let known = history[position] ?? []
    history[position] = known + rules.filter { !known.contains($0) }
  }
}
