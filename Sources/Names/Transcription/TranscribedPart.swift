internal import LocaleData

/// A part of a name, as its transcription needs to see it.
struct TranscribedPart: Sendable, Hashable {
  enum Role: Sendable, Hashable {
    case initial, given, patronymic, surname
  }

  var text: String
  var role: Role
  var sex: Sex?
  /// The given name that stands beside a surname.
  var given: String?
  /// The language whose name it is, where the whole name tells.
  var language: LanguageTag?
}

/// A way to write one part of a name in another language.
struct PartSpelling: Sendable, Hashable {
  let text: String
  let weight: Double
  let source: Transcription.Source
  var via: String?
}
