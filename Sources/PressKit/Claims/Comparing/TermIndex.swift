/// The names that terms.yaml knows for places, organizations, events and things.
struct TermIndex {
  private let ids: [String: String]
  private let namesByID: [String: [String]]

  /// An index of `terms` by their ids, forms and other names.
  init(_ terms: [String: Term]) {
    var ids: [String: String] = [:]
    for (id, term) in terms.sorted(by: { $0.key < $1.key }) {
      for name in [id] + Array(term.names.forms.values) + term.otherNames where ids[name] == nil {
        ids[name] = id
      }
    }
    self.ids = ids
    namesByID = terms.mapValues { Array($0.names.forms.values) + $0.otherNames }
  }

  /// The id of the term that bears this name.
  func term(called name: String) -> String? { ids[name] }

  /// Every name of the term that bears this one, or this name alone.
  func names(of name: String) -> [String] {
    [name] + (ids[name].flatMap { namesByID[$0] } ?? [])
  }

  /// The id of the term that bears this name, or else the name itself.
  func canonical(_ name: String) -> String { ids[name] ?? name }
}
