internal import Diagnostics
internal import LocaleData
internal import Names
internal import OpenCC

/// That a kit derives Traditional Chinese, and OpenCC's dictionaries are not installed.
public struct MissingChineseDictionaries: Error, CustomStringConvertible {
  /// The error and what helps, in words.
  public let description =
    "the kit derives Traditional Chinese, and OpenCC's dictionaries are missing; install the package "
    + "libopencc-data"
}

/// Traditional Chinese that is made from Simplified by OpenCC, for kits that ask for it.
///
/// A conversion of characters is no translation into the words of Taiwan or Hong Kong: what comes of it is
/// marked on the page and listed by `silk kit check`.
final class DerivedChinese {
  private let language: LanguageTag
  private let converter: OpenCCConverter
  private let names: ChineseScript

  /// The conversion for pages in `language`; nil where that is not Traditional Chinese.
  ///
  /// - Throws: a `LocaleError` where the list of characters in names cannot be read,
  ///   `MissingChineseDictionaries` where OpenCC's dictionaries are not installed.
  init?(_ language: LanguageTag, _ store: LocaleStore) throws {
    guard language.language == "zh", language.script == "Hant" else { return nil }
    self.language = language
    let isHongKong = language.region == "HK" || language.region == "MO"
    converter = OpenCCConverter(configuration: isHongKong ? "s2hk.json" : "s2tw.json")
    names = try ChineseScript(store)
    guard converter.convert("") != nil else { throw MissingChineseDictionaries() }
  }

  /// The text made from its Simplified form; nil where it has none.
  func text(_ text: LocalizedText) -> Localized<String>? {
    derived(text) { self.converter.convert($0) }
  }

  /// A person's name made from its Simplified form; nil where it has none.
  func name(_ text: LocalizedText) -> Localized<String>? {
    derived(text) { self.names.traditionalName($0) }
  }

  /// The blurb made from its Simplified form; nil where it has none.
  func blurb(_ forms: [LanguageTag: Blurb]) -> Localized<Blurb>? {
    guard let simplified = forms[.simplifiedChinese],
      let source = converter.convert(simplified.source)
    else { return nil }
    let document = MarkdownDocument(reading: source, file: simplified.location.file)
    let blurb = Blurb(document: document, source: source, location: simplified.location)
    return Localized(value: blurb, language: language, isDerived: true)
  }

  private func derived(
    _ text: LocalizedText, _ convert: (String) -> String?
  ) -> Localized<String>? {
    text.forms[.simplifiedChinese].flatMap(convert).map {
      Localized(value: $0, language: language, isDerived: true)
    }
  }
}
