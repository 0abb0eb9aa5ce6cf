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
  /// How often a repair may make room for another one.
  private static let passes = 12
  /// What of the structure is left alone, one after the other, where mending it adds an error: cues
  /// that are put in order may overlap then.
  private static let reservations: [Set<String>] = [
    [], ["CUE.ORDER"], ["CUE.ORDER", "CUE.DUPLICATE", "CUE.EMPTY"],
    ["CUE.ORDER", "CUE.DUPLICATE", "CUE.EMPTY", "SRT"],
  ]

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
    var state = State(track: track, findings: before, history: FixHistory(track.count))
    // Mended until there is nothing left to mend, so that a second fix has nothing to do.
    for _ in 0..<Self.passes {
      let next = try mended(state)
      guard next.track.bytes != state.track.bytes else { break }
      state = next
    }
    return FixResult(
      bytes: state.track.bytes, track: state.track,
      changes: FixChangeList(track, state.track, state.history).changes,
      findingsBefore: before, findings: state.findings)
  }

  /// A track on its way to being mended.
  private struct State {
    var track: Track
    var findings: [Finding]
    var history: FixHistory
  }

  /// The track after one round of repairs, which adds no error.
  private func mended(_ state: State) throws -> State {
    for reservation in Self.reservations {
      var options = options
      options.skip.formUnion(reservation)
      if let mended = try mended(state, options) { return mended }
    }
    return state
  }

  private func mended(_ state: State, _ options: FixOptions) throws -> State? {
    let structure = StructureRepair(state.track, state.findings, options).repaired()
    guard let errors = errors(state, structure) else { return nil }
    var frozen = Frozen()
    var texts = mendedTexts(of: structure.track, [])
    for attempt in 0...Self.attempts {
      if attempt == Self.attempts { frozen.freezeAll(structure.track.indices) }
      if frozen.texts != texts.frozen { texts = mendedTexts(of: structure.track, frozen.texts) }
      var times = TimeRepair(texts.track, by: checker, options, frozen: frozen.times)
      times.repair()
      let track = try read(times.track)
      // Where nothing is left to mend, nothing became worse.
      if track.bytes == state.track.bytes { return state }
      let findings = checker.findings(in: track)
      let worse = ErrorCount(findings) { structure.origins[$0] }.worse(than: errors)
      if worse.isEmpty {
        var history = state.history
        history.add(structure, texts: texts.rules, times: times.rules)
        return State(track: track, findings: findings, history: history)
      }
      frozen.freeze(worse, structure.origins)
    }
    return nil
  }

  /// The errors that there may be: those that there were, and where cues were put in order those that
  /// came of it, if they are no more; nil if they are.
  private func errors(_ state: State, _ structure: StructureRepair.Result) -> ErrorCount? {
    var errors = ErrorCount(state.findings) { $0 }
    guard !structure.moved.isEmpty else { return errors }
    let sorted = ErrorCount(checker.findings(in: structure.track)) { structure.origins[$0] }
    guard sorted.total <= errors.total else { return nil }
    errors.allow(sorted)
    return errors
  }

  /// A track with its texts mended, but for those of the cues at `frozen`.
  private func mendedTexts(of track: Track, _ frozen: Set<Int>) -> TextRepair {
    var texts = TextRepair(track, by: checker, options, frozen: frozen)
    texts.repair()
    return texts
  }

  /// A track with its changes written into it.
  private func read(_ track: Track) throws -> Track {
    if track.changes.isEmpty { return track }
    return Track(
      try track.written(), as: track.format, file: track.file, encoding: track.encoding,
      frameRate: track.frameRate, decodeLegacy: track.source.decodeLegacy)
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

  /// How many errors there are.
  var total: Int { counts.values.reduce(0, +) }

  /// Lets there be as many errors of a rule in a cue as there are in either.
  mutating func allow(_ other: ErrorCount) { counts.merge(other.counts, uniquingKeysWith: max) }

  /// The rules of which there are more errors than there were, by the positions that have them.
  func worse(than before: ErrorCount) -> [Int: Set<String>] {
    var worse: [Int: Set<String>] = [:]
    for (key, count) in counts where count > before.counts[key, default: 0] {
      worse[key.position, default: []].insert(key.rule)
    }
    return worse
  }
}
