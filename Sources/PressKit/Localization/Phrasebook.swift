internal import Diagnostics
internal import HTML
internal import ICU
internal import LocaleData
internal import YAML

/// Everything that a page says by itself in one language, and how the language sets it.
struct Phrasebook {
  /// The language.
  let language: LanguageTag
  /// The language's name as its own readers write it.
  let ownName: String
  /// Names of other languages, for notes such as "translated from Russian".
  let languageNames: [LanguageTag: String]
  /// How a text in a language is said to be written, such as "in English".
  let inLanguages: [LanguageTag: String]
  /// What a kind of text is called within a sentence.
  let textNames: [BlurbKind: String]
  /// Names of countries by ISO 3166 code, as the press prints them.
  let countryNames: [String: String]
  /// What a person did, by role id.
  let roles: [String: String]
  /// How far a film came with an award, by result.
  let results: [Award.Result: String]
  /// What a specification is called, by its id.
  let specifications: [String: String]
  /// How the language sets text.
  let typography: Typography
  /// How the language writes numbers.
  let numbers: NumberHabits

  /// What went wrong while texts of this language were formatted.
  let log: FormattingLog

  private let messages: [Phrase: MessageFormat]
  private let units: [String: MessageFormat]
  private let currencies: [String: MessageFormat]

  /// The phrasebook of the first language of `chain` that has one, read from `store`.
  ///
  /// - Throws: a `LocaleError` where none has one, or it lacks something or a message is malformed.
  init(along chain: [LanguageTag], from store: LocaleStore) throws(LocaleError) {
    var missing: LocaleError?
    for language in chain {
      do throws(LocaleError) {
        let typography = try Typography(store, language: language)
        self = try store.value(at: "\(language)/press-kit.yaml") { node throws(YAMLError) in
          try Phrasebook(language, typography, reading: node)
        }
        return
      } catch {
        guard case .unreadable = error else { throw error }
        missing = missing ?? error
      }
    }
    throw missing ?? .unreadable(file: "press-kit.yaml", reason: "no language was asked for")
  }

  private init(
    _ language: LanguageTag, _ typography: Typography, reading node: YAMLNode
  ) throws(YAMLError) {
    try node.allowOnly([
      "name", "languages", "inLanguages", "textNames", "countries", "roles", "specifications",
      "results", "numbers", "messages", "units", "currencies",
    ])
    self.language = language
    log = FormattingLog()
    ownName = try node.required("name").string()
    languageNames = try node.required("languages").localizedText().forms
    inLanguages = try node.required("inLanguages").localizedText().forms
    let texts = try node.required("textNames")
    try texts.allowOnly(BlurbKind.allCases.map(\.rawValue))
    var textNames: [BlurbKind: String] = [:]
    for kind in BlurbKind.allCases {
      textNames[kind] = try texts.required(kind.rawValue).string()
    }
    self.textNames = textNames
    countryNames = try node.required("countries").dictionary()
    roles = try node.required("roles").dictionary()
    specifications = try node.required("specifications").dictionary()
    self.typography = typography
    let resultNames = try node.required("results")
    try resultNames.allowOnly(Award.Result.allCases.map(\.rawValue))
    var results: [Award.Result: String] = [:]
    for result in Award.Result.allCases {
      results[result] = try resultNames.required(result.rawValue).string()
    }
    self.results = results
    numbers = try NumberHabits(node.required("numbers"))
    let phrases = try node.required("messages")
    try phrases.allowOnly(Phrase.allCases.map(\.rawValue))
    var messages: [Phrase: MessageFormat] = [:]
    for phrase in Phrase.allCases {
      let text = try phrases.required(phrase.rawValue)
      messages[phrase] = try text.message(phrase.arguments, language)
    }
    self.messages = messages
    units = try node.required("units").messages(["count", "number"], language)
    currencies = try node.required("currencies").messages(["number"], language)
  }
}

extension Phrasebook {
  /// The phrase with its values; `count` is the number that its words agree with.
  func text(_ phrase: Phrase, _ values: [String: String] = [:], count: Int? = nil) -> String {
    var arguments = values.mapValues(MessageFormat.Value.text)
    if let count { arguments["count"] = .integer(count) }
    // Every phrase was read with the phrasebook; without its message it would be its own key.
    return messages[phrase].map { format($0, arguments) } ?? phrase.rawValue
  }

  /// The phrase with pieces of a page as its values.
  func nodes(
    _ phrase: Phrase, _ values: [String: [HTMLNode]], count: Int? = nil
  ) -> [HTMLNode] {
    let names = values.keys.sorted()
    let splice = NodeSplice(names.map { values[$0] ?? [] })
    let marks = Dictionary(uniqueKeysWithValues: zip(names, splice.marks))
    return splice.nodes(in: text(phrase, marks, count: count))
  }

  /// A counted number of a unit, the number written as `number`; nil for a unit the language lacks.
  func measure(_ count: Int, _ unit: String, number: String) -> String? {
    units[unit].map { format($0, ["count": .integer(count), "number": .text(number)]) }
  }

  /// A sum with its currency; nil for a currency the language lacks.
  func sum(_ number: String, _ currency: String) -> String? {
    currencies[currency].map { format($0, ["number": .text(number)]) }
  }

  /// The name of `other` in this language, or its tag.
  func name(of other: LanguageTag) -> String {
    Self.entry(for: other, in: languageNames) ?? other.description
  }

  /// How a text in `other` is said to be written, or the name of that language.
  func adverb(of other: LanguageTag) -> String {
    Self.entry(for: other, in: inLanguages) ?? name(of: other)
  }

  /// The entry for a language, or else for the language in whichever script and region: `sr` for `sr-Latn`.
  private static func entry(
    for language: LanguageTag, in entries: [LanguageTag: String]
  ) -> String? {
    entries[language] ?? entries[language.withUsualScript]
      ?? entries.first { $0.key.description == language.language }?.value
  }

  private func format(
    _ message: MessageFormat, _ values: [String: MessageFormat.Value]
  ) -> String {
    log.text(try message.format(values))
  }
}

extension YAMLNode {
  /// A text per key.
  fileprivate func dictionary() throws(YAMLError) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in try entries() { texts[entry.key] = try entry.value.string() }
    return texts
  }

  /// A message that shows no other values than `arguments`.
  fileprivate func message(
    _ arguments: Set<String>, _ language: LanguageTag
  ) throws(YAMLError) -> MessageFormat {
    let text = try string()
    let message: MessageFormat
    let missing: [String]
    do {
      let locale = try Locale(language.description)
      message = try MessageFormat(pattern: text, locale: locale)
      missing = try message.pattern.missingPluralForms(in: locale)
    } catch {
      throw YAMLError(location: location, problem: "expected an ICU message; \(error)")
    }
    for name in message.pattern.argumentNames where !arguments.contains(name) {
      throw YAMLError(location: location, problem: "this message has no value “\(name)”")
    }
    for alternatives in Dictionary(grouping: arguments, by: Self.meaning).values
    where !alternatives.contains("count")
      && message.pattern.argumentNames.allSatisfy({ !alternatives.contains($0) })
    {
      throw YAMLError(
        location: location,
        problem: "this message does not show the value "
          + alternatives.sorted().map { "“\($0)”" }.joined(separator: " or "))
    }
    guard missing.isEmpty else {
      throw YAMLError(
        location: location,
        problem: "expected every plural form of \(language), missing: "
          + missing.joined(separator: ", "))
    }
    return message
  }

  /// What a value tells; a language as a name and as an adverb tell the same, and one of them is enough.
  private static func meaning(_ argument: String) -> String {
    argument.hasPrefix("in") ? argument.dropFirst(2).lowercased() : argument.lowercased()
  }

  fileprivate func messages(
    _ arguments: Set<String>, _ language: LanguageTag
  ) throws(YAMLError) -> [String: MessageFormat] {
    var messages: [String: MessageFormat] = [:]
    for entry in try entries() {
      messages[entry.key] = try entry.value.message(arguments, language)
    }
    return messages
  }
}
