/// The frames at which a new shot of the film begins.
///
/// Sorted, each once. A shot change is the first frame of the new shot, counted from 0.
public struct ShotChanges: Sendable, Hashable {
  /// The first frames of the shots, from the earliest on.
  public let frames: [Int]
  /// The rate that the frames are counted in.
  public let frameRate: FrameRate

  /// The shot changes at these frames, in any order; the film itself begins no new shot, so that
  /// frame 0 and what lies before it are left out.
  public init(frames: [Int], frameRate: FrameRate) {
    let known = frames.filter { $0 > 0 && $0 <= FrameGrid.latest }
    let isSorted = zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
    self.frames = isSorted ? known : Set(known).sorted()
    self.frameRate = frameRate
  }

  /// The shot changes at these times, in any order, each at the frame nearest to it.
  public init(times: [Milliseconds], frameRate: FrameRate) {
    let grid = FrameGrid(frameRate)
    self.init(frames: times.map { grid.frame(nearest: $0.count) }, frameRate: frameRate)
  }

  /// How many there are.
  public var count: Int { frames.count }

  /// Whether there are none.
  public var isEmpty: Bool { frames.isEmpty }

  /// The time at which a shot begins, by its position.
  public func time(at position: Int) -> Milliseconds {
    Milliseconds(FrameGrid(frameRate).time(of: frames[position]))
  }

  /// The last shot change at or before a frame, or nil; by binary search.
  public func last(through frame: Int) -> Int? {
    let position = position(after: frame)
    return position > 0 ? frames[position - 1] : nil
  }

  /// The first shot change after a frame, or nil; by binary search.
  public func first(after frame: Int) -> Int? {
    let position = position(after: frame)
    return position < frames.count ? frames[position] : nil
  }

  /// The last shot change at or before a time, or nil; by binary search.
  public func last(through time: Milliseconds) -> Milliseconds? {
    let grid = FrameGrid(frameRate)
    return last(through: grid.frame(nearest: time.count)).map { Milliseconds(grid.time(of: $0)) }
  }

  /// The first shot change after a time, or nil; by binary search.
  public func first(after time: Milliseconds) -> Milliseconds? {
    let grid = FrameGrid(frameRate)
    return first(after: grid.frame(nearest: time.count)).map { Milliseconds(grid.time(of: $0)) }
  }

  /// Whether a shot begins after one frame and at or before another; by binary search.
  public func stand(after first: Int, through last: Int) -> Bool {
    self.first(after: first).map { $0 <= last } ?? false
  }

  /// The same moments, counted at another rate.
  public func counted(at rate: FrameRate) -> ShotChanges {
    if rate == frameRate { return self }
    return ShotChanges(times: frames.indices.map { time(at: $0) }, frameRate: rate)
  }

  /// The same shot changes earlier or later, each at the frame nearest to where it comes to be.
  public func shifted(by span: Milliseconds) -> ShotChanges {
    if span == .zero { return self }
    return ShotChanges(
      times: frames.indices.map { time(at: $0) + span }, frameRate: frameRate)
  }

  /// The last shot change at or before a frame and the first one after it; by one binary search.
  func around(_ frame: Int) -> (last: Int?, next: Int?) {
    let position = position(after: frame)
    return (
      position > 0 ? frames[position - 1] : nil, position < frames.count ? frames[position] : nil
    )
  }

  /// How many shot changes stand at or before a frame.
  private func position(after frame: Int) -> Int {
    var (low, high) = (0, frames.count)
    while low < high {
      let middle = low + (high - low) / 2
      if frames[middle] <= frame { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
