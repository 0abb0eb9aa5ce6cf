internal import LocaleData

extension LanguageTag {
  /// Whether this is Chinese, in either of its scripts.
  var isChinese: Bool { self == .simplifiedChinese || self == .traditionalChinese }
}
