internal import Glibc
internal import LocaleData
internal import YAML

/// How common Chinese surnames are.
///
/// It tells a Chinese name from a foreign one that is spelt in characters without a dot, 李连杰 from 沃尔金:
/// how common the surname is stands against how well the characters follow one another in transcriptions.
struct SurnameFrequency: Sendable {
  private let ranks: [String: Int]

  /// Reads how common surnames are from `Locales/zh-Hans/surnames.yaml`.
  init(_ store: LocaleStore) throws(LocaleError) {
    ranks = try store.value(at: "zh-Hans/surnames.yaml") { node throws(YAMLError) in
      let surnames = try node.required("frequent").strings()
      return Dictionary(
        surnames.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether a surname is among the hundred commonest.
  func isFrequent(_ surname: String) -> Bool { ranks[surname] != nil }

  /// The logarithm of the probability of a Chinese name.
  func likelihood(surname: String, given: String) -> Double {
    let family: Double
    if let rank = ranks[surname] {
      family = Self.commonest / Double(rank)
    } else {
      // A compound surname is rare, but two characters that make one are hardly ever anything else.
      family = surname.count > 1 ? Self.compound : Self.rare
    }
    return log(family) - Double(given.count) * Self.givenCharacter
  }

  /// The share of the commonest surname; the share of the others falls with their rank (report as in the
  /// data file: 王 7.1 %, the thirtieth 0.6 %).
  private static let commonest = 0.071
  /// The share of a surname that is not among the first hundred: some five hundred share 15 %.
  private static let rare = 0.000_3
  private static let compound = 0.001
  /// The surprise of one character of a given name, as the logarithm of its probability.
  ///
  /// Chosen so that 李连杰 and 古龙 are Chinese, 沃金 and 康德 foreign.
  private static let givenCharacter = 6.5
}
