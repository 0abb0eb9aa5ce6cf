internal import ArgumentParser

/// The group `silk names`.
struct NamesGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Say who is who across languages, and give each name its right form.",
    discussion: """
      EXAMPLE:
        silk names normalize coverage/ --roster roster.yaml
      """,
    subcommands: [NormalizeCommand.self, ConvertCommand.self, FormatCommand.self])
}
