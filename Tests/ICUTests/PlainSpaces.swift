extension String {
  /// The text with the no-break spaces that CLDR's versions differ in made plain.
  var withPlainSpaces: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\u{2009}" ? " " : $0 })
  }
}
