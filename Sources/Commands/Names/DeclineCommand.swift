internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names decline`.
struct DeclineCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Put a name in Russian into another case, or back into the nominative.",
    discussion: """
      A full name declines as a whole: given name, patronymic and surname stand in one case and are one \
      person's. Chinese names follow their own rule: of a man's name the last part declines if it ends \
      in a consonant or ь, and the surname where the given name cannot; a woman's name stays as it is.

      Many forms have several nominatives (Александру Сокурову: his dative, her accusative). The text \
      output is the likeliest; JSON lists all of them.

      EXAMPLES:
        silk names decline --case genitive 'Андрей Арсеньевич Тарковский'
        silk names decline --case nominative 'Фэн Сяогана' 'Светлане Ходченковой'
        silk names decline --case dative --sex f --format jsonl < people.txt
        silk names decline --case genitive --part surname Марина Нина

      JSON: {"text","candidates":[{"text","case","sex","weight"}]}, best first; several names make an \
      array, or with jsonl one object a line. case is the case of the form; of a nominative that was \
      asked for it is the case that the name stood in. Candidates of no weight to speak of are left out.
      """)

  @OptionGroup var arguments: NameArguments

  @Option(
    name: .customLong("case"), help: ArgumentHelp("The case to put it in.", valueName: "case"))
  var target: Choice<GrammaticalCase>

  @Option(
    help: ArgumentHelp(
      "The person's sex.", discussion: "Where it is left out, the name has to tell it.",
      valueName: "sex"))
  var sex: Choice<Sex>?

  @Option(
    help: ArgumentHelp(
      "What the words are, if they are no full name.",
      discussion: "Where it is left out, the words have to tell it.", valueName: "part"))
  var part: Choice<DeclinedPart>?

  @OptionGroup var results: NameResultOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let declension = try NameDeclension(global.localeStore)
    let declined = try arguments.names(report: console.report).map {
      text -> NameResultOptions.Result in
      let forms = declension.candidates(
        for: text, in: target.word, sex: sex?.word, part: part?.word)
      return (forms.first?.text ?? text, Self.json(text, forms))
    }
    try results.write(declined, to: console)
    return .done
  }

  /// Candidates whose weight rounds to nothing are left out, but never the best.
  private static func json(_ text: String, _ forms: [DeclinedName]) -> JSONValue {
    .object([
      ("text", .string(text)),
      (
        "candidates",
        .array(
          forms.enumerated().filter { $0.offset == 0 || $0.element.rounded > 0 }.map { _, form in
            .object([
              ("text", .string(form.text)), ("case", .string(form.grammaticalCase.rawValue)),
              ("sex", .string(form.sex.rawValue)), ("weight", .number(form.rounded)),
            ])
          })
      ),
    ])
  }
}

extension DeclinedName {
  /// The weight to three digits, which is more than it means.
  fileprivate var rounded: Double { (weight * 1000).rounded() / 1000 }
}
