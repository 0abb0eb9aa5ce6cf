internal import ArgumentParser

/// The group `silk names`.
struct NamesGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Find, compare and write the names of people in every language.",
    subcommands: [NormalizeCommand.self])
}
