/// What of which cues stays as it is, because changing it made something else worse; by position.
struct Frozen {
  private(set) var texts: Set<Int> = []
  private(set) var times: Set<Int> = []
  /// How far around a cue everything stays, for cues that became worse again and again.
  private var reaches: [Int: Int] = [:]
  private let positions: Range<Int>

  /// Nothing stays of a track of some cues.
  init(_ count: Int) { positions = 0..<count }

  /// Whether everything stays.
  var isComplete: Bool { texts.count == positions.count && times.count == positions.count }

  mutating func freezeAll() {
    texts.formUnion(positions)
    times.formUnion(positions)
  }

  /// Takes back what was done to cues that became worse: their texts, or their times first, where
  /// those are what became worse, then what was done to cues farther and farther around.
  ///
  /// - Parameters:
  ///   - worse: the rules that are broken more often, by the positions of cues.
  ///   - isLonger: whether it takes longer to read the cue at a position, for its text became longer.
  mutating func freeze(_ worse: [Int: Set<String>], where isLonger: (Int) -> Bool) {
    for (position, rules) in worse {
      guard positions.contains(position) else { return freezeAll() }
      let timeRules = rules.filter(RuleDescription.isAboutTimes)
      var hasFrozen = false
      if timeRules.count < rules.count || isLonger(position) {
        hasFrozen = texts.insert(position).inserted
      } else {
        hasFrozen = times.insert(position).inserted
      }
      if !hasFrozen { freezeAround(position) }
    }
  }

  private mutating func freezeAround(_ position: Int) {
    let reach = reaches[position].map { $0 * 4 } ?? 1
    reaches[position] = reach
    let around = (position - reach..<position + reach + 1).clamped(to: positions)
    times.formUnion(around)
    if reach > 1 { texts.insert(position) }
    if reach > 4 { texts.formUnion(around) }
  }
}

extension RuleDescription {
  /// Whether a rule looks at times, and not at texts alone.
  static func isAboutTimes(_ rule: String) -> Bool {
    ["TIME.", "CUE.", "READ.", "SHOT.", "SYNC."].contains { rule.hasPrefix($0) }
  }
}
