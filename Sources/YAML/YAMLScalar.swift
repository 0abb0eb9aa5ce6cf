extension String {
  /// The text as a scalar of YAML on one line: plain where it can stand so, else in double quotes.
  ///
  /// - Parameter isInBrackets: Whether it stands in a list in brackets, where a comma ends it.
  public func yamlScalar(isInBrackets: Bool = false) -> String {
    isPlainScalar && !(isInBrackets && contains(","))
      ? self : "\"\(unicodeScalars.map(Self.escaped).joined())\""
  }

  /// Whether the text can stand without quotes and means itself: it begins with a letter and has nothing
  /// but letters, marks, digits and a few signs that mean nothing to YAML.
  private var isPlainScalar: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, last != " ",
      first.properties.isAlphabetic, !Self.words.contains(lowercased())
    else { return false }
    return unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
        || " .,-_'’·•()/–".unicodeScalars.contains(scalar)
    }
  }

  /// What readers of YAML 1.1 take for something else than text.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
        + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
}
