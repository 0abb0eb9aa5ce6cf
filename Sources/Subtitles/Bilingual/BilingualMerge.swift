/// Puts the cues of two languages together into one track, as a person would.
///
/// Cues that are meant for the same words are shown together although their times differ a little:
/// the second language takes over the times of the first where they are as near as `tolerance`.
/// Where one language has one cue and the other has two, the one stays on the screen while the
/// others change:
///
///     first    |——— a ———|            a b   a c
///     second   |— b —|— c —|     →   |—————|—————|
public struct BilingualMerge: Sendable {
  /// How far a time of the second language may be from one of the first to be taken for the same.
  public var tolerance: Milliseconds
  /// Whether the lines of the second language stand above those of the first.
  public var isSecondOnTop: Bool
  /// Whether each language is written on one line.
  public var joinsLines: Bool

  /// A merge with a tolerance, by default half a second: less than a person notices between
  /// languages, and more than two timings of the same words differ.
  public init(
    tolerance: Milliseconds = Milliseconds(500), isSecondOnTop: Bool = false,
    joinsLines: Bool = false
  ) {
    self.tolerance = tolerance
    self.isSecondOnTop = isSecondOnTop
    self.joinsLines = joinsLines
  }

  /// The cues of both languages together, in the order of their times.
  ///
  /// Every text of either is in the result; cues kept as comments are those of the first. The cost
  /// is that of sorting.
  public func merged(_ first: [StyledCue], with second: [StyledCue]) -> [StyledCue] {
    let shown = (first.filter { !$0.isComment }, second.filter { !$0.isComment })
    let adapted = adapted(sorted(shown.1), to: sorted(shown.0))
    let timeline = BilingualTimeline(sorted(shown.0), adapted, shortest: shortest)
    let cues = timeline.stretches.map(cue)
    return sorted(first.filter(\.isComment) + cues)
  }

  /// Both languages as cues of their own, the second at the top of the picture.
  public static func apart(_ first: [StyledCue], _ second: [StyledCue]) -> [StyledCue] {
    let above = second.map { cue in
      var cue = cue
      cue.placement = Placement()
      cue.placement.anchor = .top
      return cue
    }
    return sorted(first + above)
  }

  /// A stretch shorter than this is not worth a change of the picture, by a second at the tolerance
  /// of half of one; none is too short where times are to be kept.
  private var shortest: Milliseconds { tolerance + tolerance }

  /// Cues by their starts, those of one start in the order they had.
  private static func sorted(_ cues: [StyledCue]) -> [StyledCue] {
    cues.enumerated().sorted { left, right in
      (left.element.start, left.offset) < (right.element.start, right.offset)
    }.map(\.element)
  }

  private func sorted(_ cues: [StyledCue]) -> [StyledCue] { Self.sorted(cues) }

  // MARK: Times

  /// The cues of the second language with times of the first where they are near.
  private func adapted(_ cues: [StyledCue], to model: [StyledCue]) -> [StyledCue] {
    let (starts, ends) = (SortedTimes(model.map(\.start)), SortedTimes(model.map(\.end)))
    var adapted = cues.map { cue in
      var cue = cue
      let start = starts.nearest(to: cue.start, within: tolerance)
      let end = ends.nearest(to: cue.end, within: tolerance)
      let times = (
        start ?? ends.nearest(to: cue.start, within: tolerance) ?? cue.start,
        end ?? starts.nearest(to: cue.end, within: tolerance) ?? cue.end
      )
      // A cue that would be left with less than half its time keeps what it has.
      if (times.1 - times.0).count * 2 >= (cue.end - cue.start).count, times.1 > times.0 {
        (cue.start, cue.end) = times
      }
      return cue
    }
    // What did not overlap in time does not come to.
    for position in adapted.indices.dropLast() where cues[position].end <= cues[position + 1].start
    {
      adapted[position].end = min(adapted[position].end, adapted[position + 1].start)
      adapted[position].end = max(adapted[position].end, adapted[position].start)
    }
    return adapted
  }

  // MARK: Texts

  /// The cue that shows what is to be seen in a stretch.
  private func cue(_ stretch: BilingualTimeline.Stretch) -> StyledCue {
    let (above, below) =
      isSecondOnTop ? (stretch.second, stretch.first) : (stretch.first, stretch.second)
    // The place and style are those of the first language where it is there.
    var cue =
      stretch.first.first ?? stretch.second.first
      ?? StyledCue(
        start: stretch.start, end: stretch.end, runs: [])
    (cue.start, cue.end) = (stretch.start, stretch.end)
    cue.identifier = nil
    cue.runs = lines(of: above)
    let other = lines(of: below)
    if !cue.runs.isEmpty, !other.isEmpty { cue.runs.append(TextRun("\n")) }
    cue.runs += other
    return cue
  }

  /// The texts of cues, each on lines of its own.
  private func lines(of cues: [StyledCue]) -> [TextRun] {
    var runs: [TextRun] = []
    for cue in cues where !cue.plainText.allSatisfy(\.isWhitespace) {
      if !runs.isEmpty { runs.append(TextRun("\n")) }
      runs += joinsLines ? cue.runs.joiningLines() : cue.runs
    }
    return runs
  }
}

/// Times to look up the nearest one in.
private struct SortedTimes {
  private let times: [Milliseconds]

  init(_ times: [Milliseconds]) { self.times = times.sorted() }

  /// The time that is nearest to another, if it is near enough; takes logarithmic time.
  func nearest(to time: Milliseconds, within tolerance: Milliseconds) -> Milliseconds? {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    let near = times[max(0, low - 1)..<min(times.count, low + 1)]
    let nearest = near.min { abs($0.count - time.count) < abs($1.count - time.count) }
    return nearest.flatMap { abs($0.count - time.count) <= tolerance.count ? $0 : nil }
  }
}

extension [TextRun] {
  /// The runs on one line: a space for each line break, none between two characters of Chinese.
  func joiningLines() -> [TextRun] {
    var joined = self
    var previous: Character?
    for position in joined.indices {
      let characters = [Character](joined[position].text)
      var text = ""
      for (offset, character) in characters.enumerated() {
        guard character == "\n" else {
          text.append(character)
          previous = character
          continue
        }
        let next =
          offset + 1 < characters.count
          ? characters[offset + 1]
          : joined[(position + 1)...].lazy.flatMap(\.text).first
        let isBetweenHan = [previous, next].allSatisfy { $0?.unicodeScalars.first?.isHan ?? false }
        // Two clauses on two lines of Chinese have no mark between them, so that a space parts them.
        text += isBetweenHan ? "\u{3000}" : " "
      }
      joined[position].text = text
    }
    return joined
  }
}
