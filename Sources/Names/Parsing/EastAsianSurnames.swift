internal import LocaleData
internal import YAML

/// Common surnames of Korea, Japan and Vietnam: `Locales/transcription/east-asian-surnames.yaml`.
struct EastAsianSurnames: Sendable {
  private var cultures: [String: Set<NameCulture>] = [:]
  private let sharedHan: Set<Character>
  private let koreanGiven: Set<Character>
  private let vietnameseGiven: Set<String>

  init(_ store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "transcription/east-asian-surnames.yaml") { node throws(YAMLError) in
      try EastAsianSurnames(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    var cultures: [String: Set<NameCulture>] = [:]
    for culture in [NameCulture.korean, .japanese, .vietnamese] {
      let lists = try node.required(culture.rawValue)
      try lists.allowOnly(["latin", "cyrillic", "han", "sharedHan", "givenHan", "given"])
      for key in ["latin", "cyrillic", "han"] {
        for word in try lists[key]?.strings() ?? [] {
          cultures[NameKey.folded(word), default: []].insert(culture)
        }
      }
    }
    self.cultures = cultures
    let korean = try node.required("korean")
    sharedHan = Set(try korean.required("sharedHan").strings().joined())
    koreanGiven = Set(try korean.required("givenHan").strings().joined())
    let vietnamese = try node.required("vietnamese").required("given").strings()
    vietnameseGiven = Set(vietnamese.map(NameKey.folded))
  }

  /// The cultures in which a folded word, or a text of Chinese characters, is a common surname.
  func cultures(of folded: String) -> Set<NameCulture> { cultures[folded] ?? [] }

  /// Whether a folded word is a syllable of Vietnam's given names that China's do not have.
  func isVietnameseGiven(_ folded: String) -> Bool { vietnameseGiven.contains(folded) }

  /// Whether a name in Chinese characters looks Korean: a surname that Korea shares, and a given name of
  /// characters that it prefers.
  func isKorean(surname: String, given: String) -> Bool {
    surname.allSatisfy(sharedHan.contains) && !given.isEmpty
      && given.allSatisfy(koreanGiven.contains)
  }
}
