/// Cues of a translation and those that they translate.
///
/// One side has no cue where something is missing or was added; both have several where the words are
/// divided in another way.
struct CueGroup: Sendable {
  /// The cues of the translation, by their times.
  var target: [TranslatedCue]
  /// The cues that they translate, by their times.
  var source: [TranslatedCue]

  /// Whether there are cues on both sides.
  var isMatched: Bool { !target.isEmpty && !source.isEmpty }

  /// What the translation says, lines joined by `\n`.
  var targetText: String { target.map(\.text).joined(separator: "\n") }

  /// What it translates, lines joined by `\n`.
  var sourceText: String { source.map(\.text).joined(separator: "\n") }

  /// The source as messages quote it: when it is said, and what.
  var sourceQuotation: String { "\(source.first?.start ?? .zero) \(sourceText.quotation)" }
}

/// The positions of cues that say the same in two tracks.
public struct MatchedCues: Sendable, Hashable {
  /// Those of the translation; none where a cue is missing there.
  public let target: [Int]
  /// Those of the track that is translated; none where the cue was added.
  public let source: [Int]
}
