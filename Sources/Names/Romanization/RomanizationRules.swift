internal import ICU
internal import LocaleData
internal import YAML

/// What a scheme's file says of letters: which spelling, and where.
///
/// All of it is in lower case.
struct RomanizationRules: Sendable {
  /// A letter's spelling; also that of a sign that the scheme writes otherwise.
  var letters: [Unicode.Scalar: String] = [:]
  var initial: [Unicode.Scalar: String] = [:]
  var after: [LetterPair: String] = [:]
  var before: [LetterPair: String] = [:]
  var endings: [String: String] = [:]
  var starts: [String: String] = [:]
  var words: [String: String] = [:]
  /// The spelling of an apostrophe between letters, in languages that write with it.
  var apostrophe: String?

  /// Two letters that stand side by side.
  struct LetterPair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  init(_ node: YAMLNode) throws(YAMLError) {
    letters = try Self.letters(node.required("letters"))
    initial = try Self.letters(node["initial"])
    after = try Self.pairs(node["after"])
    before = try Self.pairs(node["before"])
    endings = try Self.words(node["endings"])
    starts = try Self.words(node["starts"])
    words = try Self.words(node["words"])
    apostrophe = try node["apostrophe"]?.string()
  }

  /// Lets a word with ё stand for the same word written with е, as most texts have it.
  mutating func addSpellingsWithoutDiaeresis() {
    for (word, spelling) in words {
      let plain = word.replacing("ё", with: "е")
      if words[plain] == nil { words[plain] = spelling }
    }
  }

  /// A spelling in ASCII: `signs` replaces what it lists, diacritics go.
  static func inASCII(_ text: String, _ signs: [Character: String]) -> String {
    let replaced = text.map { signs[$0] ?? String($0) }.joined()
    // Normalizing fails only for want of memory; then what is not ASCII goes as a whole.
    let decomposed = (try? Normalizer.nfd.normalize(replaced)) ?? replaced
    return String(String.UnicodeScalarView(decomposed.unicodeScalars.filter(\.isASCII)))
  }

  /// The same rules with spellings in ASCII.
  func inASCII(_ signs: [Character: String]) -> RomanizationRules {
    func folded(_ text: String) -> String { Self.inASCII(text, signs) }
    var rules = self
    rules.letters = letters.mapValues(folded)
    rules.initial = initial.mapValues(folded)
    rules.after = after.mapValues(folded)
    rules.before = before.mapValues(folded)
    rules.endings = endings.mapValues(folded)
    rules.starts = starts.mapValues(folded)
    rules.words = words.mapValues(folded)
    rules.apostrophe = apostrophe.map(folded)
    return rules
  }
}

extension RomanizationRules {
  private static func letters(_ node: YAMLNode?) throws(YAMLError) -> [Unicode.Scalar: String] {
    var table: [Unicode.Scalar: String] = [:]
    for entry in try node?.entries() ?? [] {
      let scalars = Array(entry.key.unicodeScalars)
      guard scalars.count == 1, entry.key == entry.key.lowercased() else {
        throw wrongKey(entry, "one small letter")
      }
      table[scalars[0]] = try spelling(entry.value, letters: 1)
    }
    return table
  }

  private static func pairs(_ node: YAMLNode?) throws(YAMLError) -> [LetterPair: String] {
    var table: [LetterPair: String] = [:]
    for entry in try node?.entries() ?? [] {
      let scalars = Array(entry.key.unicodeScalars)
      guard scalars.count == 2 else { throw wrongKey(entry, "two letters") }
      let pair = LetterPair(first: scalars[0], second: scalars[1])
      table[pair] = try spelling(entry.value, letters: 1)
    }
    return table
  }

  private static func words(_ node: YAMLNode?) throws(YAMLError) -> [String: String] {
    var table: [String: String] = [:]
    for entry in try node?.entries() ?? [] {
      table[entry.key] = try spelling(entry.value, letters: entry.key.unicodeScalars.count)
    }
    return table
  }

  /// A spelling, which may be empty, of so many letters.
  private static func spelling(_ node: YAMLNode, letters: Int) throws(YAMLError) -> String {
    let text = try node.string().lowercased()
    let limit = letters * LatinSpelling.maximumCount
    guard text.utf8.count <= limit, text.uppercased().utf8.count <= limit else {
      throw node.expected("a spelling of at most \(limit) bytes")
    }
    return text
  }

  private static func wrongKey(_ entry: YAMLNode.Entry, _ expected: String) -> YAMLError {
    YAMLError(
      location: entry.location, problem: "expected \(expected) as key, found “\(entry.key)”")
  }
}
