public import Diagnostics
public import HTML
public import LocaleData

/// What someone said, in the words of one publication.
public struct Quote: Sendable {
  /// The quotation's id.
  public let id: String
  /// The speaker's id in the roster.
  public let speaker: String
  /// The words as they are at hand.
  public let text: String
  /// The language they are in here.
  public let language: LanguageTag
  /// The language they were spoken in; nil where that is not known.
  public let originalLanguage: LanguageTag?
  /// Whether the words are a translation of what was said.
  public let isTranslation: Bool
  /// Translations that were approved for print, by language.
  public let translations: [LanguageTag: String]
  /// Who printed them.
  public let publisher: String
  /// Where to read them.
  public let link: WebLink?
  /// When they were printed.
  public let published: PartialDate?
  /// Where the kit has them.
  public let location: SourceLocation
}

extension Quote {
  /// The words along `chain`: as they are at hand, else in an approved translation; where the chain has
  /// neither, as they are at hand.
  func printed(along chain: [LanguageTag]) -> PrintedQuote {
    if !chain.contains(language),
      let step = chain.first(where: { translations[$0] != nil }), let words = translations[step]
    {
      // The same language in its other script is no translation.
      return PrintedQuote(
        text: Localized(value: words, language: step),
        isTranslation: isTranslation || step.language != language.language)
    }
    return PrintedQuote(
      text: Localized(value: text, language: language), isTranslation: isTranslation)
  }
}
