internal import LocaleData
internal import YAML

/// The names of a language that English prints otherwise than a scheme's letters have it.
struct WordExceptions {
  /// The usual English spelling of each name, both in lower case.
  private(set) var spellings: [String: String] = [:]

  /// The lists that the scheme in `node` asks for.
  init(for node: YAMLNode, from store: LocaleStore) throws(LocaleError) {
    let language: LanguageTag
    do throws(YAMLError) {
      let tag = try node.required("language")
      guard let found = LanguageTag(try tag.string()) else {
        throw tag.expected("a language tag such as ru")
      }
      language = found
    } catch {
      throw .invalid(error)
    }
    if node["given-names"] != nil {
      let names = try store.value(at: "\(language)/given-names.yaml") { node throws(YAMLError) in
        try Self.names(in: node)
      }
      for name in names { add(name.word, name.latin) }
    }
    if node["historic-surnames"] != nil {
      // What only some bearers are called would have to know who is meant.
      for surname in try HistoricSurnames(store, of: [language]).all
      where surname.givenNames.isEmpty {
        if let latin = surname.latin.first { add(surname.russian, latin) }
      }
    }
  }

  private static func names(
    in node: YAMLNode
  ) throws(YAMLError) -> [(word: String, latin: String)] {
    var names: [(word: String, latin: String)] = []
    for item in try node.required("names").elements() {
      guard let latin = try item.required("en").strings().first else { continue }
      names.append((try item.required("ru").string(), latin))
    }
    return names
  }

  /// Names that share a form, such as a man's and a woman's, are printed by the first.
  private mutating func add(_ word: String, _ latin: String) {
    if spellings[word.lowercased()] == nil { spellings[word.lowercased()] = latin.lowercased() }
  }
}
