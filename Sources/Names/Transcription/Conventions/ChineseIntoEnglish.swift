/// Foreign names in Chinese characters, in English: Russian names read back and romanized, names of the
/// West read back.
struct ChineseIntoEnglish: PartConvention {
  let readings: ChineseReadings

  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    if part.role == .initial {
      return [PartSpelling(text: "\(part.text).", weight: 1, source: .unchanged)]
    }
    var spellings = PartSpellings()
    for reading in readings.readings(of: part) {
      let romanized = reading.cyrillic.map(readings.knowledge.press.romanized)
      guard let text = reading.latin ?? romanized else { continue }
      spellings.add(
        PartSpelling(
          text: text, weight: reading.weight, source: reading.source,
          via: reading.isRussian ? reading.cyrillic : nil))
    }
    return spellings.ranked
  }
}
