internal import Diagnostics

/// Mends what a checker finds in a track.
///
/// Repairs come in the order in which one needs the other: blocks and their order, texts, line
/// breaks, times. Laws: fixing twice is fixing once; no finding of severity error is added; no letter
/// or digit is lost but with a cue that says the same twice; what is not touched keeps its bytes.
public struct Fixer: Sendable {
  private let checker: Checker
  private let options: FixOptions

  /// How often repairs that make something else worse are taken back before texts and times stay
  /// altogether.
  private static let attempts = 8

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
    var frozen = Frozen()
    for attempt in 0...Self.attempts {
      if attempt == Self.attempts { frozen.freezeAll(structure.track.indices) }
      let repair = try repaired(structure.track, frozen)
      let after = checker.findings(in: repair.track)
      let worse = ErrorCount(after) { structure.origins[$0] }.worse(than: errors)
      if worse.isEmpty || attempt == Self.attempts {
        let changes = FixChangeList(track, structure, repair).changes
        return FixResult(
          bytes: repair.track.bytes, track: repair.track, changes: changes,
          findingsBefore: before, findings: after)
      }
      frozen.freeze(worse, structure.origins)
    }
    preconditionFailure("the last attempt returns")
  }

  /// A track after its texts and times were mended.
  struct Repair {
    var track: Track
    var texts: [Int: [String]]
    var times: [Int: [String]]
  }

  private func repaired(_ track: Track, _ frozen: Frozen) throws -> Repair {
    var texts = TextRepair(track, by: checker, options, frozen: frozen.texts)
    texts.repair()
    var times = TimeRepair(texts.track, by: checker, options, frozen: frozen.times)
    times.repair()
    let mended = times.track
    guard !mended.changes.isEmpty else { return Repair(track: mended, texts: [:], times: [:]) }
    let read = Track(
      try mended.written(), as: mended.format, file: mended.file, encoding: mended.encoding,
      frameRate: mended.frameRate, decodeLegacy: mended.source.decodeLegacy)
    return Repair(track: read, texts: texts.rules, times: times.rules)
  }
}

/// What of which cues stays as it is, because changing it made something else worse; by position.
private struct Frozen {
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
