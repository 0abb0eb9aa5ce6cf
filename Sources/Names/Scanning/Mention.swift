internal import LocaleData

/// A place in a document where a person is mentioned.
struct Mention: Sendable {
  /// The position of the document in the run.
  let document: Int
  /// The language of what surrounds it.
  let language: LanguageTag
  /// Where it stands, in bytes of the file.
  let range: Range<Int>
  /// The text as it stands there.
  let surface: String
  /// The ways to read it, best first; never empty.
  let readings: [NameReading]
  /// What the text says the person is.
  var roles: [Role]
  /// Whether the text itself says that only the surname is known ("surnamed Yang").
  var isOnlySurnameKnown = false
  /// How sure it is that a person is named at all, from 0 to 1.
  var confidence = 0.9
  /// What speaks for it.
  var evidence: [MentionEvidence] = []
}
