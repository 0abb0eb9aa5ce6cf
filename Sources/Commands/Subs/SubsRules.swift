internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// `silk subs rules`.
struct SubsRules: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules of subs check, and the limits of a house style with their sources.",
    discussion: """
      EXAMPLES:
        silk subs rules
        silk subs rules --profile bbc --format json
        silk subs rules --family TEXT

      Markdown is the page of a family in the documentation, or the list of families.

      JSON: an object with two arrays.
        rules   id, family, severity, languages (empty for all), what, why, source, fixable, remedy,
                repair. remedy is safe (subs fix does it), proposed (subs fix does it where the rule is
                named with --only) or none; repair says what is done, null for none; fixable is true
                where remedy is safe.
        limits  profile, name, value, unit, languages (empty for all), audience, sdh, source,
                certainty; null where it does not matter. Of several that hold the last one counts.
                certainty is primary (the guide was read), code (the source of a checker was read),
                secondary (someone else's reading) or unverified.
      """)

  @Option(
    help: ArgumentHelp(
      "The house style: \(Profile.names.joined(separator: ", ")); or a YAML file of your own.",
      valueName: "name"), completion: .file(extensions: ["yaml"]))
  var profile = "netflix"

  @Option(
    help: ArgumentHelp(
      "List the rules of one family only: \(RulePage.families.joined(separator: ", ")).",
      valueName: "family"))
  var family: String?

  @Option(help: "The form of the output: text, json or markdown.")
  var format = RulesFormat.text

  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let family = family?.uppercased()
    if let family, !RulePage.families.contains(family) {
      throw ValidationError("there are no rules “\(family)”; silk subs rules lists them")
    }
    let list = RuleList(profile: try Profile(named: profile, global), family: family)
    let output =
      switch format {
      case .text: list.text(console.style(for: destination))
      case .json: list.json.text(.indented) + "\n"
      case .markdown: family.map(RulePage.page) ?? RulePage.index
      }
    try destination.write(output, to: console)
    return .done
  }
}

/// The forms in which `subs rules` lists.
enum RulesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}
