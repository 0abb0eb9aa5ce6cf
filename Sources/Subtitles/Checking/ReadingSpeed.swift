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

extension Track {
  /// The reading speed of the track, or nil when no cue has text and a duration.
  ///
  /// Linear in the length of the text; on all processors where the track is large.
  public func readingSpeed(counting count: CharacterCount) -> ReadingSpeed? {
    let workers = source.bytes.count < Self.lengthWorthSharing ? 1 : Workers.available
    let parts = Workers.run(workers) { number in
      self.speeds(
        of: records.count * number / workers..<records.count * (number + 1) / workers, count)
    }
    var speeds = Array(parts.joined())
    guard let fastest = speeds.max() else { return nil }
    let mean = speeds.reduce(0, +) / Double(speeds.count)
    // The nearest rank: the smallest speed that 95% of the cues keep.
    let rank = (speeds.count * 95 + 99) / 100
    return ReadingSpeed(mean: mean, p95: speeds.select(rank - 1), max: fastest)
  }

  /// The speeds of those cues in a range of positions that have text and a duration.
  private func speeds(of positions: Range<Int>, _ count: CharacterCount) -> [Double] {
    var speeds: [Double] = []
    guard !positions.isEmpty else { return speeds }
    speeds.reserveCapacity(positions.count)
    let kinds = ByteKinds.table
    let bytes = source.bytes
    // In other formats the text is not simply what stands in the bytes.
    let isPlain = format == .subRip
    // Most files are well-formed throughout, so that this is asked once and not for each cue.
    let first = records[positions.lowerBound].text.indices.lowerBound
    let end = records[positions.upperBound - 1].text.indices.upperBound
    let isWellFormed = first <= end && source.isWellFormed(first..<end)
    for position in positions {
      let record = records[position]
      guard isPlain, changes.isEmpty || changes[position] == nil else {
        let cue = self[position]
        guard cue.duration > .zero, !cue.textRange.isEmpty || cue.change.text != nil else {
          continue
        }
        speeds.append(count.count(reader.shown(cue.text)) / cue.duration.seconds)
        continue
      }
      let duration = record.end - record.start
      guard duration > .zero, !record.text.isEmpty else { continue }
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
