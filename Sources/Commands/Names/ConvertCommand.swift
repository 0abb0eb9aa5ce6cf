internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names convert`.
struct ConvertCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write Chinese names in the other script.",
    discussion: """
      Names keep characters that a converter of running text changes: 范冰冰 stays 范, and 錢鍾書 is 钱锺书 in \
      Simplified. Letters and punctuation stay as they are.

      EXAMPLES:
        silk names convert --to zh-Hant 郑涵艺 安德烈·沃金
        silk names convert --to zh-Hans --format jsonl < people.txt

      JSON: {"text","to","converted"}, in an array or, with jsonl, one object a line.
      """)

  /// How the names are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl
  }

  @OptionGroup var arguments: NameArguments

  @Option(help: ArgumentHelp("zh-Hans or zh-Hant.", valueName: "lang"))
  var to: String

  @Option(help: ArgumentHelp("text, json or jsonl.", valueName: "format"))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    guard let language = LanguageTag(to)?.withUsualScript,
      language == .simplifiedChinese || language == .traditionalChinese
    else { throw ValidationError("--to takes zh-Hans or zh-Hant, not “\(to)”") }
    let script = try ChineseScript(global.localeStore)
    let names = try arguments.names().map { name -> (text: String, converted: String) in
      let converted =
        language == .traditionalChinese
        ? script.traditionalName(name) : script.simplifiedName(name)
      guard let converted else {
        throw CommandFailure(
          .missingEngine, "OpenCC's dictionaries are missing; install the package libopencc-data")
      }
      return (name, converted)
    }
    let objects = names.map { name in
      JSONValue.object([
        ("text", .string(name.text)), ("to", .string(language.description)),
        ("converted", .string(name.converted)),
      ])
    }
    switch format {
    case .text:
      try output.write(names.map { $0.converted + "\n" }.joined(), to: console)
    case .json: try output.write(JSONValue.array(objects).text(.indented) + "\n", to: console)
    case .jsonl: try output.write(objects.map { $0.text() + "\n" }.joined(), to: console)
    }
    return .done
  }
}
