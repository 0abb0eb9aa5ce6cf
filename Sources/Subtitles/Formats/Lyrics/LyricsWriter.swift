internal import Diagnostics

/// Writes content as LRC: sorted by time, in hundredths of a second, with a line without text where
/// nothing is shown.
struct LyricsWriter {
  private let content: TrackContent
  private var losses = LossCount()

  /// Up to this long a cue is taken to last until the next one (as Subtitle Edit does).
  private static let longestGap = Milliseconds(100)

  init(_ content: TrackContent) { self.content = content }

  /// A cue as it is written.
  private struct Line {
    var start: Milliseconds
    var end: Milliseconds
    var cue: StyledCue
    /// Its place in the content.
    var position: Int
    /// When the next cue starts that does not start together with it.
    var next: Milliseconds?
  }

  /// The file and what it does not hold.
  mutating func written(_ options: WritingOptions) -> WrittenTrack {
    var lines = content.information.map(Self.tag)
    let sorted = sortedLines()
    let notes = content.notes.sorted { $0.position < $1.position }
    let raw = content.rawBlocks.filter { $0.format == .lyrics }.sorted { $0.position < $1.position }
    var (nextNote, nextRaw) = (0, 0)
    func kept(before position: Int) -> [String] {
      var kept: [String] = []
      while nextRaw < raw.count, raw[nextRaw].position <= position {
        kept.append(raw[nextRaw].text)
        nextRaw += 1
      }
      while nextNote < notes.count, notes[nextNote].position <= position {
        kept += notes[nextNote].text.split(separator: "\n", omittingEmptySubsequences: false).map {
          "# " + $0
        }
        nextNote += 1
      }
      return kept
    }
    for (number, line) in sorted.enumerated() {
      lines += kept(before: number)
      lines.append("[\(line.start.inLyrics)]" + text(of: line.cue, at: line.position))
      if let end = ending(after: number, of: sorted) { lines.append("[\(end.inLyrics)]") }
    }
    lines += kept(before: .max)
    lines = Self.beginningWithTag(lines)
    return WrittenTrack(
      .text(lines.map { $0 + "\n" }.joined()),
      losses: losses.findings(of: content, in: .lyrics, options))
  }

  /// The lines with remarks at the start as tags, for players know the format by a bracket there.
  private static func beginningWithTag(_ lines: [String]) -> [String] {
    let count = lines.prefix { $0.hasPrefix("# ") }.count
    return lines[..<count].map { "[#:\($0.dropFirst(2))]" } + lines[count...]
  }

  /// The cues that are shown and have a text, by time, to the hundredth of a second.
  private mutating func sortedLines() -> [Line] {
    var lines: [Line] = []
    for (position, cue) in content.cues.enumerated() where !cue.isComment {
      guard !cue.plainText.allSatisfy(\.isWhitespace) else {
        losses.add(.emptyCue, cue: position)
        continue
      }
      let (start, end) = (max(cue.start, .zero), max(cue.end, .zero))
      if start != start.roundedToCentiseconds { losses.add(.roundedTime, cue: position) }
      lines.append(
        Line(
          start: start.roundedToCentiseconds, end: end.roundedToCentiseconds, cue: cue,
          position: position))
    }
    lines.sort { ($0.start, $0.position) < ($1.start, $1.position) }
    for number in lines.indices.dropLast().reversed() {
      let next = lines[number + 1]
      lines[number].next = next.start > lines[number].start ? next.start : next.next
    }
    return lines
  }

  /// The time of the line without text that is to follow a line; nil where none is needed.
  private mutating func ending(after number: Int, of lines: [Line]) -> Milliseconds? {
    let line = lines[number]
    let next = line.next
    // Of lines that begin together the last one written says when they end.
    let isLast = number + 1 == lines.count || lines[number + 1].start > line.start
    guard line.end > line.start else {
      if line.cue.end > line.cue.start || next != nil { losses.add(.end, cue: line.position) }
      return nil
    }
    if let next, line.end >= next - Self.longestGap {
      if line.end != next { losses.add(.end, cue: line.position) }
      return nil
    }
    if isLast {
      if line.cue.end != line.end { losses.add(.roundedTime, cue: line.position) }
      return line.end
    }
    if lines[number + 1].end != line.end { losses.add(.end, cue: line.position) }
    return nil
  }

  /// The text of a cue on one line, with a stamp before each word that has a time.
  private mutating func text(of cue: StyledCue, at position: Int) -> String {
    let isTimed = cue.runs.contains { $0.style.appearsAt != nil }
    var (text, current): (String, Milliseconds?) = ("", nil)
    for run in cue.runs {
      let plain = LyricsText.escaped(
        String(run.text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
      let time = run.style.appearsAt ?? cue.start
      if isTimed, time != current {
        if time != time.roundedToCentiseconds { losses.add(.roundedTime, cue: position) }
        text += "<\(max(time, .zero).inLyrics)>"
        current = time
      }
      text += plain
    }
    return LyricsText.guarded(text.trimmingBlanks)
  }

  /// What other formats call the title.
  private static let keys = ["title": "ti"]

  private static func tag(_ item: Information) -> String {
    let key = item.key.filter { !":[]\n".contains($0) }
    let value = String(item.value.map { $0.isNewline ? " " : $0 })
    return "[\(keys[key.lowercased()] ?? key):\(value)]"
  }
}
