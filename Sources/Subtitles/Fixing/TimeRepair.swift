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
    let solver = TimingSolver(TimingLimits(context, holds: mends))
    let solved = solver.solve(timedCues())
    for (position, times) in solved.enumerated() where !frozen.contains(position) {
      let cue = track[position]
      guard times.start != cue.start || times.end != cue.end else { continue }
      track[position].start = times.start
      track[position].end = times.end
      rules[position] = times.causes.constraints.map(\.rule)
    }
  }

  private func mends(_ rule: String) -> Bool {
    guard let description = Checker.descriptions.first(where: { $0.id == rule }),
      checker.profile.severity(of: description) != nil
    else { return false }
    return description.remedy != .none && options.mends(rule)
  }

  /// The times of all cues, and how long each takes to read in the language that takes longest.
  private func timedCues() -> [TimedCue] {
    var cues = track.map { TimedCue(start: $0.start, end: $0.end) }
    guard mends("READ.CPS") else { return cues }
    for stream in checker.readers() {
      guard let limit = stream.context.number(.charactersPerSecond), limit > 0 else { continue }
      var reader = stream.reader
      var cue = CheckedCue()
      while reader.read(&cue, from: track, checker.languages) {
        let count = stream.context.count.count(cue.text.widths)
        // One millisecond is what rounding may have taken away from the cue.
        let duration = Milliseconds(max(0, Int((count * 1000 / limit).rounded(.up)) - 1))
        let known = cues[cue.position].readingDuration ?? .zero
        if duration > .zero { cues[cue.position].readingDuration = max(known, duration) }
      }
    }
    return cues
  }
}
