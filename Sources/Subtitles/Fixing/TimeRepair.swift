internal import Diagnostics

/// Mends the times of a track: all of them at once, by the timing solver.
struct TimeRepair {
  private let checker: Checker
  private let options: FixOptions
  /// The positions of cues whose times stay.
  private let frozen: Set<Int>
  /// The times of each cue, and how long it takes to read.
  private var timed: [TimedCue]
  /// The track with its new times.
  private(set) var track: Track
  /// For whose sake the times of a cue were changed, by its position.
  private(set) var rules: [Int: [String]] = [:]

  /// A repair of the times of texts that were mended.
  init(_ texts: TextRepair, by checker: Checker, _ options: FixOptions, frozen: Set<Int>) {
    (track, timed) = (texts.track, texts.timed)
    (self.checker, self.options) = (checker, options)
    // Times that may mean something else stay, so that a person sees it.
    let unsure = track.timingFindings.compactMap { $0.cue.map { $0 - 1 } }
    self.frozen = frozen.union(unsure)
  }

  /// Finds times that hold to as many rules as can be, and moves as little as possible.
  mutating func repair() {
    guard let context = checker.contexts.first, !track.isEmpty, !track.needsFrameRate else {
      return
    }
    giveDurations(context)
    var limits = context.timing.limits
    limits.mended = TimingConstraints(
      TimingConstraint.allCases.filter { mends($0.rule(context.conditions)) })
    for position in frozen where timed.indices.contains(position) {
      timed[position].isFixed = true
    }
    let solved = TimingSolver(limits).solve(timed)
    for (position, times) in solved.enumerated() {
      guard times.start != timed[position].start || times.end != timed[position].end else {
        continue
      }
      track.setTimes(times.start, times.end, at: position)
      rules[position, default: []] += times.causes.constraints.map {
        $0.rule(context.conditions).id
      }
    }
  }

  /// Gives cues times that can be, where that was asked for: a start in the film, and a stay as long as
  /// the text takes to read or up to the next cue.
  private mutating func giveDurations(_ context: CheckContext) {
    let (negative, zero) = (mends(NegativeStart.description), mends(NoDuration.description))
    guard negative || zero else { return }
    let gap = Milliseconds(context.timing.limits.shortestGap)
    let shortest = context.timing.limits.minimumDuration ?? Milliseconds(1000)
    for position in track.indices where !frozen.contains(position) {
      if negative, track[position].start < .zero, track[position].end > .zero {
        setTimes(.zero, track[position].end, at: position)
        rules[position] = [NegativeStart.description.id]
      }
      guard zero, track[position].duration <= .zero else { continue }
      let start = track[position].start
      let next = track[(position + 1)...].first { $0.start > start }?.start
      let wanted = start + max(shortest, timed[position].readingDuration ?? .zero)
      let end = min(wanted, next.map { $0 - gap } ?? wanted)
      guard end > start else { continue }
      setTimes(start, end, at: position)
      rules[position, default: []].append(NoDuration.description.id)
    }
  }

  private func mends(_ rule: RuleDescription) -> Bool {
    guard checker.profile.severity(of: rule) != nil else { return false }
    switch rule.remedy {
    case .safe: return options.mends(rule.id)
    case .proposed: return options.mendsByProposal(rule.id)
    case .none: return false
    }
  }

  private mutating func setTimes(_ start: Milliseconds, _ end: Milliseconds, at position: Int) {
    track.setTimes(start, end, at: position)
    (timed[position].start, timed[position].end) = (start, end)
  }
}

extension Track {
  /// Gives a cue other times.
  fileprivate mutating func setTimes(
    _ start: Milliseconds, _ end: Milliseconds, at position: Int
  ) {
    let record = records[position]
    var change = changes[position] ?? CueChange()
    change.start = start == record.start ? nil : start
    change.end = end == record.end ? nil : end
    changes[position] = change.isEmpty ? nil : change
  }
}
