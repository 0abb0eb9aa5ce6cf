/// A name cut into its words, so that it can be put together again with other ones.
struct NameWords {
  /// The words as they stand there, without the initials and particles that never change.
  let words: [String]
  /// Whether initials stand for the given name.
  let hasInitials: Bool

  /// The name in pieces: words that change as their indices, and all that lies between.
  private let pieces: [Piece]

  private enum Piece {
    case word(Int)
    case fixed(String)
  }

  init(_ text: String) {
    var pieces: [Piece] = []
    var words: [String] = []
    var hasInitials = false
    let isNameCapitalized = text.contains(where: \.isUppercase)
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { $0.isLetter || "-‐’'".contains($0) }
      if word.isEmpty {
        let gap = rest.prefix { !$0.isLetter }
        pieces.append(.fixed(String(gap.isEmpty ? rest.prefix(1) : gap)))
        rest = rest.dropFirst(max(gap.count, 1))
        continue
      }
      rest = rest[word.endIndex...]
      // А., Вс., Алекс.; not the word before a full stop.
      let isInitial =
        rest.first == "."
        && (word.count <= 2 || word.count <= 5 && rest.dropFirst().contains(where: \.isLetter))
      // «Фон» and «де» stay as they are.
      let isParticle = isNameCapitalized && word.allSatisfy { !$0.isUppercase }
      if isInitial { hasInitials = true }
      if isInitial || isParticle || Script(of: word) != .cyrillic || Self.isTooLong(word) {
        pieces.append(.fixed(String(word)))
      } else {
        pieces.append(.word(words.count))
        words.append(String(word))
      }
    }
    let isName = words.count <= Self.mostWords
    self.words = isName ? words : []
    self.hasInitials = isName && hasInitials
    self.pieces = isName ? pieces : [.fixed(text)]
  }

  /// Whether a word is longer than those of names, and so is none.
  private static func isTooLong(_ word: Substring) -> Bool {
    word.unicodeScalars.count > longestWord
      || word.unicodeScalars.count { "-‐".unicodeScalars.contains($0) } > mostHyphens
  }

  /// The longest word of a name, in letters, its most hyphens, and the most words that a name has; all
  /// are twice what the longest names in print have.
  private static let longestWord = 64
  private static let mostHyphens = 4
  private static let mostWords = 10

  /// The name with `forms`, in lower case, in place of its words, and with their capitals.
  func text(with forms: [String]) -> String {
    pieces.map { piece in
      switch piece {
      case .fixed(let text): text
      case .word(let index): Self.capitalized(forms[index], like: words[index])
      }
    }.joined()
  }

  /// The form with the capitals of the word it stands for: О'Генри keeps both of its own.
  private static func capitalized(_ form: String, like model: String) -> String {
    let letters = model.filter(\.isLetter)
    if letters.count > 1 && letters.allSatisfy(\.isUppercase) { return form.uppercased() }
    let forms = form.split(separator: "-", omittingEmptySubsequences: false)
    let models = model.split(separator: "-", omittingEmptySubsequences: false)
    return zip(forms, models).map { form, model in
      let shared = zip(form, model).prefix { String($0) == $1.lowercased() }
      if shared.isEmpty && model.first?.isUppercase == true {
        return form.prefix(1).uppercased() + form.dropFirst()
      }
      return String(model.prefix(shared.count) + form.dropFirst(shared.count))
    }.joined(separator: "-")
  }
}
