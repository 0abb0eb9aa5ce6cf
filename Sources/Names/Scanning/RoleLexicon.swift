internal import LocaleData
internal import YAML

/// What a person is in a text: a role that is the same in every language, and the words that say so.
public struct Role: Sendable, Hashable {
  /// The role's id in `Locales/LANG/roles.yaml`, such as `general-producer`.
  public let id: String
  /// The words of the text.
  public let phrase: String
  /// The sex that the word tells.
  let sex: Sex?
}

/// The words for roles in one language.
struct RoleLexicon: Sendable {
  /// A phrase and the role it names.
  struct Entry: Sendable {
    let id: String
    let phrase: String
    let pattern: WordPattern
    let sex: Sex?
    /// The phrase as characters, for text without words.
    let characters: [Character]

    /// The role, named by the phrase of the lexicon.
    var role: Role { Role(id: id, phrase: phrase, sex: sex) }
  }

  /// The phrases, longest first.
  let entries: [Entry]
  /// The phrases by the first two bytes, and under nil those that may start with any.
  private let byStart: [[UInt8]?: [Entry]]
  /// The phrases by their first character, longest first.
  let entriesByFirst: [Character: [Entry]]
  /// The phrases by their last character, longest first.
  let entriesByLast: [Character: [Entry]]

  /// Reads `Locales/LANG/roles.yaml`.
  init(_ store: LocaleStore, language: LanguageTag) throws(LocaleError) {
    let read = try store.value(at: "\(language)/roles.yaml") { node throws(YAMLError) in
      var entries: [Entry] = []
      for role in try node.required("roles").entries() {
        var lists = [role.value]
        if case .sequence(let items) = role.value.content { lists = items }
        for list in lists {
          let sex = try list["sex"].map { node throws(YAMLError) in try node.string() }
          for phrase in try list.required("words").strings() {
            entries.append(
              Entry(
                id: role.key, phrase: phrase, pattern: WordPattern(phrase),
                sex: sex.flatMap(Sex.init), characters: Array(phrase)))
          }
        }
      }
      return entries
    }
    entries = read.sorted { ($0.phrase.count, $1.phrase) > ($1.phrase.count, $0.phrase) }
    byStart = Dictionary(grouping: entries, by: \.pattern.start)
    entriesByFirst = Dictionary(grouping: entries) { $0.characters.first ?? " " }
    entriesByLast = Dictionary(grouping: entries) { $0.characters.last ?? " " }
  }

  /// The role whose words start at `start`, the longest one, with the number of its words.
  func role(_ folded: [String], at start: Int) -> (entry: Entry, count: Int)? {
    var best: (entry: Entry, count: Int)?
    let candidates = (byStart[Array(folded[start].utf8.prefix(2))] ?? []) + (byStart[nil] ?? [])
    for entry in candidates
    where entry.pattern.count > (best?.count ?? 0) && entry.pattern.matches(folded, at: start) {
      best = (entry, entry.pattern.count)
    }
    return best
  }

  /// The roles that a short text names, such as a roster's.
  func roles(in text: String, language: LanguageTag) -> [Role] {
    if language.language == "zh" {
      return entries.filter { text.contains($0.phrase) }.map(\.role)
    }
    let folded = Word.words(of: text[...]).map { NameKey.folded($0.text) }
    return folded.indices.compactMap { role(folded, at: $0) }
      .map(\.entry.role)
  }

  /// A word of a short text, or several that name a role; of Chinese, a character.
  enum Piece {
    case role(Role)
    case word(String)
  }

  /// The pieces of a short text, no role within the words of another: a general producer is not told as a
  /// producer too.
  func pieces(of text: String, language: LanguageTag) -> [Piece] {
    if language.language == "zh" { return pieces(ofHan: text) }
    let folded = Word.words(of: text[...]).map { NameKey.folded($0.text) }
    var pieces: [Piece] = []
    var position = 0
    while position < folded.count {
      if let (entry, count) = role(folded, at: position) {
        pieces.append(.role(entry.role))
        position += count
      } else {
        pieces.append(.word(folded[position]))
        position += 1
      }
    }
    return pieces
  }

  private func pieces(ofHan text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Array(text)[...]
    while let first = rest.first {
      let entry = entriesByFirst[first]?.first { rest.starts(with: $0.characters) }
      pieces.append(entry.map { .role($0.role) } ?? .word(String(first)))
      rest = rest.dropFirst(entry?.characters.count ?? 1)
    }
    return pieces
  }
}
