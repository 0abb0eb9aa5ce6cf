/// Tells whether a word begins a sentence.
struct SentenceOpening: Sendable {
  /// Whether the word at an index of a text's tokens begins a sentence: nothing stands before it in the
  /// film, or the sentence before it has ended, or another speaker begins.
  func holds(for index: Int, _ tokens: [TextToken], _ cues: CueWindow) -> Bool {
    let text = cues.text
    let token = tokens[index]
    let isFirstOfLine = index == 0 || tokens[index - 1].line != token.line
    let leading = text.shown[token.leading]
    if isFirstOfLine, leading.contains(where: \.isDash) { return true }
    guard index > 0 else {
      guard let previous = cues.previous else { return true }
      return Self.ends(previous.text.shown[...])
    }
    // A dash with a space stands alone before the words of a speaker.
    let before = tokens[index - 1]
    if before.core.isEmpty {
      let isDash = text.shown[before.whole].allSatisfy(\.isDash)
      let isFirst = index == 1 || tokens[index - 2].line != before.line
      if isDash && isFirst { return true }
    }
    return Self.ends(text.shown[before.whole])
  }

  /// Whether a text ends as a sentence does; a text without words as well.
  private static func ends(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let closing: TextFeatures = [.quote, .apostrophe, .parenthesis, .bracket, .note]
    for scalar in text.reversed() {
      let kind = TextFeatures.of(scalar)
      if kind.isDisjoint(with: .visible) || !kind.isDisjoint(with: closing) { continue }
      return !kind.isDisjoint(with: [.fullStop, .exclamation])
    }
    return true
  }
}
