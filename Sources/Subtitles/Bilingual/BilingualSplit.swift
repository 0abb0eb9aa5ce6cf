/// Takes a track in two languages apart into two, the way back from `BilingualMerge`.
///
/// Lines are told apart by their script where the two languages differ in it, as Russian, Chinese
/// and English do; the upper and the lower half of each cue otherwise. A text that stays while the
/// other language changes becomes one cue again.
public struct BilingualSplit: Sendable {
  /// The cues whose lines stand above, with their texts.
  public private(set) var upper: [StyledCue] = []
  /// The cues whose lines stand below.
  public private(set) var lower: [StyledCue] = []
  /// The positions of cues that may belong to either language, or in part.
  public private(set) var doubtful: [Int] = []

  /// How the languages are told apart.
  public enum Evidence: Sendable, Hashable {
    /// By their scripts.
    case scripts
    /// By the place of cues of their own at the top of the picture.
    case places
    /// By their order alone: the upper half and the lower half of the lines.
    case order
  }

  /// How the languages were told apart.
  public private(set) var evidence: Evidence

  /// Takes cues apart; comments are left out.
  public init(_ cues: [StyledCue]) {
    let shown = cues.filter { !$0.isComment }
    let scripts = LineScripts(of: shown)
    evidence = scripts != nil ? .scripts : Self.isApart(shown) ? .places : .order
    for (position, cue) in shown.enumerated() {
      let count: Int?
      switch (evidence, scripts) {
      case (.scripts, let scripts?):
        let found = scripts.upperLines(of: cue)
        count = found?.count
        if let found, !found.isSure { doubtful.append(position) }
      case (.places, _): count = cue.isAtTop ? cue.plainLines.count : 0
      default: count = cue.plainLines.count < 2 ? nil : (cue.plainLines.count + 1) / 2
      }
      if count == nil { doubtful.append(position) }
      let (above, below) = cue.parted(after: count ?? (cue.plainLines.count + 1) / 2)
      Self.add(above, to: &upper)
      Self.add(below, to: &lower)
    }
    for position in upper.indices { upper[position].identifier = String(position + 1) }
    for position in lower.indices { lower[position].identifier = String(position + 1) }
  }

  /// Whether one language stands at the top of the picture in cues of its own: then cues at the top
  /// are many, and shown while others are.
  private static func isApart(_ cues: [StyledCue]) -> Bool {
    let (above, below) = (cues.filter(\.isAtTop), cues.filter { !$0.isAtTop })
    guard above.count * 5 >= cues.count, below.count * 5 >= cues.count else { return false }
    let starts = below.sorted { $0.start < $1.start }
    var next = 0
    let accompanied = above.sorted { $0.start < $1.start }.count { cue in
      while next < starts.count, starts[next].end <= cue.start { next += 1 }
      return next < starts.count && starts[next].start < cue.end
    }
    return accompanied * 2 > above.count
  }

  /// Adds a cue, or lets the last one go on where the text is the same and there is no gap.
  private static func add(_ cue: StyledCue?, to cues: inout [StyledCue]) {
    guard let cue else { return }
    if let last = cues.last, last.end == cue.start, last.runs == cue.runs,
      last.placement == cue.placement
    {
      cues[cues.count - 1].end = cue.end
    } else {
      cues.append(cue)
    }
  }
}

extension StyledCue {
  /// Whether it stands at the top of the picture.
  fileprivate var isAtTop: Bool { placement.nearestAnchor?.row == .top }

  /// The first lines as a cue and the others as another; nil where there are none.
  fileprivate func parted(after count: Int) -> (above: StyledCue?, below: StyledCue?) {
    let lines = runs.lines
    func cue(_ lines: ArraySlice<[TextRun]>) -> StyledCue? {
      guard !lines.isEmpty else { return nil }
      var cue = self
      cue.runs = lines.map { $0 }.joinedByLineBreaks()
      return cue
    }
    return (cue(lines.prefix(count)), cue(lines.dropFirst(count)))
  }
}

extension [TextRun] {
  /// The runs line by line, without the line breaks.
  var lines: [[TextRun]] {
    guard !isEmpty else { return [] }
    var lines: [[TextRun]] = [[]]
    for run in self {
      let pieces = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (offset, piece) in pieces.enumerated() {
        if offset > 0 { lines.append([]) }
        guard !piece.isEmpty || offset == 0 && !run.rawMarkup.isEmpty else { continue }
        var part = run
        part.text = String(piece)
        if offset > 0 { part.rawMarkup = [] }
        lines[lines.count - 1].append(part)
      }
    }
    return lines
  }
}

extension [[TextRun]] {
  /// Lines as one text, neighbours of one style as one run.
  func joinedByLineBreaks() -> [TextRun] {
    var runs: [TextRun] = []
    for (offset, line) in enumerated() {
      if offset > 0 {
        if runs.isEmpty { runs.append(TextRun("\n")) } else { runs[runs.count - 1].text += "\n" }
      }
      for run in line {
        if let last = runs.last, last.style == run.style, run.rawMarkup.isEmpty {
          runs[runs.count - 1].text += run.text
        } else {
          runs.append(run)
        }
      }
    }
    return runs
  }
}
