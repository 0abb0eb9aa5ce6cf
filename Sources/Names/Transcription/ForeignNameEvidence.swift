internal import Glibc
internal import LocaleData

/// Whose name stands in characters: how well it fits Russian names, and names of the West.
struct ForeignNameEvidence {
  /// Whether a part of it is a fixed form.
  let isListed: Bool
  /// The logarithm of the probability of the characters as a transcription of either.
  let likelihood: Double
  /// The probability that the name is Russian, given that it is foreign.
  let russianShare: Double

  init(
    knowledge: NameKnowledge, russian: JointSpelling, latin: JointSpelling, parts: [TranscribedPart]
  ) {
    let names = parts.map(\.text)
    let surnames = names.map { knowledge.historicSurnames.spelled($0) }
    let languages = parts.filter { $0.role == .given }
      .map { knowledge.givenNames.languages(of: $0.text) }
    isListed = surnames.contains { !$0.isEmpty } || languages.contains { !$0.isEmpty }
    func likelihood(_ model: JointSpelling) -> Double {
      names.reduce(0) { sum, name in
        let pieces = name.split { $0.isHyphen }
        return sum
          + pieces.reduce(0) {
            $0 + model.candidates(for: String($1), .backward, limit: 1).likelihood
          }
      }
    }
    let (own, foreign) = (likelihood(russian), likelihood(latin))
    self.likelihood = max(own, foreign)
    var odds = (own - foreign).isNaN ? 0 : max(-Self.limit, min(own - foreign, Self.limit))
    odds += Self.prior
    for language in languages where !language.isEmpty {
      if language == [.russian] { odds += Self.givenName }
      if !language.contains(.russian) { odds -= Self.givenName }
    }
    for surname in surnames.joined() {
      odds += surname.language == .russian ? Self.surname : -Self.surname
    }
    russianShare = 1 / (1 + exp(-odds))
  }

  /// What makes up for the models' being of different size; on the gold list this parts 131 surnames best.
  private static let prior = 2.5
  /// What the sound can say at most.
  private static let limit = 8.0
  /// What a given name's fixed form is worth beside the sound of the surname: fifty to one.
  private static let givenName = 4.0
  /// What a surname's customary form is worth: it decides.
  private static let surname = 8.0
}
