internal import Diagnostics

/// Moves times onto shot changes, and closes pauses that are too short to be seen, by the numbers of a
/// house style and nothing else: no text is touched, no other rule is mended.
///
/// The times are those that the solver of `Fixer` finds, which moves as little as possible, brings about
/// no breach that weighs more, and lets no cue end within a shot that is not its own.
public struct Snapper: Sendable {
  /// What is moved for.
  public enum Aim: Sendable, Hashable, CaseIterable {
    /// Shot changes.
    case shots
    /// Pauses between cues.
    case chain

    /// The rules that ask for it.
    var rules: Set<String> {
      switch self {
      case .shots:
        [ShotIn.description.id, ShotOut.description.id, ShotCross.description.id]
      case .chain: [UnevenPause.description.id, MinimumGap.description.id]
      }
    }
  }

  private let checker: Checker
  private let rules: Set<String>

  /// What snaps by the numbers that a checker checks by.
  public init(_ checker: Checker, to aims: Set<Aim>) {
    self.checker = checker
    rules = aims.reduce(into: []) { $0.formUnion($1.rules) }
  }

  /// Whether the house style says anything of an aim.
  public func hasNumbers(for aim: Aim) -> Bool {
    guard let limits = checker.contexts.first?.timing.limits else { return false }
    switch aim {
    case .shots: return limits.shotDistance != nil
    case .chain: return limits.pause != nil || limits.minimumGap != nil
    }
  }

  /// The track with its times in their places; findings name every cue that moved, with the rules for
  /// whose sake, and what could not be moved.
  ///
  /// - Throws: what `Fixer.fixed(_:)` throws.
  public func snapped(_ track: Track) throws -> RetimedTrack {
    let fixed = try Fixer(checker, FixOptions(only: rules)).fixed(track)
    let moved = fixed.changes.filter { $0.kind == .times }
    let findings = moved.map { change in
      Finding(
        rule: "SNAP.MOVED", severity: .info,
        message: "\(change.before) is now \(change.after ?? ""), for "
          + change.rules.joined(separator: ", "), location: change.location, cue: change.cue)
    }
    let left = fixed.findings.filter { rules.contains($0.rule) }.map { finding in
      var finding = finding
      finding.message += "; it stays, for no better place is allowed"
      return finding
    }
    return RetimedTrack(
      bytes: fixed.bytes, findings: findings + left, changedCues: moved.count)
  }
}
