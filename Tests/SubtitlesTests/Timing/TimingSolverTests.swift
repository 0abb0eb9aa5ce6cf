import Testing

@testable import Subtitles

@Suite("The timing solver at 24 frames a second, by the figures of Netflix")
struct TimingSolverTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var shots: [Int]?
    let cues: [TimedCue]
    let solved: [ClosedRange<Int>]

    init(
      _ title: String, shots: [Int]? = nil, _ cues: [TimedCue], _ solved: [ClosedRange<Int>]
    ) {
      (testDescription, self.shots, self.cues, self.solved) = (title, shots, cues, solved)
    }
  }

  @Test(
    "times move as little as makes them right",
    arguments: [
      Case("nothing wrong, nothing moves", [timed(1001, 3003)], [1001...3003]),
      Case("a short cue stays longer", [timed(1000, 1500)], [1000...1833]),
      Case(
        "a short cue stays longer up to the next one and no farther",
        [timed(1000, 1500), timed(1916, 3000)], [1000...1833, 1916...3000]),
      Case(
        "a start moves by a frame where the end has no room left",
        [timed(1000, 1500), timed(1875, 3000)], [958...1792, 1875...3000]),
      Case(
        "a cue without room stays, rather than to be a little longer",
        [timed(1000, 1500), timed(1583, 3000)], [1000...1500, 1583...3000]),
      Case(
        "a gap becomes two frames", [timed(1000, 3000), timed(3000, 5000)],
        [1000...2917, 3000...5000]),
      Case(
        "a gap too short for an end that cannot move becomes two frames by the next start",
        [timed(1000, 1833), timed(1875, 5000)], [1000...1833, 1917...5000]),
      Case(
        "a short overlap is trimmed", [timed(1000, 3500), timed(3000, 5000)],
        [1000...2917, 3000...5000]),
      Case(
        "a long overlap may be meant", [timed(1000, 4500), timed(3000, 5000)],
        [1000...4500, 3000...5000]),
      Case(
        "a pause that nobody sees is closed", [timed(1000, 3000), timed(3250, 5000)],
        [1000...3167, 3250...5000]),
      Case(
        "a pause of half a second is one", [timed(1000, 3000), timed(3500, 5000)],
        [1000...3000, 3500...5000]),
      Case(
        "no pause is closed where the cue would stay too long",
        [timed(1000, 7900), timed(8250, 9250)], [1000...7900, 8250...9250]),
      Case("a cue stays as long as reading takes", [timed(1000, 3000, 2400)], [1000...3417]),
      Case("but not half a second longer", [timed(1000, 3000, 2600)], [1000...3000]),
      Case("a cue that stays too long is for a person", [timed(1000, 9000)], [1000...9000]),
      Case("a cue without a duration is for a person", [timed(1000, 1000)], [1000...1000]),
      Case(
        "a start after a shot change snaps to it", shots: [48], [timed(2250, 4000)],
        [2000...4000]),
      Case(
        "a start up to eight frames before one snaps to it", shots: [48], [timed(1667, 4000)],
        [2000...4000]),
      Case(
        "a start nine frames before one moves away from it", shots: [48], [timed(1625, 4000)],
        [1500...4000]),
      Case(
        "an end before a shot change goes to two frames before it", shots: [96],
        [timed(1000, 3667)], [1000...3917]),
      Case(
        "an end on a shot change goes to two frames before it", shots: [96], [timed(1000, 4000)],
        [1000...3917]),
      Case(
        "an end well after a shot change goes farther away from it", shots: [96],
        [timed(1000, 4417)], [1000...4500]),
      Case(
        "a short cue does not stay over a shot change", shots: [36], [timed(1000, 1417)],
        [1000...1417]),
      Case(
        "two cues around a shot change meet it", shots: [96],
        [timed(1000, 4083), timed(4167, 6000)], [1000...3917, 4000...6000]),
    ])
  func example(_ example: Case) {
    let solver = TimingSolver(.netflix(.cinema, shots: example.shots))
    #expect(solver.times(example.cues) == example.solved)
  }

  @Test("what was mended and what was not is told")
  func reasons() {
    let solver = TimingSolver(.netflix(.cinema))
    let solved = solver.solve([timed(1000, 1500), timed(3000, 3000), timed(3100, 12_000)])
    #expect(solved.map(\.causes) == [TimingConstraints(.minimumDuration), [], []])
    #expect(solved[0].unsolved == [])
    #expect(solved[1].unsolved.contains(TimingConstraint.minimumDuration))
    #expect(solved[2].unsolved.contains(TimingConstraint.maximumDuration))
  }

  @Test("the priorities decide where not everything can hold")
  func priorities() {
    // On the shot change, the second cue would come too soon after the first, which stays 7 s already.
    let cues = [timed(1000, 8000), timed(8500, 9500)]
    var limits = TimingLimits.netflix(.cinema, shots: [201])
    #expect(TimingSolver(limits).times(cues)[1] == 8375...9500)
    limits.priorities = [.chaining] + TimingConstraint.allCases.dropLast()
    #expect(TimingSolver(limits).times(cues)[1] == 8500...9500)
  }

  @Test("only what is to be mended is, and nothing else breaks")
  func choice() {
    var limits = TimingLimits.netflix(.cinema)
    let cues = [timed(1000, 3000), timed(3000, 3500), timed(4500, 13_000)]
    #expect(TimingSolver(limits).times(cues) == [1000...2917, 3000...3833, 4500...13_000])
    limits.mended = TimingConstraints([.minimumDuration])
    #expect(TimingSolver(limits).times(cues) == [1000...3000, 3000...3833, 4500...13_000])
    limits.mended = TimingConstraints([.minimumGap])
    #expect(TimingSolver(limits).times(cues) == [1000...2917, 3000...3500, 4500...13_000])
    limits.mended = TimingConstraints([.maximumDuration])
    #expect(TimingSolver(limits).times(cues) == [1000...3000, 3000...3500, 4500...11_500])
    limits.mended = []
    #expect(TimingSolver(limits).times(cues) == [1000...3000, 3000...3500, 4500...13_000])
  }

  @Test("a cue that is fixed stays, and the others respect it")
  func fixedCues() {
    let solver = TimingSolver(.netflix(.cinema))
    var cues = [timed(1000, 3000), timed(3000, 3500), timed(3917, 6000)]
    cues[1].isFixed = true
    #expect(solver.times(cues) == [1000...2917, 3000...3500, 3917...6000])
    cues[0].isFixed = true
    #expect(solver.times(cues) == [1000...3000, 3000...3500, 3917...6000])
  }

  @Test("cues in any order are solved as they are shown")
  func disorder() {
    let solver = TimingSolver(.netflix(.cinema))
    #expect(
      solver.times([timed(3000, 5000), timed(1000, 3000)]) == [3000...5000, 1000...2917])
  }

  @Test("times beyond all films change nothing and harm nothing")
  func extremes() {
    let far = 1_000_000_000_000_000
    let cues = [timed(-far, far), timed(-far, -far), timed(0, 100), timed(far - 5, far)]
    let solver = TimingSolver(.netflix(.cinema, shots: [0, 1, 2, 1_000_000_000]))
    for (cue, solved) in zip(cues, solver.solve(cues)) where abs(cue.start.count) == far {
      #expect(solved.start == cue.start && solved.end == cue.end)
    }
    #expect(solver.solve([]).isEmpty)
  }
}
