internal import LocaleData
internal import YAML

/// How the parts of Russian names decline, as rules on their endings; the first rule that fits counts.
///
/// The rules are those of the petrovich project (MIT), kept in `Locales/ru/inflection.yaml`; where they
/// err, `Locales/ru/inflection-corrections.yaml` goes before them.
struct InflectionRules: Sendable {
  private var rules: [DeclinedPart: [Rule]] = [:]

  init(_ store: LocaleStore) throws(LocaleError) {
    let sources = ["ru/inflection-corrections.yaml", "ru/inflection.yaml"]
    let lists = try sources.map { path throws(LocaleError) in
      try store.value(at: path) { node throws(YAMLError) in try Self.rules(in: node) }
    }
    for part in DeclinedPart.allCases {
      let all = lists.flatMap { $0[part] ?? [] }
      rules[part] = all.filter { $0.kind == .exception } + all.filter { $0.kind == .suffix }
    }
  }

  private static func rules(in node: YAMLNode) throws(YAMLError) -> [DeclinedPart: [Rule]] {
    var rules: [DeclinedPart: [Rule]] = [:]
    for part in DeclinedPart.allCases {
      let section = try node.required(part.rawValue)
      for kind in [Rule.Kind.exception, .suffix] {
        for item in try section.required(kind.rawValue).elements() {
          rules[part, default: []].append(try Rule(item, kind))
        }
      }
    }
    return rules
  }

  /// Whether a rule is about this whole word, in lower case.
  func lists(_ word: String, as part: DeclinedPart, _ sex: Sex) -> Bool {
    let word = NameKey.composed(word)
    let letters = Array(word.utf8)
    return (rules[part] ?? []).contains { rule in
      rule.kind == .exception && !rule.isForFirstPartOnly && rule.fits(letters, word, sex)
    }
  }

  /// Whether a word, in lower case, is a particle of foreign surnames: De, Van.
  func isParticle(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    return (rules[.surname] ?? []).contains { rule in
      rule.kind == .exception && rule.isForFirstPartOnly && rule.fits(letters, word, .male)
        && rule.endings[.genitive]?.isEmpty == true
    }
  }

  /// The form of a nominative, in lower case, in another case.
  ///
  /// `isFirstPart` says that the word is a part of a hyphenated name that is not the last.
  func form(
    of word: String, part: DeclinedPart, sex: Sex, in grammaticalCase: GrammaticalCase,
    isFirstPart: Bool = false
  ) -> String {
    guard grammaticalCase != .nominative else { return word }
    let word = NameKey.composed(word)
    let letters = Array(word.utf8)
    let rule = rules[part]?.first { rule in
      (isFirstPart || !rule.isForFirstPartOnly) && rule.fits(letters, word, sex)
    }
    guard let rule else { return word }
    return rule.endings[grammaticalCase]?.applied(to: word) ?? word
  }

  /// The nominatives, in lower case, that `form` may be a case of, with that case; the form itself as
  /// nominative is among them.
  ///
  /// Each one has been declined forward again and gives the form back.
  func nominatives(
    of form: String, part: DeclinedPart, sex: Sex, isFirstPart: Bool = false
  ) -> [(word: String, grammaticalCase: GrammaticalCase)] {
    var found: [(word: String, grammaticalCase: GrammaticalCase)] = [(form, .nominative)]
    for rule in rules[part] ?? []
    where (rule.sex == nil || rule.sex == sex) && (isFirstPart || !rule.isForFirstPartOnly) {
      for test in rule.tests {
        for (grammaticalCase, ending) in rule.endings {
          guard let word = ending.undone(from: form, test: test), word != form || !ending.isEmpty,
            !found.contains(where: { $0 == (word, grammaticalCase) }),
            self.form(
              of: word, part: part, sex: sex, in: grammaticalCase, isFirstPart: isFirstPart)
              == form
          else { continue }
          found.append((word, grammaticalCase))
        }
      }
    }
    return found.sorted { ($0.word, $0.grammaticalCase.rank) < ($1.word, $1.grammaticalCase.rank) }
  }
}

/// What words a rule speaks of and how they decline.
private struct Rule: Sendable {
  enum Kind: String {
    case exception = "exceptions"
    case suffix = "suffixes"
  }

  let kind: Kind
  /// Nil for both.
  let sex: Sex?
  /// Whole words of an exception, endings of a suffix rule.
  let tests: [String]
  /// The same as bytes of UTF-8, composed as the words are: a rule is tried on every word.
  private let testLetters: [[UInt8]]
  let endings: [GrammaticalCase: Ending]
  let isForFirstPartOnly: Bool

  init(_ node: YAMLNode, _ kind: Kind) throws(YAMLError) {
    self.kind = kind
    let sexNode = try node.required("sex")
    let sexText = try sexNode.string()
    sex = Sex(rawValue: sexText)
    if sex == nil && sexText != "any" { throw sexNode.expected("f, m or any") }
    tests = try node.required("endings").strings()
    testLetters = tests.map { Array(NameKey.composed($0).utf8) }
    var endings: [GrammaticalCase: Ending] = [:]
    for grammaticalCase in GrammaticalCase.allCases where grammaticalCase != .nominative {
      endings[grammaticalCase] = Ending(try node.required(grammaticalCase.rawValue).string())
    }
    self.endings = endings
    isForFirstPartOnly = try node["first-part"]?.boolean() ?? false
  }

  /// Whether a vowel is left where the endings take letters off: Джек does not become Джька, and Ма
  /// stays as it is.
  private func leavesVowel(of word: String) -> Bool {
    let removed = endings.values.map(\.removed).max() ?? 0
    return removed == 0 || word.dropLast(removed).contains(where: \.isRussianVowel)
  }

  /// Whether the rule speaks of a word, whose bytes are `letters`.
  func fits(_ letters: [UInt8], _ word: String, _ sex: Sex) -> Bool {
    guard self.sex == nil || self.sex == sex else { return false }
    if kind == .exception { return testLetters.contains(letters) }
    return testLetters.contains { letters.reversed().starts(with: $0.reversed()) }
      && leavesVowel(of: word)
  }
}

/// What is taken from the end of a word and what is put there: `--ого` takes two letters and adds "ого";
/// `.` leaves the word as it is.
private struct Ending: Sendable {
  let removed: Int
  let added: String

  init(_ text: String) {
    let hyphens = text.prefix { $0 == "-" }.count
    removed = hyphens
    added = text == "." ? "" : String(text.dropFirst(hyphens))
  }

  var isEmpty: Bool { removed == 0 && added.isEmpty }

  func applied(to word: String) -> String { word.dropLast(removed) + added }

  /// The word that ends in `test` and becomes `form` by this ending, where there is one.
  func undone(from form: String, test: String) -> String? {
    guard form.hasSuffix(added), removed <= test.count else { return nil }
    let word = form.dropLast(added.count) + test.suffix(removed)
    return word.hasSuffix(test) ? String(word) : nil
  }
}

extension Character {
  /// Whether the letter, in lower case, is a vowel of Russian.
  var isRussianVowel: Bool { "аеёиоуыэюя".contains(self) }
}

extension GrammaticalCase {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
