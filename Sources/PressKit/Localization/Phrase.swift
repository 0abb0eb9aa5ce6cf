/// The sentences and headings of a page, by their key in `Locales/LANG/press-kit.yaml`.
enum Phrase: String, CaseIterable {
  // The page itself.
  case pressKit, documentTitle, skipToContent, languageNavigation, sectionNavigation
  // Headings.
  case synopsis, catalogueSynopsis, shortSynopsis, longSynopsis, dates, facts, cast, crew,
    directorsStatement, quotes
  case festivals, stills, specifications, downloads, sources, contacts, editionNotes
  // What stands in them.
  case alsoKnownAs, castMember, nameWithOriginal, toBeAnnounced, notYetAvailable
  case stillDetails, stillCredit, download
  case translatedQuote, translatedQuoteOfUnknownOrigin, originalQuote
  case translatedQuoteElsewhere, translatedQuoteOfUnknownOriginElsewhere, quoteSource
  case sourceLine, sourceLineTranslated, undatedSourceLine, placeholderContact
  case missingTexts, derivedTexts, foreignNames, undecidedFacts
  case textDownload, dataDownload, downloadDetails
  // What must not be printed yet.
  case embargo
  // What the page's own script says.
  case copyText, textCopied, copyFailed
  // Values.
  case year, approximately, asOf, sourceReference

  /// The values that the message may show.
  var arguments: Set<String> {
    switch self {
    case .documentTitle: ["title"]
    case .castMember: ["actor", "character"]
    case .nameWithOriginal: ["name", "original"]
    case .stillDetails: ["width", "height", "size"]
    case .stillCredit: ["credit"]
    case .translatedQuote: ["language", "inLanguage"]
    case .originalQuote, .translatedQuoteOfUnknownOriginElsewhere: ["language", "inLanguage"]
    case .translatedQuoteElsewhere: ["original", "inOriginal", "language", "inLanguage"]
    case .quoteSource: ["publisher", "date"]
    case .sourceLine: ["publisher", "language", "date"]
    case .undatedSourceLine: ["publisher", "language"]
    case .sourceLineTranslated: ["publisher", "language", "original", "date"]
    case .missingTexts, .derivedTexts, .undecidedFacts: ["items"]
    case .foreignNames: ["language", "inLanguage", "items", "count"]
    case .downloadDetails: ["format", "size"]
    case .embargo: ["date", "time", "zone"]
    case .year: ["year"]
    case .approximately: ["value"]
    case .asOf: ["date"]
    case .sourceReference: ["number"]
    default: []
    }
  }
}
