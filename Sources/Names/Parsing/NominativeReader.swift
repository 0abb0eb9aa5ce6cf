/// Reads a name that stands by itself, as a roster or a list has it, in the form that names are compared in.
///
/// ``NameParser`` is for those who want to know the parts.
struct NominativeReader {
  let knowledge: NameKnowledge

  /// The reading of a name in any of the scripts, taken as a nominative; nil where there is no letter in
  /// it.
  func reading(of text: String, sex: Sex? = nil) -> NameReading? {
    let readings = readings(of: text)
    guard
      var reading = readings.first(where: { $0.grammaticalCase == .nominative }) ?? readings.first
    else { return nil }
    reading.sex = sex ?? reading.sex
    return reading
  }

  /// All ways to read a name, in whichever case it may stand, the likeliest first.
  ///
  /// A comma says that the surname stands first: Tarkovsky, Andrei.
  func readings(of text: String) -> [NameReading] {
    guard let script = Script(of: text) else { return [] }
    if script == .han { return [hanReading(of: text)] }
    let sides = text.split(separator: ",", maxSplits: 1)
    guard sides.count == 2, Script(of: sides[1]) == script else {
      return alphabeticReadings(of: text, script)
    }
    return alphabeticReadings(of: "\(sides[1]) \(sides[0])", script).map { reading in
      var reversed = reading
      reversed.isReversed = true
      return reversed
    }
  }

  private func hanReading(of text: String) -> NameReading {
    let reader = HanReader(knowledge: knowledge)
    let parts = text.split(whereSeparator: \.isInterpunct)
    if parts.count > 1 {
      return reader.foreignName(
        given: String(parts[0]), surname: parts.dropFirst().joined(separator: "·"))
    }
    return reader.chineseName(text) ?? reader.foreignSingle(text)
  }

  private func alphabeticReadings(of text: String, _ script: Script) -> [NameReading] {
    let words = Word.words(of: text[...])
    guard let word = words.first else { return [] }
    let reader = AlphabeticReader(knowledge: knowledge, isNotName: { _ in false })
    if let found = reader.fullName(words, from: 0, isIntroduced: true) { return found.readings }
    let names = knowledge.givenNames.named(word.text)
    var reading = NameReading(
      script: script, culture: .other, extent: names.isEmpty ? .surname : .given)
    if names.isEmpty { reading.surname = word.text } else { reading.given = word.text }
    reading.givenIndex = names.first
    return [reading]
  }
}
