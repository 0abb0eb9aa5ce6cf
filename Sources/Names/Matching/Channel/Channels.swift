internal import LocaleData

/// All channels by which the spellings of one name part differ.
struct Channels: Sendable {
  private(set) var latin = ChunkTable()
  private(set) var cyrillic = ChunkTable()
  private(set) var han = ChunkTable()
  let sounds: HanSounds
  /// The consonants that characters stand for.
  let characterSounds: CharacterSounds
  private let latinLatin: Channel
  private let latinCyrillic: Channel
  private let cyrillicCyrillic: Channel
  private let latinHan: Channel
  private let cyrillicHan: Channel
  private let hanHan: Channel
  private let latinLatinThroughHan: Channel
  private let latinCyrillicThroughHan: Channel
  private let cyrillicCyrillicThroughHan: Channel

  /// Reads `Locales/matching`.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken.
  init(_ store: LocaleStore, _ readings: HanReadings) throws(LocaleError) {
    let sounds = HanSounds(readings)
    self.sounds = sounds
    characterSounds = CharacterSounds(
      try Channel.counts(store, at: "matching/latin-han.txt").map { ($0.left, $0.right, $0.seen) })
    latinLatin = try Channel(store, named: "latin-latin", both: &latin)
    latinCyrillic = try Channel(
      store, named: "latin-cyrillic", left: &latin, right: &cyrillic)
    cyrillicCyrillic = try Channel(store, named: "cyrillic-cyrillic", both: &cyrillic)
    latinHan = try Channel(store, named: "latin-han", left: &latin, right: &han, sounds: sounds)
    cyrillicHan = try Channel(
      store, named: "cyrillic-han", left: &cyrillic, right: &han, sounds: sounds)
    hanHan = try Channel(store, named: "han-han", both: &han, sounds: sounds)
    latinLatinThroughHan = try Channel(store, named: "latin-latin-through-han", both: &latin)
    latinCyrillicThroughHan = try Channel(
      store, named: "latin-cyrillic-through-han", left: &latin, right: &cyrillic)
    cyrillicCyrillicThroughHan = try Channel(
      store, named: "cyrillic-cyrillic-through-han", both: &cyrillic)
  }

  /// The chunks of a script.
  func table(_ script: Script) -> ChunkTable {
    switch script {
    case .latin: latin
    case .cyrillic: cyrillic
    case .han: han
    }
  }

  /// The channel between two spellings, the one whose script comes first in `Script` on its left.
  func direct(_ left: Script, _ right: Script) -> Channel {
    switch (left, right) {
    case (.latin, .latin): latinLatin
    case (.latin, .cyrillic), (.cyrillic, .latin): latinCyrillic
    case (.cyrillic, .cyrillic): cyrillicCyrillic
    case (.latin, .han), (.han, .latin): latinHan
    case (.cyrillic, .han), (.han, .cyrillic): cyrillicHan
    case (.han, .han): hanHan
    }
  }

  /// The channel between two spellings in alphabets of which one came through Chinese; nil where one is
  /// Chinese itself.
  func throughChinese(_ left: Script, _ right: Script) -> Channel? {
    switch (left, right) {
    case (.latin, .latin): latinLatinThroughHan
    case (.latin, .cyrillic), (.cyrillic, .latin): latinCyrillicThroughHan
    case (.cyrillic, .cyrillic): cyrillicCyrillicThroughHan
    default: nil
    }
  }
}
