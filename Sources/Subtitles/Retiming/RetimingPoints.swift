extension RetimingMap {
  /// The map that takes every point where it shall be, and runs evenly between each two; before the first
  /// and after the last it runs on as it does beside them.
  ///
  /// Gives nil for less than two points, and where old or new times do not increase.
  public init?(through points: [RetimingPoint]) {
    guard points.count >= 2 else { return nil }
    var pieces: [Piece] = []
    for (position, (point, next)) in zip(points, points.dropFirst()).enumerated() {
      guard let line = LinearMap(point, next) else { return nil }
      pieces.append(
        Piece(
          from: position == 0 ? nil : point.old,
          to: position == points.count - 2 ? nil : next.old, line))
    }
    self.init(pieces)
  }

  /// The map by which everything from a point on moves as far as the point does, up to the next one; what
  /// is before the first moves with it.
  ///
  /// Gives nil for no point, and where old or new times do not increase.
  public init?(steps points: [RetimingPoint]) {
    guard !points.isEmpty,
      zip(points, points.dropFirst()).allSatisfy({ $0.old < $1.old && $0.new < $1.new })
    else { return nil }
    self.init(
      points.enumerated().map { position, point in
        Piece(
          from: position == 0 ? nil : point.old,
          to: position + 1 < points.count ? points[position + 1].old : nil,
          LinearMap(by: point.new - point.old))
      })
  }
}
