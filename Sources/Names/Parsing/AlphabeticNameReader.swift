internal import LocaleData

/// Reads names in Latin and Cyrillic letters: weighs every layout of the words by what is known of each.
struct AlphabeticNameReader {
  let source: NameEvidenceSource

  private var lexicon: AlphabeticLexicon { source.lexicon }

  /// All ways to read a name whose nickname and the like were taken off already.
  func candidates(for text: String) -> [NameCandidate] {
    let surroundings = NameSurroundings(text, lexicon) { token in
      let evidence = source.evidence(of: token)
      return evidence.isKnownGiven || evidence.chineseSurname != nil
    }
    var candidates: [NameCandidate] = []
    for takesCapitals in [false, true] {
      if takesCapitals && mayBeChinese(surroundings.words) { continue }
      var units = NameUnit.units(
        of: surroundings.words, lexicon, takesCapitals: takesCapitals)
      if takesCapitals && !units.contains(where: \.hasDoubtfulPrefix) { continue }
      let surnameCount = units.count
      var given = surroundings.wordsAfterComma
      let prefix = trailingParticles(&given)
      units += NameUnit.units(of: given, lexicon, takesCapitals: false)
      guard units.count <= Self.mostUnits else { continue }
      let layouts =
        units.count > surnameCount && surnameCount > 0
        ? NameLayout.layouts(surnameCount, comma: units.count - surnameCount)
        : NameLayout.layouts(units.count)
      let weighing = NameWeighing(
        units: units, evidence: units.map { source.evidence(of: $0) },
        surroundings: surroundings)
      candidates += layouts.compactMap { layout in
        guard var candidate = weighing.candidate(layout) else { return nil }
        if let prefix, let surname = candidate.parts[.surname] {
          candidate.parts[.surnamePrefix] = prefix
          candidate.parts[.surnameCore] = surname
          candidate.parts[.surname] = "\(prefix) \(surname)"
        }
        return candidate
      }
    }
    return candidates
  }

  /// More words are no name.
  private static let mostUnits = 16

  /// Whether two words can be a Chinese name, so that Du and De are no particles.
  private func mayBeChinese(_ words: [NameToken]) -> Bool {
    words.count == 2
      && words.map { source.evidence(of: $0) }.allSatisfy {
        $0.chineseSurname != nil || $0.chineseGiven != nil
      }
  }

  /// Takes particles from the end of what follows the comma: Beethoven, Ludwig van.
  private func trailingParticles(_ tokens: inout [NameToken]) -> String? {
    var particles: [String] = []
    while tokens.count > 1, let last = tokens.last, last.isLower,
      lexicon.particles.contains(last.folded)
    {
      particles.insert(last.text, at: 0)
      tokens.removeLast()
    }
    return particles.isEmpty ? nil : particles.joined(separator: " ")
  }
}
