internal import Diagnostics
public import LocaleData
public import Names
internal import YAML

/// Drafts claims from articles, for the editor to accept.
///
/// ```swift
/// let drafter = try ClaimDrafter(.builtIn, knowledge: NameKnowledge(.builtIn))
/// let drafts = try drafter.drafts(from: [article], options: ClaimDrafter.Options())
/// print(drafts.yaml)
/// ```
///
/// What it finds, and what it calls it, is told in `Documentation/press-kit.md`. It takes every fact for one
/// of the film unless the sentence names another thing.
public struct ClaimDrafter {
  private let store: LocaleStore
  private let knowledge: NameKnowledge

  /// What the caller knows of the articles.
  public struct Options: Sendable {
    /// The date of articles that do not tell their own.
    public var date: PartialDate?
    /// The id of the film; made of its title where nil.
    public var film: String?
    /// The titles of the film; the one most often quoted where empty.
    public var titles: [String] = []
    /// The people whom the editor knows.
    public var roster = Roster.empty

    /// Nothing is known.
    public init() {}
  }

  /// An article and how its source is named.
  public struct Article: Sendable {
    let document: SourceDocument
    /// How claims name it.
    public let source: DraftedSource
    /// The article's file.
    public var file: String { document.file }

    /// An article with its source.
    public init(_ document: SourceDocument, source: DraftedSource) {
      self.document = document
      self.source = source
    }
  }

  /// A drafter on the data of `store`.
  public init(_ store: LocaleStore, knowledge: NameKnowledge) {
    self.store = store
    self.knowledge = knowledge
  }

  /// The claims that the articles seem to make, in the order of their sentences.
  ///
  /// - Throws: a `LocaleError` where data of an article's language is missing or broken.
  public func drafts(
    from articles: [Article], options: Options
  ) throws(LocaleError) -> ClaimDrafts {
    let mentions = try NameScan(
      articles.map(\.document), roster: options.roster, includesUnknown: true, knowledge: knowledge
    ).mentions()
    let territoryNames = try TerritoryNames(store).names
    var lexicons: [LanguageTag: ClaimLexicon] = [:]
    var texts: [ArticleText] = []
    for article in articles {
      let language = article.document.inChineseScript(knowledge).language.forClaims
      let lexicon: ClaimLexicon
      if let known = lexicons[language] {
        lexicon = known
      } else {
        lexicon = try ClaimLexicon(store, language: language)
        lexicons[language] = lexicon
      }
      texts.append(ArticleText(article, lexicon: lexicon))
    }
    let film =
      options.film ?? texts.lazy.compactMap(\.title).first { $0.allSatisfy(\.isASCII) }.map(
        Slug.make)
      ?? texts.lazy.compactMap(\.title).first.map(Slug.make) ?? "film"
    var claims: [DraftedClaim] = []
    var ids: Set<String> = []
    for text in texts {
      let titles = options.titles + (text.title.map { [$0] } ?? [])
      let reader = ArticleReader(
        text, mentions: mentions.filter { $0.location.file == text.article.document.file },
        published: text.article.source.published ?? options.date, film: film,
        titles: Set(titles.map(\.foldedForClaims)), territoryNames: territoryNames)
      for claim in reader.claims(ids: &ids) { claims.append(claim) }
    }
    return ClaimDrafts(sources: articles.map(\.source), claims: claims)
  }
}

/// The names of territories of which subjects are made, which are the English ones in every language.
private struct TerritoryNames {
  let names: [String: String]

  init(_ store: LocaleStore) throws(LocaleError) {
    names = try store.value(at: "en/places.yaml") { node throws(YAMLError) in
      var names: [String: String] = [:]
      for entry in try node.required("territories").entries() {
        names[entry.key] = try entry.value.required("names").strings().first
      }
      return names
    }
  }
}

extension LanguageTag {
  /// The language whose data an article is read by.
  var forClaims: LanguageTag {
    switch language {
    case "ru": .russian
    case "zh": script == "Hant" ? .traditionalChinese : .simplifiedChinese
    default: .english
    }
  }
}
