internal import LocaleData

/// Foreign names in Chinese characters, in Russian text: Russian names read back, names of the West by way
/// of their Latin spelling.
struct ChineseIntoRussian: PartConvention {
  let readings: ChineseReadings
  let practical: EnglishIntoRussian

  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    if part.role == .initial {
      var initial = part
      initial.text = "\(part.text)."
      return practical.spellings(of: initial)
    }
    var spellings = PartSpellings()
    var branches = 0
    for reading in readings.readings(of: part) {
      if let cyrillic = reading.cyrillic {
        spellings.add(
          PartSpelling(text: cyrillic, weight: reading.weight, source: reading.source))
      } else if let latin = reading.latin, branches < Self.branches {
        branches += 1
        var word = part
        word.text = latin
        word.language = .english
        for spelling in practical.spellings(of: word).prefix(Self.branches) {
          spellings.add(
            PartSpelling(
              text: spelling.text, weight: reading.weight * spelling.weight,
              source: reading.source, via: latin))
        }
      }
    }
    return spellings.ranked
  }

  /// How many Latin spellings are followed, and how many ways each of them goes on.
  private static let branches = 3
}
