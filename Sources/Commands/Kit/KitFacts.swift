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

      JSON: a list of {fact, qualifiers, class, pick, why, needsDecision, values, evidence, decision}. \
      class is single, agreed, variant, precision, partial, time-dependent, unverifiable or conflict. values \
      is a list of {value, isPicked, independentSources, note, claims}, a claim {id, source, publisher, \
      language, translatedFrom, published, quote, quoteFile, quoteLine, quoteColumn, file, line}.
      """)

  /// How facts are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var input: KitInput
  @OptionGroup var destination: OutputOptions

  @Option(help: ArgumentHelp("Print facts as text, json or html.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Exit with 1 where a fact still has to be decided.")
  var strict = false

  func execute(_ console: Console) throws -> ExitStatus {
    let (kit, findings) = try KitReader.read(try input.files())
    for finding in findings { console.report(finding) }
    let facts = try ConflictFinder(kit, global.localeStore).facts().byUrgency
    let spellings = SpellingNotes(kit, global.localeStore)
    let reports = try facts.map { try FactReport($0, of: kit, spellings: spellings) }
    switch format {
    case .text:
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
}
