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

      JSON: an object with two arrays.
        rules   id, severity, languages (empty for all), what, why, source
        limits  profile, name, value, unit, languages (empty for all), audience, sdh, source,
                certainty; null where it does not matter. Of several that hold the last one counts.
                certainty is primary (the guide was read), code (the source of a checker was read),
                secondary (someone else's reading) or unverified.
      """)

  @Option(
    help: ArgumentHelp(
      "The house style: \(Profile.names.joined(separator: ", ")).", valueName: "name"))
  var profile = "netflix"

  @Option(help: "The form of the output: text or json.")
  var format = RulesFormat.text

  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    guard Profile.names.contains(profile) || global.hasOwnLocales else {
      throw ValidationError(
        "there is no profile “\(profile)”; one of: \(Profile.names.joined(separator: ", "))")
    }
    let list = RuleList(profile: try Profile(profile, from: global.localeStore))
    let output =
      format == .json
      ? list.json.text(.indented) + "\n" : list.text(console.style(for: destination))
    try destination.write(output, to: console)
    return .done
  }
}

/// The forms in which `subs rules` lists.
enum RulesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
