internal import ICU

extension LanguageTag {
  /// The tag with the language, script and region that are likeliest for it (CLDR likelySubtags):
  /// `zh-TW` gives `zh-Hant-TW`, and `und-Cyrl` gives `ru-Cyrl-RU`.
  public var maximized: LanguageTag? {
    (try? Locale(description)).flatMap { LanguageTag($0.maximized.languageTag) }
  }
}
