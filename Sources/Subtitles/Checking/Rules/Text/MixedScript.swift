internal import Diagnostics
internal import LocaleData

/// A word is written in one script.
struct MixedScript: CheckingRule {
  static let description = RuleDescription(
    "TEXT.MIXED-SCRIPT", .error,
    what: "No word has Latin letters among Cyrillic ones that look the same, or the reverse.",
    why: "It looks right and cannot be searched, hyphenated or spoken by a machine.",
    source: "Unicode Technical Standard 39, section 5.2",
    languages: [.english, .russian],
    remedy: .safe("The letter of the script of the word that looks the same takes its place."))
  static let respells = true

  let trigger: TextFeatures

  private let lookAlikes: [Unicode.Scalar: Unicode.Scalar]
  private let ownScript: Script

  init?(_ context: CheckContext) {
    lookAlikes = context.lookAlikes
    ownScript = context.language == .russian ? .cyrillic : .latin
    // A word that mixes scripts has letters of the other one.
    trigger = context.language == .russian ? .latin : .cyrillic
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.features.isSuperset(of: [.latin, .cyrillic]) else { return }
    for word in text.shown.runs(where: { Script($0) != nil }) {
      let odd = oddLetters(in: word)
      for (index, position) in odd.enumerated() {
        guard let double = lookAlikes[word[position]] else { continue }
        let name = Script(word[position]) == .latin ? "Latin" : "Cyrillic"
        let edits = text.replacing(position..<position + 1, with: CollectionOfOne(double))
        // A word is told once, at its first letter of the other script.
        if index == 0 {
          breaches.append(
            Breach(
              message: "“\(String(word))” has the \(name) letter \(word[position])",
              place: .shown(position), repair: .edits(edits)))
        } else if case .edits(let others)? = breaches.last?.repair {
          breaches[breaches.count - 1].repair = .edits(others + edits)
        }
      }
    }
  }

  /// The positions of the letters that belong to another script than the word.
  private func oddLetters(in word: ArraySlice<Unicode.Scalar>) -> [Int] {
    let latin = word.indices.filter { Script(word[$0]) == .latin }
    let cyrillic = word.indices.filter { Script(word[$0]) == .cyrillic }
    guard !latin.isEmpty, !cyrillic.isEmpty, !isCompound(word, latin) else { return [] }
    let latinHasDoubles = latin.allSatisfy { lookAlikes[word[$0]] != nil }
    let cyrillicHasDoubles = cyrillic.allSatisfy { lookAlikes[word[$0]] != nil }
    switch (latinHasDoubles, cyrillicHasDoubles) {
    // CCCP: all letters are in both scripts, so the language decides.
    case (true, true): return ownScript == .cyrillic ? latin : cyrillic
    case (true, false): return latin.count <= cyrillic.count ? latin : []
    case (false, true): return cyrillic.count <= latin.count ? cyrillic : []
    case (false, false): return []
    }
  }

  /// Whether a word is a Latin abbreviation with a Russian ending: PCшник, HBOшный.
  private func isCompound(_ word: ArraySlice<Unicode.Scalar>, _ latin: [Int]) -> Bool {
    guard latin.count > 1, latin.first == word.startIndex,
      latin.last == word.startIndex + latin.count - 1
    else { return false }
    return latin.allSatisfy { TextFeatures.of(word[$0]).contains(.capital) }
      && word.dropFirst(latin.count).allSatisfy { TextFeatures.of($0).contains(.small) }
  }
}
