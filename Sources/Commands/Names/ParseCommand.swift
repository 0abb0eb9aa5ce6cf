internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names parse`.
struct ParseCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Read names into their parts: given name, surname, patronymic, titles.",
    discussion: """
      Reads English, Russian and Chinese, in either order, with initials, particles, titles and offices \
      around the name, nicknames in quotes, Chinese names in the spellings of Hong Kong and Taiwan, \
      foreign names in Chinese characters. Whatever the text, there is an answer; its confidence says \
      how much it is worth, and JSON lists the other readings.

      ORDER: givenFirst (Andrei Volgin), surnameFirst (Волгин Андрей, Zhang Yimou, 张艺谋), sorting: a \
      comma follows the surname (Volgin, Andrei). Of one name alone it is the order that its culture has.

      PARTS, as CLDR names them where it has the part:
        title           what stands around the name: Dr., режиссёр, 先生
        given, given2   Tony, Chiu-wai of Tony Leung Chiu-wai; a patronymic is given2
        patronymic      the father's name once more: Петрович, 尼古拉耶维奇
        surname         with its particle: von Trier; surname-prefix and surname-core part the two
        surname2        the second of two: García, Márquez
        nickname        in quotes: Dwayne “The Rock” Johnson
        birthSurname, generation, credentials
        alias           the name once more, in another script or after a dash
      Initials stay initials. A single name is given, unless a title or its ending tells a surname.

      EXAMPLES:
        silk names parse 'Волгин Андрей Петрович' 'Tony Leung Chiu-wai' 导演张艺谋
        silk names parse --format json 'Tarkovsky, A. A.'
        silk names parse --format jsonl < people.txt

      JSON: {"text","language","order","culture","parts":{…},"sex","confidence","alternatives":[{"order",\
      "culture","parts","sex","confidence"}]}; several names make an array or, with jsonl, one object a \
      line. language is the text's by its letters: Chinese is zh-Hant where a character tells. culture is \
      russian, western, chinese, japanese, korean or vietnamese; sex is f, m or null.
      """)

  @OptionGroup var arguments: NameArguments
  @OptionGroup var results: NameResultOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let parser = try NameParser(global.localeStore)
    let parsed = try arguments.names(report: console.report).map {
      text -> NameResultOptions.Result in
      let name = parser.parse(text)
      return (Self.line(name), Self.json(name))
    }
    try results.write(parsed, to: console)
    return .done
  }

  /// The parts in the order of CLDR with their names, then what holds for all of the name.
  private static func line(_ name: ParsedName) -> String {
    let parts = name.parts.all
      .filter { part, _ in part != .surnamePrefix && part != .surnameCore }
      .filter { part, text in part != .given2 || name.parts[.patronymic] != text }
      .map { "\($0.part.rawValue)=\($0.text)" }
    let percent = Int((name.confidence * 100).rounded())
    return
      ([name.text + ":"] + parts + [
        "(\(name.culture.rawValue), \(name.order.rawValue), \(percent)%)"
      ])
      .joined(separator: "  ")
  }

  private static func json(_ name: ParsedName) -> JSONValue {
    .object(
      [("text", .string(name.text)), ("language", .string(name.language.description))]
        + members(name.best)
        + [("alternatives", .array(name.alternatives.map { .object(members($0)) }))])
  }

  private static func members(_ reading: ParsedName.Reading) -> [JSONValue.Member] {
    [
      ("order", .string(reading.order.rawValue)), ("culture", .string(reading.culture.rawValue)),
      ("parts", .object(reading.parts.all.map { ($0.part.rawValue, .string($0.text)) })),
      ("sex", .optional(reading.sex?.rawValue)),
      ("confidence", .number((reading.confidence * 1000).rounded() / 1000)),
    ]
  }
}
