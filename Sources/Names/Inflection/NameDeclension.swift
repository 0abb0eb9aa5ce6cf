public import LocaleData

/// A form that a name takes when it is declined, or the nominative that it is a form of.
public struct DeclinedName: Sendable, Hashable {
  /// The name.
  public let text: String
  /// The case of the form; of a nominative that was asked for, the case that the name stood in.
  public let grammaticalCase: GrammaticalCase
  /// The sex of a person whose name declines so.
  public let sex: Sex
  /// How likely this is what is meant, from 0 to 1.
  public let weight: Double
}

/// Declines Russian names, and names in Russian text, as a whole: all parts stand in one case and are
/// one person's.
///
/// ```swift
/// let declension = try NameDeclension(.builtIn)
/// declension.candidates(for: "Светлане Ходченковой", in: .nominative)[0].text  // Светлана Ходченкова
/// ```
public struct NameDeclension: Sendable {
  let inflection: InflectionRules
  let givenNames: GivenNames
  let endings: NameEndings
  let mandarin: Mandarin
  let chineseSurnames: ChineseSurnames

  /// Reads the data of `store`.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken.
  public init(_ store: LocaleStore) throws(LocaleError) {
    inflection = try InflectionRules(store)
    givenNames = try GivenNames(store, inflection: inflection)
    endings = try NameEndings(store)
    mandarin = try Mandarin(store)
    chineseSurnames = try ChineseSurnames(store, mandarin: mandarin)
  }

  /// What `text`, a name in whichever case, can be in `target`, the likeliest first; one candidate a text,
  /// case and sex.
  ///
  /// None where `text` has no word in Cyrillic; initials, particles and other scripts stay as they are.
  ///
  /// - Parameters:
  ///   - sex: the person's sex; nil where the name has to tell it.
  ///   - part: what all words of `text` are; nil where they have to tell it.
  public func candidates(
    for text: String, in target: GrammaticalCase, sex: Sex? = nil, part: DeclinedPart? = nil
  ) -> [DeclinedName] {
    let words = NameWords(text)
    var weights: [DeclinedName: Double] = [:]
    let sexes: [Sex] = sex.map { [$0] } ?? [.male, .female]
    for reading in readings(of: words, sexes: sexes, part: part).flatMap(spellings) {
      let isBackward = target == .nominative
      let forms = reading.parts.map { form(of: $0, reading, in: target) }
      let name = DeclinedName(
        text: words.text(with: forms),
        grammaticalCase: isBackward ? reading.grammaticalCase : target, sex: reading.sex, weight: 0)
      let prior = isBackward ? Self.backwardPrior : Self.forwardPrior
      weights[name, default: 0] += reading.weight * (prior[reading.grammaticalCase] ?? 0)
    }
    // Summed in one order, so that the same name gives the same bits.
    let ranked = weights.sorted { ($0.value, $1.key.order) > ($1.value, $0.key.order) }
    let sum = ranked.reduce(0) { $0 + $1.value }
    guard sum > 0 else { return [] }
    return ranked.map { name, weight in
      DeclinedName(
        text: name.text, grammaticalCase: name.grammaticalCase, sex: name.sex, weight: weight / sum)
    }
  }

  /// How often a name whose nominative is asked for stands in each case.
  ///
  /// Who asks has an oblique form more often than not, mostly the genitive; but much of a list of names
  /// stands in the nominative.
  private static let backwardPrior: [GrammaticalCase: Double] = [
    .nominative: 0.27, .genitive: 0.27, .dative: 0.14, .accusative: 0.11, .instrumental: 0.12,
    .prepositional: 0.09,
  ]

  /// Who asks for another case has the nominative, unless that would be a strange one.
  private static let forwardPrior: [GrammaticalCase: Double] = [
    .nominative: 1, .genitive: 0.02, .dative: 0.01, .accusative: 0.01, .instrumental: 0.01,
    .prepositional: 0.01,
  ]
}

extension DeclinedName {
  /// What puts candidates of one weight in order.
  fileprivate var order: String { "\(grammaticalCase) \(sex) \(text)" }
}
