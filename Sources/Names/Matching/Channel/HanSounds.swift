/// What characters sound like, as chunks of their own beside the characters: their syllable, and its
/// initial.
struct HanSounds: Sendable {
  private let readings: HanReadings

  init(_ readings: HanReadings) { self.readings = readings }

  /// The names of the chunks for the sounds of a character: `~xue` and `^x`.
  func names(of character: Unicode.Scalar) -> [String] {
    guard let syllable = readings[character] else { return [] }
    let initial = syllable.prefix { !"aeiouü".contains($0) }
    // Without an initial the vowel takes its place.
    return ["~" + syllable, "^" + (initial.isEmpty ? syllable.prefix(1) : initial)]
  }

  /// The names of the chunks for all syllables.
  var all: [String] { readings.allSyllables.map { "~" + $0 }.sorted() }
}
