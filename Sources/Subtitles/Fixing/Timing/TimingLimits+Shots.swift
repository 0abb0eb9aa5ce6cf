extension TimingLimits {
  /// Where a start lies with respect to the nearest shot change, or nil where nothing is wrong.
  enum StartZone: Hashable {
    /// So many frames after a shot change, too few.
    case after(Int, cut: Int)
    /// So many frames before one, too few, and near enough to snap to it.
    case before(Int, cut: Int)
    /// Before one, too near, but not near enough to snap to it.
    case farBefore(Int, cut: Int)
  }

  /// What is wrong with a start at a frame; nil for one on a shot change or well away from any.
  func startZone(_ frame: Int) -> StartZone? {
    guard let shots, let distance = shotDistance else { return nil }
    let (last, next) = shots.around(frame)
    if last == frame { return nil }
    let after = last.map { frame - $0 }.flatMap { $0 < distance ? $0 : nil }
    let before = next.map { $0 - frame }.flatMap { $0 < distance ? $0 : nil }
    if let after, let last, before.map({ after <= $0 }) ?? true { return .after(after, cut: last) }
    guard let before, let next else { return nil }
    return before < snapDistance ? .before(before, cut: next) : .farBefore(before, cut: next)
  }

  /// How near before a shot change a start has to be to snap to it: three quarters of the distance that
  /// it must keep, rounded.
  var snapDistance: Int { ((shotDistance ?? 0) * 3 + 2) / 4 }

  /// Where an end lies with respect to the shot changes around it; nil for what is not wrong.
  struct EndZones {
    /// So many frames before a shot change, too few and not the gap.
    var before: (frames: Int, cut: Int)?
    /// So many frames after one that the cue started before, or on it: too few.
    var after: (frames: Int, cut: Int)?
  }

  /// What is wrong with the end at a frame of a cue that starts at another.
  func endZones(_ frame: Int, start: Int) -> EndZones {
    var zones = EndZones()
    guard let shots, let distance = shotDistance else { return zones }
    let (last, next) = shots.around(frame)
    if let next, next - frame < distance, next - frame != gapFrames {
      zones.before = (next - frame, next)
    }
    if let last, frame - last < distance, start < last { zones.after = (frame - last, last) }
    return zones
  }
}
