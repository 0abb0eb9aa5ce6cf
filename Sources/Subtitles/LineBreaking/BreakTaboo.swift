/// What a line break must not part, and in whose words.
struct BreakTaboo: Sendable, Hashable {
  /// What is parted.
  enum Kind: String, Sendable, CaseIterable {
    case article, possessive, preposition, conjunction, pronoun, auxiliary, negation
    case enclitic, number, name, title, word, structural, dash
    case openingMark = "opening-mark"
    case closingMark = "closing-mark"
  }

  var kind: Kind
  /// The end of the upper line and the start of the lower one: a word each.
  var left: String
  var right: String

  /// Whether it is a matter of marks at the edges of lines and not of words.
  var isAtMark: Bool { kind == .openingMark || kind == .closingMark }

  /// What is wrong, in plain English.
  var message: String {
    switch kind {
    case .article, .possessive: "“\(left)” is parted from its noun"
    case .preposition: "“\(left)” is parted from its object"
    case .conjunction: "“\(left)” is parted from what it leads to"
    case .pronoun, .auxiliary: "“\(left)” is parted from its verb"
    case .negation: "“\(left)” is parted from what it negates"
    case .enclitic: "“\(right)” is parted from the word it leans on"
    case .number, .name: "“\(left)” is parted from “\(right)”"
    case .title: "“\(left)” is parted from the name"
    case .word: "the word “\(left)\(right)” is broken"
    case .structural: "“\(left)” is parted from “\(right)”"
    case .dash: "“\(right)” begins a line as if another spoke"
    case .openingMark: "a line ends with “\(left)”"
    case .closingMark: "a line begins with “\(right)”"
    }
  }
}

extension BreakJudge {
  /// What the break in front of a piece parts.
  func taboo(at index: Int) -> BreakTaboo? {
    cost(at: index).taboo.map {
      BreakTaboo(kind: $0, left: shown(pieces[index - 1]), right: shown(pieces[index]))
    }
  }

  /// What a line end within a piece parts.
  func taboo(within piece: LinePiece, at position: Int) -> BreakTaboo {
    let left = reader.piece(piece.range.lowerBound..<position)
    let right = reader.piece(position + 1..<piece.range.upperBound)
    let isName = reader.text[piece.range].contains("·")
    let kind = isName ? .name : taboo(left, right) ?? .word
    return BreakTaboo(kind: kind, left: shown(left), right: shown(right))
  }

  /// A piece as a message shows it: its word, or its marks where it has none.
  private func shown(_ piece: LinePiece) -> String {
    String(reader.text[piece.core.isEmpty ? piece.range : piece.core])
  }
}
