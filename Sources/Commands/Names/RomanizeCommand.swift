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
      Reads TEXT, or one name a line from standard input, and prints one name a line. What is neither \
      Cyrillic nor Chinese stays as it is.

      For Russian the scheme is press, what English-language newspapers print, and for Chinese pinyin, \
      unless --scheme names another; --list shows them all. A scheme that is reversible gives the Cyrillic \
      back with --reverse.

      EXAMPLES:
        silk names romanize 'Александр Щукин'
        silk names romanize --scheme bgn-pcgn --ascii < names.txt
        silk names romanize --scheme gost-779 --reverse 'Ŝukin'
        silk names romanize --from uk 'Володимир Зеленський'
        silk names romanize 张艺谋 尉迟恭
        silk names romanize --scheme hong-kong 梁朝偉
        silk names romanize --list

      JSON: an object a name; several names make an array or, with jsonl, one object a line.
        text      the name as it was given
        result    the name in Latin letters, or with --reverse in Cyrillic ones
        scheme    the id of the scheme
        language  the language that the scheme romanizes
        alternatives  of a Chinese name: how else it may be divided or its surname read
      With --list, an object a scheme: id, language, title, standard, reversible, aliases.
      """)

  @Option(help: ArgumentHelp("The scheme, such as bgn-pcgn.", valueName: "id"))
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      "The language of the names: ru, uk, be, bg, kk, sr or zh; else ru, or zh for Chinese characters.",
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
    let catalogs = try RomanizationCatalogs(global.localeStore)
    let language = try language(catalogs)
    if list {
      let list = try RomanizationList(catalogs, language: language, from: global.localeStore)
      try output.write(list.text(format, console.style(for: output)), to: console)
      return .done
    }
    let romanization = Romanization(speller: try speller(catalogs, language), format: format)
    if text.isEmpty || text == [InputFile.standardStream] {
      try romanization.romanizeStandardInput(to: output, console)
    } else {
      try output.write(romanization.text(of: text), to: console)
    }
    return .done
  }

  private func language(_ catalogs: RomanizationCatalogs) throws -> LanguageTag? {
    guard let from else { return nil }
    guard let language = LanguageTag(from), catalogs.languages.contains(language.language) else {
      throw ValidationError(
        "there is no scheme for “\(from)”; one of: \(catalogs.languages.joined(separator: ", "))")
    }
    return language
  }

  private func speller(
    _ catalogs: RomanizationCatalogs, _ language: LanguageTag?
  ) throws -> NameSpeller {
    let store = global.localeStore
    let isChinese = language?.language == LanguageTag.chinese.language
    if let system = scheme.map(catalogs.chinese.system) ?? (isChinese ? .pinyin : nil) {
      if let language, !isChinese {
        throw ValidationError("the scheme \(system.id) is for zh, not for \(language)")
      }
      if reverse { throw try notReversible(system.id, catalogs) }
      return .chinese(try ChineseNames(store), system, isASCII: ascii)
    }
    let scheme = try cyrillicScheme(catalogs, language)
    if reverse {
      guard scheme.isReversible else { throw try notReversible(scheme.id, catalogs) }
      return .reversed(scheme)
    }
    guard self.scheme == nil, language == nil else { return .scheme(scheme) }
    return .untold(scheme, ChineseRoom(store, isASCII: ascii))
  }

  private func cyrillicScheme(
    _ catalogs: RomanizationCatalogs, _ language: LanguageTag?
  ) throws -> RomanizationScheme {
    let store = global.localeStore
    guard let name = scheme else {
      let id = catalogs.cyrillic.defaultID(for: language ?? .russian) ?? ""
      return try RomanizationScheme(id: id, from: store, isASCII: ascii)
    }
    guard let id = catalogs.cyrillic.id(named: name) else {
      let hint = catalogs.nearestName(to: name).map { "did you mean \($0)?" }
      throw ValidationError(
        "there is no scheme “\(name)”; \(hint ?? "silk names romanize --list shows them all")")
    }
    let scheme = try RomanizationScheme(id: id, from: store, isASCII: ascii)
    if let language, language.language != scheme.language.language {
      throw ValidationError("the scheme \(id) is for \(scheme.language), not for \(language)")
    }
    return scheme
  }

  private func notReversible(
    _ id: String, _ catalogs: RomanizationCatalogs
  ) throws -> ValidationError {
    let list = try RomanizationList(catalogs, language: nil, from: global.localeStore)
    return ValidationError(
      "the scheme \(id) is not reversible; one of: \(list.reversibleIDs.joined(separator: ", "))")
  }
}

/// The forms in which `names romanize` prints.
enum RomanizationFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl
}
