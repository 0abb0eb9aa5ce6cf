@testable import Subtitles

/// The rates that films and television are made at.
let usualRates = [
  FrameRate("23.976"), FrameRate("24"), FrameRate("25"), FrameRate("29.97"), FrameRate("30"),
  FrameRate("50"), FrameRate("59.94"), FrameRate("60"),
].compactMap(\.self)

extension TimingLimits {
  /// The figures of Netflix.
  static func netflix(_ rate: FrameRate, shots: [Int]? = nil) -> TimingLimits {
    var limits = TimingLimits(
      frameRate: rate, shots: shots.map { ShotChanges(frames: $0, frameRate: rate) })
    limits.minimumDuration = Milliseconds(833)
    limits.maximumDuration = Milliseconds(7000)
    limits.minimumGap = .frames(2)
    limits.pause = TimingLimits.frames(in: Milliseconds(500), rate)
    limits.shotDistance = limits.pause
    return limits
  }
}

/// A cue from one millisecond to another, with how long reading it takes.
func timed(_ start: Int, _ end: Int, _ reading: Int? = nil) -> TimedCue {
  TimedCue(
    start: Milliseconds(start), end: Milliseconds(end),
    readingDuration: reading.map { Milliseconds($0) })
}

extension TimingSolver {
  /// The times of the solved cues.
  func times(_ cues: [TimedCue]) -> [ClosedRange<Int>] {
    solve(cues).map { $0.start.count...max($0.start.count, $0.end.count) }
  }
}

/// A track of cues that break many constraints, and shot changes to go with it.
struct RandomTrack {
  var cues: [TimedCue] = []
  var shots: [Int] = []
  var rate: FrameRate

  init(seed: UInt64, cues count: Int = 40) {
    var random = SeededGenerator(seed: seed)
    rate = usualRates.randomElement(using: &random) ?? .cinema
    let grid = FrameGrid(rate)
    let isOnFrames = Bool.random(using: &random)
    let wildness = Int.random(in: 0...3, using: &random)
    var time = Int.random(in: 0...3000, using: &random)
    for _ in 0..<count {
      let duration =
        switch Int.random(in: 0...5, using: &random) {
        case 0: Int.random(in: 50...900, using: &random)
        case 1: Int.random(in: 6500...7300, using: &random)
        default: Int.random(in: 800...4000, using: &random)
        }
      var (start, end) = (time, time + duration)
      if isOnFrames {
        start = grid.time(of: grid.frame(nearest: start))
        end = grid.time(of: grid.frame(nearest: end))
      }
      var cue = timed(start, end)
      if Int.random(in: 0...2, using: &random) > 0 {
        let reading = duration * Int.random(in: 50...140, using: &random) / 100
        cue.readingDuration = Milliseconds(reading)
        cue.hardReadingDuration = Milliseconds(reading * 10 / 13)
      }
      cues.append(cue)
      let gap =
        switch Int.random(in: 0...(4 + wildness), using: &random) {
        case 0: 0
        case 1: Int.random(in: 0...150, using: &random)
        case 2: Int.random(in: 80...700, using: &random)
        case 6: Int.random(in: -1500...0, using: &random)
        case 7: -duration
        default: Int.random(in: 300...3000, using: &random)
        }
      time = end + gap
      if wildness == 3, Int.random(in: 0...20, using: &random) == 0 { time -= 5000 }
    }
    guard Int.random(in: 0...3, using: &random) > 0 else { return }
    var frame = 0
    let last = grid.frame(nearest: time)
    while frame < last {
      frame += Int.random(in: 1...120, using: &random)
      shots.append(frame)
    }
    // Editors cut where people speak.
    for cue in cues where Int.random(in: 0...3, using: &random) == 0 {
      let near = Bool.random(using: &random) ? cue.start.count : cue.end.count
      shots.append(
        max(0, grid.frame(nearest: near) + Int.random(in: -14...14, using: &random)))
    }
  }

  var limits: TimingLimits { .netflix(rate, shots: shots.isEmpty ? nil : shots) }

  var solver: TimingSolver { TimingSolver(limits) }
}

extension [SolvedCue] {
  /// The cues as they would be given to a second solve.
  func again(_ cues: [TimedCue]) -> [TimedCue] {
    zip(self, cues).map { solved, cue in
      var cue = cue
      (cue.start, cue.end) = (solved.start, solved.end)
      return cue
    }
  }
}
