public import LocaleData

/// What the film is called and where it comes from.
public struct Film: Sendable {
  /// Its title.
  public let title: LocalizedText
  /// Other titles it is known by, such as a working title or a spelling that the press prefers.
  public let otherTitles: [LanguageTag: [String]]
  /// Its genre, in words.
  public let genre: LocalizedText
  /// A line for posters.
  public let tagline: LocalizedText?
  /// The ISO 3166 codes of the countries, in the order in which each language's press names them.
  public let countries: [LanguageTag: [String]]
  /// The year of its first showing.
  public let year: Int?
}

extension Film {
  /// All titles that the film has in a language.
  func titles(in language: LanguageTag) -> [String] {
    [title.forms[language]].compactMap(\.self) + (otherTitles[language] ?? [])
  }
}
