internal import Diagnostics

/// Sounds and the names of speakers stand in the brackets of the house style.
struct SoundBrackets: CheckingRule {
  static let description = RuleDescription(
    "SDH.BRACKET", .warning,
    what: "A line that stands in parentheses or braces stands in square brackets, where the house "
      + "style has those.",
    why: "Viewers know a sound from speech by its brackets.",
    source: "the profile, sound-brackets",
    remedy: .safe("The brackets of the house style take their place."))

  let trigger: TextFeatures = [.parenthesis, .bracket]

  private let opening: Unicode.Scalar
  private let closing: Unicode.Scalar

  init?(_ context: CheckContext) {
    guard let brackets = context.custom(.soundBrackets)?.unicodeScalars, brackets.count == 2,
      let opening = brackets.first, let closing = brackets.last
    else { return nil }
    (self.opening, self.closing) = (opening, closing)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard let whole = text.visibleRange else { return }
    var stretches = text.lines.compactMap { visible(text.shown[$0.range]) }
    // What opens on one line and closes on another is one stretch.
    if isEnclosed(text.shown[whole]) { stretches = [whole] }
    for stretch in stretches where isEnclosed(text.shown[stretch]) {
      let (first, last) = (stretch.lowerBound, stretch.upperBound - 1)
      breaches.append(
        Breach(
          message: "“\(text.shown[first])…\(text.shown[last])” around a sound or a name; "
            + "the house style has “\(opening)…\(closing)”",
          place: .shown(first),
          repair: .edits(
            text.replacing(first..<first + 1, with: CollectionOfOne(opening))
              + text.replacing(last..<last + 1, with: CollectionOfOne(closing)))))
    }
  }

  /// What a line shows, without the dash of a speaker and the spaces around it.
  private func visible(_ line: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let skipped: TextFeatures = [.space, .oddSpace, .hyphen, .dash]
    let start = line.firstIndex { TextFeatures.of($0).isDisjoint(with: skipped) }
    let end = line.lastIndex { TextFeatures.of($0).isDisjoint(with: [.space, .oddSpace]) }
    guard let start, let end, start < end else { return nil }
    return start..<end + 1
  }

  /// Whether a stretch begins with a bracket that closes at its end, and has letters within.
  private func isEnclosed(_ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = stretch.first, let closing = Self.pairs[first], first != opening,
      stretch.last == closing,
      stretch.contains(where: { !TextFeatures.of($0).isDisjoint(with: .letter) })
    else { return false }
    var depth = 0
    for position in stretch.indices {
      if stretch[position] == first { depth += 1 }
      if stretch[position] == closing { depth -= 1 }
      if depth == 0 { return position == stretch.endIndex - 1 }
    }
    return false
  }

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "{": "}", "（": "）", "｛": "｝",
  ]
}

extension MarkedText {
  /// What is shown without the spaces around it, or nil where nothing is.
  var visibleRange: Range<Int>? {
    func isVisible(_ scalar: Unicode.Scalar) -> Bool {
      scalar != "\n" && TextFeatures.of(scalar).isDisjoint(with: [.space, .oddSpace])
    }
    guard let start = shown.firstIndex(where: isVisible),
      let end = shown.lastIndex(where: isVisible)
    else { return nil }
    return start..<end + 1
  }
}
