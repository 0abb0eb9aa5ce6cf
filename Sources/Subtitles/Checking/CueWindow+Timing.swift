extension CueWindow {
  /// What the solver is sure to mend about the cue.
  func promise(_ timing: TimingStandard) -> TimingPromise {
    TimingPromise(
      timing.measure, timing.timed(cue), previous: previous.map(timing.timed),
      next: next.map(timing.timed))
  }
}
