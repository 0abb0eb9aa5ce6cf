import LocaleData

@testable import Subtitles

/// A breaker for a language with the data that is built in.
func breaker(_ language: LanguageTag) throws -> LineBreaker {
  LineBreaker(
    try LineBreakingData(language, from: .builtIn),
    CharacterCount(try LanguageTraits(language, from: .builtIn)))
}

extension LineBreaker {
  /// The best lines of a text, parted by ` | `, or nil where none hold the limits.
  func broken(_ text: String, _ limits: LineLimits) -> String? {
    let scalars = Array(text.unicodeScalars)
    return layout(of: scalars, limits).map { shown($0, scalars) }
  }

  /// What the lines of a text as they stand part that should stay together.
  func taboos(_ text: String) -> [String] {
    layout(of: Array(text.unicodeScalars)).taboos.map(\.message)
  }

  private func shown(_ layout: LineLayout, _ text: [Unicode.Scalar]) -> String {
    layout.lines.map { String(text[$0]) }.joined(separator: " | ")
  }
}
