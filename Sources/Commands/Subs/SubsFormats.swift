internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// `silk subs formats`.
struct SubsFormats: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats of subtitles and what each of them can hold.",
    discussion: """
      What a format cannot hold is what silk subs convert reports as lost. What one format has \
      for itself alone, such as the effects and drawings of ASS, is kept where that format is \
      written again, and lost in every other.

      EXAMPLES:
        silk subs formats
        silk subs formats --format json | jq -r '.[] | select(.features[] == "ruby") | .title'

      JSON: an object a format.
        format    the word for --from and --to, which is the usual suffix
        title     the name of the format
        suffixes  all suffixes by which files of the format are known
        features  what it can hold beside times and text
      """)

  @Option(help: "The form of the output: text or json.")
  var format = FormatListForm.text

  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let output =
      switch format {
      case .json:
        JSONValue.array(SubtitleFormat.allCases.map(\.json)).text(.indented) + "\n"
      case .text: text
      }
    try destination.write(output, to: console)
    return .done
  }

  /// A line a feature, a column a format.
  private var text: String {
    let formats = SubtitleFormat.allCases
    var rows = [[""] + formats.map(\.rawValue)]
    // What a format has for itself alone is kept where that format is written again.
    let shared = ContentFeature.allCases.filter { feature in
      formats.contains { $0 != .json && $0.features.contains(feature) }
    }
    rows += shared.map { feature in
      [feature.title] + formats.map { $0.features.contains(feature) ? "yes" : "–" }
    }
    return TextColumns.lines(rows).map { $0 + "\n" }.joined()
  }
}

/// The forms in which `subs formats` answers.
enum FormatListForm: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension SubtitleFormat {
  fileprivate var json: JSONValue {
    let names = ContentFeature.allCases.filter(features.contains).map(\.rawValue)
    return .object([
      ("format", .string(rawValue)), ("title", .string(title)),
      ("suffixes", .array(suffixes.map(JSONValue.string))),
      ("features", .array(names.map(JSONValue.string))),
    ])
  }
}
