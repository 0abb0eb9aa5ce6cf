internal import ArgumentParser

/// The program `silk`, for the executable to start.
public enum Program {
  /// Reads the command line, runs the command, and exits with its status.
  public static func main() {
    Signals.prepare()
    Silk.main(NegativeTimes.escaped(RawPath.arguments))
  }
}

/// The root command.
struct Silk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silk",
    abstract: "Take a film across languages: names, subtitles, press kits.",
    discussion: """
      Silk works in English, Russian and Chinese (Simplified and Traditional).

      COMMANDS:
      \(commands)

      EXAMPLES:
        silk names normalize coverage/ --roster roster.yaml
        silk subs shift 2.5s film.srt -o film.shifted.srt
        silk subs check film.ru.srt
        silk kit build kit/ -o build/kit
        silk help subs shift

      Data goes to standard output, diagnostics go to standard error. The exit status is 0 when all is \
      well, 1 when the answer is no or the input is not clean, 64 and above when something failed.
      """,
    version: Version.description,
    subcommands: groups)

  private static let groups: [any ParsableCommand.Type] = [
    NamesGroup.self, SubsGroup.self, KitGroup.self,
  ]

  /// The commands of all groups with what they do, broken at 79 columns.
  private static var commands: String {
    let entries = groups.flatMap { group in
      group.configuration.subcommands.map { command in
        (name: "\(group.name) \(command.name)", abstract: command.configuration.abstract)
      }
    }
    let indent = 4 + (entries.map(\.name.count).max() ?? 0)
    return entries.map { entry in
      var lines = ["  \(entry.name)"]
      lines[0] += String(repeating: " ", count: indent - lines[0].count - 1)
      for word in entry.abstract.split(separator: " ") {
        if lines[lines.count - 1].count + 1 + word.count > 79 {
          lines.append(String(repeating: " ", count: indent - 1))
        }
        lines[lines.count - 1] += " \(word)"
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension ParsableCommand {
  fileprivate static var name: String { configuration.commandName ?? "" }
}
