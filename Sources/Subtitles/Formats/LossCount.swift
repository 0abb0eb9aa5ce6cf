internal import Diagnostics

/// Counts what a writer could not put down as it is, by kind.
struct LossCount {
  /// What was changed on the way into a file.
  enum Kind: String, CaseIterable {
    case roundedTime, position, severalVoices, comma, reducedStyle
    case roundedFrame, anchor, bar, partOfLine, opacity
    case end, emptyCue, blankLine

    /// The rule that it breaks.
    var rule: String {
      switch self {
      case .roundedTime, .roundedFrame: WrittenTrack.timeRule
      case .comma, .bar: WrittenTrack.characterRule
      default: WrittenTrack.lossRule
      }
    }

    /// The sentence about it, before the count of cues.
    func message(_ format: SubtitleFormat) -> String {
      switch self {
      case .roundedTime: "\(format.title) holds times to the hundredth of a second: rounded"
      case .position: "\(format.title) cannot hold positions by lines and sizes of boxes: moved"
      case .severalVoices: "\(format.title) holds one speaker for a cue: the others are left out"
      case .comma: "\(format.title) cannot hold commas in names: written “;”"
      case .roundedFrame: "\(format.title) holds times to the frame: rounded"
      case .anchor: "\(format.title) knows the top and the bottom only: moved"
      case .bar: "\(format.title) cannot hold the character “|”: written “¦”"
      case .partOfLine: "\(format.title) holds styles of whole lines only: left out"
      case .opacity: "\(format.title) cannot hold transparent colours: made opaque"
      case .end: "\(format.title) says ends by what follows: other ends are lost"
      case .emptyCue: "\(format.title) cannot hold cues without text: left out"
      case .blankLine: "\(format.title) ends cues at blank lines: those in the text are left out"
      case .reducedStyle: "\(format.title) cannot hold scale, spacing, angle or lines of a style"
      }
    }
  }

  private var uses: [Kind: TrackContent.Use] = [:]

  init() {}

  /// Counts one thing, of a cue where it belongs to one.
  mutating func add(_ kind: Kind, cue: Int? = nil) {
    if let cue, lastCue[kind] == cue { return }
    lastCue[kind] = cue
    uses[kind, default: TrackContent.Use()].count += 1
    if uses[kind]?.firstCue == nil { uses[kind]?.firstCue = cue }
  }

  private var lastCue: [Kind: Int] = [:]

  /// The findings, one for each kind.
  func findings(
    of content: TrackContent, in format: SubtitleFormat, _ options: WritingOptions
  ) -> [Finding] {
    Kind.allCases.compactMap { kind in
      guard let use = uses[kind] else { return nil }
      let place =
        use.firstCue.map { first in
          use.count == 1
            ? " in cue \(first + 1)" : " in \(use.count) cues, first in cue \(first + 1)"
        } ?? " in \(use.count) styles"
      return Finding(
        rule: kind.rule, severity: .warning, message: kind.message(format) + place,
        location: SourceLocation(
          file: options.file, line: use.firstCue.flatMap { content.cues[$0].line }),
        cue: use.firstCue.map { $0 + 1 }, value: Double(use.count))
    }
  }
}

extension LossCount {
  /// The cues with blank lines between lines of their text.
  init(blankLinesIn content: TrackContent) {
    self.init()
    for (position, cue) in content.cues.enumerated() where !cue.isComment {
      guard cue.runs.contains(where: { $0.text.contains("\n") }) else { continue }
      let isBlank = cue.plainLines.map { $0.allSatisfy(\.isWhitespace) }
      guard let first = isBlank.firstIndex(of: false), let last = isBlank.lastIndex(of: false)
      else { continue }
      if isBlank[first...last].contains(true) { add(.blankLine, cue: position) }
    }
  }
}
