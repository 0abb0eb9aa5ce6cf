/// A word of a name with the particles that belong to it, and what tells which part it is.
struct NameUnit {
  /// The particles before the word: von, de la.
  let prefix: String?
  /// The word, or words that only together are a part: Ortega y Gasset, Али оглы.
  let core: String
  /// The word that decides: the last one of a core of several.
  let token: NameToken
  /// Whether the particles have a capital, and so may be names themselves.
  var hasDoubtfulPrefix = false
  /// The sex that a word for son or daughter tells: Али оглы.
  var childOf: Sex?

  var text: String { [prefix, core].compactMap(\.self).joined(separator: " ") }

  init(prefix: String? = nil, core: String, token: NameToken) {
    self.prefix = prefix
    self.core = core
    self.token = token
  }
}

extension NameUnit {
  /// The words as units: particles with what follows them, `y` with both sides, оглы with the father.
  ///
  /// With `takesCapitals`, a capitalized particle between two words is one, too: Leonardo Di Caprio.
  static func units(
    of tokens: [NameToken], _ lexicon: AlphabeticLexicon, takesCapitals: Bool
  ) -> [NameUnit] {
    let isLower = tokens.allSatisfy(\.isLower)
    var units: [NameUnit] = []
    var prefix: [NameToken] = []
    var isDoubtful = false
    for (index, token) in tokens.enumerated() {
      let isLast = index == tokens.count - 1
      let isCapitalized = !token.isLower || isLower
      if let sex = lexicon.sonOf[token.folded], let father = units.popLast() {
        var unit = NameUnit(core: "\(father.text) \(token.text)", token: father.token)
        unit.childOf = sex
        units.append(unit)
      } else if lexicon.connectors.contains(token.folded), !isCapitalized, !isLast,
        let before = units.last
      {
        units.removeLast()
        prefix = [NameToken(before.text)] + prefix + [token]
      } else if lexicon.particles.contains(token.folded), !isLast, !token.hasStop,
        !isCapitalized || takesCapitals && (index > 0 || tokens.count == 2)
      {
        prefix.append(token)
        isDoubtful = isDoubtful || isCapitalized
      } else {
        units.append(unit(prefix, token, lexicon, isDoubtful: isDoubtful))
        prefix = []
        isDoubtful = false
      }
    }
    return units
  }

  private static func unit(
    _ prefix: [NameToken], _ token: NameToken, _ lexicon: AlphabeticLexicon, isDoubtful: Bool
  ) -> NameUnit {
    guard let first = prefix.first else { return NameUnit(core: token.text, token: token) }
    let text = prefix.map(\.text).joined(separator: " ")
    if !lexicon.particles.contains(first.folded) {
      return NameUnit(core: "\(text) \(token.text)", token: token)
    }
    var unit = NameUnit(prefix: text, core: token.text, token: token)
    unit.hasDoubtfulPrefix = isDoubtful
    return unit
  }
}
