internal import LocaleData

/// How likely one letter is after another in the words of each language of a script, as costs in
/// bits: the logarithm to base 2 of a probability, negated.
///
/// The costs of all languages of a script lie side by side, so that a text is judged as all of them
/// in one pass. Data: `Locales/letter-pairs.txt`.
struct LetterPairs: Sendable {
  /// A number for each language; those beyond the languages are of no meaning.
  typealias Costs = SIMD16<Float>

  /// What stands before and after a word.
  static let edge: UInt8 = 0
  /// A letter that none of the languages has.
  static let unknown: UInt8 = 1
  /// What a letter costs that the language lacks.
  private static let foreignLetter: Float = 20
  /// The end of the letters that are told apart: Latin and Cyrillic with their extensions.
  private static let end: UInt32 = 0x530

  /// What each language costs from the start: the common languages are free.
  private(set) var priors = Costs(repeating: .infinity)
  /// Number of a letter in `costs` by its code point; `unknown` where it has none.
  private var numbers = [UInt8](repeating: Self.unknown, count: Int(Self.end))
  private var capitals = [Bool](repeating: false, count: Int(Self.end))
  private var costs: [Costs] = []
  private var letterCount = 2

  /// The number of a letter, whatever its case.
  func number(of letter: Unicode.Scalar) -> UInt8 {
    letter.value < Self.end ? numbers[Int(letter.value)] : Self.unknown
  }

  /// Whether a letter is a capital one of the languages.
  func isCapital(_ letter: Unicode.Scalar) -> Bool {
    letter.value < Self.end && capitals[Int(letter.value)]
  }

  /// What `second` costs in each language where it follows `first`.
  func costs(of second: UInt8, after first: UInt8) -> Costs {
    costs[Int(first) * letterCount + Int(second)]
  }
}

// MARK: - Reading

extension LetterPairs {
  /// One language's part of the file.
  struct Language: Sendable {
    let letters: [Unicode.Scalar]
    /// Row by row, the first that of the start of a word; in each row the letters, last the end.
    let costs: [[Float]]
  }

  /// The pairs of some languages that share a script; sixteen at most.
  init(_ languages: [(language: Language, prior: Float)]) {
    var letters: [Unicode.Scalar] = []
    for entry in languages {
      letters += entry.language.letters.filter { !letters.contains($0) }
    }
    letterCount = letters.count + 2
    for (letter, number) in zip(letters, 2...) {
      numbers[Int(letter.value)] = UInt8(number)
      let upper = letter.properties.uppercaseMapping.unicodeScalars
      guard let capital = upper.first, upper.count == 1, capital.value < Self.end else { continue }
      numbers[Int(capital.value)] = UInt8(number)
      capitals[Int(capital.value)] = capital != letter
    }
    fill(languages, letters)
  }

  private mutating func fill(
    _ languages: [(language: Language, prior: Float)], _ letters: [Unicode.Scalar]
  ) {
    costs = Array(
      repeating: Costs(repeating: Self.foreignLetter), count: letterCount * letterCount)
    for (lane, (language, prior)) in languages.prefix(Costs.scalarCount).enumerated() {
      priors[lane] = prior
      // Where each letter of the language stands among the letters of the script; the edge first.
      let places = [0] + language.letters.map { Int(numbers[Int($0.value)]) }
      let own = Set(places)
      for first in 0..<letterCount {
        // After a letter that the language lacks a word starts anew.
        let row = own.contains(first) ? places.firstIndex(of: first) ?? 0 : 0
        let isForeign = !own.contains(first)
        for (place, cost) in zip(places.dropFirst(), language.costs[row]) {
          costs[first * letterCount + place][lane] = cost
        }
        costs[first * letterCount][lane] = isForeign ? 0 : language.costs[row].last ?? 0
      }
    }
  }

  /// Reads the languages of `letter-pairs.txt`, by name.
  static func languages(from store: LocaleStore) throws(LocaleError) -> [String: Language] {
    let path = "letter-pairs.txt"
    let text = String(decoding: try store.bytes(at: path), as: UTF8.self)
    var languages: [String: Language] = [:]
    var name: Substring?
    var letters: [Unicode.Scalar] = []
    var rows: [[Float]] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, content) in zip(1..., lines) {
      guard !content.isEmpty, !content.hasPrefix("#") else { continue }
      let parts = content.split(separator: " ")
      guard parts.count == 2 else {
        throw store.invalid("expected two words", at: path, line: line)
      }
      if parts[0].utf8.count > 1, parts[0].utf8.allSatisfy({ $0 < 0x80 }) {
        (name, letters, rows) = (parts[0], Array(parts[1].unicodeScalars), [])
        continue
      }
      rows.append(try costs(parts[1], letters.count + 1, store, path, line))
      if rows.count == letters.count + 1, let name {
        languages[String(name)] = Language(letters: letters, costs: rows)
      }
    }
    return languages
  }

  private static func costs(
    _ digits: Substring, _ count: Int, _ store: LocaleStore, _ path: String, _ line: Int
  ) throws(LocaleError) -> [Float] {
    var costs: [Float] = []
    for digit in digits.utf8 {
      switch digit {
      case 0x30...0x39: costs.append(Float(digit - 0x30) / 2)
      case 0x61...0x7A: costs.append(Float(digit - 0x61 + 10) / 2)
      default: throw store.invalid("expected a digit, 0–9 or a–z", at: path, line: line)
      }
    }
    guard costs.count == count else {
      throw store.invalid("expected \(count) digits", at: path, line: line)
    }
    return costs
  }
}
