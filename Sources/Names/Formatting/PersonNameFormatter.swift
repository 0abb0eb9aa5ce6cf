public import LocaleData

/// Puts the parts of a name together as a language does (TR35 part 8, "Person Names").
///
/// ```swift
/// let formatter = try PersonNameFormatter(.builtIn, language: .russian)
/// formatter.format(name, style: PersonNameStyle(length: .short)).text  // А. А. Тарковский
/// ```
///
/// It arranges and abbreviates; it neither declines nor transcribes. Opened once for many names; not for
/// use from several threads at once.
public final class PersonNameFormatter {
  private let store: LocaleStore
  private let fallback: FallbackRules
  /// The formatter's locale, in full.
  private let locale: LanguageTag
  private let conventions: PersonNameConventions
  private var tools: [LanguageTag: PersonNameTools] = [:]

  /// A formatter for readers of a language.
  ///
  /// - Throws: `PersonNameError.noPatterns` where there is no data for it, a `LocaleError` where a file
  ///   is broken.
  public init(_ store: LocaleStore, language: LanguageTag) throws {
    self.store = store
    fallback = try FallbackRules(store)
    guard let supported = fallback.patternLanguage(of: language) else {
      throw PersonNameError.noPatterns(language)
    }
    locale = supported
    conventions = try PersonNameConventions(store, language: supported)
  }

  /// The name as it is printed, with what decided that; its text is empty where the pattern shows none of
  /// the fields that the name has.
  ///
  /// - Throws: a `LocaleError` where the data of another language, in whose script the name is written,
  ///   is broken; an `ICUError` where ICU lacks its data.
  public func format(
    _ name: PersonNameFields, style: PersonNameStyle = PersonNameStyle()
  ) throws -> FormattedPersonName {
    let origin = PersonNameOrigin(name, reader: locale)
    let tools = try tools(for: origin)
    let conventions = tools.conventions
    let order =
      style.order ?? name.preferredOrder
      ?? conventions.order(of: fallback.orderLocales(of: origin.orderingLocale))
    let slot = PersonNameConventions.Slot(
      order: order, length: style.length ?? conventions.defaultLength,
      // A list is sorted to be read, whatever it is read for.
      usage: order == .sorting ? .referring : style.usage,
      formality: style.formality ?? conventions.defaultFormality)
    let pattern = PersonNamePattern.best(of: conventions.patterns(for: slot), for: name)
    return FormattedPersonName(
      text: try pattern.map { try tools.text(of: name, in: $0, origin) } ?? "",
      locale: conventions.language, nameLocale: origin.locale, order: slot.order,
      length: slot.length, usage: slot.usage, formality: slot.formality,
      pattern: pattern?.text ?? "")
  }
}

// MARK: - Which language's data

extension PersonNameFormatter {
  /// The tools of the formatter's own language, or of one in whose script the name is written.
  ///
  /// A name in a script that no language of ours is written in is put together as the formatter's own are.
  private func tools(for origin: PersonNameOrigin) throws -> PersonNameTools {
    var language = conventions.language
    if !origin.isReadable(in: locale) {
      let others = origin.formattingLocales.lazy.compactMap(fallback.patternLanguage)
      language = others.first ?? language
    }
    if let tools = tools[language] { return tools }
    let isOwn = language == conventions.language
    let opened = try PersonNameTools(
      isOwn ? conventions : PersonNameConventions(store, language: language))
    tools[language] = opened
    return opened
  }
}

extension FallbackRules {
  /// The language among those that Silk has name patterns for whose patterns serve readers of `tag`.
  fileprivate func patternLanguage(of tag: LanguageTag) -> LanguageTag? {
    chain(from: tag).first(where: LanguageTag.supported.contains)
  }

  /// Where to look for the order of names of a locale, first things first: it and its parents, each
  /// followed by its script and region in any language (TR35 part 8, "Derive the name order").
  fileprivate func orderLocales(of tag: LanguageTag) -> [LanguageTag] {
    let parents = chain(from: tag).filter { $0 != .undetermined }
    // zh-Hant falls back to no other language, for who reads it may not read zh-Hans; but names are
    // ordered alike in all of Chinese.
    let shorter = [
      LanguageTag(language: tag.language, region: tag.region), LanguageTag(language: tag.language),
    ]
    let undetermined = LanguageTag.undetermined.language
    return (parents + shorter).flatMap { tag in
      let anyLanguage = LanguageTag(
        language: undetermined, script: tag.script, region: tag.region)
      return anyLanguage == .undetermined ? [tag] : [tag, anyLanguage]
    } + [.undetermined]
  }
}
