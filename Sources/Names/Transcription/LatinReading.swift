internal import ICU
internal import LocaleData

/// Reads Latin spellings of Russian names back into Cyrillic.
///
/// Not for use from several threads at once.
final class LatinReading {
  private let rules: Transliterator

  init(_ store: LocaleStore) throws {
    let path = "transcription/latin-ru.rules"
    let text = String(decoding: try store.bytes(at: path), as: UTF8.self)
    rules = try Transliterator(rules: text, name: path)
  }

  /// The Cyrillic spelling, in lower case, that the Latin `text` most likely stands for.
  func cyrillic(_ text: String) throws(ICUError) -> String {
    try rules.transliterate(text.lowercased())
  }
}
