internal import LocaleData

/// Finds the people in a Chinese text.
///
/// Chinese sets no spaces, so a name is found by what surrounds it: the interpunct of foreign names, the
/// role before it, the pattern 角色（演员饰); it ends where punctuation, a word that follows names, or a
/// character that no transcription uses begins.
struct HanScanner {
  private let document: SourceDocument
  private let position: Int
  private let knowledge: NameKnowledge
  private let lexicon: ScanningLexicon
  private let roles: RoleLexicon
  private let text: HanText
  private let reader: HanReader

  init(_ document: SourceDocument, at position: Int, knowledge: NameKnowledge) throws(LocaleError) {
    self.document = document
    self.position = position
    self.knowledge = knowledge
    let language =
      document.language.script == "Hant" ? LanguageTag.traditionalChinese : .simplifiedChinese
    lexicon = try knowledge.scanning(language)
    roles = try knowledge.roles(language)
    text = HanText(document)
    reader = HanReader(knowledge: knowledge)
  }

  /// The mentions that the text itself shows to be names.
  func fullMentions() -> [Mention] {
    var found: [Found] = []
    found += interpunctNames()
    found += castNames()
    found += namesAfterRoles()
    return distinct(found).map(mention)
  }

  /// The mentions of names that are known from elsewhere, outside the places in `taken`.
  func singleMentions(inventory: NameInventory, taken: [Range<Int>]) -> [Mention] {
    var found: [Found] = []
    for string in inventory.hanStrings {
      let characters = Array(string)
      var start = 0
      while let place = text.firstOccurrence(of: characters, from: start) {
        start = place.upperBound
        let bytes = text.bytes(place)
        if taken.contains(where: { $0.overlaps(bytes) }) { continue }
        found.append(Found(place: place, readings: inventory.readings(ofHan: string)))
      }
    }
    return distinct(found).map(mention)
  }

  /// A name at a range of characters.
  private struct Found {
    let place: Range<Int>
    let readings: [NameReading]
    var isOnlySurnameKnown = false
    var roles: [Role] = []
  }

  // MARK: Foreign names with an interpunct

  private func interpunctNames() -> [Found] {
    var found: [Found] = []
    for dot in text.characters.indices where text.characters[dot].isInterpunct {
      guard dot > 0, isTranscription(dot - 1) else { continue }
      let start = startOfGivenName(before: dot)
      let end = endOfTranscription(from: dot + 1)
      guard end - dot > 1, dot > start else { continue }
      let reading = reader.foreignName(
        given: text.string(start..<dot), surname: text.string(dot + 1..<end))
      found.append(Found(place: start..<end, readings: [reading]))
    }
    return found
  }

  /// Where the given name before an interpunct begins: a known one, or all that can be transcription.
  private func startOfGivenName(before dot: Int) -> Int {
    var earliest = dot
    while earliest > 0, isTranscription(earliest - 1) { earliest -= 1 }
    for start in earliest..<dot {
      let candidate = knowledge.chineseScript.simplified(text.string(start..<dot))
      if !knowledge.givenNames.named(candidate).isEmpty { return start }
    }
    // A role right before the name may end in a character that transcriptions use, too.
    for start in earliest..<dot where role(endingAt: start) != nil && dot - start > 1 {
      return start
    }
    return earliest
  }

  private func endOfTranscription(from start: Int) -> Int {
    var end = start
    while end < text.characters.count, isTranscription(end) {
      if end - start > 1 && startsFollowingWord(end) { break }
      end += 1
    }
    return end
  }

  // MARK: Casts

  /// 角色（演员饰） and 演员饰演角色.
  private func castNames() -> [Found] {
    var found: [Found] = []
    for verb in text.characters.indices where Self.plays.contains(text.characters[verb]) {
      if let open = text.lastIndex(of: ["（", "("], before: verb),
        text.characters[open..<verb].allSatisfy({ $0 != "）" && $0 != ")" }), verb - open <= 20
      {
        if let name = name(endingAt: verb, notBefore: open + 1) { found.append(name) }
        if let character = name(endingAt: open, notBefore: 0) { found.append(character) }
      } else if let name = name(endingAt: verb, notBefore: 0) {
        found.append(name)
      }
    }
    return found
  }

  private static let plays: Set<Character> = ["饰", "飾"]

  /// The name whose last character is right before `end` and that begins at a boundary.
  private func name(endingAt end: Int, notBefore limit: Int) -> Found? {
    var start = end
    while start > limit, text.isHan(start - 1), end - start < 12 { start -= 1 }
    // What stands between a boundary and the name may be a role.
    for first in start..<end where first == start || role(endingAt: first) != nil {
      let place = first..<end
      if let reading = chineseReading(place) { return Found(place: place, readings: [reading]) }
      if place.count > 1, place.allSatisfy(isTranscription) {
        return Found(place: place, readings: foreignSingle(place))
      }
    }
    return nil
  }

  // MARK: Names after roles

  private func namesAfterRoles() -> [Found] {
    var found: [Found] = []
    for start in text.characters.indices {
      if let name = surnamedName(at: start) { found.append(name) }
      guard role(endingAt: start) != nil, start < text.characters.count, text.isHan(start),
        !startsFollowingWord(start), role(startingAt: start) == nil
      else { continue }
      guard var name = nameStarting(at: start) else { continue }
      name.roles = rolesEnding(at: start)
      found.append(name)
    }
    return found
  }

  private func nameStarting(at start: Int) -> Found? {
    for length in [3, 2, 4] where start + length <= text.characters.count {
      let place = start..<start + length
      guard isBoundary(place.upperBound), let reading = chineseReading(place) else { continue }
      // A transcribed name may begin with a character that is a surname, too.
      let isForeignAsWell = place.allSatisfy(isTranscription)
      return Found(
        place: place, readings: [reading] + (isForeignAsWell ? foreignSingle(place) : []))
    }
    let end = endOfTranscription(from: start)
    guard end - start > 1,
      end == text.characters.count || !text.characters[end].isInterpunct
    else { return nil }
    return Found(place: start..<end, readings: foreignSingle(start..<end))
  }

  /// 一位杨姓制片: known by the surname only.
  private func surnamedName(at start: Int) -> Found? {
    for marker in lexicon.surnamed {
      let characters = Array(marker)
      guard text.has(characters, at: start + 1),
        let family = knowledge.surnames.syllables(ofCharacters: text.string(start..<start + 1))
      else { continue }
      var reading = NameReading(script: .han, culture: .chinese, extent: .surname)
      reading.surname = text.string(start..<start + 1)
      reading.syllables = NameReading.Syllables(surname: family, given: [])
      let end = start + 1 + characters.count
      var name = Found(place: start..<end, readings: [reading], isOnlySurnameKnown: true)
      name.roles = role(startingAt: end).map { [$0.role] } ?? []
      return name
    }
    return nil
  }

  // MARK: Readings

  /// The Chinese name that exactly these characters are, if the first are a surname.
  private func chineseReading(_ place: Range<Int>) -> NameReading? {
    let string = text.string(place)
    let isNotName = lexicon.notNames.contains { $0.count > 1 && string.hasPrefix($0) }
    return isNotName ? nil : reader.chineseName(string)
  }

  private func foreignSingle(_ place: Range<Int>) -> [NameReading] {
    let string = text.string(place)
    return lexicon.notNames.contains(string) ? [] : [reader.foreignSingle(string)]
  }

  // MARK: What surrounds a name

  private func isTranscription(_ index: Int) -> Bool {
    knowledge.transcriptionCharacters.contains(text.characters[index])
  }

  private func isBoundary(_ index: Int) -> Bool {
    index >= text.characters.count || !text.isHan(index) || startsFollowingWord(index)
  }

  private func startsFollowingWord(_ index: Int) -> Bool {
    guard index < text.characters.count else { return false }
    return lexicon.followingByFirst[text.characters[index]]?.contains { text.has($0, at: index) }
      ?? false
  }

  private func role(endingAt end: Int) -> RoleLexicon.Entry? {
    guard end > 0 else { return nil }
    return roles.entriesByLast[text.characters[end - 1]]?.first { entry in
      text.has(entry.characters, at: end - entry.characters.count)
    }
  }

  /// The roles that stand right before a place, joined by 、: 总出品人、总制片、总策划.
  private func rolesEnding(at end: Int) -> [Role] {
    var roles: [Role] = []
    var end = end
    while let entry = role(endingAt: end) {
      roles.insert(entry.role, at: 0)
      end -= entry.phrase.count
      guard text.has(["、"], at: end - 1) else { break }
      end -= 1
    }
    return roles
  }

  private func role(startingAt start: Int) -> RoleLexicon.Entry? {
    guard start < text.characters.count else { return nil }
    return roles.entriesByFirst[text.characters[start]]?.first {
      text.has($0.characters, at: start)
    }
  }

  // MARK: Results

  /// The names that do not overlap, longer ones first.
  private func distinct(_ found: [Found]) -> [Found] {
    var kept: [Found] = []
    let byLength = found.enumerated().sorted {
      ($1.element.place.count, $0.offset) < ($0.element.place.count, $1.offset)
    }
    for (_, name) in byLength where !name.readings.isEmpty {
      if let same = kept.firstIndex(where: { $0.place == name.place }) {
        if kept[same].roles.isEmpty { kept[same].roles = name.roles }
      } else if !kept.contains(where: { $0.place.overlaps(name.place) }) {
        kept.append(name)
      }
    }
    return kept.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  private func mention(_ found: Found) -> Mention {
    Mention(
      document: position, range: text.bytes(found.place), surface: text.string(found.place),
      readings: found.readings,
      roles: found.roles.isEmpty ? rolesEnding(at: found.place.lowerBound) : found.roles,
      isOnlySurnameKnown: found.isOnlySurnameKnown)
  }
}
