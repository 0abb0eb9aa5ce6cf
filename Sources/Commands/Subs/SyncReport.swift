internal import Diagnostics
internal import Subtitles

/// What is told of a track that was laid onto a reference.
struct SyncReport {
  let outcome: SyncOutcome
  /// The file as the user named it.
  let file: String
  /// The reference as the user named it.
  let reference: String

  init(_ outcome: SyncOutcome, file: String, reference: String) {
    (self.outcome, self.file, self.reference) = (outcome, file, reference)
  }

  /// One line for the person at the terminal.
  var summary: String {
    let status =
      switch outcome.status {
      case .synced: "synced to \(reference)"
      case .already: "in time with \(reference)"
      case .refused: "not synced to \(reference)"
      }
    return "\(file): \(status), confidence \(outcome.confidence.inHundredths): \(outcome.reason)"
  }

  /// The parts of the track, one a line.
  var text: String {
    guard !outcome.segments.isEmpty else { return summary + "\n" }
    let rows = outcome.segments.map { segment in
      [
        "\(segment.firstCue)–\(segment.lastCue)", "\(segment.start) – \(segment.end)",
        "× \(ratio)", Self.signed(segment.offset),
        "\(Int((segment.support * 100).rounded())) %",
      ]
    }
    let lines = TextColumns.lines([["cues", "from – until", "times", "plus", "supported"]] + rows)
    return summary + "\n" + lines.map { "  " + $0 + "\n" }.joined()
  }

  /// The report by the contract of the command line.
  var json: JSONValue {
    .object([
      ("file", .string(file)), ("reference", .string(reference)),
      ("status", .string(outcome.status.rawValue)),
      ("confidence", .number(Self.rounded(outcome.confidence))),
      ("ratio", .number(Self.decimals(outcome.ratio.value))),
      (
        "segments",
        .array(
          outcome.segments.map { segment in
            .object([
              ("firstCue", .integer(segment.firstCue)), ("lastCue", .integer(segment.lastCue)),
              ("offset", .integer(segment.offset.count)),
              ("support", .number(Self.rounded(segment.support))),
            ])
          })
      ),
      ("reason", .string(outcome.reason)),
    ])
  }

  /// What times are multiplied by, with eight decimals at most.
  var ratio: String {
    let value = Self.decimals(outcome.ratio.value)
    return value == 1 ? "1" : String(value)
  }

  /// A span with its sign and a space, as a person reads it.
  static func signed(_ span: Milliseconds) -> String {
    if span == .zero { return "0 s" }
    return span < .zero ? "− \((-span).inSeconds)" : "+ \(span.inSeconds)"
  }

  private static func rounded(_ share: Double) -> Double { (share * 100).rounded() / 100 }

  private static func decimals(_ ratio: Double) -> Double {
    (ratio * 100_000_000).rounded() / 100_000_000
  }
}
