/// What the lines of a cue must hold.
struct LineLimits: Sendable, Hashable {
  /// The width of a line, or nil where none is set.
  var width: Double?
  /// How many lines there may be; more than three are never made.
  var lines: Int
  /// How many lines there are at least.
  var leastLines = 1
}

/// The lines of a cue: what stands on each, and what it costs.
struct LineLayout: Sendable {
  /// A space or a line end that becomes another, or that is put in or taken out.
  struct Change: Sendable, Hashable {
    /// Its place in the scalars of the text.
    var range: Range<Int>
    /// What takes its place: a line end, a space or nothing.
    var replacement: [Unicode.Scalar]
  }

  /// Where the lines stand in the scalars of the text, without the spaces between them.
  var lines: [Range<Int>] = []
  /// What the breaks part that should stay together, in their order.
  var taboos: [BreakTaboo] = []
  /// What makes these lines of the text as it is; nothing where they stand so.
  var changes: [Change] = []
}
