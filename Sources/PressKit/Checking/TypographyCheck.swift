/// Finds marks in a text that careful typesetting of its language does not use.
struct TypographyCheck {
  /// How many characters around a mark are shown, so that a person finds it.
  private static let context = 6

  let typography: Typography

  /// What is unwanted in `text`, each kind once: the marks, what stands there instead, and where.
  func findings(in text: String) -> [(mark: String, instead: String, excerpt: String)] {
    let characters = Array(text)
    return typography.unwanted.compactMap { unwanted in
      let mark = Array(unwanted.text)
      guard characters.count >= mark.count else { return nil }
      let place = (0...(characters.count - mark.count)).first { start in
        characters[start..<(start + mark.count)].elementsEqual(mark)
          && (!unwanted.isBesideHan || isBesideHan(start, start + mark.count, in: characters))
      }
      return place.map { start in
        let around =
          max(0, start - Self.context)..<min(characters.count, start + mark.count + Self.context)
        return (unwanted.text, unwanted.instead, String(characters[around]))
      }
    }
  }

  private func isBesideHan(_ start: Int, _ end: Int, in characters: [Character]) -> Bool {
    start > 0 && characters[start - 1].isHan || end < characters.count && characters[end].isHan
  }
}

extension Character {
  /// Whether the character is a Chinese one (Unicode: Unified_Ideograph).
  fileprivate var isHan: Bool { unicodeScalars.first?.properties.isUnifiedIdeograph == true }
}
