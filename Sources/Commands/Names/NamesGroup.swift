internal import ArgumentParser

/// The group `silk names`.
struct NamesGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Say who is who across languages, and give each name its right form.",
    discussion: """
      EXAMPLES:
        silk names normalize coverage/ --roster roster.yaml
        silk names parse 'Волгин Андрей Петрович' 'Tony Leung Chiu-wai'
        silk names romanize 'Александр Щукин' 张艺谋
        silk names transcribe --to zh-Hans 'Андрей Волгин'
      """,
    subcommands: [
      NormalizeCommand.self, ScanCommand.self, CompareCommand.self, ResolveCommand.self,
      KeysCommand.self,
      ParseCommand.self,
      RomanizeCommand.self,
      TranscribeCommand.self,
      DeclineCommand.self, FormatCommand.self, ConvertCommand.self,
    ])
}
