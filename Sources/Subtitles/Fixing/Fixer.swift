internal import Diagnostics

/// Mends what a checker finds in a track.
///
/// Repairs come in the order in which one needs the other: blocks and their order, texts, line
/// breaks, times. Laws: fixing twice is fixing once; no finding of severity error is added; no letter
/// or digit is lost but with a cue that says the same twice; what is not touched keeps its bytes.
public struct Fixer: Sendable {
  private let checker: Checker
  private let options: FixOptions

  /// How often a repair may make room for another one.
  private static let passes = 12
  /// How often something is taken back before all is that a repair could have made worse.
  private static let attempts = 16

  /// A fixer of what `checker` finds.
  public init(_ checker: Checker, _ options: FixOptions = FixOptions()) {
    (self.checker, self.options) = (checker, options)
  }

  /// The track with its breaches mended.
  ///
  /// - Throws: `WritingError` or `UnrepresentableText` where the format of the file has no place for a
  ///   new text.
  public func fixed(_ track: Track) throws -> FixResult {
    let before = CheckedTrack(track, by: checker)
    var state = State(checked: before, history: FixHistory(track.count))
    // Mended until there is nothing left to mend, so that a second fix has nothing to do.
    for _ in 0..<Self.passes {
      guard let next = try mended(state) else { break }
      state = next
    }
    let mended = state.checked.track
    return FixResult(
      bytes: mended.bytes, track: mended,
      changes: FixChangeList(track, mended, state.history).changes,
      findingsBefore: before.findings(), findings: state.checked.findings())
  }

  /// A track on its way to being mended.
  private struct State {
    var checked: CheckedTrack
    var history: FixHistory
  }

  /// What a round of repairs comes to.
  private enum Outcome {
    /// There is nothing to mend.
    case nothing
    case mended(State)
    /// What was done to the structure adds errors at some cues.
    case worse([Int: Set<String>])
  }

  /// The track after one round of repairs, which adds no error; nil where there is nothing to mend.
  private func mended(_ state: State) throws -> State? {
    var withheld = StructureRepair.Withheld()
    while true {
      let structure = StructureRepair(state.checked, options, withheld).repaired()
      let base =
        structure.isChanged
        ? state.checked.changed(to: structure.track, from: structure.origins) : state.checked
      var allowance = ErrorAllowance(state.checked, structure.origins)
      if !structure.moved.isEmpty {
        // Cues that are put in order may overlap then.
        guard base.errorCount <= state.checked.errorCount else {
          withheld.rules.insert("CUE.ORDER")
          continue
        }
        allowance.allow(base)
      }
      switch try mended(state, structure, base, allowance) {
      case .nothing: return nil
      case .mended(let next): return next
      case .worse(let positions):
        if !withheld.withhold(structure, at: positions.keys) {
          withheld.rules.formUnion(StructureRepair.Withheld.allRules)
        }
      }
    }
  }

  /// Mends texts and times; what makes something worse is taken back, cue by cue.
  private func mended(
    _ state: State, _ structure: StructureRepair.Result, _ base: CheckedTrack,
    _ allowance: ErrorAllowance
  ) throws -> Outcome {
    var frozen = Frozen(base.track.count)
    var texts = TextRepair(base, options)
    texts.repair()
    var last = base
    var attempt = 0
    while true {
      var times = TimeRepair(texts, by: checker, options, frozen: frozen.times)
      times.repair()
      if times.track.changes.isEmpty, !structure.isChanged { return .nothing }
      let track = try read(times.track)
      if track.bytes == state.checked.track.bytes { return .nothing }
      attempt += 1
      guard track.count == base.track.count else {
        if frozen.isComplete { return .nothing }
        frozen.freezeAll()
        texts.takeBack(frozen.texts)
        continue
      }
      let result = last.changed(to: track)
      let worse = allowance.exceeded(by: result)
      if worse.isEmpty {
        var history = state.history
        history.add(structure, texts: texts.rules, times: times.rules)
        return .mended(State(checked: result, history: history))
      }
      // What the structure alone makes worse does not become better by taking other things back.
      if structure.isChanged {
        let before = allowance.exceeded(by: base)
        let structural = worse.filter { before[$0.key]?.isSuperset(of: $0.value) ?? false }
        if !structural.isEmpty || frozen.isComplete { return .worse(structural) }
      } else if frozen.isComplete {
        return .nothing
      }
      if attempt < Self.attempts {
        frozen.freeze(worse) { position in
          texts.rules[position] != nil
            && texts.timed[position].reads(longerThan: base.timed[position])
        }
      } else {
        frozen.freezeAll()
      }
      texts.takeBack(frozen.texts)
      last = result
    }
  }

  /// A track with its changes written into it.
  private func read(_ track: Track) throws -> Track {
    track.changes.isEmpty ? track : track.read(again: try track.written())
  }
}

extension Track {
  /// Other bytes of the same file, read as it was; they are well-formed where those were.
  func read(again bytes: [UInt8]) -> Track {
    Track(
      bytes, as: format, file: file, encoding: encoding, frameRate: frameRate,
      decodeLegacy: source.decodeLegacy, isKnownWellFormed: source.isKnownWellFormed)
  }
}

extension TimedCue {
  /// Whether the cue takes longer to read than another.
  fileprivate func reads(longerThan other: TimedCue) -> Bool {
    readingDuration ?? .zero > other.readingDuration ?? .zero
      || hardReadingDuration ?? .zero > other.hardReadingDuration ?? .zero
  }
}
