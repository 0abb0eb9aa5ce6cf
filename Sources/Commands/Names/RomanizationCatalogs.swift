internal import LocaleData
internal import Names

/// Which schemes there are, for Cyrillic letters and for Chinese characters.
struct RomanizationCatalogs {
  let cyrillic: RomanizationCatalog
  let chinese: ChineseSystemCatalog

  init(_ store: LocaleStore) throws(LocaleError) {
    cyrillic = try RomanizationCatalog(store)
    chinese = try ChineseSystemCatalog(store)
  }

  /// The languages that can be romanized.
  var languages: [String] { (cyrillic.languages + [LanguageTag.chinese.language]).sorted() }

  /// The id or other name that is spelled most like `name`, which is none; nil where none is near.
  func nearestName(to name: String) -> String? {
    cyrillic.nearestName(to: name, or: chinese.names)
  }
}
