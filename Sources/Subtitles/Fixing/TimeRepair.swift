internal import Diagnostics

/// Mends the times of a track: all of them at once, by the timing solver.
struct TimeRepair {
  private let checker: Checker
  private let options: FixOptions
  /// The positions of cues whose times stay.
  private let frozen: Set<Int>
  /// The track with its new times.
  private(set) var track: Track
  /// For whose sake the times of a cue were changed, by its position.
  private(set) var rules: [Int: [String]] = [:]

  init(_ track: Track, by checker: Checker, _ options: FixOptions, frozen: Set<Int>) {
    (self.track, self.checker, self.options) = (track, checker, options)
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
    let solved = TimingSolver(limits).solve(timedCues())
    for (position, times) in solved.enumerated() {
      let cue = track[position]
      guard times.start != cue.start || times.end != cue.end else { continue }
      track[position].start = times.start
      track[position].end = times.end
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
    let cues = timedCues()
    let gap = Milliseconds(context.timing.limits.shortestGap)
    let shortest = context.timing.limits.minimumDuration ?? Milliseconds(1000)
    for position in track.indices where !frozen.contains(position) {
      if negative, track[position].start < .zero, track[position].end > .zero {
        track[position].start = .zero
        rules[position] = [NegativeStart.description.id]
      }
      guard zero, track[position].duration <= .zero else { continue }
      let start = track[position].start
      let next = track[(position + 1)...].first { $0.start > start }?.start
      let wanted = start + max(shortest, cues[position].readingDuration ?? .zero)
      let end = min(wanted, next.map { $0 - gap } ?? wanted)
      guard end > start else { continue }
      track[position].end = end
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

  /// The times of all cues, and how long each takes to read in the language that takes longest.
  private func timedCues() -> [TimedCue] {
    var cues = track.map { TimedCue(start: $0.start, end: $0.end) }
    for position in frozen where cues.indices.contains(position) { cues[position].isFixed = true }
    for stream in checker.readers() where stream.context.timing.speed != nil {
      var reader = stream.reader
      var cue = CheckedCue()
      while reader.read(&cue, from: track, checker.languages) {
        let timed = stream.context.timing.timed(cue)
        cues[cue.position].lengthenReading(to: timed)
      }
    }
    return cues
  }
}

extension TimedCue {
  /// Lets reading take as long as it takes for another cue, where that is longer.
  fileprivate mutating func lengthenReading(to other: TimedCue) {
    if let duration = other.readingDuration {
      readingDuration = max(readingDuration ?? .zero, duration)
    }
    if let duration = other.hardReadingDuration {
      hardReadingDuration = max(hardReadingDuration ?? .zero, duration)
    }
  }
}
