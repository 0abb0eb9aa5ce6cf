internal import LocaleData

/// What a foreign name in Chinese characters may be: a Russian name or one of the West, fixed forms before
/// readings of the characters.
///
/// Characters merge sounds (拉 is ла and ра, 尔 is л and р), so that most names have many readings; they are
/// ranked by how well their letters follow one another in names of the language.
struct ChineseReadings {
  /// One reading, in the script of its language.
  struct Reading: Sendable, Hashable {
    /// In Cyrillic, unless it is a Western name that is listed nowhere.
    let cyrillic: String?
    /// In Latin letters, unless it is a Russian name that is listed nowhere.
    let latin: String?
    let weight: Double
    let source: Transcription.Source
    /// Whether it is a Russian name.
    let isRussian: Bool
  }

  let knowledge: NameKnowledge
  /// How Russian and Latin names are spelt in Chinese.
  let russian: JointSpelling
  let latin: JointSpelling
  /// The probability that the name is Russian.
  let russianShare: Double

  /// The readings of a part; their weights are shares of something, and do not add up to 1.
  func readings(of part: TranscribedPart) -> [Reading] {
    let listed = listed(part)
    let total = listed.reduce(0) { $0 + $1.weight }
    let known = listed.map { reading in
      Reading(
        cyrillic: reading.cyrillic, latin: reading.latin,
        weight: Trust.listed * reading.weight / total, source: reading.source,
        isRussian: reading.isRussian)
    }
    let trust = known.isEmpty ? 1 : Trust.learned
    let back = russian.candidates(for: part.text, .backward, limit: Self.limit).candidates.map {
      Reading(
        cyrillic: $0.text.capitalizedFirst, latin: nil,
        weight: trust * russianShare * $0.weight, source: .backTranscription, isRussian: true)
    }
    let western = latin.candidates(for: part.text, .backward, limit: Self.limit).candidates.map {
      Reading(
        cyrillic: nil, latin: $0.text.capitalizedFirst,
        weight: trust * (1 - russianShare) * $0.weight, source: .backTranscription,
        isRussian: false)
    }
    return known + back + western
  }

  /// The names that have these characters as a fixed form.
  ///
  /// Of two names in one language the first is usual.
  private func listed(_ part: TranscribedPart) -> [Reading] {
    var share = [true: russianShare, false: 1 - russianShare]
    func reading(_ cyrillic: String, _ latin: String?, _ language: LanguageTag) -> Reading {
      let isRussian = language == .russian
      let weight = share[isRussian] ?? 0
      share[isRussian] = weight / 4
      return Reading(
        cyrillic: cyrillic, latin: latin, weight: max(weight, Self.least),
        source: part.role == .given ? .givenName : .surname, isRussian: isRussian)
    }
    if part.role == .given {
      return knowledge.givenNames.named(part.text).map { knowledge.givenNames[$0] }
        .filter { $0.chinese.contains(part.text) }
        .sorted { Self.rank($0, part.text) < Self.rank($1, part.text) }
        .map { reading($0.russian, $0.latin.first, $0.language) }
    }
    return knowledge.customarySurnames(of: part).own
      .map { reading($0.russian, $0.latin.first, $0.language) }
  }

  /// The place of the characters among the forms of a name.
  private static func rank(_ name: GivenName, _ characters: String) -> Int {
    name.chinese.firstIndex(of: characters) ?? name.chinese.count
  }

  private static let limit = 12
  /// The share of a listed form of the other language.
  private static let least = 0.01
}
