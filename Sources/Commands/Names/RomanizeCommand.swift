internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names romanize`.
struct RomanizeCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanize",
    abstract: "Write names in Latin letters by a standard, or turn them back.",
    discussion: """
      Reads TEXT, or one name a line from standard input, and prints one name a line. What is not \
      Cyrillic stays as it is.

      For Russian the scheme is press, what English-language newspapers print, unless --scheme names \
      another; --list shows them all. A scheme that is reversible gives the Cyrillic back with --reverse.

      EXAMPLES:
        silk names romanize 'Александр Щукин'
        silk names romanize --scheme bgn-pcgn --ascii < names.txt
        silk names romanize --scheme gost-779 --reverse 'Ŝukin'
        silk names romanize --from uk 'Володимир Зеленський'
        silk names romanize --list

      JSON: an object a name, in an array or, with jsonl, one a line.
        text      the name as it was given
        result    the name in Latin letters, or with --reverse in Cyrillic ones
        scheme    the id of the scheme
        language  the language that the scheme romanizes
      With --list, an object a scheme: id, language, title, standard, reversible, aliases.
      """)

  @Option(help: ArgumentHelp("The scheme, such as bgn-pcgn.", valueName: "id"))
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      "The language of the names: ru, uk, be, bg, kk or sr; ru unless the scheme is another's.",
      valueName: "lang"))
  var from: String?

  @Flag(help: "Turn romanized names back, with a reversible scheme.")
  var reverse = false

  @Flag(help: "Leave out diacritics, and print ' and \" for typographic signs.")
  var ascii = false

  @Flag(help: "List the schemes, or with --from those of a language.")
  var list = false

  @Option(help: "The form of the output: text, json or jsonl.")
  var format = RomanizationFormat.text

  @Argument(help: "Names; - alone is standard input.")
  var text: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if reverse && ascii { throw ValidationError("--reverse and --ascii exclude each other") }
    if list && !text.isEmpty { throw ValidationError("--list takes no TEXT") }
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let catalog = try RomanizationCatalog(global.localeStore)
    let language = try language(catalog)
    if list {
      let list = try RomanizationList(catalog, language: language, from: global.localeStore)
      try output.write(list.text(format, console.style(for: output)), to: console)
      return .done
    }
    let scheme = try scheme(catalog, language)
    if reverse && !scheme.isReversible {
      let ids = try RomanizationList(catalog, language: nil, from: global.localeStore).reversibleIDs
      throw ValidationError(
        "the scheme \(scheme.id) is not reversible; one of: \(ids.joined(separator: ", "))")
    }
    let romanization = Romanization(scheme: scheme, isReverse: reverse, format: format)
    if text.isEmpty || text == [InputFile.standardStream] {
      try romanization.romanizeStandardInput(to: output, console)
    } else {
      try output.write(romanization.text(of: text), to: console)
    }
    return .done
  }

  private func language(_ catalog: RomanizationCatalog) throws -> LanguageTag? {
    guard let from else { return nil }
    guard let language = LanguageTag(from), catalog.defaultID(for: language) != nil else {
      throw ValidationError(
        "there is no scheme for “\(from)”; one of: \(catalog.languages.joined(separator: ", "))")
    }
    return language
  }

  private func scheme(
    _ catalog: RomanizationCatalog, _ language: LanguageTag?
  ) throws -> RomanizationScheme {
    let store = global.localeStore
    guard let name = scheme else {
      let id = catalog.defaultID(for: language ?? .russian) ?? ""
      return try RomanizationScheme(id: id, from: store, isASCII: ascii)
    }
    guard let id = catalog.id(named: name) else {
      let hint = catalog.nearestName(to: name).map { "did you mean \($0)?" }
      throw ValidationError(
        "there is no scheme “\(name)”; \(hint ?? "silk names romanize --list shows them all")")
    }
    let scheme = try RomanizationScheme(id: id, from: store, isASCII: ascii)
    if let language, language.language != scheme.language.language {
      throw ValidationError("the scheme \(id) is for \(scheme.language), not for \(language)")
    }
    return scheme
  }
}

/// The forms in which `names romanize` prints.
enum RomanizationFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl
}
