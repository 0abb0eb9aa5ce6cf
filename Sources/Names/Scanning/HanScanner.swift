internal import LocaleData

/// Finds the people in a Chinese text.
///
/// Chinese sets no spaces, so a name is found by what surrounds it: the interpunct of foreign names, the
/// role before it, the pattern 角色（演员饰); it ends where punctuation, a word that follows names, or a
/// character that no transcription uses begins.
struct HanScanner {
  private let document: SourceDocument
  private let position: Int
  let knowledge: NameKnowledge
  private let lexicon: ScanningLexicon
  private let roles: RoleLexicon
  let text: HanText
  let reader: HanReader
  let context: HanContext
  let foreign: HanForeignness
  let frequency: SurnameFrequency
  /// Whether each character stands between 《 and 》, as the titles of works do.
  private let inTitle: [Bool]

  init(_ document: SourceDocument, at position: Int, knowledge: NameKnowledge) throws(LocaleError) {
    self.document = document
    self.position = position
    self.knowledge = knowledge
    let language =
      document.language.script == "Hant" ? LanguageTag.traditionalChinese : .simplifiedChinese
    lexicon = try knowledge.scanning(language)
    roles = try knowledge.roles(language)
    text = HanText(document, script: knowledge.chineseScript)
    reader = HanReader(knowledge: knowledge)
    foreign = HanForeignness(try knowledge.parser().hanLexicon)
    context = HanContext(
      text: text, lexicon: try knowledge.scanning(.simplifiedChinese),
      roles: try knowledge.roles(.simplifiedChinese))
    frequency = try SurnameFrequency(knowledge.store)
    inTitle = Self.titles(text)
  }

  /// Which characters stand in titles of works.
  private static func titles(_ text: HanText) -> [Bool] {
    var flags = Array(repeating: false, count: text.characters.count)
    var start: Int?
    for (index, character) in text.characters.enumerated() {
      if character == "《" || character == "〈" {
        start = index
      } else if character == "》" || character == "〉", let opening = start {
        for place in opening...index { flags[place] = true }
        start = nil
      } else if character.isNewline {
        start = nil
      }
    }
    return flags
  }

  /// The mentions that the text itself shows to be names.
  func fullMentions(known: NameInventory) -> [Mention] {
    var found = distinct(interpunctNames())
    found = distinct(found, adding: distinct(knownNames(known, notIn: occupied(found))))
    // The surname of a name with an interpunct may stand alone elsewhere.
    let own = NameInventory(found.map { $0.readings[0] }, knowledge: knowledge)
    found = distinct(found, adding: distinct(knownNames(own, notIn: occupied(found))))
    found = distinct(found, adding: distinct(castNames() + namesAfterRoles()))
    return distinct(found, adding: spotted(notIn: occupied(found))).map(mention)
  }

  /// The mentions of names that are known from elsewhere, outside the places in `taken`.
  func singleMentions(inventory: NameInventory, taken: [Range<Int>]) -> [Mention] {
    let occupied = occupiedCharacters(taken)
    var found = distinct(knownNames(inventory, notIn: occupied))
    found = distinct(
      found, adding: titledSurnames(inventory, notIn: self.occupied(found, occupied)))
    return distinct(found, adding: familiarNames(notIn: self.occupied(found, occupied))).map(
      mention)
  }

  /// A name at a range of characters.
  struct Found {
    let place: Range<Int>
    let readings: [NameReading]
    var isOnlySurnameKnown = false
    var roles: [Role] = []
    var confidence = 0.9
    var evidence: [MentionEvidence] = []
  }

  // MARK: Names by what they are built of

  /// A string that may be a name, with what it is read as.
  private typealias Spotted = (
    name: String, candidate: HanNameSpotter.Candidate, detail: String, isForeign: Bool
  )

  /// The names that their characters and what surrounds them tell, the surest first.
  private func spotted(notIn occupied: [Bool]) -> [Found] {
    let chinese = HanNameSpotter(
      text: text, context: context, knowledge: knowledge, frequency: frequency, foreign: foreign
    ).names { isFree($0, occupied) }
    let others = HanForeignSpotter(
      text: text, context: context, knowledge: knowledge, foreign: foreign
    ).names { isFree($0, occupied) }
    let all: [Spotted] =
      chinese.map { ($0.name, $0.candidate, "a Chinese surname and a given name", false) }
      + others.map { ($0.name, $0.candidate, "characters that spell foreign names", true) }
    let surestFirst = all.sorted {
      ($1.candidate.best, $1.name.count, $0.name) < ($0.candidate.best, $0.name.count, $1.name)
    }
    return surestFirst.flatMap(found)
  }

  private func found(_ spotted: Spotted) -> [Found] {
    spotted.candidate.places.map { place in
      let name = text.string(place)
      let readings =
        spotted.isForeign
        ? [reader.foreignSingle(name)] : reader.chineseName(name).map { [$0] } ?? []
      return Found(
        place: place, readings: readings,
        confidence: min(0.97, 0.65 + 0.1 * (spotted.candidate.best - HanScanningWeight.enough)),
        evidence: [MentionEvidence(kind: .form, detail: spotted.detail)]
          + spotted.candidate.evidence)
    }
  }

  // MARK: Occupied places

  func isFree(_ place: Range<Int>, _ occupied: [Bool]) -> Bool {
    !place.contains { occupied[$0] || inTitle[$0] }
  }

  private func occupied(_ found: [Found], _ already: [Bool]? = nil) -> [Bool] {
    var flags = already ?? Array(repeating: false, count: text.characters.count)
    for index in found.lazy.flatMap(\.place) { flags[index] = true }
    return flags
  }

  /// The characters of places in bytes.
  private func occupiedCharacters(_ taken: [Range<Int>]) -> [Bool] {
    var flags = Array(repeating: false, count: text.characters.count)
    for range in taken {
      for index in text.characters(in: range) { flags[index] = true }
    }
    return flags
  }

  // MARK: Foreign names with an interpunct

  private func interpunctNames() -> [Found] {
    var found: [Found] = []
    for dot in text.characters.indices where text.characters[dot].isInterpunct {
      guard dot > 0, isTranscription(dot - 1) else { continue }
      let start = startOfGivenName(before: dot)
      let end = endOfSurname(from: dot + 1)
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
    // A word that ends in transcription characters may stand before it: 丈夫谢尔盖.
    let isClear = context.isBoundary(before: earliest) || text.isWordStart(earliest)
    if isClear && role(endingAt: earliest + 1) == nil { return earliest }
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

  /// Where the surname behind an interpunct ends; its first character may be one that foreign names
  /// hardly have: 于佩尔.
  private func endOfSurname(from start: Int) -> Int {
    guard start < text.characters.count, text.isHan(start), !isTranscription(start) else {
      return endOfTranscription(from: start)
    }
    let end = endOfTranscription(from: start + 1)
    return end > start + 1 ? end : start
  }

  private func endOfTranscription(from start: Int) -> Int {
    var end = start
    while end < text.characters.count, isTranscription(end) {
      if end - start > 1 && startsFollowingWord(end) { break }
      if end > start && context.lexicon.phrases.titles.length(in: text.simplified, at: end) > 1 {
        break
      }
      end += 1
    }
    // 梅利尼科夫代为宣读: what follows a usual ending and is no sound of foreign names ends the name.
    let last = end - 1
    if last - start > 1, !foreign.isForeign(text.simplified[last]),
      foreign.hasSurnameEnding(text.simplifiedString(start..<last))
    {
      return last
    }
    return end
  }

  // MARK: Casts

  /// 角色（演员饰） and 演员饰演角色.
  private func castNames() -> [Found] {
    var found: [Found] = []
    for verb in text.characters.indices where Self.plays.contains(text.characters[verb]) {
      if let open = text.lastIndex(of: ["（", "("], before: verb, within: 22),
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
      end == text.characters.count || !text.characters[end].isInterpunct,
      // 作曲家郭文景: 郭文 would cut a Chinese name.
      end - start > 2 || isBoundary(end)
    else { return nil }
    return Found(place: start..<end, readings: foreignSingle(start..<end))
  }

  /// 一位杨姓制片: known by the surname only.
  private func surnamedName(at start: Int) -> Found? {
    for characters in lexicon.surnamedCharacters {
      guard text.has(characters, at: start + 1),
        let family = knowledge.surnames.syllables(ofCharacters: text.string(start..<start + 1))
      else { continue }
      var reading = NameReading(script: .han, culture: .chinese, extent: .surname)
      reading.surname = text.string(start..<start + 1)
      reading.syllables = NameReading.Syllables(surname: family, given: [])
      let end = start + 1 + characters.count
      var name = Found(place: start..<start + 1, readings: [reading], isOnlySurnameKnown: true)
      name.roles = role(startingAt: end).map { [$0.role] } ?? []
      return name
    }
    return nil
  }

  // MARK: Readings

  /// The Chinese name that exactly these characters are, if the first are a surname.
  private func chineseReading(_ place: Range<Int>) -> NameReading? {
    let string = text.string(place)
    let isNotName =
      context.lexicon.phrases.notNames.length(
        in: text.simplified, at: place.lowerBound) > 1
    let isTitled = place.dropFirst().contains {
      context.lexicon.phrases.titles.length(in: text.simplified, at: $0) > 1
    }
    return isNotName || isTitled ? nil : reader.chineseName(string)
  }

  private func foreignSingle(_ place: Range<Int>) -> [NameReading] {
    let string = text.string(place)
    return lexicon.notNames.contains(string) ? [] : [reader.foreignSingle(string)]
  }

  // MARK: What surrounds a name

  private func isTranscription(_ index: Int) -> Bool {
    knowledge.transcriptionCharacters.contains(text.characters[index])
  }

  func isBoundary(_ index: Int) -> Bool {
    index >= text.characters.count || !text.isHan(index) || startsFollowingWord(index)
  }

  func startsFollowingWord(_ index: Int) -> Bool {
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

  func role(startingAt start: Int) -> RoleLexicon.Entry? {
    guard start < text.characters.count else { return nil }
    return roles.entriesByFirst[text.characters[start]]?.first {
      text.has($0.characters, at: start)
    }
  }

  // MARK: Results

  /// The names that do not overlap, longer ones first, and outside the titles of works.
  private func distinct(_ found: [Found]) -> [Found] {
    let byLength = found.enumerated().sorted {
      ($1.element.place.count, $0.offset) < ($0.element.place.count, $1.offset)
    }.map(\.element)
    return distinct([], adding: byLength)
  }

  /// The names of `kept`, and those of `more` that do not overlap with any before them.
  private func distinct(_ kept: [Found], adding more: [Found]) -> [Found] {
    var kept = kept
    var owner = Array(repeating: -1, count: text.characters.count)
    for (position, name) in kept.enumerated() {
      for index in name.place { owner[index] = position }
    }
    for name in more where !name.readings.isEmpty && !name.place.contains(where: { inTitle[$0] }) {
      let other = name.place.lazy.map { owner[$0] }.first { $0 >= 0 }
      if let other {
        if kept[other].place == name.place, kept[other].roles.isEmpty {
          kept[other].roles = name.roles
        }
        continue
      }
      for index in name.place { owner[index] = kept.count }
      kept.append(name)
    }
    return kept.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  private func mention(_ found: Found) -> Mention {
    Mention(
      document: position, language: document.language, range: text.bytes(found.place),
      surface: text.string(found.place), readings: found.readings,
      roles: found.roles.isEmpty ? rolesEnding(at: found.place.lowerBound) : found.roles,
      isOnlySurnameKnown: found.isOnlySurnameKnown, confidence: found.confidence,
      evidence: found.evidence)
  }
}
