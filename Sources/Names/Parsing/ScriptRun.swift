/// A stretch of a text in East Asian characters, or in an alphabet.
struct ScriptRun: Hashable {
  let text: String
  /// Whether it is written in Chinese characters, kana or hangul.
  let isHan: Bool

  /// The text cut where the kind of script changes.
  ///
  /// Initials in Latin letters belong to the Chinese name that they stand in: J·K·罗琳.
  static func runs(of text: String) -> [ScriptRun] {
    var runs: [(text: String, isHan: Bool)] = []
    var pending = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isHan = Script(of: String(character)) == .han || character.isKana || character.isHangul
      if !isHan && !character.isLetter {
        pending.append(character)
      } else if let last = runs.last, last.isHan == isHan {
        runs[runs.count - 1].text += pending + String(character)
        pending = ""
      } else if !runs.isEmpty, pending.last?.isInterpunct == true,
        isHan
          ? isInitials(runs[runs.count - 1].text)
          : index + 1 == characters.count || !characters[index + 1].isLetter
      {
        // The interpunct goes on with the name.
        let before = runs.removeLast()
        runs.append((before.text + pending + String(character), true))
        pending = ""
      } else {
        runs.append(((runs.isEmpty ? pending : "") + String(character), isHan))
        pending = ""
      }
    }
    if !runs.isEmpty { runs[runs.count - 1].text += pending }
    return runs.map { ScriptRun(text: $0.text.trimmingSpaces(), isHan: $0.isHan) }
  }

  private static func isInitials(_ text: String) -> Bool {
    text.split { !$0.isLetter }.allSatisfy { $0.count < 3 }
  }
}
