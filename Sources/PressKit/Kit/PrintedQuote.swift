/// A quotation as a page prints it.
struct PrintedQuote {
  /// The words with their language.
  let text: Localized<String>
  /// Whether the words are a translation of what was said.
  let isTranslation: Bool
}
