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

      JSON: {"text","to","converted"}; several names make an array or, with jsonl, one object a line.
      """)

  @OptionGroup var arguments: NameArguments

  @Option(help: ArgumentHelp("zh-Hans or zh-Hant.", valueName: "lang"))
  var to: String

  @OptionGroup var results: NameResultOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    guard let language = LanguageTag(to)?.withUsualScript,
      language == .simplifiedChinese || language == .traditionalChinese
    else { throw ValidationError("--to takes zh-Hans or zh-Hant, not “\(to)”") }
    let script = try ChineseScript(global.localeStore)
    let converted = try arguments.names(report: console.report).map {
      name -> NameResultOptions.Result in
      let converted =
        language == .traditionalChinese
        ? script.traditionalName(name) : script.simplifiedName(name)
      guard let converted else {
        throw CommandFailure(
          .missingEngine, "OpenCC's dictionaries are missing; install the package libopencc-data")
      }
      let json = JSONValue.object([
        ("text", .string(name)), ("to", .string(language.description)),
        ("converted", .string(converted)),
      ])
      return (converted, json)
    }
    try results.write(converted, to: console)
    return .done
  }
}
