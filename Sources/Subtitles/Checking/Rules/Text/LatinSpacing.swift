internal import Diagnostics
internal import LocaleData

/// Latin words and numbers among Chinese characters are set off in one way throughout.
struct LatinSpacing: TrackRule {
  static let description = RuleDescription(
    "TEXT.LATIN-SPACE", .info,
    what: "Latin words and numbers within a Chinese line have spaces around them everywhere, or "
      + "nowhere.",
    why: "One film shows one way.",
    source: "W3C, Requirements for Chinese Text Layout (unverified); the track itself",
    languages: [.simplifiedChinese, .traditionalChinese],
    remedy: .proposed("What most places of the track have is done everywhere."))

  let trigger: TextFeatures = [.latin, .digit]

  /// A word between Chinese characters.
  private struct Word {
    let cue: Int
    let position: Int
    let text: String
    let isSpaced: Bool
    let edits: [TextEdit]
  }

  private var words: [Word] = []

  init?(_ context: CheckContext) {}

  mutating func look(at cue: CheckedCue) {
    guard cue.text.features.contains(.han) else { return }
    for line in cue.text.lines {
      let shown = cue.text.shown[line.range]
      if shown.contains(where: Self.isWordEnd) { look(at: shown, cue) }
    }
  }

  private mutating func look(at line: ArraySlice<Unicode.Scalar>, _ cue: CheckedCue) {
    for run in line.runs(where: { !Self.isHan($0) }) {
      // A space at one side alone parts clauses.
      guard let first = run.first, let last = run.last, run.startIndex > line.startIndex,
        run.endIndex < line.endIndex, (first == " ") == (last == " ")
      else { continue }
      let isSpaced = first == " "
      let word = isSpaced ? run.dropFirst().dropLast() : run
      guard let start = word.first, let end = word.last, Self.isWordEnd(start),
        Self.isWordEnd(end), word.allSatisfy(Self.isInWord)
      else { continue }
      let text = cue.text
      let edits =
        isSpaced
        ? text.replacing(run.startIndex..<run.startIndex + 1, with: "")
          + text.replacing(run.endIndex - 1..<run.endIndex, with: "")
        : text.replacing(run.startIndex..<run.startIndex, with: " ")
          + text.replacing(run.endIndex..<run.endIndex, with: " ")
      words.append(
        Word(
          cue: cue.position, position: word.startIndex, text: String(word), isSpaced: isSpaced,
          edits: edits))
    }
  }

  func check(_ breaches: inout [TrackBreach]) {
    let spaced = words.count { $0.isSpaced }
    guard spaced > 0, spaced < words.count else { return }
    // Where it is even, without: lines are short.
    let wantsSpaces = spaced * 2 > words.count
    let share = wantsSpaces ? spaced : words.count - spaced
    let custom = wantsSpaces ? "with spaces around them" : "without spaces"
    for word in words where word.isSpaced != wantsSpaces {
      breaches.append(
        TrackBreach(
          message: "“\(word.text)” \(wantsSpaces ? "without spaces" : "with spaces around it"); "
            + "\(share) of \(words.count) words in this track are \(custom)",
          cue: word.cue, place: .shown(word.position), repair: .proposal([word.cue: word.edits])))
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    TextFeatures.of(scalar).contains(.han)
  }

  private static func isWordEnd(_ scalar: Unicode.Scalar) -> Bool {
    !TextFeatures.of(scalar).isDisjoint(with: [.latin, .digit])
  }

  /// Whether a character stands in the middle of a word, or of some that belong together.
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    !TextFeatures.of(scalar).isDisjoint(
      with: [.latin, .digit, .space, .fullStop, .hyphen, .apostrophe, .address, .colon])
  }
}
