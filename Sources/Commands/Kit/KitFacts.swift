internal import ArgumentParser
internal import Diagnostics
internal import PressKit

/// `silk kit facts`.
struct KitFacts: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Show every claim of a kit, where sources differ, what holds and why.",
    discussion: """
      What has to be decided comes first. A star marks the value that the pages print. Where sources \
      differ, the last line can be pasted into decisions.yaml once its reason is filled in.

      EXAMPLES:
        silk kit facts kit/
        silk kit facts kit/ --format json -o facts.json
        silk kit facts kit/ --format html -o facts.html
        silk kit facts kit/ --draft coverage/ -o kit/claims/drafts.yaml
        silk kit facts --draft article.txt --date 2025-09-05

      With --draft claims are drafted from articles, as YAML for claims/ or as JSON: dates, sums, numbers, \
      places, events and people, each with its sentence. Relative dates are understood by the article's \
      date. What is doubtful is marked. Drafts do not count before you take away their “draft: true”. \
      With a kit, what it claims by the same source already is left out.

      JSON: a list of {fact, qualifiers, class, pick, why, needsDecision, values, evidence, decision}. \
      class is single, agreed, variant, precision, partial, time-dependent, unverifiable or conflict. values \
      is a list of {value, isPicked, independentSources, note, claims}, a claim {id, source, publisher, \
      language, translatedFrom, published, quote, quoteFile, quoteLine, quoteColumn, file, line}.
      """)

  /// How facts are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html, yaml
  }

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: ArgumentHelp(
      "The kit's folder, with kit.yaml in it; with --draft it may be left out.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @OptionGroup var drafting: DraftingOptions
  @OptionGroup var destination: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Print facts as text, json or html, drafts as yaml or json.", valueName: "format"))
  var format: Format?

  @Flag(help: "Exit with 1 where a fact still has to be decided.")
  var strict = false

  func validate() throws {
    if folder == nil && !drafting.isWanted { throw ValidationError("Name the kit's folder.") }
    let isOfDrafts = format == .yaml
    if let format, format != .json, isOfDrafts != drafting.isWanted {
      throw ValidationError(
        drafting.isWanted
          ? "drafts are printed as yaml or json" : "yaml is for drafts; name articles with --draft")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    if drafting.isWanted { return try draft(console) }
    let (kit, findings) = try KitReader.read(try KitInput(folder: folder ?? ".").files())
    for finding in findings { console.report(finding) }
    let facts = try ConflictFinder(kit, global.localeStore).facts().byUrgency
    let spellings = SpellingNotes(kit, global.localeStore)
    let reports = try facts.map { try FactReport($0, of: kit, spellings: spellings) }
    switch format ?? .text {
    case .text, .yaml:
      try destination.write(
        reports.map(\.text).joined(separator: "\n\n") + (reports.isEmpty ? "" : "\n"), to: console)
    case .json:
      try destination.write(
        JSONValue.array(reports.map(\.json)).text(.indented) + "\n", to: console)
    case .html:
      try destination.write(FactsReportPage(kit: kit, reports: reports).document(), to: console)
    }
    let open = facts.count { $0.needsDecision }
    console.inform("\(facts.count) facts, \(open) to decide")
    return strict && facts.contains(where: \.needsDecision) ? .negative : .done
  }

  private func draft(_ console: Console) throws -> ExitStatus {
    let (drafts, status) = try Drafting(
      options: drafting, folder: folder, output: destination, store: global.localeStore
    ).drafts(console)
    try destination.write(
      format == .json ? drafts.json.text(.indented) + "\n" : drafts.yaml, to: console)
    return status
  }
}
