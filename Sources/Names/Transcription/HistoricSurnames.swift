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
  }

  /// All of them, a woman's after the man's that it follows from.
  private(set) var all: [Surname] = []
  private var byForm: [String: [Surname]] = [:]
  private var feminine: [(russian: Endings, latin: Endings, chinese: Endings)] = []

  /// Reads `historic-surnames.yaml` of each language.
  init(
    _ store: LocaleStore, of languages: [LanguageTag] = [.russian, .english]
  ) throws(LocaleError) {
    for language in languages {
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
    var surnames: [Surname] = []
    for item in try node.required("surnames").elements() {
      surnames.append(try Surname(item, language))
    }
    let listed = Set(surnames.map { NameKey.folded($0.russian) })
    for surname in surnames {
      add(surname)
      if let woman = feminine(surname), !listed.contains(NameKey.folded(woman.russian)) {
        add(woman)
      }
    }
  }

  private mutating func add(_ surname: Surname) {
    all.append(surname)
    for form in [surname.russian] + surname.latin + surname.chinese {
      byForm[NameKey.folded(form), default: []].append(surname)
    }
  }

  /// The surname of a woman of the family; nil where it is the same.
  private func feminine(_ surname: Surname) -> Surname? {
    guard surname.language == .russian else { return nil }
    for endings in feminine {
      guard let russian = endings.russian.feminine(surname.russian) else { continue }
      return Surname(
        language: surname.language, russian: russian,
        latin: surname.latin.compactMap { endings.latin.feminine($0) },
        chinese: surname.chinese.compactMap { endings.chinese.feminine($0) },
        givenNames: surname.givenNames)
    }
    return nil
  }

  /// The surnames that `text` is a form of, in any of the scripts.
  func spelled(_ text: String) -> [Surname] { byForm[NameKey.folded(text)] ?? [] }
}

extension NameKnowledge {
  /// The customary surnames that a part is a form of: those that its bearer has, and those that are other
  /// people's (Павлов is 巴甫洛夫 for Ivan Pavlov alone).
  func customarySurnames(
    of part: TranscribedPart
  ) -> (own: [HistoricSurnames.Surname], others: [HistoricSurnames.Surname]) {
    let surnames = historicSurnames.spelled(part.text)
    guard let given = part.given else { return (surnames, []) }
    let names = givenNames.named(given).map { givenNames[$0] }
    let forms = Set((names.flatMap { [$0.russian] + $0.latin } + [given]).map(NameKey.folded))
    func isOwn(_ surname: HistoricSurnames.Surname) -> Bool {
      surname.givenNames.isEmpty || !surname.givenNames.isDisjoint(with: forms)
    }
    return (surnames.filter(isOwn), surnames.filter { !isOwn($0) })
  }
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
