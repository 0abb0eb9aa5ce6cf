internal import LocaleData

extension GivenNames {
  /// The forms `wanted` of the names that `form` is a full form of, in any script; a short form stands for
  /// nothing here, for Саша is transcribed as it is.
  ///
  /// Where two languages have the name, those of `language` come first: David is 戴维 in English and 达维德
  /// in Russian.
  func forms(
    of form: String, _ wanted: (GivenName) -> [String], preferring language: LanguageTag
  ) -> [String] {
    let key = NameKey.folded(form)
    let names = named(form).map { self[$0] }.filter { name in
      ([name.russian] + name.latin + name.chinese).contains { NameKey.folded($0) == key }
    }
    let preferred = names.filter { $0.language == language }
    var seen: Set<String> = []
    return (preferred + names.filter { $0.language != language }).flatMap(wanted)
      .filter { seen.insert($0).inserted }
  }

  /// The languages in whose text a name is listed, in any of its forms.
  func languages(of name: String) -> Set<LanguageTag> { Set(named(name).map { self[$0].language }) }
}
