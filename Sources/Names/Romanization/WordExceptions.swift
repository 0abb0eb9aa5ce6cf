internal import LocaleData
internal import YAML

/// The names of a language that English prints otherwise than a scheme's letters have it.
struct WordExceptions {
  /// The usual English spelling of each name, both in lower case.
  private(set) var spellings: [String: String] = [:]

  /// The lists that the scheme in `node` asks for.
  init(for node: YAMLNode, from store: LocaleStore) throws(LocaleError) {
    let language: String
    do throws(YAMLError) {
      language = try node.required("language").string()
    } catch {
      throw .invalid(error)
    }
    for list in ["given-names", "historic-surnames"] where node[list] != nil {
      let found = try store.value(at: "\(language)/\(list).yaml") { node throws(YAMLError) in
        try Self.spellings(in: node)
      }
      // Names that share a form, such as a man's and a woman's, are printed by the first.
      spellings.merge(found) { first, _ in first }
    }
  }

  private static func spellings(in node: YAMLNode) throws(YAMLError) -> [String: String] {
    var spellings: [String: String] = [:]
    var feminine: [(russian: [String], latin: [String])] = []
    for item in try node["feminine"]?.elements() ?? [] {
      feminine.append((try item.required("ru").strings(), try item.required("en").strings()))
    }
    let names = try node["names"]?.elements() ?? []
    for item in try names + (node["surnames"]?.elements() ?? []) {
      // What only some bearers are called would have to know who is meant.
      guard item["given"] == nil, let latin = try item.required("en").strings().first else {
        continue
      }
      let russian = try item.required("ru").string().lowercased()
      add(russian, latin.lowercased(), to: &spellings)
      for endings in feminine {
        guard let man = endings.russian.first, let woman = endings.russian.last,
          let latinMan = endings.latin.first, let latinWoman = endings.latin.last,
          russian.hasSuffix(man), latin.hasSuffix(latinMan)
        else { continue }
        add(
          russian.dropLast(man.count) + woman,
          latin.lowercased().dropLast(latinMan.count) + latinWoman, to: &spellings)
      }
    }
    return spellings
  }

  private static func add(_ word: String, _ latin: String, to spellings: inout [String: String]) {
    if spellings[word] == nil { spellings[word] = latin }
  }
}
