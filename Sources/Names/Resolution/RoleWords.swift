internal import LocaleData
internal import YAML

/// The words by which a language calls roles: the first that its file lists for each.
struct RoleWords {
  private var words: [String: [(word: String, sex: Sex?)]] = [:]
  /// What whoever has a role is as well.
  private var implied: [String: [String]] = [:]

  /// Reads `Locales/LANG/roles.yaml`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or broken.
  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    self = try store.value(at: "\(language)/roles.yaml") { node throws(YAMLError) in
      var words = RoleWords()
      for role in try node.required("roles").entries() {
        var lists = [role.value]
        if case .sequence(let items) = role.value.content { lists = items }
        for list in lists {
          let sex = try list["sex"].map { node throws(YAMLError) in try node.string() }
          // A star stands for endings: such a phrase is a pattern, and no word.
          if let word = try list.required("words").strings().first, !word.contains("*") {
            words.words[role.key, default: []].append((word, sex.flatMap(Sex.init)))
          }
          words.implied[role.key, default: []] += try list["implies"]?.strings() ?? []
        }
      }
      return words
    }
  }

  private init() {}

  /// The words for roles that somebody has, without those that others imply.
  func words(for roles: [String], sex: Sex?) -> [String] {
    let implied = Set(roles.flatMap { self.implied[$0] ?? [] })
    return roles.filter { !implied.contains($0) }.map { word(for: $0, sex: sex) }
  }

  /// What whoever has `role` is as well, and what that implies in turn.
  func implied(by role: String) -> Set<String> {
    var all: Set<String> = []
    var open = implied[role] ?? []
    while let next = open.popLast() {
      if all.insert(next).inserted { open += implied[next] ?? [] }
    }
    return all
  }

  private func word(for role: String, sex: Sex?) -> String {
    let own = words[role] ?? []
    // What is said of both sexes goes for a man; where a word is a woman's, it goes for her.
    let fitting =
      (sex == .female ? own.first { $0.sex == .female } : nil)
      ?? own.first { $0.sex == nil } ?? own.first { $0.sex == sex } ?? own.first
    return fitting?.word ?? role.replacing("-", with: " ")
  }
}
