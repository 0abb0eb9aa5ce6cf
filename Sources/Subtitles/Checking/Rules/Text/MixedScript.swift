internal import Diagnostics
internal import LocaleData

/// A word is written in one script.
struct MixedScript: CheckingRule {
  static let description = RuleDescription(
    "TEXT.MIXED-SCRIPT", .error,
    what: "No word has Latin letters among Cyrillic ones that look the same, or the reverse.",
    why: "It looks right and cannot be searched, hyphenated or spoken by a machine.",
    source: "Unicode Technical Standard 39, section 5.2",
    languages: [.english, .russian])

  let trigger: TextFeatures

  private let lookAlikes: Set<Unicode.Scalar>

  init?(_ context: CheckContext) {
    lookAlikes = context.lookAlikes
    // A word that mixes scripts has letters of the other one.
    trigger = context.language == .russian ? .latin : .cyrillic
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.features.isSuperset(of: [.latin, .cyrillic]) else { return }
    for word in text.shown.runs(where: { Script($0) != nil }) {
      guard let odd = oddLetter(in: word) else { continue }
      let name = Script(word[odd]) == .latin ? "Latin" : "Cyrillic"
      breaches.append(
        Breach(
          message: "“\(String(word))” has the \(name) letter \(word[odd])", place: .shown(odd)))
    }
  }

  /// The position of the first letter of the rarer script, if every letter of that script has a
  /// double in the other.
  private func oddLetter(in word: ArraySlice<Unicode.Scalar>) -> Int? {
    let latin = word.indices.filter { Script(word[$0]) == .latin }
    let cyrillic = word.indices.filter { Script(word[$0]) == .cyrillic }
    guard !latin.isEmpty, !cyrillic.isEmpty else { return nil }
    let odd = latin.count <= cyrillic.count ? latin : cyrillic
    return odd.allSatisfy { lookAlikes.contains(word[$0]) } ? odd.first : nil
  }
}
