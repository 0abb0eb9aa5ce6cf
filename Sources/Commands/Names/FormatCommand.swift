internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names format`.
struct FormatCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Put the parts of a name together as a language does.",
    discussion: """
      Follows CLDR (TR35 part 8) with its patterns for English, Russian and Chinese: which name comes \
      first, what is an initial, what stands between. A name in another script than the language's is \
      put together as those who write that script do it. Nothing is transcribed or declined.

      FIELDS: title, given, given2 (a second given name, a patronymic), surname, surname2, generation, \
      credentials. A person with one name has it as given. A field may have other forms beside its \
      plain one, named by a hyphen: given-informal=Tom, surname-prefix=van, surname-core=Gogh, \
      given-initial=Ch.; what no form gives is made from the plain one.

      EXAMPLES:
        silk names format --locale ru --length short given=Андрей given2=Арсеньевич surname=Тарковский
        silk names format --locale en --name-locale zh given=Yimou surname=Zhang
        silk names format --locale zh-Hans --name-locale ru given=安德烈 surname=塔可夫斯基

      JSON: {"text","locale","nameLocale","order","length","usage","formality","pattern"}. \
      locale is the language whose patterns were used; nameLocale is the language of the name with its script.
      """)

  /// How the name is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("The parts of the name, such as given=Andrei.", valueName: "field=value"))
  var fields: [String]

  @Option(help: ArgumentHelp("The language of the readers.", valueName: "lang"))
  var locale: String

  @Option(
    help: ArgumentHelp(
      "Which name comes first.",
      discussion: "Where it is left out, the language the name comes from decides.",
      valueName: "order"))
  var order: Choice<PersonNameOrder>?

  @Option(
    help: ArgumentHelp(
      "How much is shown.", discussion: "Where it is left out, the language decides.",
      valueName: "length"))
  var length: Choice<PersonNameLength>?

  @Option(
    help: ArgumentHelp(
      "What the name is for.", valueName: "usage"))
  var usage = Choice(PersonNameUsage.referring)

  @Option(
    help: ArgumentHelp(
      "How formal the name is.", discussion: "Where it is left out, the language decides.",
      valueName: "formality"))
  var formality: Choice<PersonNameFormality>?

  @Option(help: ArgumentHelp("The language that the name comes from.", valueName: "lang"))
  var nameLocale: String?

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let style = PersonNameStyle(
      order: order?.word, length: length?.word, usage: usage.word, formality: formality?.word)
    let name = try name()
    let formatted = try formatter().format(name, style: style)
    if formatted.text.isEmpty {
      throw CommandFailure(
        .unusableData,
        "the pattern \(formatted.pattern) shows none of the fields: \(fields.joined(separator: " "))"
      )
    }
    switch format {
    case .text: try output.write(formatted.text + "\n", to: console)
    case .json: try output.write(Self.json(formatted).text(.indented) + "\n", to: console)
    }
    return .done
  }

  private func formatter() throws -> PersonNameFormatter {
    do {
      return try PersonNameFormatter(
        global.localeStore, language: Self.tag(locale, option: "--locale"))
    } catch let error as PersonNameError {
      throw ValidationError("\(error)")
    }
  }

  /// The name that the arguments spell.
  private func name() throws -> PersonNameFields {
    var name = PersonNameFields(
      locale: try nameLocale.map { try Self.tag($0, option: "--name-locale") })
    for argument in fields {
      guard let sign = argument.firstIndex(of: "=") else {
        throw ValidationError("“\(argument)” is not field=value, such as given=Andrei")
      }
      let key: PersonNameKey
      do throws(PersonNameError) {
        key = try PersonNameKey(argument[..<sign])
      } catch {
        throw ValidationError(error.description)
      }
      if name[key] != nil { throw ValidationError("the field \(key) stands twice") }
      name[key] = argument[argument.index(after: sign)...].split { $0.isWhitespace }
        .joined(separator: " ")
    }
    if !name.contains(.given) && !name.contains(.surname) {
      throw ValidationError("a name needs given=… or surname=…; a single name is the given one")
    }
    return name
  }

  private static func tag(_ text: String, option: String) throws -> LanguageTag {
    guard let tag = LanguageTag(text) else {
      throw ValidationError("\(option) takes a language tag such as zh-Hant, not “\(text)”")
    }
    return tag
  }

  private static func json(_ name: FormattedPersonName) -> JSONValue {
    .object([
      ("text", .string(name.text)), ("locale", .string(name.locale.description)),
      ("nameLocale", .string(name.nameLocale.description)),
      ("order", .string(name.order.rawValue)), ("length", .string(name.length.rawValue)),
      ("usage", .string(name.usage.rawValue)), ("formality", .string(name.formality.rawValue)),
      ("pattern", .string(name.pattern)),
    ])
  }
}
