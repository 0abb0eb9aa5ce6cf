internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names compare`.
struct CompareCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say whether two names are one person's, and why.",
    discussion: """
      The names may be in any of the scripts, spelt by any habit, declined, with the surname first or \
      last. The score is a probability: of pairs with 0.9, nine in ten are one person. The verdict is \
      same, different, or unsure where an editor should look.

      EXAMPLES:
        silk names compare 'Andrei Vokin' 'Андрей Волгин'
        silk names compare --format json 'Zhang Yimou' 张艺谋
        silk names compare --pairs candidates.tsv > verdicts.tsv

      Exit status 0 for same, 1 otherwise; with --pairs 0, or 65 where a line was no pair.

      --pairs reads a pair a line, A TAB B, and prints A TAB B TAB SCORE TAB VERDICT, in order, while it \
      reads.

      JSON: {"a","b","score","verdict","reasons":[{"kind","detail","weight"}]}; weight is in natural \
      logarithms of odds, above zero for, below zero against. With --pairs and jsonl, a pair is \
      {"a","b","score","verdict","evidence"}, and evidence has what counted in the score.
      """)

  @Argument(help: ArgumentHelp("The two names.", valueName: "name"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp("Compare the pairs of this file; - is standard input.", valueName: "file"),
    completion: .file())
  var pairs: String?

  @Flag(help: "Do without the dictionary of names that are known in two languages.")
  var noDictionary = false

  @OptionGroup var results: NameResultOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if pairs == nil && names.count != 2 {
      throw ValidationError("compare takes two names, or --pairs with a file of them.")
    }
    if pairs != nil && !names.isEmpty {
      throw ValidationError("--pairs names the file to compare; give no names beside it.")
    }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let knowledge = try NameKnowledge(global.localeStore)
    let matcher = try NameMatcher(knowledge)
    let preparation = try matcher.preparation(knowledge, usesDictionary: !noDictionary)
    if let pairs {
      return try PairStream(
        matcher: matcher, preparation: preparation, results: results, console: console
      ).compare(file: pairs)
    }
    let (left, right) = (preparation.prepared(names[0]), preparation.prepared(names[1]))
    let match = matcher.compare(left, right)
    let reasons = MatchExplainer(knowledge, matcher: matcher).reasons(for: match)
    try results.write(
      [(text(match, reasons), Self.json(left, right, match, reasons))], to: console)
    return match.verdict == .same ? .done : .negative
  }

  private func text(_ match: NameMatch, _ reasons: [MatchReason]) -> String {
    let head = "\(match.verdict.rawValue) \(match.score.asShare)"
    return ([head] + reasons.map { "  \($0.weight < 0 ? "-" : "+") \($0.detail)" })
      .joined(separator: "\n")
  }

  private static func json(
    _ left: ComparedName, _ right: ComparedName, _ match: NameMatch, _ reasons: [MatchReason]
  ) -> JSONValue {
    .object([
      ("a", .string(left.text)), ("b", .string(right.text)),
      ("score", .number(match.score.rounded(toPlaces: 3))),
      ("verdict", .string(match.verdict.rawValue)),
      (
        "reasons",
        .array(
          reasons.map { reason in
            .object([
              ("kind", .string(reason.kind.rawValue)), ("detail", .string(reason.detail)),
              ("weight", .number(reason.weight.rounded(toPlaces: 2))),
            ])
          })
      ),
    ])
  }
}
