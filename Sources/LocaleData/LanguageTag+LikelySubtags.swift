internal import ICU

extension LanguageTag {
  /// The tag with the language, script and region that are likeliest for it (CLDR likelySubtags):
  /// `zh-TW` gives `zh-Hant-TW`, and `und-Cyrl` gives `ru-Cyrl-RU`.
  public var maximized: LanguageTag? {
    (try? Locale(description)).flatMap { LanguageTag($0.maximized.languageTag) }
  }

  /// The tag as Silk files texts under it: Chinese by its script, with a region only where that is not the
  /// usual one.
  ///
  /// `zh` and `zh-CN` are `zh-Hans`, `zh-TW` is `zh-Hant`, `zh-HK` is `zh-Hant-HK`; other languages stay as
  /// they are.
  public var withUsualScript: LanguageTag {
    guard language == "zh", script == nil || region != nil else { return self }
    guard let full = self == .chinese ? .simplifiedChinese : maximized, let script = full.script
    else { return self }
    let written = LanguageTag(language: language, script: script)
    return written.maximized?.region == full.region || region == nil
      ? written : LanguageTag(language: language, script: script, region: region)
  }
}
