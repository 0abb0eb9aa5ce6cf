internal import Workers

/// How fast the cues of a track must be read, in characters a second.
public struct ReadingSpeed: Sendable, Hashable {
  /// The mean over the cues.
  public let mean: Double
  /// What 95 of 100 cues do not exceed.
  public let p95: Double
  /// The fastest cue.
  public let max: Double
}

extension ReadingSpeed {
  /// What the speeds of the cues come to, or nil where there is none.
  fileprivate init?(of parts: [SortedRoughly]) {
    let cues = parts.reduce(0) { $0 + $1.values.count }
    guard cues > 0 else { return nil }
    var (sum, fastest) = (0.0, 0.0)
    for part in parts {
      for speed in part.values {
        sum += speed
        fastest = Swift.max(fastest, speed)
      }
    }
    // The nearest rank: the smallest speed that 95% of the cues keep.
    let rank = (cues * 95 + 99) / 100
    self.init(
      mean: sum / Double(cues), p95: SortedRoughly.value(at: rank - 1, of: parts), max: fastest)
  }
}

extension Track {
  /// The reading speed of the track, or nil when no cue has text and a duration.
  ///
  /// Linear in the length of the text; on all processors where the track is large.
  public func readingSpeed(counting count: CharacterCount) -> ReadingSpeed? {
    let parts = Workers.run(workers) { number in speeds(of: positions(ofPart: number), count) }
    return ReadingSpeed(of: parts)
  }

  /// The speeds of those cues in a range of positions that have text and a duration.
  private func speeds(of positions: Range<Int>, _ count: CharacterCount) -> SortedRoughly {
    var speeds = SortedRoughly(capacity: positions.count)
    guard !positions.isEmpty else { return speeds }
    let kinds = ByteKinds.table
    let bytes = source.bytes
    // In other formats the text is not simply what stands in the bytes.
    let isPlain = format == .subRip
    // Most files are well-formed throughout, so that this is asked once and not for each cue.
    let first = records[positions.lowerBound].text.indices.lowerBound
    let end = records[positions.upperBound - 1].text.indices.upperBound
    let isWellFormed =
      source.isKnownWellFormed || isPlain && first <= end && source.isWellFormed(first..<end)
    records.forEach(in: positions) { position, record in
      guard isPlain, changes.isEmpty || changes[position] == nil else {
        let cue = self[position]
        if cue.duration > .zero, !cue.textRange.isEmpty || cue.change.text != nil {
          speeds.append(count.count(reader.shown(cue.text)) / cue.duration.seconds)
        }
        return
      }
      let duration = record.end - record.start
      guard duration > .zero, !record.text.isEmpty else { return }
      let text = record.text.indices
      let quick =
        isWellFormed || source.isWellFormed(text)
        ? CharacterWidths(marked: bytes.span, text, kinds.span) : nil
      speeds.append(
        count.count(quick ?? CharacterWidths(marked: source.text(in: text))) / duration.seconds)
    }
    return speeds
  }
}

extension TrackSource {
  /// Whether a range of the bytes is UTF-8 without a fault.
  fileprivate func isWellFormed(_ range: Range<Int>) -> Bool {
    guard form == .utf8 else { return false }
    return WellFormedUTF8.holds(for: bytes.span, range)
  }
}
