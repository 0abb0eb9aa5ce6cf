internal import Diagnostics

/// Mends what a checker finds in a track.
///
/// Repairs come in the order in which one needs the other: blocks and their order, texts, line
/// breaks, times. Laws: fixing twice is fixing once; no finding of severity error is added; no letter
/// or digit is lost but with a cue that says the same twice; what is not touched keeps its bytes.
public struct Fixer: Sendable {
  private let checker: Checker
  private let options: FixOptions

  /// How often a repair that makes something else worse is taken back before texts and times stay
  /// altogether.
  private static let attempts = 6

  /// A fixer of what `checker` finds.
  public init(_ checker: Checker, _ options: FixOptions = FixOptions()) {
    (self.checker, self.options) = (checker, options)
  }

  /// The track with its breaches mended.
  ///
  /// - Throws: `WritingError` or `UnrepresentableText` where the format of the file has no place for a
  ///   new text.
  public func fixed(_ track: Track) throws -> FixResult {
    let before = checker.findings(in: track)
    let structure = StructureRepair(track, before, options).repaired()
    let errors = ErrorCount(before) { $0 }
    var frozen: Set<Int> = []
    for attempt in 0...Self.attempts {
      if attempt == Self.attempts { frozen = Set(structure.track.indices) }
      let repair = try repaired(structure.track, frozen)
      let after = checker.findings(in: repair.track)
      let worse = ErrorCount(after) { structure.origins[$0] }.worse(than: errors)
      if worse.isEmpty || attempt == Self.attempts {
        let changes = FixChangeList(track, structure, repair).changes
        return FixResult(
          bytes: repair.track.bytes, track: repair.track, changes: changes,
          findingsBefore: before, findings: after)
      }
      freeze(worse, structure, &frozen)
    }
    preconditionFailure("the last attempt returns")
  }

  /// A track after its texts and times were mended.
  struct Repair {
    var track: Track
    var texts: [Int: [String]]
    var times: [Int: [String]]
  }

  private func repaired(_ track: Track, _ frozen: Set<Int>) throws -> Repair {
    var texts = TextRepair(track, by: checker, options, frozen: frozen)
    texts.repair()
    var times = TimeRepair(texts.track, by: checker, options, frozen: frozen)
    times.repair()
    let mended = times.track
    guard !mended.changes.isEmpty else { return Repair(track: mended, texts: [:], times: [:]) }
    let read = Track(
      try mended.written(), as: mended.format, file: mended.file, encoding: mended.encoding,
      frameRate: mended.frameRate, decodeLegacy: mended.source.decodeLegacy)
    return Repair(track: read, texts: texts.rules, times: times.rules)
  }

  /// Leaves the cues alone that became worse, and those beside them.
  private func freeze(
    _ worse: Set<Int>, _ structure: StructureRepair.Result, _ frozen: inout Set<Int>
  ) {
    for (position, origin) in structure.origins.enumerated() where worse.contains(origin) {
      // A repair that was taken back and did not help was not the only one at fault.
      let reach = frozen.contains(position) ? 4 : 1
      for neighbour in position - reach...position + reach { frozen.insert(neighbour) }
    }
    if worse.contains(ErrorCount.file) { frozen = Set(structure.track.indices) }
  }
}

/// How many findings of severity error there are, by cue and rule.
struct ErrorCount {
  /// What stands for the file as a whole in place of a position.
  static let file = -1

  private struct Key: Hashable {
    var position: Int
    var rule: String
  }

  private var counts: [Key: Int] = [:]

  /// Counts errors; `origin` gives the position that counts for a cue at a position.
  init(_ findings: [Finding], _ origin: (Int) -> Int) {
    for finding in findings where finding.severity == .error {
      let position = finding.cue.map { origin($0 - 1) } ?? Self.file
      counts[Key(position: position, rule: finding.rule), default: 0] += 1
    }
  }

  /// The positions that have more errors of some rule than they had.
  func worse(than before: ErrorCount) -> Set<Int> {
    var worse: Set<Int> = []
    for (key, count) in counts where count > before.counts[key, default: 0] {
      worse.insert(key.position)
    }
    return worse
  }
}
