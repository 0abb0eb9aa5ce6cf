/// How old times become new ones, stretch by stretch.
///
///     old   0 ──────── 60 s ┊ removed ┊ 75 s ────────▶
///     new   8 s ─────── 68 s          68 s ──────────▶
///
/// A value: made once from a shift, a rate, points or a list of cuts, and asked for every cue. Stretches
/// do not overlap in old time; what lies in none of them has no new time.
public struct RetimingMap: Sendable, Hashable {
  /// A stretch of old time in which time runs evenly.
  public struct Piece: Sendable, Hashable {
    /// When it begins; nil is as early as can be.
    public var start: Milliseconds?
    /// When it ends, which is no moment of it; nil is as late as can be.
    public var end: Milliseconds?
    /// What becomes of its times.
    public var line: LinearMap

    /// A stretch from `start` up to `end`.
    public init(from start: Milliseconds? = nil, to end: Milliseconds? = nil, _ line: LinearMap) {
      (self.start, self.end, self.line) = (start, end, line)
    }

    /// The new time at which it begins; nil is as early as can be.
    public var newStart: Milliseconds? { start.flatMap { line($0) } }

    /// The new time at which it ends; nil is as late as can be.
    public var newEnd: Milliseconds? { end.flatMap { line($0) } }
  }

  /// The stretches in the order of old time.
  public let pieces: [Piece]

  /// The map by which all times run evenly.
  public init(_ line: LinearMap) { pieces = [Piece(line)] }

  /// The map of stretches in any order, or nil where two overlap in old time or one has no length.
  public init?(_ pieces: [Piece]) {
    let ordered = pieces.sorted { ($0.start ?? .earliest) < ($1.start ?? .earliest) }
    for piece in ordered {
      guard (piece.start ?? .earliest) < (piece.end ?? .latest) else { return nil }
    }
    for (piece, next) in zip(ordered, ordered.dropFirst()) {
      guard (piece.end ?? .latest) <= (next.start ?? .earliest) else { return nil }
    }
    self.pieces = ordered
  }

  /// How all times run, where they run evenly.
  var onlyLine: LinearMap? {
    pieces.count == 1 && pieces[0].start == nil && pieces[0].end == nil ? pieces[0].line : nil
  }

  /// The stretch in which a moment lies, or nil; by binary search.
  public func piece(at time: Milliseconds) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = low + (high - low) / 2
      if let end = pieces[middle].end, end <= time { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count, pieces[low].start.map({ $0 <= time }) ?? true else { return nil }
    return pieces[low]
  }

  /// The new time for an old one, or nil where it has none.
  public func callAsFunction(_ time: Milliseconds) -> Milliseconds? {
    if let onlyLine { return onlyLine(time) }
    return piece(at: time).flatMap { $0.line(time) }
  }

  /// The map back, or nil where two stretches end up in one place.
  public var inverse: RetimingMap? {
    RetimingMap(pieces.map { Piece(from: $0.newStart, to: $0.newEnd, $0.line.inverse) })
  }
}

extension Milliseconds {
  /// What comes before all times, for comparing.
  fileprivate static let earliest = Milliseconds(.min)
  /// What comes after all times, for comparing.
  fileprivate static let latest = Milliseconds(.max)
}
