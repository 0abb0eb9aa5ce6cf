internal import Glibc
internal import LocaleData
internal import YAML

/// How much each feature of a comparison counts: `Locales/matching/weights.yaml`.
///
/// The score is a logistic function of the weighted sum, so that it is a probability.
/// `Scripts/fit-matching` writes the file.
struct MatchWeights: Sendable {
  private let weights: MatchFeatures
  private let same: Double
  private let different: Double

  init(_ store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "matching/weights.yaml") { node throws(YAMLError) in
      try MatchWeights(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["same", "different", "weights"])
    same = try node.required("same").number()
    different = try node.required("different").number()
    var weights = MatchFeatures()
    let features = Dictionary(
      uniqueKeysWithValues: MatchFeature.allCases.map { ("\($0)", $0) })
    for entry in try node.required("weights").entries() {
      guard let feature = features[entry.key] else {
        throw entry.value.expected("one of the features of a comparison as key")
      }
      weights[feature] = Float(try entry.value.number())
    }
    self.weights = weights
  }

  /// What one of a feature counts.
  subscript(_ feature: MatchFeature) -> Float { weights[feature] }

  /// What features come to, in natural logarithms of odds.
  func sum(of features: MatchFeatures) -> Float { features.weighted(by: weights) }

  /// The probability that features come to.
  func probability(of features: MatchFeatures) -> Double {
    1 / (1 + exp(-Double(sum(of: features))))
  }

  func verdict(_ score: Double) -> NameMatch.Verdict {
    score >= same ? .same : score < different ? .different : .unsure
  }
}
