/// What the times of a track have to keep: the figures of a house style, in frames and milliseconds.
///
/// The rules of the checker and the timing solver both ask this type, so that what one reports is what
/// the other repairs. A figure that is nil is not asked for.
public struct TimingLimits: Sendable {
  /// The rate of the film, on whose frames new times lie.
  public let frameRate: FrameRate
  /// The shortest time that a cue stays.
  public var minimumDuration: Milliseconds?
  /// The longest time that a cue stays.
  ///
  /// At a rate of NTSC, seconds are those of its timecode: 7 s are 168 frames at 23.976, 7.007 s.
  public var maximumDuration: Milliseconds?
  /// The shortest gap between two cues; gaps are counted in whole frames where it is in frames.
  public var minimumGap: FrameSpan?
  /// The pause from which on the viewer sees one, in frames; a shorter one is closed to the gap.
  public var pause: Int?
  /// How far from a shot change a time stands unless it snaps to it, in frames; nil leaves them alone.
  public var shotDistance: Int?
  /// How far an out-time may move beyond where it stood, or beyond the shortest duration, in frames.
  public var linger: Int
  /// How far an in-time may move where it does not snap to a shot change, in frames.
  public var startShift = 2
  /// How long an overlap may be and still be trimmed.
  public var trimmableOverlap = Milliseconds(1000)
  /// The shot changes, counted at the rate of the film.
  public let shots: ShotChanges?
  /// Which constraint counts more where not all can hold, the first one most.
  public var priorities = TimingConstraint.allCases
  /// The constraints whose breaches are mended; those of others stay, but none are added.
  ///
  /// A cue that stays too long is shortened only where that is asked for, because that may cut speech.
  public var mended = TimingConstraints(TimingConstraint.allCases.filter { $0 != .maximumDuration })

  let grid: FrameGrid

  /// Limits that ask for nothing yet.
  public init(frameRate: FrameRate, shots: ShotChanges? = nil) {
    self.frameRate = frameRate
    self.shots = shots.map { $0.counted(at: frameRate) }.flatMap { $0.isEmpty ? nil : $0 }
    grid = FrameGrid(frameRate)
    linger = Self.frames(in: Milliseconds(500), frameRate)
  }

  /// The frames in a span as timecode counts them, halves up: half a second is 12 at 23.976.
  public static func frames(in span: Milliseconds, _ rate: FrameRate) -> Int {
    let bounded = min(max(span.count, 0), FrameGrid.latest)
    return (bounded * rate.nominal + 500) / 1000
  }
}

/// A span that a house style gives in frames or in milliseconds.
public enum FrameSpan: Sendable, Hashable {
  /// So many frames at any rate.
  case frames(Int)
  /// So many milliseconds.
  case milliseconds(Int)
}

extension TimingLimits {
  /// The gap in frames: that many, or the fewest that are as long.
  var gapFrames: Int {
    switch minimumGap {
    case .frames(let frames): frames
    case .milliseconds(let count): grid.firstFrame(from: count)
    case nil: 0
    }
  }

  /// The shortest gap that is no breach, in milliseconds.
  var shortestGap: Int {
    switch minimumGap {
    // Times are rounded to milliseconds, so a gap may be one short and still be whole frames.
    case .frames(let frames): max(0, grid.time(of: frames) - 1)
    case .milliseconds(let count): count
    case nil: 0
    }
  }

  /// The longest duration that is no breach, in milliseconds.
  var longestDuration: Int {
    guard let maximumDuration else { return .max }
    return maximumDuration.scaled(
      by: frameRate.nominal * frameRate.denominator, over: frameRate.numerator)?.count ?? .max
  }

  /// The pauses that are neither the gap nor a pause, in milliseconds; nil where there are none.
  var unevenGaps: ClosedRange<Int>? {
    guard let pause, pause > gapFrames + 1 else { return nil }
    // An end that lies on a frame must be able to close the gap before a start that lies on none.
    let frame = grid.time(of: 1) + 1
    let low = max(shortestSpan(ofFrames: gapFrames + 1), shortestGap + frame)
    let high = shortestSpan(ofFrames: pause) - 1
    return low <= high ? low...high : nil
  }

  /// The shortest span that is so many frames to the nearest one, in milliseconds.
  private func shortestSpan(ofFrames frames: Int) -> Int {
    if frames <= 0 { return 0 }
    var span = grid.time(of: frames - 1)
    while grid.frame(nearest: span) < frames { span += 1 }
    return span
  }
}
