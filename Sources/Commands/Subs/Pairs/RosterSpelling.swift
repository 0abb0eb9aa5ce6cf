internal import Diagnostics
internal import LocaleData
internal import Names

/// Whether a name is spelled as the roster says, in any case and also in part.
struct RosterSpelling {
  private let roster: [String: Roster.Entry]
  private let declension: NameDeclension
  /// The words that may stand for a person in a language, with their case endings.
  private var known: [String: Set<String>] = [:]

  /// Reads what it takes to decline names.
  ///
  /// - Throws: a `LocaleError` where data is missing or broken.
  init(_ roster: Roster, _ store: LocaleStore) throws {
    self.roster = Dictionary(
      roster.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    declension = try NameDeclension(store)
  }

  /// What the roster says of a mention.
  enum Verdict: Equatable {
    /// It is spelled so.
    case right
    /// It should be as the form is.
    case wrong(form: String)
    /// The roster has no form in the language.
    case unknown
  }

  /// Compares a mention of a person with the form of the roster in a language.
  mutating func verdict(on surface: String, of person: String, in language: LanguageTag) -> Verdict
  {
    guard let entry = roster[person], let form = entry.forms[language] else { return .unknown }
    let key = "\(language) \(person)"
    let words = known[key] ?? self.words(of: form, entry, language)
    known[key] = words
    if language.language == "zh" {
      let parts = surface.split { !$0.isLetter }.map { String($0) }
      let letters = form.filter(\.isLetter)
      let isRight = parts.allSatisfy { part in
        words.contains(part.lowercased()) || letters.contains(part)
      }
      return isRight ? .right : .wrong(form: form)
    }
    let isRight = Self.words(of: surface).allSatisfy { word in
      words.contains(word)
        // An initial stands for the part of the name that begins with it.
        || word.count == 1 && words.contains { $0.hasPrefix(word) }
    }
    return isRight ? .right : .wrong(form: form)
  }

  /// The words of a form, in Russian in every case.
  private func words(of form: String, _ entry: Roster.Entry, _ language: LanguageTag) -> Set<String>
  {
    var words = Set(Self.words(of: form))
    guard language == .russian else { return words }
    // As a whole, so that the parts agree, and part by part, for they also stand alone.
    for text in [form] + form.split(separator: " ").map({ String($0) }) {
      for grammaticalCase in GrammaticalCase.allCases where grammaticalCase != .nominative {
        for declined in declension.candidates(for: text, in: grammaticalCase, sex: entry.sex) {
          words.formUnion(Self.words(of: declined.text))
        }
      }
    }
    return words
  }

  /// Words in small letters, ё as е, without the possessive of English.
  private static func words(of text: String) -> [String] {
    var text = text.lowercased().replacing("ё", with: "е").replacing("’", with: "'")
    text = text.replacing("'s ", with: " ")
    if text.hasSuffix("'s") { text.removeLast(2) }
    return text.split { !$0.isLetter && $0 != "'" }.map { String($0) }
  }
}
