public import Diagnostics

/// A place in a track where it may have come to run apart from the film: where somebody speaks again after
/// a long silence, as after a cut, a break or the end of a reel.
public struct SuggestedPoint: Sendable, Hashable {
  /// The cue that starts there, counted from 1.
  public let cue: Int
  /// Where it stands.
  public let location: SourceLocation
  /// When it starts.
  public let time: Milliseconds
  /// How long nobody spoke before; for the first cue since the start of the film.
  public let silence: Milliseconds
  /// What it says, as a viewer reads it.
  public let text: String

  /// A line of a file of points that leaves the moment where it is, to be edited.
  public var line: String {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    let shown = words.count > Self.longestText ? words.prefix(Self.longestText) + "…" : words[...]
    let pause = silence > .zero ? ", after \(silence.inSeconds) of silence" : ""
    return "\(time) = \(time)  # cue \(cue)\(pause): \(shown)"
  }

  private static let longestText = 40
}

extension Track {
  /// The first cue, the last one, and every cue before which nobody spoke for a while, in the order of
  /// time.
  ///
  /// Stretching through the first and the last one is exact for a film at another rate; each one between
  /// them is where a cut may be.
  public func suggestedPoints(afterSilenceOf silence: Milliseconds) -> [SuggestedPoint] {
    let order = records.indices.sorted {
      (records[$0].start, $0) < (records[$1].start, $1)
    }
    var points: [SuggestedPoint] = []
    var end = Milliseconds.zero
    var lastTime: Milliseconds?
    for (place, position) in order.enumerated() {
      let record = records[position]
      let pause = record.start - end
      let isAtEdge = place == 0 || place == order.count - 1
      // Two points at one moment are one.
      if isAtEdge || pause >= silence, lastTime.map({ $0 < record.start }) ?? true {
        lastTime = record.start
        points.append(
          SuggestedPoint(
            cue: position + 1,
            location: SourceLocation(
              file: file, line: Int(record.line), column: 1,
              byteOffset: Int(record.timeLine.start)),
            time: record.start, silence: Swift.max(pause, .zero), text: self[position].shownText))
      }
      end = Swift.max(end, record.end)
    }
    return points
  }
}
