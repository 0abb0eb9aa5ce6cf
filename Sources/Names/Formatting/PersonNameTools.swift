internal import ICU
internal import LocaleData

/// What it takes to fill the patterns of one language.
struct PersonNameTools {
  let conventions: PersonNameConventions
  private let words: BreakIterator

  init(_ conventions: PersonNameConventions) throws(ICUError) {
    self.conventions = conventions
    words = try BreakIterator(.word, locale: Locale(conventions.language.description))
  }

  /// The text of a name in a pattern.
  func text(
    of name: PersonNameFields, in pattern: PersonNamePattern, _ origin: PersonNameOrigin
  ) throws(ICUError) -> String {
    let isMoved = pattern.needsSurname && !name.contains(.surname)
    let name = isMoved ? name.withGivenAsSurname : name
    let text = try pattern.filled { (key) throws(ICUError) in
      try name.best(for: key).flatMap { (found) throws(ICUError) in
        try modified(found.text, by: found.remaining, language: origin.locale.language)
      }
    }
    let isNative = origin.isNative(to: conventions.language)
    return text.spaced(by: isNative ? conventions.nativeSpace : conventions.foreignSpace)
  }

  /// A field's text with what a pattern asks of it and the name did not give; nil where nothing is left.
  ///
  /// `informal` and the cases have nothing to be made of, so the text stays (TR35 part 8, "Modifiers").
  private func modified(
    _ text: String, by modifiers: Set<PersonNameModifier>, language: String
  ) throws(ICUError) -> String? {
    var text = text
    if modifiers.contains(.initial) {
      let isRetaining = modifiers.contains(.retain)
      let initials = try conventions.initials.initials(
        of: text, words: words, isRetaining: isRetaining)
      guard let initials else { return nil }
      text = initials
    }
    if modifiers.contains(.monogram) { text = String(text.prefix(1)) }
    if modifiers.contains(.initialCap) { text = text.withInitialCapital }
    if modifiers.contains(.allCaps) { text = try text.capitals(language: language) }
    return text
  }
}

extension String {
  fileprivate var withInitialCapital: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst())
  }

  /// The text in capitals, by the rules of the language it is in: a Turkish i becomes İ.
  fileprivate func capitals(language: String) throws(ICUError) -> String {
    // The languages with casing of their own in Unicode's SpecialCasing.txt, and Greek, which drops
    // its accents.
    guard ["az", "el", "lt", "tr"].contains(language) else { return uppercased() }
    return try Transliterator(id: "\(language)-Upper").transliterate(self)
  }

  /// The text with each run of spaces replaced.
  fileprivate func spaced(by replacement: String) -> String {
    var result = ""
    var isInRun = false
    for character in self {
      let isSpace = character.isASCII && character.isWhitespace
      if !isSpace { result.append(character) } else if !isInRun { result += replacement }
      isInRun = isSpace
    }
    return result
  }
}
