/// What became of a name part on its way into Chinese and back.
struct BackTranscription {
  /// The characters that stood between the two spellings.
  let characters: String
  /// What was lost in them, a sentence each: "尔 (л) is dropped", "金 stands for both гин and кин".
  let losses: [String]

  /// The way of `original` to `variant`, through `printed` where a Chinese source has it, else through the
  /// characters of Xinhua's table.
  init(
    of variant: String, from original: String, printed: String?, sex: Sex?,
    _ speller: ChineseSpeller
  ) {
    let full = speller.spelling(of: original, sex: sex)
    let back = speller.spelling(of: variant, sex: sex)
    let between = printed.map { speller.spelling(of: $0, sex: sex) } ?? full
    var losses: [String] = []
    var pieces: [Character: Set<String>] = [:]
    for (left, right) in full.alignment(with: between) {
      if let left, right == nil {
        losses.append(Self.dropped(left))
      } else if let piece = left?.piece, let right {
        pieces[right.character, default: []].insert(piece)
      }
    }
    for (left, right) in back.alignment(with: between) {
      if let piece = left?.piece, let right {
        pieces[right.character, default: []].insert(piece)
      } else if left == nil, let right, right.isCoda, printed == nil {
        losses.append(Self.dropped(right))
      }
    }
    for unit in between.units {
      guard let spoken = pieces[unit.character], spoken.count > 1 else { continue }
      pieces[unit.character] = nil
      losses.append(
        "\(unit.character) stands for both \(spoken.sorted().joined(separator: " and "))")
    }
    characters = between.text
    self.losses = losses
  }

  private static func dropped(_ unit: ChineseSpelling.Unit) -> String {
    "\(unit.character) (\(unit.piece ?? "")) is dropped"
  }
}
