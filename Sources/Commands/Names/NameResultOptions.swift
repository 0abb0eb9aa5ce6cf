internal import ArgumentParser
internal import Diagnostics

/// How a command that works on one name after the other prints what came out.
struct NameResultOptions: ParsableArguments {
  /// A form of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl
  }

  /// What came of one name: as a line of text and as an object.
  typealias Result = (line: String, json: JSONValue)

  @Option(help: ArgumentHelp("text, json or jsonl.", valueName: "format"))
  var format = Format.text

  @OptionGroup var output: OutputOptions

  /// Writes the results: a line each, or as JSON the object of a single name and else an array.
  func write(_ results: [Result], to console: Console) throws(CommandFailure) {
    switch format {
    case .text: try output.write(results.map { $0.line + "\n" }.joined(), to: console)
    case .json:
      let document = results.count == 1 ? results[0].json : .array(results.map(\.json))
      try output.write(document.text(.indented) + "\n", to: console)
    case .jsonl: try output.write(results.map { $0.json.text() + "\n" }.joined(), to: console)
    }
  }
}
