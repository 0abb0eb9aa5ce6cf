internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names
internal import PressKit

/// The options by which `silk kit facts` drafts claims from articles.
struct DraftingOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Draft claims from these articles: texts, or folders of .md and .txt files.",
      valueName: "file"),
    completion: .file())
  var draft: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --draft: the date of articles that do not tell theirs, by which “last Friday” is understood.",
      valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "With --draft: the language of articles that do not tell theirs.", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "With --draft: the list of people to know them by; else that of the kit.", valueName: "file"),
    completion: .file())
  var roster: String?

  @Option(
    help: ArgumentHelp(
      "With --draft: the id of the film; else that of the kit, or one made of the title.",
      valueName: "id"))
  var film: String?

  /// Whether claims are to be drafted.
  var isWanted: Bool { !draft.isEmpty }

  func validate() throws {
    if !isWanted,
      let option = [("date", date), ("language", language), ("roster", roster), ("film", film)]
        .first(where: { $0.1 != nil })
    {
      throw ValidationError("--\(option.0) goes with --draft")
    }
    if let date, PartialDate(date) == nil {
      throw ValidationError("--date takes a date such as 2025-09-05, not “\(date)”")
    }
    if let language, LanguageTag(language) == nil {
      throw ValidationError("--language takes a tag such as zh-Hant, not “\(language)”")
    }
  }
}

/// Drafting claims from articles: `silk kit facts --draft`.
struct Drafting {
  let options: DraftingOptions
  let folder: String?
  let output: OutputOptions
  let store: LocaleStore

  /// The drafts, and the highest status met while reading the articles.
  func drafts(_ console: Console) throws -> (drafts: ClaimDrafts, status: ExitStatus) {
    let kit = try self.kit()
    let (documents, status) = try SourceDocuments.read(options.draft, console)
    let knowledge = try NameKnowledge(store)
    var settings = ClaimDrafter.Options()
    settings.date = options.date.flatMap { PartialDate($0) }
    settings.film = options.film ?? kit?.film
    settings.titles = kit?.titles ?? []
    settings.roster =
      try options.roster.map { try Roster(reading: InputFile.bytes(at: $0), file: $0) }
      ?? kit?.roster ?? .empty
    var taken: Set<String> = []
    let language = options.language.flatMap { LanguageTag($0)?.withUsualScript }
    let articles = documents.map { document in
      let document = (language.map(document.read(as:)) ?? document).inChineseScript(knowledge)
      return ClaimDrafter.Article(document, source: source(of: document, in: kit, &taken))
    }
    for article in articles where article.source.published == nil && settings.date == nil {
      console.report(
        Finding(
          rule: "kit.no-date", severity: .warning,
          message: "the article tells no date, so “Thursday” or “last week” stay open; give --date",
          location: SourceLocation(file: article.file)))
    }
    let drafts = try console.progress.during("drafting claims") {
      try ClaimDrafter(store, knowledge: knowledge).drafts(from: articles, options: settings)
    }
    let new = drafts.without { kit?.says($0) ?? false }
    let doubtful = new.claims.count(where: \.isDoubtful)
    let known = drafts.claims.count - new.claims.count
    console.inform(
      "\(new.claims.count) claims drafted from \(articles.count)"
        + " \(articles.count == 1 ? "article" : "articles"), \(doubtful) of them in doubt"
        + (known > 0 ? "; \(known) are in the kit already" : ""))
    return (new, status)
  }

  private func kit() throws -> DraftedKit? {
    guard let folder else { return nil }
    let files = try KitInput(folder: folder).files()
    return try DraftedKit(
      files, output: output.file.flatMap { RelativePath.of($0, from: folder) })
  }

  private func source(
    of document: SourceDocument, in kit: DraftedKit?, _ taken: inout Set<String>
  ) -> DraftedSource {
    let path = base.flatMap { RelativePath.of(document.file, from: $0) }
      .flatMap { $0.hasPrefix("../") ? nil : $0 }
    let published =
      document.date.flatMap { PartialDate(String($0.prefix(10))) }
      ?? options.date.flatMap { PartialDate($0) }
    let name = document.file.split(separator: "/").last.map(String.init) ?? document.file
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    // The kit reads what lies under sources/ by itself, and calls it as its file.
    let own = path.flatMap { $0.hasPrefix("sources/") ? stem : nil }
    let known =
      kit?.source(at: path, publisher: document.outlet ?? name, published: published) ?? own
    var id = known ?? DraftedSource.id(of: stem)
    var number = 2
    while known == nil, taken.contains(id) || kit?.hasSource(id) ?? false {
      id = "\(DraftedSource.id(of: stem))-\(number)"
      number += 1
    }
    taken.insert(id)
    return DraftedSource(
      id: id, publisher: document.outlet ?? name, file: document.file, path: path,
      url: document.url,
      language: document.language.description,
      translatedFrom: document.translatedFrom?.description,
      published: published, isKnown: known != nil)
  }

  /// The kit's folder: the one that is named, or the one in whose claims/ the output will stand.
  private var base: String? {
    if let folder { return folder }
    guard let file = output.file else { return nil }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard parts.popLast() == "claims" else { return nil }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
