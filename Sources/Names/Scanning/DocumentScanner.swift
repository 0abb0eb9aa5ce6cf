internal import LocaleData

/// Finds the people in a document, each of its languages in the way that its script asks for.
///
/// Full names first; then, once all documents have given theirs, the parts of names that only make sense
/// beside them.
struct DocumentScanner {
  private let languages: DocumentLanguages
  /// What reads the words in an alphabet; nil where there are none.
  private let alphabetic: AlphabeticScanner?
  /// What reads the lines in the other alphabet; nil where there are none.
  private let other: AlphabeticScanner?
  /// What reads the Chinese characters; nil where there are none.
  private let han: HanScanner?

  init(_ document: SourceDocument, at position: Int, knowledge: NameKnowledge) throws(LocaleError) {
    languages = DocumentLanguages(document)
    let isChinese = document.language.language == "zh"
    alphabetic =
      languages.hasAlphabetic
      ? try AlphabeticScanner(
        isChinese ? document.part(in: languages.alphabetic) : document, at: position,
        knowledge: knowledge) : nil
    if let language = languages.otherAlphabetic {
      other = try AlphabeticScanner(
        document.part(in: language), at: position, knowledge: knowledge)
    } else {
      other = nil
    }
    if isChinese {
      han = try HanScanner(document, at: position, knowledge: knowledge)
    } else if languages.hasChinese {
      let language = knowledge.chineseScript.language(of: String(document.body))
      han = try HanScanner(document.part(in: language), at: position, knowledge: knowledge)
    } else {
      han = nil
    }
  }

  /// The mentions that the text itself shows to be names, and in Chinese those of names that are `known`.
  func fullMentions(known: NameInventory) -> [Mention] {
    ordered(
      own(alphabetic?.fullMentions()) + others(other?.fullMentions())
        + (han?.fullMentions(known: known) ?? []))
  }

  /// The mentions of names that are known from elsewhere, outside the places in `taken`.
  func singleMentions(inventory: NameInventory, taken: [Range<Int>]) -> [Mention] {
    ordered(
      own(alphabetic?.singleMentions(inventory: inventory, taken: taken))
        + others(other?.singleMentions(inventory: inventory, taken: taken))
        + (han?.singleMentions(inventory: inventory, taken: taken) ?? []))
  }

  private func own(_ mentions: [Mention]?) -> [Mention] {
    (mentions ?? []).filter { !languages.isOther($0.range.lowerBound) }
  }

  private func others(_ mentions: [Mention]?) -> [Mention] {
    (mentions ?? []).filter { languages.isOther($0.range.lowerBound) }
  }

  private func ordered(_ mentions: [Mention]) -> [Mention] {
    mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
