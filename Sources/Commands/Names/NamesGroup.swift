internal import ArgumentParser

/// The group `silk names`.
struct NamesGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Say who is who across languages, and give each name its right form.",
    discussion: """
      EXAMPLES:
        silk names normalize coverage/ --roster roster.yaml
        silk names romanize 'Александр Щукин'
      """,
    subcommands: [
      NormalizeCommand.self, RomanizeCommand.self, ConvertCommand.self, FormatCommand.self,
      DeclineCommand.self, TranscribeCommand.self, ParseCommand.self,
    ])
}
