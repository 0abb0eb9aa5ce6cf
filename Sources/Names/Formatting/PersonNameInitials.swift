internal import ICU
internal import YAML

/// How a language writes initials: what stands around one and between two (TR35 part 8, "Derive
/// initials").
struct PersonNameInitials: Sendable {
  private let start: String
  private let end: String
  private let separator: String

  /// From `{0}.` and `{0} {1}`.
  init(_ initial: YAMLNode, sequence: YAMLNode) throws(YAMLError) {
    let ends = try initial.string().components(around: "{0}")
    let parts = try sequence.string().components(around: "{1}")
    guard let ends else { throw initial.expected("a pattern with {0}") }
    guard let parts, parts.before.hasPrefix("{0}"), parts.after.isEmpty else {
      throw sequence.expected("a pattern such as {0} {1}")
    }
    (start, end) = ends
    separator = String(parts.before.dropFirst("{0}".count))
  }

  /// The initials of the words of `text`, found by `words`; nil where it has no letter.
  ///
  /// With `isRetaining` the punctuation inside a word stands between its initials: A.-M.
  func initials(
    of text: String, words: BreakIterator, isRetaining: Bool
  ) throws(ICUError) -> String? {
    var result: String?
    var between = ""
    for segment in try words.segments(of: text) {
      guard let first = text[segment.range].first, first.isLetter else {
        between += text[segment.range]
        continue
      }
      let initial = start + String(first) + end
      if let left = result {
        let isRetained =
          isRetaining && !between.isEmpty && !between.contains(where: \.isWhitespace)
        result = left + (isRetained ? between : separator) + initial
      } else {
        result = initial
      }
      between = ""
    }
    return result
  }
}

extension String {
  /// The text before and after a placeholder; nil where it does not have it.
  fileprivate func components(around placeholder: String) -> (before: String, after: String)? {
    guard let range = firstRange(of: placeholder) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
