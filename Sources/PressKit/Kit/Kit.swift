public import HTML
public import LocaleData
internal import Names

/// A press kit: a film and all that may be printed about it.
public struct Kit: Sendable {
  /// The folder as the user named it; findings put it before a file's path.
  let folderName: String
  /// The short name that files and addresses are made of, such as `red-silk`.
  public let id: String
  /// The languages that the kit is published in, in the order of the language switcher.
  public let languages: [LanguageTag]
  /// The language of a reader without a preference; people without a name form in a page's language are
  /// shown as this language writes them.
  public let defaultLanguage: LanguageTag
  /// Where the kit will stand on the web, if that is known; it ends in a slash.
  public let baseURL: WebLink?

  /// The name of the profile that says how long texts may be.
  let profile: String
  /// Whether a name is followed by its original where it stands for the first time.
  let showsOriginalNames: Bool
  /// Whether Traditional Chinese that the kit lacks is made from Simplified.
  let derivesTraditional: Bool
  /// What stands between Chinese characters and letters; nil where the language's own habit holds.
  let hanSpacing: Typography.HanSpacing?

  /// The film.
  public let film: Film
  /// The crew, in the order of the credits.
  public let credits: [Credit]
  /// The cast, in the order of billing.
  public let cast: [CastMember]
  /// Technical data, in the order it is printed.
  public let specifications: [Specification]
  /// Premieres, releases and festivals.
  public let events: [KitEvent]
  /// What the film was given, in the order of the kit.
  public let awards: [Award]
  /// The lines of the facts table.
  public let facts: [FactLine]
  /// The pictures; the first one is the page's large picture.
  public let stills: [Still]
  /// Whom to ask.
  public let contacts: [Contact]

  /// Until when nothing of it may be printed; nil where all of it may.
  public internal(set) var embargo: Embargo?
  /// What must be said below every page, such as a legal notice.
  public let notice: LocalizedText?

  /// The texts by kind and language.
  public let blurbs: [BlurbKind: [LanguageTag: Blurb]]
  /// What people said.
  public let quotes: [Quote]
  /// What must be said above the quotations.
  public let quotesNote: LocalizedText?
  /// The people, by their id.
  public let people: [String: KitPerson]
  /// The roster as its file has it.
  let roster: Roster
  /// Names of things that claims speak of, by their id.
  public let terms: [String: Term]
  /// What sources claim, and what the editor decided.
  public let evidence: Evidence
}

extension Kit {
  /// How findings name the kit's file at `path`.
  func label(of path: String) -> String { KitFolder.label(of: path, in: folderName) }
}
