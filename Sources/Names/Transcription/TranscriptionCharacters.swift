internal import LocaleData
internal import YAML

/// The characters with which Chinese print spells foreign names.
enum TranscriptionCharacters {
  /// Reads `Locales/transcription/chinese-characters.yaml`.
  static func read(_ store: LocaleStore) throws(LocaleError) -> Set<Character> {
    try store.value(at: "transcription/chinese-characters.yaml") { node throws(YAMLError) in
      Set(try node.required("transcription").strings().joined())
    }
  }
}
