internal import LocaleData

/// The forms of one language that a form of another stands for; short forms stand for nothing here, for
/// Саша is transcribed as it is.
extension GivenNames {
  /// The Chinese forms of a name in Russian text, the usual one first.
  ///
  /// Where two languages have it, those of `language` come first.
  func chinese(russian name: String, in language: LanguageTag) -> [String] {
    forms(of: name, { [$0.russian] }, \.chinese, preferring: language)
  }

  /// The Chinese forms of a name in Latin letters.
  ///
  /// Where two languages have it, those of `language` come first: David is 戴维 in English and 达维德
  /// in Russian.
  func chinese(latin name: String, in language: LanguageTag) -> [String] {
    forms(of: name, \.latin, \.chinese, preferring: language)
  }

  /// The English spellings of a name in Russian text.
  ///
  /// Where two languages have it, those of `language` come first.
  func latin(russian name: String, in language: LanguageTag) -> [String] {
    forms(of: name, { [$0.russian] }, \.latin, preferring: language)
  }

  /// The Russian forms of a name in Latin letters.
  ///
  /// Where two languages have it, those of `language` come first.
  func russian(latin name: String, in language: LanguageTag) -> [String] {
    forms(of: name, \.latin, { [$0.russian] }, preferring: language)
  }

  /// The languages in whose text a name is listed, in any of its forms.
  func languages(of name: String) -> Set<LanguageTag> { Set(named(name).map { self[$0].language }) }

  /// The forms `wanted` of the names that have `form` among the forms `given`.
  private func forms(
    of form: String, _ given: (GivenName) -> [String], _ wanted: (GivenName) -> [String],
    preferring language: LanguageTag
  ) -> [String] {
    let key = NameKey.folded(form)
    let names = named(form).map { self[$0] }
      .filter { name in given(name).contains { NameKey.folded($0) == key } }
    let preferred = names.filter { $0.language == language }
    return unique((preferred + names.filter { $0.language != language }).flatMap(wanted))
  }

  private func unique(_ forms: [String]) -> [String] {
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }
}
