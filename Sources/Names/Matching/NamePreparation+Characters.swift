extension NamePreparation {
  /// The ways to take apart a name in Chinese characters: as a Chinese one, where it begins with a surname,
  /// and as a foreigner's.
  func hanReadings(_ text: String, _ sex: Sex?) -> [ComparedName.Reading] {
    let name = String(text.map(simplified))
    let pieces = name.split { $0.isInterpunct || $0.isWhitespace || "=＝".contains($0) }
      .map { String($0.filter { !"-－—".contains($0) }) }
      .filter { Script(of: $0) == .han }
    guard pieces.count == 1, let whole = pieces.first else {
      let own = pieces.prefix(AlignmentSearch.mostParts).map { parts.foreignPart($0) }
      return own.isEmpty
        ? []
        : [
          ComparedName.Reading(
            parts: own, isChinese: false, sex: sex ?? self.sex(of: own), cost: 0)
        ]
    }
    var readings: [ComparedName.Reading] = []
    let characters = Array(whole)
    for length in [2, 1] where length < characters.count && characters.count <= length + 3 {
      let surname = String(characters[..<length])
      guard knowledge.surnames.contains(characters: surname) else { continue }
      let given = String(characters[length...])
      readings.append(
        ComparedName.Reading(
          parts: [
            parts.chinesePart(surname, isSurname: true),
            parts.chinesePart(given, isSurname: false),
          ],
          isChinese: true, sex: sex, cost: 0))
    }
    // Without a surname it may be a pen name, and any short one a foreigner's.
    if readings.isEmpty && (2...4).contains(characters.count) {
      readings.append(
        ComparedName.Reading(
          parts: [
            parts.chinesePart(String(characters[..<1]), isSurname: true),
            parts.chinesePart(String(characters[1...]), isSurname: false),
          ], isChinese: true, sex: sex, cost: 1))
    }
    readings.append(
      ComparedName.Reading(
        parts: [parts.foreignPart(whole)], isChinese: false, sex: sex,
        cost: characters.count < 4 && !readings.isEmpty ? 1.5 : 0))
    return readings
  }

  private func simplified(_ character: Character) -> Character {
    if let known = simplified[character] { return known }
    let plain =
      Script(of: String(character)) == .han
      ? knowledge.chineseScript.simplified(String(character)).first ?? character : character
    let own = tables.variants[plain] ?? plain
    simplified[character] = own
    return own
  }
}
