internal import Diagnostics
internal import LocaleData

/// A sentence begins with a word.
struct OpeningNumber: CheckingRule {
  static let description = RuleDescription(
    "NUM.START", .warning, what: "A number that begins a sentence is written in words.",
    why: "A sentence begins with a capital letter.",
    source: "Subtitle Edit, NetflixCheckStartNumberSpellOut; the data of the language, wording "
      + "(unverified for Russian)",
    languages: [.english, .russian],
    remedy: .proposed("The words take the place of the digits, up to a hundred."))
  static let respells = true

  let trigger: TextFeatures = .digit

  private let wording: NumberWording
  private let isRussian: Bool
  private let opening: SentenceOpening

  init?(_ context: CheckContext) {
    guard let wording = context.wording.numbers else { return nil }
    self.wording = wording
    isRussian = context.language == .russian
    opening = SentenceOpening()
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.mayHaveOpeningNumber else { return }
    let tokens = text.tokens
    for index in tokens.indices {
      let token = tokens[index]
      guard let number = text.number(token), number > 0, text.shown[token.core.lowerBound] != "0",
        token.trailing.isEmpty, index + 1 < tokens.count,
        isWord(tokens[index + 1], in: text), opening.holds(for: index, tokens, cues),
        !NumberPlace(wording: wording, text: text, tokens: tokens).isNumbered(index)
      else { continue }
      var breach = Breach(
        message: "a sentence begins with “\(number)”; the house style has words",
        place: .shown(token.core.lowerBound), severity: isRussian ? .info : nil)
      if let words = wording.words(for: number) {
        let capitalized = words.prefix(1).uppercased() + words.dropFirst()
        breach.message = "a sentence begins with “\(number)”; the house style has “\(capitalized)”"
        breach.repair = .proposal(text.replacing(token.core, with: capitalized))
      }
      breaches.append(breach)
    }
  }

  /// Whether a token is a word that a number may count, and no unit.
  private func isWord(_ token: TextToken, in text: MarkedText) -> Bool {
    guard let first = token.core.first, token.leading.isEmpty,
      !TextFeatures.of(text.shown[first]).isDisjoint(with: [.latin, .cyrillic])
    else { return false }
    return !wording.units.contains(text.word(token))
  }
}
