internal import LocaleData
internal import YAML

/// A standard of romanization as data: which Latin letters stand for a Cyrillic one, and where.
///
/// A scheme is a file of `Locales/romanization/`. `letters` gives each letter its spelling; `initial`,
/// `after` (a pair of the letter before and the letter), `before` (a pair of the letter and the next
/// one) and `endings` (the last letters of a word) overrule it in their place.
struct RomanizationScheme: Sendable {
  private let letters: [String: String]
  private let initial: [String: String]
  private let after: [String: String]
  private let before: [String: String]
  private let endings: [String: String]

  /// Reads `Locales/romanization/ID.yaml`.
  init(_ store: LocaleStore, id: String) throws(LocaleError) {
    self = try store.value(at: "romanization/\(id).yaml") { node throws(YAMLError) in
      try RomanizationScheme(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    letters = try Self.table(node.required("letters"))
    initial = try Self.table(node["initial"])
    after = try Self.table(node["after"])
    before = try Self.table(node["before"])
    endings = try Self.table(node["endings"])
  }

  /// The romanization of a name; capitals follow the Cyrillic ones, all of them in a word all in capitals.
  func romanized(_ text: String) -> String {
    var result = ""
    var word = ""
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        result += romanized(word: word) + String(character)
        word = ""
      }
    }
    return result + romanized(word: word)
  }

  private func romanized(word: String) -> String {
    let lower = Array(word.lowercased()).map { String($0) }
    guard let first = word.first else { return "" }
    var end = lower.count
    var tail = ""
    for length in stride(from: min(4, end - 1), through: 1, by: -1) {
      guard let spelling = endings[lower[(end - length)...].joined()] else { continue }
      end -= length
      tail = spelling
      break
    }
    var latin = ""
    for position in 0..<end {
      let letter = lower[position]
      let previous = position > 0 ? lower[position - 1] : nil
      let next = position + 1 < lower.count ? lower[position + 1] : nil
      latin +=
        previous.flatMap { after[$0 + letter] } ?? next.flatMap { before[letter + $0] }
        ?? (position == 0 ? initial[letter] : nil) ?? letters[letter] ?? letter
    }
    latin += tail
    let isAllCapitals = word.count > 1 && word.allSatisfy(\.isUppercase)
    if isAllCapitals { return latin.uppercased() }
    return first.isUppercase ? latin.prefix(1).uppercased() + latin.dropFirst() : latin
  }

  private static func table(_ node: YAMLNode?) throws(YAMLError) -> [String: String] {
    var table: [String: String] = [:]
    for entry in try node?.entries() ?? [] {
      table[entry.key] = entry.value.isNull ? "" : try entry.value.string().lowercased()
    }
    return table
  }
}
