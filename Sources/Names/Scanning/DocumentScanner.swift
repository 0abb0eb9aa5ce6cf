internal import LocaleData

/// Finds the people in a document, in the way its script asks for.
///
/// Full names first; then, once all documents have given theirs, the parts of names that only make sense
/// beside them.
enum DocumentScanner {
  case alphabetic(AlphabeticScanner)
  case han(HanScanner)

  init(_ document: SourceDocument, at position: Int, knowledge: NameKnowledge) throws(LocaleError) {
    self =
      document.language.language == "zh"
      ? .han(try HanScanner(document, at: position, knowledge: knowledge))
      : .alphabetic(try AlphabeticScanner(document, at: position, knowledge: knowledge))
  }

  /// The mentions that the text itself shows to be names, and in Chinese those of names that are `known`.
  func fullMentions(known: NameInventory) -> [Mention] {
    switch self {
    case .alphabetic(let scanner): scanner.fullMentions()
    case .han(let scanner): scanner.fullMentions(known: known)
    }
  }

  /// The mentions of names that are known from elsewhere, outside the places in `taken`.
  func singleMentions(inventory: NameInventory, taken: [Range<Int>]) -> [Mention] {
    switch self {
    case .alphabetic(let scanner): scanner.singleMentions(inventory: inventory, taken: taken)
    case .han(let scanner): scanner.singleMentions(inventory: inventory, taken: taken)
    }
  }
}
