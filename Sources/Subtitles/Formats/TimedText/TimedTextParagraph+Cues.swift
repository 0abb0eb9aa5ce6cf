internal import XML

extension TimedTextParagraph {
  /// How the text of a paragraph comes and goes.
  enum Course: Hashable {
    /// All of it at once.
    case whole
    /// Piece by piece, until all of it goes.
    case growing
    /// Spans that are read as cues of their own, for nothing stands between them on their lines.
    case separate([Int])
    /// In any other way.
    case changing
  }

  /// A cue that a paragraph shows.
  struct Shown {
    var begin: MediaTime
    var end: MediaTime?
    var runs: [TextRun]
  }

  /// How the text comes and goes.
  var course: Course {
    guard !spans.isEmpty else { return .whole }
    let visible = pieces.filter { piece in
      piece.text.contains { !$0.isWhitespace }
    }
    guard visible.contains(where: { $0.span != nil }) else { return .whole }
    if visible.allSatisfy({ $0.end == end }) {
      return visible.allSatisfy { $0.begin == visible[0].begin } ? .whole : .growing
    }
    guard visible.allSatisfy({ $0.span != nil }) else { return .changing }
    let used = Set(visible.compactMap(\.span)).sorted()
    return areSeparate(used) ? .separate(used) : .changing
  }

  /// Whether spans lie apart, in time or on lines of their own.
  private func areSeparate(_ used: [Int]) -> Bool {
    var lines: [Int: Set<Int>] = [:]
    var line = 0
    for piece in pieces {
      if let span = piece.span, piece.text.contains(where: { !$0.isWhitespace }) {
        lines[span, default: []].insert(line)
      }
      if piece.isBreak { line += 1 }
    }
    let ordered = used.sorted { spans[$0].begin < spans[$1].begin }
    let areApart = zip(ordered, ordered.dropFirst()).allSatisfy { first, second in
      spans[first].end.map { $0 <= spans[second].begin } ?? false
    }
    let areNested = zip(used, used.dropFirst()).contains { outer, inner in
      spans[outer].element.end > spans[inner].element.startTag.lowerBound
    }
    var seen: Set<Int> = []
    let haveOwnLines = used.allSatisfy { span in
      let own = lines[span] ?? []
      defer { seen.formUnion(own) }
      return seen.isDisjoint(with: own)
    }
    return !areNested && (areApart || haveOwnLines)
  }

  /// When the first text is seen.
  var visibleBegin: MediaTime {
    pieces.filter { piece in piece.text.contains { !$0.isWhitespace } }.map(\.begin).min() ?? begin
  }

  /// When the last text goes; nil where nothing says so.
  var visibleEnd: MediaTime? {
    let visible = pieces.filter { piece in piece.text.contains { !$0.isWhitespace } }
    guard !visible.isEmpty else { return end }
    let ends = visible.compactMap(\.end)
    return ends.count == visible.count ? ends.max() : nil
  }

  /// The cues that show at every moment what the paragraph shows.
  var shown: [Shown] {
    switch course {
    case .whole: return [Shown(begin: visibleBegin, end: visibleEnd, runs: runs())]
    case .growing:
      return [Shown(begin: visibleBegin, end: visibleEnd, runs: growingRuns)]
    case .separate(let used):
      return used.map { span in
        Shown(
          begin: spans[span].begin, end: spans[span].end, runs: runs { $0.span == span })
      }
    case .changing: return changing
    }
  }

  private var growingRuns: [TextRun] {
    var copy = self
    let first = visibleBegin
    copy.mark { piece in piece.begin > first ? piece.begin.milliseconds : nil }
    return copy.runs()
  }

  private var changing: [Shown] {
    let moments = Set(pieces.flatMap { [$0.begin, $0.end].compactMap(\.self) }).sorted()
    var shown: [Shown] = []
    for (position, moment) in moments.enumerated() {
      let next = position + 1 < moments.count ? moments[position + 1] : nil
      let isShown: (Piece) -> Bool = { piece in
        piece.begin <= moment && piece.end.map { $0 > moment } ?? true
      }
      guard isVisible(where: isShown) else { continue }
      let runs = Self.trimmed(runs(where: isShown))
      if let last = shown.last, last.end == moment, last.runs == runs {
        shown[shown.count - 1].end = next
      } else {
        shown.append(Shown(begin: moment, end: next, runs: runs))
      }
    }
    return shown
  }

  /// Runs without breaks before the first text and after the last.
  private static func trimmed(_ runs: [TextRun]) -> [TextRun] {
    var runs = runs
    while let first = runs.first {
      runs[0].text = String(first.text.drop { $0 == "\n" })
      guard runs[0].text.isEmpty else { break }
      runs.removeFirst()
    }
    while let last = runs.last {
      let kept = last.text.reversed().drop { $0 == "\n" }.reversed()
      runs[runs.count - 1].text = String(kept)
      guard kept.isEmpty else { break }
      runs.removeLast()
    }
    return runs
  }
}
