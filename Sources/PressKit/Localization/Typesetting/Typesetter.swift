/// Sets texts as the press of a language prints them: quotation marks, dashes, ellipses, full-width marks
/// and the spaces at which lines must not break.
///
/// Only marks and spaces change, never a letter or a digit, and a text that is set already stays as it is.
/// Where marks cannot be understood, such as one that is never closed, they are left alone.
struct Typesetter {
  let typography: Typography
  /// What stands between Chinese characters and letters, as the kit wants it.
  let hanSpacing: Typography.HanSpacing?
  /// The titles of the film, which bear marks of their own.
  let titles: Set<String>

  /// A setter by the language's `typography`; the kit may ask for another `hanSpacing`.
  init(
    _ typography: Typography, hanSpacing: Typography.HanSpacing? = nil, titles: Set<String> = []
  ) {
    self.typography = typography
    self.hanSpacing = typography.hanSpacing.map { hanSpacing ?? $0 }
    self.titles = titles
  }

  /// The text, set.
  func set(_ text: String) -> String { set([text])[0] }

  /// The pieces of one paragraph, set as the one text that they are.
  func set(_ pieces: [String]) -> [String] {
    var text = TypesetCells(pieces)
    setEllipses(&text)
    setDashes(&text)
    setQuotes(&text)
    setFullWidth(&text)
    removeSpacesBesideMarks(&text)
    setHanSpacing(&text)
    setFirmSpaces(&text)
    return text.pieces
  }
}
