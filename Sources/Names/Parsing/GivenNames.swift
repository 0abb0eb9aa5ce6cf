internal import LocaleData
internal import YAML

/// A given name with the forms it has in each language.
struct GivenName: Sendable {
  /// The language whose text it is listed for.
  let language: LanguageTag
  /// Nil where both sexes bear it.
  let sex: Sex?
  /// In Cyrillic, as Russian prints it.
  let russian: String
  /// In Latin, the commonest spelling in English first.
  let latin: [String]
  /// In Simplified characters, Xinhua's form first.
  let chinese: [String]
  /// In Traditional characters, where Taiwan or Hong Kong write otherwise than Xinhua.
  let traditional: [String]
  /// Short forms in the name's own language.
  let short: [String]
}

/// The given names that have fixed forms, found by any of these forms.
struct GivenNames: Sendable {
  /// A given name as an index into the table.
  typealias Index = Int

  private var names: [GivenName] = []
  private var byForm: [String: [Index]] = [:]
  private let cases: GivenNameCases
  /// The most characters of a Chinese form.
  private(set) var longestChinese = 0

  /// Reads the names of `Locales/ru` and `Locales/en`.
  init(_ store: LocaleStore, inflection: InflectionRules) throws(LocaleError) {
    cases = GivenNameCases(inflection)
    for language in [LanguageTag.russian, .english] {
      let read = try store.value(at: "\(language)/given-names.yaml") { node throws(YAMLError) in
        var names: [GivenName] = []
        for item in try node.required("names").elements() {
          names.append(try GivenName(item, language))
        }
        return names
      }
      for name in read { add(name) }
    }
  }

  subscript(_ index: Index) -> GivenName { names[index] }

  /// All names, each at the place that its index says.
  var all: [GivenName] { names }

  /// The names that `text` is a form of: a full or short form in any script, in the nominative.
  func named(_ text: String) -> [Index] { byForm[Self.key(text)] ?? [] }

  /// Whether names are all of Russia and its neighbours, and none is one of English text.
  func areRussian(_ names: [Index]) -> Bool {
    !names.isEmpty && names.allSatisfy { self[$0].language == .russian }
  }

  /// Whether names are all of English text and the West, and none is one of Russia.
  func areWestern(_ names: [Index]) -> Bool {
    !names.isEmpty && names.allSatisfy { self[$0].language == .english }
  }

  /// The names that the Cyrillic `text` is a case of, nominative and others.
  func declined(_ text: String) -> [(index: Index, grammaticalCase: GrammaticalCase)] {
    cases.readings(of: Self.key(text))
  }

  private mutating func add(_ name: GivenName) {
    let index = names.count
    names.append(name)
    let chinese = name.chinese + name.traditional
    longestChinese = max(longestChinese, chinese.map(\.count).max() ?? 0)
    for form in [name.russian] + name.latin + chinese + name.short {
      let key = Self.key(form)
      if byForm[key]?.contains(index) != true { byForm[key, default: []].append(index) }
    }
    for form in [name.russian] + name.short where Script(of: form) == .cyrillic {
      cases.add(form, of: index, sex: name.sex)
    }
  }

  private static func key(_ text: String) -> String { NameKey.folded(text) }
}

extension GivenName {
  fileprivate init(_ node: YAMLNode, _ language: LanguageTag) throws(YAMLError) {
    self.language = language
    try node.allowOnly(["ru", "en", "zh", "zh-Hant", "sex", "short"])
    let sexNode = try node.required("sex")
    let text = try sexNode.string()
    sex = Sex(rawValue: text)
    if sex == nil && text != "any" { throw sexNode.expected("f, m or any") }
    russian = try node.required("ru").string()
    latin = try node.required("en").strings()
    chinese = try node["zh"]?.strings() ?? []
    traditional = try node["zh-Hant"]?.strings() ?? []
    short = try node["short"]?.strings() ?? []
  }
}
