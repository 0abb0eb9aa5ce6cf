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

  /// The pieces of `text`, or nil where some character is covered by none.
  ///
  /// Every way to cut the text is tried, longest pieces first.
  func segmentation(of text: String) -> [Step]? {
    let characters = Array(text)
    var dead: Set<Int> = []
    func cut(from position: Int) -> [Step]? {
      if position == characters.count { return [] }
      if dead.contains(position) { return nil }
      let room = min(longest, characters.count - position)
      for length in stride(from: room, through: 1, by: -1) {
        let source = String(characters[position..<position + length])
        if let target = entries[source], let rest = cut(from: position + length) {
          return [Step(source: source, target: target)] + rest
        }
      }
      dead.insert(position)
      return nil
    }
    return characters.isEmpty ? nil : cut(from: 0)
  }
}
