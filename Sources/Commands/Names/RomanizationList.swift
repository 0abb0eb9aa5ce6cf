internal import Diagnostics
internal import LocaleData
internal import Names

/// The schemes of romanization, as `names romanize --list` prints them.
struct RomanizationList {
  private let schemes: [RomanizationScheme]
  private let catalog: RomanizationCatalog

  /// The schemes for a language, or all of them.
  init(
    _ catalog: RomanizationCatalog, language: LanguageTag?, from store: LocaleStore
  ) throws(LocaleError) {
    var schemes: [RomanizationScheme] = []
    for id in catalog.ids {
      let scheme = try RomanizationScheme(id: id, from: store)
      if language == nil || scheme.language.language == language?.language {
        schemes.append(scheme)
      }
    }
    self.schemes = schemes
    self.catalog = catalog
  }

  /// The ids of those that can be turned round.
  var reversibleIDs: [String] { schemes.filter(\.isReversible).map(\.id) }

  /// The list in a form of the command.
  func text(_ format: RomanizationFormat, _ style: TextStyle) -> String {
    switch format {
    case .text:
      let rows = schemes.map { scheme in
        [
          scheme.id, scheme.language.description, scheme.isReversible ? "reversible" : "",
          scheme.title, style.faint(scheme.standard),
        ]
      }
      return TextColumns.lines(rows).map { $0 + "\n" }.joined()
    case .json: return JSONValue.array(schemes.map(json)).text(.indented) + "\n"
    case .jsonl: return schemes.map { json($0).text() + "\n" }.joined()
    }
  }

  private func json(_ scheme: RomanizationScheme) -> JSONValue {
    .object([
      ("id", .string(scheme.id)), ("language", .string(scheme.language.description)),
      ("title", .string(scheme.title)), ("standard", .string(scheme.standard)),
      ("reversible", .boolean(scheme.isReversible)),
      ("aliases", .strings(catalog.aliases(of: scheme.id))),
    ])
  }
}
