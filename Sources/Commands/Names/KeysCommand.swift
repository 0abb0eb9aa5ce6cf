internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names keys`.
struct KeysCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the blocking keys of names, of which two spellings of one person share one.",
    discussion: """
      Reads one name a line and prints every key of each, NAME TAB KEY, while it reads. A database joins \
      the lines on KEY; the pairs that come out are those worth comparing with compare --pairs.

      EXAMPLES:
        silk names keys names.txt > keys.tsv
        printf '%s\\n' 'Andrei Vokin' 'Андрей Волгин' | silk names keys

      KEYS:
        fkn/a           a part by the classes of its consonants, and the class that another part begins \
      with: b and p are p; v, w and f are f; d and t are t; g, k and h are k; sibilants are s; m and n are \
      n; a first vowel is a, a first l or r is l, further ones do not count
        zhang/yi-mou    a Chinese surname and given name by the syllables of Mandarin that they may be
        sn~knln         the same in spellings of no system, by the sounds of both
        fkn, yi-mou     a name of one part
      A name without a letter has no key. Keys are made by rules and tables of sounds and given names; \
      they are the same in every run of one version.

      JSON: {"name","key"}, an object a line.
      """)

  /// The forms of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case tsv, jsonl
  }

  @Argument(help: "Names, one a line; - is standard input.", completion: .file())
  var file: String?

  @Flag(help: "Changes nothing: keys are made without the dictionary.")
  var noDictionary = false

  @Option(help: ArgumentHelp("tsv or jsonl.", valueName: "format"))
  var format = Format.tsv

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let lines = try InputLines(of: file ?? InputFile.standardStream, report: console.report)
    let keys = try BlockingKeys(NameKnowledge(global.localeStore))
    let isStreamed = output.file == nil
    var text: [UInt8] = []
    try lines.forEachLine { line, _ in
      let name = String(decoding: line, as: UTF8.self)
      for key in keys.keys(of: name) {
        switch format {
        case .tsv: text += Array(line) + Array("\t\(key)\n".utf8)
        case .jsonl:
          let object = JSONValue.object([("name", .string(name)), ("key", .string(key))])
          text += Array((object.text() + "\n").utf8)
        }
      }
      if isStreamed && text.count > Self.pieceSize {
        try console.write(text)
        text.removeAll(keepingCapacity: true)
      }
    } afterPiece: {
      if isStreamed {
        try console.write(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    if !isStreamed { try output.write(text, to: console) }
    return .done
  }

  private static let pieceSize = 1 << 16
}
