internal import Diagnostics
internal import LocaleData

/// A word is written in one script.
struct MixedScript: CheckingRule {
  let description = RuleDescription(
    "TEXT.MIXED-SCRIPT", .error,
    what: "No word has Latin letters among Cyrillic ones that look the same, or the reverse.",
    why: "It looks right and cannot be searched, hyphenated or spoken by a machine.",
    source: "Unicode Technical Standard 39, section 5.2",
    languages: [.english, .russian])

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    cue.markup.lines.enumerated().flatMap { line, shown in
      shown.split { !$0.character.isLetter }.compactMap { word -> Breach? in
        guard let odd = oddLetter(in: word, context) else { return nil }
        let name = Script(odd.scalar) == .latin ? "Latin" : "Cyrillic"
        return Breach(
          message: "“\(String(word.map(\.character)))” has the \(name) letter \(odd.scalar)",
          place: cue.place(line: line, column: odd.column), isFixable: true)
      }
    }
  }

  /// The first letter of the rarer script, if every letter of that script has a double in the
  /// other.
  private func oddLetter(
    in word: ArraySlice<Markup.Shown>, _ context: CheckContext
  ) -> (scalar: Unicode.Scalar, column: Int)? {
    let letters = word.flatMap { shown in
      shown.character.unicodeScalars.prefix(1).map { (scalar: $0, column: shown.column) }
    }
    let latin = letters.filter { Script($0.scalar) == .latin }
    let cyrillic = letters.filter { Script($0.scalar) == .cyrillic }
    guard !latin.isEmpty, !cyrillic.isEmpty else { return nil }
    let odd = latin.count <= cyrillic.count ? latin : cyrillic
    return odd.allSatisfy { context.lookAlikes.contains($0.scalar) } ? odd.first : nil
  }
}
