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

  /// The steps that spell `text`; characters that no piece covers are skipped.
  func steps(for text: String) -> [Step] {
    let characters = Array(text)
    var steps: [Step] = []
    var position = 0
    while position < characters.count {
      guard let step = step(characters, at: position) else {
        position += 1
        continue
      }
      steps.append(step)
      position += step.source.count
    }
    return steps
  }

  /// The pieces of `text`, or nil where some character is covered by none.
  ///
  /// Unlike `steps(for:)` this tries every way to cut the text, longest pieces first.
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

  private func step(_ characters: [Character], at position: Int) -> Step? {
    let room = min(longest, characters.count - position)
    for length in stride(from: room, through: 1, by: -1) {
      let source = String(characters[position..<position + length])
      if let target = entries[source] { return Step(source: source, target: target) }
    }
    return nil
  }
}
