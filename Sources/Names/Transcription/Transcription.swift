/// A name in the script of another language: how likely it is, and by which convention.
public struct Transcription: Sendable, Hashable {
  /// A convention that gives a part of a name its spelling.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// The given name has a fixed form.
    case givenName = "given-name"
    /// The surname has a customary form, older than today's tables or chosen by its bearer.
    case surname
    /// The table of the Xinhua News Agency for Russian (俄汉译音表).
    case xinhua
    /// Palladius' Cyrillic for Mandarin.
    case palladius
    /// Pinyin, spelled as GB/T 28039 has names.
    case pinyin
    /// Wade–Giles without its signs, as newspapers had it and passports of Taiwan have it.
    case wadeGiles = "wade-giles"
    /// What people in Hong Kong usually write.
    case hongKong = "hong-kong"
    /// What English-language newspapers print of a Russian name.
    case press
    /// A Latin spelling of a Russian name read back into Cyrillic.
    case romanization
    /// A transcription read back: many names share it, and the likeliest come first.
    case backTranscription = "back-transcription"
    /// How most names of that sound are spelt, as learned from many pairs of spellings.
    case usage
    /// Simplified and Traditional characters of one name.
    case script
    /// What needs no transcription: an initial, a sign, a part that is in the other script already.
    case unchanged
  }

  /// The name.
  public let text: String
  /// Its share among all candidates, from 0 to 1.
  public let weight: Double
  /// The conventions, in the order of the parts, each once.
  public let sources: [Source]
  /// The name in the language that it went through: Волгин, where 沃尔金 became Volgin.
  public let via: String?
}
