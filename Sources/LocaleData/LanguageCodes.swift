internal import ICU
internal import YAML

/// Which language a code means that a film, a disc or a person writes.
///
/// ISO 639 has two codes of three letters for some languages, one of them from their own name (`zho`)
/// and one from the English name (`chi`); films mostly carry the second, which BCP 47 does not know.
///
/// ```swift
/// let codes = try LanguageCodes(.builtIn)
/// codes.tag("chi")  // zh
/// codes.tag("rus")  // ru
/// ```
public struct LanguageCodes: Sendable {
  private let languages: [String: String]

  /// The codes of `language-codes.yaml` in `store`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or broken.
  public init(_ store: LocaleStore) throws(LocaleError) {
    languages = try store.value(at: "language-codes.yaml") { node throws(YAMLError) in
      try node.allowOnly(["bibliographic", "members"])
      var languages: [String: String] = [:]
      for group in try node.entries() {
        for entry in try group.value.entries() {
          languages[entry.key] = try entry.value.string()
        }
      }
      return languages
    }
  }

  /// The tag that `text` spells, its language by its shortest code; nil where it spells none.
  public func tag(_ text: String) -> LanguageTag? {
    guard let tag = LanguageTag(text) else { return nil }
    let language = languages[tag.language] ?? (try? Locale(tag.language))?.language
    return LanguageTag(
      language: language ?? tag.language, script: tag.script, region: tag.region)
  }

  /// Whether what one code names is what the other one does: `chi` is `zh`, and `zh` is `zh-Hant` as
  /// well, because one of them says nothing of the script.
  public func isSame(_ code: String, _ other: String) -> Bool {
    guard let tag = tag(code), let other = self.tag(other), tag.language == other.language else {
      return false
    }
    func agree(_ part: String?, _ otherPart: String?) -> Bool {
      part == nil || otherPart == nil || part == otherPart
    }
    return agree(tag.script, other.script) && agree(tag.region, other.region)
  }
}
