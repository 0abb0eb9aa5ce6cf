/// Converts between milliseconds and frames of a rate, for code that does so for every cue.
///
/// Gives what `FrameRate` gives, by 64-bit arithmetic: frames are counted from 0, a frame starts at the
/// nearest millisecond, a time belongs to the nearest frame, halves away from zero. Times beyond eleven
/// days either way count as these.
struct FrameGrid: Sendable, Hashable {
  private let numerator: Int
  /// A thousand times the denominator: frames are milliseconds × numerator ÷ this.
  private let divisor: Int

  init(_ rate: FrameRate) { (numerator, divisor) = (rate.numerator, rate.denominator * 1000) }

  /// The latest time that the grid tells from later ones, in milliseconds, and the latest frame.
  static let latest = 1_000_000_000

  /// The frame nearest to a time, or the number of frames in a span.
  func frame(nearest milliseconds: Int) -> Int {
    Self.ratio(Self.clamped(milliseconds), numerator, divisor)
  }

  /// The time at which a frame starts.
  func time(of frame: Int) -> Int { Self.ratio(Self.clamped(frame), divisor, numerator) }

  /// The first frame that starts at or after a time.
  func firstFrame(from milliseconds: Int) -> Int {
    var frame = frame(nearest: milliseconds) - 1
    while time(of: frame) < milliseconds, frame < Self.latest { frame += 1 }
    return frame
  }

  private static func clamped(_ number: Int) -> Int { min(max(number, -latest), latest) }

  /// `number × numerator ÷ denominator`, rounded half away from zero.
  private static func ratio(_ number: Int, _ numerator: Int, _ denominator: Int) -> Int {
    let doubled = number * numerator * 2
    return (doubled + (doubled < 0 ? -denominator : denominator)) / (denominator * 2)
  }
}
