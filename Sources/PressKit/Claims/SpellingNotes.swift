public import LocaleData

/// Says how the spellings that sources use for a person of the roster came about: that Vokin is 沃金 read
/// back, and 沃金 is Волгин in Chinese.
public final class SpellingNotes {
  private let kit: Kit
  private let languages: ComparingLanguages

  /// Notes on the people of `kit`; what they need is read from `locales` with the first one.
  public init(_ kit: Kit, _ locales: LocaleStore) {
    self.kit = kit
    languages = ComparingLanguages(locales)
  }

  /// How a spelling of the person `id` relates to the name; nil where it is a form of the roster.
  ///
  /// - Throws: a `LocaleError` where data about names cannot be read.
  func note(on spelling: String, of id: String) throws -> String? {
    guard let forms = kit.people[id]?.names.forms, !forms.values.contains(spelling) else {
      return nil
    }
    // Most ways of spelling a name start from Russian, where it has a form.
    guard let form = forms[.russian] ?? forms[kit.defaultLanguage] ?? forms.values.min() else {
      return nil
    }
    return try languages.names().judge(spelling, form).reason
  }
}
