internal import LocaleData
internal import YAML

/// The surnames whose spelling in other languages was settled before today's tables.
struct HistoricSurnames: Sendable {
  /// A surname with its spellings, the usual one first.
  struct Surname: Sendable {
    /// The language in which its bearers write it.
    let language: LanguageTag
    let russian: String
    let latin: [String]
    let chinese: [String]
    /// The given names, folded, of the bearers whose spelling it is; empty where it is every bearer's.
    let givenNames: Set<String>

    /// Whether a bearer of the given name is spelt so; a surname that stands alone is.
    func holds(forGiven name: String?) -> Bool {
      guard let name, !givenNames.isEmpty else { return true }
      return givenNames.contains(NameKey.folded(name))
    }
  }

  /// The endings of a man's surname and of a woman's.
  private struct Endings {
    let man: String
    let woman: String

    init(_ node: YAMLNode) throws(YAMLError) {
      let endings = try node.strings()
      guard endings.count == 2 else { throw node.expected("a man's and a woman's ending") }
      (man, woman) = (endings[0], endings[1])
    }

    func feminine(_ surname: String) -> String? {
      surname.hasSuffix(man) ? surname.dropLast(man.count) + woman : nil
    }

    func masculine(_ surname: String) -> String? {
      surname.hasSuffix(woman) ? surname.dropLast(woman.count) + man : nil
    }
  }

  private var byRussian: [String: Surname] = [:]
  private var byChinese: [String: [Surname]] = [:]
  private var byLatin: [String: [Surname]] = [:]
  private var feminine: [(russian: Endings, latin: Endings, chinese: Endings)] = []

  /// Reads `historic-surnames.yaml` of Russian and of English.
  init(_ store: LocaleStore) throws(LocaleError) {
    for language in [LanguageTag.russian, .english] {
      let path = "\(language)/historic-surnames.yaml"
      self = try store.value(at: path) { [self] node throws(YAMLError) in
        var all = self
        try all.add(node, language)
        return all
      }
    }
  }

  private mutating func add(_ node: YAMLNode, _ language: LanguageTag) throws(YAMLError) {
    try node.allowOnly(["surnames", "feminine"])
    for item in try node["feminine"]?.elements() ?? [] {
      try item.allowOnly(["ru", "en", "zh"])
      feminine.append(
        (
          try Endings(item.required("ru")), try Endings(item.required("en")),
          try Endings(item.required("zh"))
        ))
    }
    for item in try node.required("surnames").elements() {
      add(try Surname(item, language))
    }
  }

  private mutating func add(_ surname: Surname) {
    let key = NameKey.folded(surname.russian)
    if byRussian[key] == nil { byRussian[key] = surname }
    for spelling in surname.chinese { byChinese[spelling, default: []].append(surname) }
    for spelling in surname.latin {
      byLatin[NameKey.folded(spelling), default: []].append(surname)
    }
  }

  /// The surname in Russian, of a man or a woman; nil where it is none of these.
  func surname(_ russian: String) -> Surname? {
    if let surname = byRussian[NameKey.folded(russian)] { return surname }
    for endings in feminine {
      guard let man = endings.russian.masculine(russian.lowercased()),
        let surname = byRussian[NameKey.folded(man)]
      else { continue }
      let chinese = surname.chinese.compactMap { endings.chinese.feminine($0) }
      guard !chinese.isEmpty else { continue }
      return Surname(
        language: surname.language, russian: russian,
        latin: surname.latin.compactMap { endings.latin.feminine($0) },
        chinese: chinese, givenNames: surname.givenNames)
    }
    return nil
  }

  /// The surnames that these characters spell.
  func surnames(chinese characters: String) -> [Surname] { byChinese[characters] ?? [] }

  /// The surnames that these Latin letters spell.
  func surnames(latin letters: String) -> [Surname] { byLatin[NameKey.folded(letters)] ?? [] }
}

extension HistoricSurnames.Surname {
  fileprivate init(_ node: YAMLNode, _ language: LanguageTag) throws(YAMLError) {
    try node.allowOnly(["ru", "en", "zh", "given"])
    self.language = language
    russian = try node.required("ru").string()
    latin = try node.required("en").strings()
    chinese = try node.required("zh").strings()
    givenNames = Set(try (node["given"]?.strings() ?? []).map(NameKey.folded))
  }
}
