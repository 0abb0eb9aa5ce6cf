/// Names that are known from elsewhere, and surnames with titles.
extension HanScanner {
  /// The names of the run and the roster: whole, foreign surnames, and given names where what surrounds
  /// them goes with people.
  func knownNames(_ inventory: NameInventory, notIn occupied: [Bool]) -> [Found] {
    var found: [Found] = []
    for start in text.characters.indices {
      guard let strings = inventory.hanStrings[text.simplified[start]] else { continue }
      for string in strings where text.hasSimplified(string, at: start) {
        let place = start..<start + string.count
        guard isFree(place, occupied) else { continue }
        let around = context.weighed(place)
        if around.isInstitution { continue }
        let name = String(string)
        if text.isOneWord(place), place.count < 3, around.weight < HanScanningWeight.wordInDoubt {
          continue
        }
        var readings = inventory.readings(ofHan: name)
        var detail = "the same name elsewhere, or in the roster"
        if readings.isEmpty {
          guard isLikelyGiven(place, around.weight) else { continue }
          readings = inventory.readings(ofHanGiven: name)
          detail = "the given name of somebody who is known"
        }
        found.append(
          Found(
            place: place, readings: readings.map { respelled($0, text.string(place)) },
            confidence: 0.9,
            evidence: [MentionEvidence(kind: .repetition, detail: detail)] + around.evidence))
        break
      }
    }
    return found
  }

  /// A reading with the characters that the text has, which may be of the other script.
  private func respelled(_ reading: NameReading, _ surface: String) -> NameReading {
    guard reading.text != surface, reading.text.count == surface.count else { return reading }
    var result = reading
    let parts = surface.split(whereSeparator: \.isInterpunct).map { String($0) }
    if reading.culture == .chinese, let surname = reading.surname, reading.extent == .full {
      result.surname = String(surface.prefix(surname.count))
      result.given = String(surface.dropFirst(surname.count))
    } else if parts.count > 1 {
      result.given = parts[0]
      result.surname = parts.dropFirst().joined(separator: "·")
    } else if reading.surname != nil {
      result.surname = surface
    } else {
      result.given = surface
    }
    return result
  }

  /// Whether a given name alone is one here: 思远 is, where words of people surround it.
  private func isLikelyGiven(_ place: Range<Int>, _ weight: Double) -> Bool {
    let isForeign = place.contains { foreign.isForeign(text.simplified[$0]) }
    if isForeign && place.count > 2 { return true }
    let isOwn = text.isWordStart(place.lowerBound) && text.isWordStart(place.upperBound)
    return isOwn && !text.isOneWord(place) && weight > 0
  }

  // MARK: Surnames with titles

  /// 王先生, 何老师, 欧阳女士, and 王导, 里导: a surname and a title.
  func titledSurnames(_ inventory: NameInventory, notIn occupied: [Bool]) -> [Found] {
    var found: [Found] = []
    for end in text.characters.indices.dropFirst() where text.isHan(end) && text.isHan(end - 1) {
      if let name = shortTitled(end, inventory) ?? titled(end), isFree(name.place, occupied) {
        found.append(name)
      }
    }
    return found
  }

  /// The surname before a title of two characters or more.
  private func titled(_ end: Int) -> Found? {
    let length = context.lexicon.phrases.titles.length(in: text.simplified, at: end)
    guard length > 1 else { return nil }
    var start = end - 1
    if start > 0, knowledge.surnames.contains(characters: text.simplifiedString(start - 1..<end)) {
      start -= 1
    }
    let place = start..<end
    guard isSurname(place), text.isWordStart(start), text.isWordStart(end) else { return nil }
    let title = text.string(end..<end + length)
    var found = surname(
      place, detail: "\(title) behind it",
      sex: foreign.sex(ofTitle: text.simplifiedString(end..<end + length)))
    found.roles = role(startingAt: end).map { [$0.role] } ?? []
    return found
  }

  /// The surname and a title of one character: 王导.
  private func shortTitled(_ end: Int, _ inventory: NameInventory) -> Found? {
    let title = text.simplified[end]
    guard let role = context.lexicon.shortTitles[String(title)] else { return nil }
    let place = end - 1..<end + 1
    let start = end - 1
    let isAlone =
      context.isBoundary(before: start) || context.role(before: start) != nil
      || context.lexicon.phrases.leadIns.length(in: text.simplified, before: start) > 0
    // 主导 is a word; the dictionary has a 王导, too.
    let isWord = text.isOneWord(place) && !frequency.isFrequent(text.simplifiedString(start..<end))
    guard isAlone, !isWord else { return nil }
    var found: Found
    if isSurname(start..<end), isBoundary(end + 1) || text.isWordStart(end + 1) {
      found = surname(start..<end, detail: "\(text.characters[end]) behind it")
    } else {
      let readings = inventory.foreignNames(startingWith: text.simplified[start])
      guard !readings.isEmpty else { return nil }
      found = Found(place: place, readings: readings)
      found.evidence = [MentionEvidence(kind: .role, detail: "\(text.characters[end]) behind it")]
    }
    found = Found(
      place: place, readings: found.readings,
      roles: [Role(id: role, phrase: String(text.characters[end]), sex: nil)], confidence: 0.85,
      evidence: found.evidence)
    return found
  }

  /// Whether a place is a surname that is no other word there.
  private func isSurname(_ place: Range<Int>) -> Bool {
    let surname = text.simplifiedString(place)
    guard knowledge.surnames.contains(characters: surname) else { return false }
    guard place.count == 1 else { return true }
    let character = text.simplified[place.lowerBound]
    let isWord =
      context.lexicon.phrases.leadIns.length(in: [character], at: 0) > 0
      || context.lexicon.followingByFirst[character]?.contains { $0.count == 1 } ?? false
    if isWord { return false }
    guard context.lexicon.ambiguousSurnames.contains(character) else { return true }
    return context.isBoundary(before: place.lowerBound)
      || context.lexicon.phrases.leadIns.length(in: text.simplified, before: place.lowerBound) > 0
  }

  private func surname(_ place: Range<Int>, detail: String, sex: Sex? = nil) -> Found {
    let surname = text.string(place)
    var reading = NameReading(script: .han, culture: .chinese, extent: .surname)
    reading.surname = surname
    reading.sex = sex
    reading.syllables = knowledge.surnames.syllables(ofCharacters: surname).map {
      NameReading.Syllables(surname: $0, given: [])
    }
    return Found(
      place: place, readings: [reading], confidence: 0.85,
      evidence: [MentionEvidence(kind: .role, detail: detail)])
  }

  // MARK: Names among friends

  /// 老魏 and 小梅, where they come more than once or stand in a cast.
  func familiarNames(notIn occupied: [Bool]) -> [Found] {
    var places: [String: [Range<Int>]] = [:]
    var weights: [String: Double] = [:]
    for start in text.characters.indices.dropLast()
    where context.lexicon.familiar.contains(String(text.simplified[start])) && text.isHan(start + 1)
    {
      let place = start..<start + 2
      guard isFree(place, occupied), isFamiliarName(place) else { continue }
      var around = context.weighed(place)
      if around.isInstitution { continue }
      // 小说 is a word, and 小梅 too.
      if text.isOneWord(place) { around.weight -= HanScanningWeight.repeated }
      let name = text.simplifiedString(place)
      places[name, default: []].append(place)
      weights[name] = max(weights[name] ?? around.weight, around.weight)
    }
    return places.flatMap { name, places -> [Found] in
      let weight = (weights[name] ?? 0) + HanScanningWeight.repeated * Double(places.count - 1)
      guard weight >= Self.familiarEnough else { return [] }
      return places.map { place in
        var reading = NameReading(script: .han, culture: .chinese, extent: .given)
        reading.given = text.string(place)
        return Found(
          place: place, readings: [reading], confidence: 0.75,
          evidence: [MentionEvidence(kind: .form, detail: "a name among friends")])
      }
    }.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// From here on what surrounds a name among friends tells that it is one.
  private static let familiarEnough = 1.2

  private func isFamiliarName(_ place: Range<Int>) -> Bool {
    let character = text.simplified[place.lowerBound + 1]
    let phrases = context.lexicon.phrases
    let isWord =
      max(
        phrases.notNames.length(in: text.simplified, at: place.lowerBound),
        phrases.titles.length(in: text.simplified, at: place.lowerBound)) > 1
    if isWord || context.role(before: place.upperBound) != nil { return false }
    if context.lexicon.followingByFirst[character]?.contains(where: { $0.count == 1 }) ?? false {
      return false
    }
    if text.simplified[place.lowerBound] == "老" {
      return knowledge.surnames.contains(characters: String(character))
    }
    return context.lexicon.givenCharacters.contains(character)
  }
}
