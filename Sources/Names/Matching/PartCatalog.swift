internal import LocaleData

/// The parts of names that a run has met, each looked up once.
///
/// Not for use from several threads at once.
final class PartCatalog {
  private let knowledge: NameKnowledge
  private let tables: MatchingTables
  private let dictionary: NameDictionary?
  private var known: [Key: ComparedPart] = [:]

  private struct Key: Hashable {
    let text: String
    let kind: ComparedPart.Kind
    let place: Place
  }

  /// What the place of a part in its name tells.
  private enum Place: Hashable {
    case alphabetic, chineseSurname, chineseGiven, foreign
  }

  init(_ knowledge: NameKnowledge, tables: MatchingTables, dictionary: NameDictionary?) {
    self.knowledge = knowledge
    self.tables = tables
    self.dictionary = dictionary
  }

  /// Forgets all parts where there are so many that they would fill the memory.
  func forgetIfFull() {
    if known.count > Self.mostParts { known.removeAll() }
  }

  private static let mostParts = 400_000

  /// A part in an alphabet; one that is joined of two has no halves.
  func part(
    _ text: String, _ kind: ComparedPart.Kind, _ script: Script, isJoined: Bool = false
  ) -> ComparedPart {
    let key = Key(text: text, kind: kind, place: .alphabetic)
    if let part = known[key] { return part }
    let made = kind == .name ? name(text, script, isJoined: isJoined) : lesser(text, kind, script)
    known[key] = made
    return made
  }

  /// A part of a foreign name in characters.
  func foreignPart(_ text: String) -> ComparedPart {
    let key = Key(text: text, kind: .name, place: .foreign)
    if let part = known[key] { return part }
    let letters = PartLetters(text, .han)
    let spelling = spelling(letters)
    let made = ComparedPart(
      text: text, kind: .name, spelling: spelling,
      givenNames: NumberSet(knowledge.givenNames.named(text)),
      surnames: NumberSet(tables.customarySurnames(text)), surprise: tables.surprise(of: letters),
      sounds: SoundBag(spelling, tables.channels.characterSounds), worth: worth(spelling),
      groups: groups(text))
    known[key] = made
    return made
  }

  /// The surname or the given name of a Chinese name in characters.
  func chinesePart(_ text: String, isSurname: Bool) -> ComparedPart {
    let key = Key(
      text: text, kind: .name, place: isSurname ? .chineseSurname : .chineseGiven)
    if let part = known[key] { return part }
    let letters = PartLetters(text, .han)
    let readings = tables.mandarinReadings(
      of: text, isSurname: isSurname, knowledge: knowledge)
    let dialect = [tables.hongKong(text, isSurname: isSurname)].compactMap(\.self)
      .map { self.spelling(PartLetters($0, .latin)) }
    let pinyin = readings.map { self.spelling(PartLetters(tables.mandarin.pinyin(of: $0), .latin)) }
    let spelling = spelling(letters)
    let made = ComparedPart(
      text: text, kind: .name, spelling: spelling, syllables: readings,
      surprise: min(
        tables.surprise(of: letters, readings), Float(text.count) * Self.characterSurprise),
      sounds: SoundBag(spelling, tables.channels.characterSounds),
      romanized: pinyin + dialect, dialect: dialect,
      worth: worth(spelling), groups: groups(text))
    known[key] = made
    return made
  }

  /// The surprise of a character of a Chinese name, in nats.
  private static let characterSurprise: Float = 6

  private func name(_ text: String, _ script: Script, isJoined: Bool) -> ComparedPart {
    let letters = PartLetters(text, script)
    let spelling = spelling(letters)
    let syllables = tables.mandarin.readings(of: text, script)
    let given = knowledge.givenNames.named(text)
    let halves = isJoined ? [] : text.split { "-‐‑–".contains($0) }.filter { $0.count > 3 }
    return ComparedPart(
      text: text, kind: .name, spelling: spelling,
      givenNames: NumberSet(given.isEmpty ? tables.givenNames(ofShortForm: text) : given),
      surnames: NumberSet(tables.customarySurnames(text)), syllables: syllables,
      surprise: tables.surprise(of: letters, syllables),
      sounds: SoundBag(spelling, tables.channels.characterSounds),
      halves: halves.count > 1 ? halves.map { part(String($0), .name, script) } : [],
      romanized: script == .cyrillic
        ? syllables.map { self.spelling(PartLetters(tables.mandarin.pinyin(of: $0), .latin)) } : [],
      inLatin: script == .cyrillic
        ? self.spelling(PartLetters(knowledge.press.romanized(text), .latin)) : nil,
      worth: worth(spelling), groups: groups(text))
  }

  private func lesser(
    _ text: String, _ kind: ComparedPart.Kind, _ script: Script
  ) -> ComparedPart {
    let letters = PartLetters(text, script)
    let spelling = spelling(letters)
    return ComparedPart(
      text: text, kind: kind, spelling: spelling, surprise: tables.surprise(of: letters),
      sounds: SoundBag(spelling, tables.channels.characterSounds), worth: worth(spelling))
  }

  private func spelling(_ letters: PartLetters) -> ChunkedSpelling {
    ChunkedSpelling(letters, tables.channels, tables.endings)
  }

  private func worth(_ spelling: ChunkedSpelling) -> Float {
    spelling.evidence(
      with: spelling, by: tables.channels.direct(spelling.script, spelling.script))
  }

  private func groups(_ text: String) -> NumberSet {
    NumberSet(dictionary?.groups(ofForm: NameKey.folded(text)) ?? [])
  }
}
