internal import LocaleData
internal import Names

/// What spells a name in the letters of another script.
enum NameSpeller {
  /// A scheme for Cyrillic letters.
  case scheme(RomanizationScheme)
  /// Such a scheme turned round.
  case reversed(RomanizationScheme)
  /// A system for Chinese characters.
  case chinese(ChineseNames, ChineseSpellingSystem, isASCII: Bool)
  /// Nobody said which: Chinese characters in Pinyin, Cyrillic letters by the scheme.
  case untold(RomanizationScheme, ChineseRoom)

  /// The name in other letters.
  ///
  /// - Throws: a `LocaleError` where data is missing or broken.
  func result(of name: String) throws(LocaleError) -> String {
    switch self {
    case .scheme(let scheme): scheme.romanized(name)
    // That a scheme which is turned round is reversible was asked before.
    case .reversed(let scheme): scheme.reversed(name) ?? name
    case .chinese(let names, let system, let isASCII):
      try names.replacingNames(in: name, system: system, isASCII: isASCII)
    case .untold(let scheme, let room):
      scheme.romanized(
        ChineseNames.hasCharacters(name)
          ? try room.names().replacingNames(in: name, system: .pinyin, isASCII: room.isASCII) : name
      )
    }
  }

  /// The scheme that romanizes all of a text, where there is one that does so byte by byte.
  func scheme(for text: Span<UInt8>) -> RomanizationScheme? {
    switch self {
    case .scheme(let scheme): scheme
    case .untold(let scheme, _): Self.mayHaveChinese(text) ? nil : scheme
    case .reversed, .chinese: nil
    }
  }

  /// The id of the scheme that a name is spelled by.
  func schemeID(for name: String) -> String {
    switch self {
    case .scheme(let scheme), .reversed(let scheme): scheme.id
    case .chinese(_, let system, _): system.id
    case .untold(let scheme, _):
      ChineseNames.hasCharacters(name) ? ChineseSpellingSystem.pinyin.id : scheme.id
    }
  }

  /// The language that a name is spelled as one of.
  func language(of name: String) -> LanguageTag {
    switch self {
    case .scheme(let scheme), .reversed(let scheme): scheme.language
    case .chinese: .chinese
    case .untold(let scheme, _): ChineseNames.hasCharacters(name) ? .chinese : scheme.language
    }
  }

  /// The other spellings of a Chinese name, the likeliest first; nil for other names.
  ///
  /// - Throws: a `LocaleError` where data is missing or broken.
  func alternatives(to name: String) throws(LocaleError) -> [String]? {
    guard ChineseNames.hasCharacters(name) else { return nil }
    switch self {
    case .scheme, .reversed: return nil
    case .chinese(let names, let system, let isASCII):
      return try names.spellings(of: name, system: system, isASCII: isASCII).dropFirst()
        .map(\.text)
    case .untold(_, let room):
      return try room.names().spellings(of: name, system: .pinyin, isASCII: room.isASCII)
        .dropFirst().map(\.text)
    }
  }

  /// Whether bytes of UTF-8 may be Chinese characters.
  ///
  /// One of them then starts a character from U+3000 to U+9FFF, U+F000 to U+FFFF or beyond. Every byte
  /// is looked at, for then several are at once.
  private static func mayHaveChinese(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for place in text.indices {
      let byte = text[place]
      found |= (byte &- 0xE3 < 7 ? 1 : 0) | (byte >= 0xEF ? 1 : 0)
    }
    return found != 0
  }
}

/// Where names in Chinese characters are read, opened when the first one comes.
final class ChineseRoom {
  let isASCII: Bool
  private let store: LocaleStore
  private var opened: ChineseNames?

  init(_ store: LocaleStore, isASCII: Bool) {
    self.store = store
    self.isASCII = isASCII
  }

  /// How Chinese names are spelled.
  func names() throws(LocaleError) -> ChineseNames {
    if let opened { return opened }
    let names = try ChineseNames(store)
    opened = names
    return names
  }
}
