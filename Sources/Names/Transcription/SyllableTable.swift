/// A table from pieces of one spelling to pieces of another, read greedily: at each place the longest
/// piece that fits is taken.
struct SyllableTable: Sendable {
  /// A piece of the source and what it becomes.
  struct Step: Sendable, Hashable {
    let source: String
    let target: String
  }

  private let entries: [String: String]
  private let longest: Int

  init(_ entries: [String: String]) {
    self.entries = entries
    longest = entries.keys.map(\.count).max() ?? 0
  }

  /// The text with every piece of it that the table has put in its other form.
  func replacing(in text: String) -> String {
    let characters = Array(text)
    var result = ""
    var position = 0
    while position < characters.count {
      let step = step(characters, at: position) { _, _ in true }
      result += step?.target ?? String(characters[position])
      position += step?.source.count ?? 1
    }
    return result
  }

  /// The longest piece at `position` that `isAllowed` lets stand before the character that follows it.
  func step(
    _ characters: [Character], at position: Int,
    where isAllowed: (_ source: String, _ next: Character?) -> Bool
  ) -> Step? {
    let room = min(longest, characters.count - position)
    guard room > 0 else { return nil }
    for length in stride(from: room, through: 1, by: -1) {
      let end = position + length
      let source = String(characters[position..<end])
      let next = end < characters.count ? characters[end] : nil
      if let target = entries[source], isAllowed(source, next) {
        return Step(source: source, target: target)
      }
    }
    return nil
  }

  /// The pieces of `text`, or nil where some character is covered by none, and for texts longer than a
  /// word of a name.
  ///
  /// Every way to cut the text is tried, longest pieces first. Takes as many look-ups as the text has
  /// letters, times those of the longest piece.
  func segmentation(of text: String) -> [Step]? {
    guard !text.isEmpty, text.utf8.count <= Self.longestWord else { return nil }
    let characters = Array(text)
    let end = characters.count
    // The first piece of the best way from each place to the end of the text.
    var steps = [Step?](repeating: nil, count: end)
    for position in characters.indices.reversed() {
      let room = min(longest, end - position)
      for length in stride(from: room, through: 1, by: -1)
      where position + length == end || steps[position + length] != nil {
        let source = String(characters[position..<position + length])
        guard let target = entries[source] else { continue }
        steps[position] = Step(source: source, target: target)
        break
      }
    }
    var cut: [Step] = []
    var position = 0
    while position < end {
      guard let step = steps[position] else { return nil }
      cut.append(step)
      position += step.source.count
    }
    return cut
  }

  /// The longest word of a name, in bytes of UTF-8: Cyrillic ones of 128 letters.
  private static let longestWord = 256
}
