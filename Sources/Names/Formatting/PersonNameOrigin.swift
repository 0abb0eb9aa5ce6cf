internal import ICU
internal import LocaleData

/// Where a name comes from and how it is written (TR35 part 8, "Derive the name locale").
struct PersonNameOrigin: Sendable, Hashable {
  /// The ISO 15924 code of its script; nil where no character of it tells.
  let script: String?
  /// The language it comes from, in the script it is written in.
  let locale: LanguageTag
  /// The language that decides its order.
  let orderingLocale: LanguageTag

  /// The origin of a name; `reader` is the language it is formatted for, which stands in where the name
  /// tells nothing.
  init(_ name: PersonNameFields, reader: LanguageTag) {
    script = name.script
    let scriptLocale = script.flatMap {
      LanguageTag(language: LanguageTag.undetermined.language, script: $0).maximized
    }
    let known = name.locale ?? scriptLocale ?? reader
    orderingLocale = known
    locale = LanguageTag(
      language: known.language, script: script ?? known.script,
      region: name.locale == nil ? nil : known.region)
  }

  /// The locales whose formatting data suits the name when the reader's own does not: that of the name,
  /// and what its script makes likeliest.
  var formattingLocales: [LanguageTag] {
    guard let script else { return [] }
    let undetermined = LanguageTag.undetermined.language
    let likely = [locale.region, nil].compactMap { region in
      LanguageTag(language: undetermined, script: script, region: region).maximized
    }
    return ([orderingLocale, locale] + likely).flatMap { tag -> [LanguageTag] in
      // Han is the script of characters; a language has Simplified or Traditional ones.
      let written = LanguageTag(language: tag.language, region: tag.region).maximized
      return [tag, written].compactMap(\.self).filter { tag in
        tag.maximized?.script.map { Self.matches(script, $0) } ?? false
      }
    }
  }

  /// Whether the name is written in a script that readers of `reader` read.
  func isReadable(in reader: LanguageTag) -> Bool {
    guard let script, let readers = reader.maximized?.script else { return true }
    return Self.matches(script, readers)
  }

  /// Whether a name from here is at home in a language.
  ///
  /// Japanese, Chinese and Cantonese names count as native to each other.
  func isNative(to language: LanguageTag) -> Bool {
    let related: Set<String> = ["ja", "yue", "zh"]
    return locale.language == language.language
      || related.isSuperset(of: [locale.language, language.language])
  }

  /// Whether two script codes have a script in common (TR35 part 8, "Switch the formatting locale if
  /// necessary").
  private static func matches(_ left: String, _ right: String) -> Bool {
    !(members[left] ?? [left]).isDisjoint(with: members[right] ?? [right])
  }

  /// The scripts that a code of several stands for (ISO 15924).
  private static let members: [String: Set<String>] = [
    "Hans": ["Hani"], "Hant": ["Hani"], "Hanb": ["Hani", "Bopo"], "Hrkt": ["Hira", "Kana"],
    "Jpan": ["Hani", "Hira", "Kana"], "Kore": ["Hang", "Hani"],
  ]
}

extension PersonNameFields {
  /// The script of the first character of the surname, or else of the given name, that belongs to one.
  fileprivate var script: String? {
    for field in [PersonNameField.surname, .given] {
      let texts = values.filter { $0.key.field == field }.map(\.value)
      let text = best(for: PersonNameKey(field))?.text ?? texts.joined()
      for scalar in text.unicodeScalars {
        let code = scalar.scriptCode
        if !["Zyyy", "Zinh", "Zzzz"].contains(code) { return code }
      }
    }
    return nil
  }
}
