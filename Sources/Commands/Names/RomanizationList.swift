internal import Diagnostics
internal import LocaleData
internal import Names

/// The schemes of romanization, as `names romanize --list` prints them.
struct RomanizationList {
  /// What is printed of a scheme.
  private struct Entry {
    let id: String
    let language: LanguageTag
    let title: String
    let standard: String
    let isReversible: Bool
    let aliases: [String]
  }

  private let entries: [Entry]

  /// The schemes for a language, or all of them.
  init(
    _ catalogs: RomanizationCatalogs, language: LanguageTag?, from store: LocaleStore
  ) throws(LocaleError) {
    var entries: [Entry] = []
    if language?.language != LanguageTag.chinese.language {
      for id in catalogs.cyrillic.ids {
        let scheme = try RomanizationScheme(id: id, from: store)
        guard language == nil || scheme.language.language == language?.language else { continue }
        entries.append(
          Entry(
            id: scheme.id, language: scheme.language, title: scheme.title,
            standard: scheme.standard, isReversible: scheme.isReversible,
            aliases: catalogs.cyrillic.aliases(of: scheme.id)))
      }
    }
    if language == nil || language?.language == LanguageTag.chinese.language {
      entries += catalogs.chinese.entries.map {
        Entry(
          id: $0.system.id, language: .chinese, title: $0.title, standard: $0.standard,
          isReversible: false, aliases: catalogs.chinese.aliases(of: $0.system))
      }
    }
    self.entries = entries
  }

  /// The ids of those that can be turned round.
  var reversibleIDs: [String] { entries.filter(\.isReversible).map(\.id) }

  /// The list in a form of the command.
  func text(_ format: RomanizationFormat, _ style: TextStyle) -> String {
    switch format {
    case .text:
      let rows = entries.map { entry in
        [
          entry.id, entry.language.description, entry.isReversible ? "reversible" : "", entry.title,
          style.faint(entry.standard),
        ]
      }
      return TextColumns.lines(rows).map { $0 + "\n" }.joined()
    case .json: return JSONValue.array(entries.map(json)).text(.indented) + "\n"
    case .jsonl: return entries.map { json($0).text() + "\n" }.joined()
    }
  }

  private func json(_ entry: Entry) -> JSONValue {
    .object([
      ("id", .string(entry.id)), ("language", .string(entry.language.description)),
      ("title", .string(entry.title)), ("standard", .string(entry.standard)),
      ("reversible", .boolean(entry.isReversible)), ("aliases", .strings(entry.aliases)),
    ])
  }
}
