internal import ArgumentParser

/// The program `silk`, for the executable to start.
public enum Program {
  /// Reads the command line, runs the command, and exits with its status.
  public static func main() {
    Silk.main(NegativeTimes.escaped(CommandLine.arguments.dropFirst()))
  }
}

/// The root command.
struct Silk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silk",
    abstract: "Take a film across languages: names, subtitles, press kits.",
    discussion: """
      Silk works in English, Russian and Chinese (Simplified and Traditional).

      EXAMPLES:
        silk names normalize coverage/ --roster roster.yaml
        silk subs shift +2.5s film.srt -o film.shifted.srt
        silk subs check film.ru.srt
        silk kit build kit/ -o build/kit

      Data goes to standard output, diagnostics go to standard error. The exit status is 0 when all is \
      well, 1 when the answer is no or the input is not clean, 64 and above when something failed.
      """,
    version: Version.current,
    subcommands: [NamesGroup.self, SubsGroup.self, KitGroup.self])
}
