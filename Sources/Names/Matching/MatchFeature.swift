/// What of a comparison of two names counts in its score.
enum MatchFeature: Int, Sendable, Hashable, CaseIterable {
  case bias
  /// The evidence for, in nats, of all parts that agree.
  case agreement
  /// The evidence against, in nats, of all parts that disagree.
  case disagreement
  /// The evidence of the part that agrees least.
  case weakest
  /// How far that part stays below four nats.
  case doubtful
  /// How far the farthest spelling is from the same one, from 0 to 1.
  case distance
  /// The same where both are in Cyrillic, or one of them.
  case cyrillicDistance, mixedDistance
  /// The same where one of them is in characters.
  case hanDistance
  /// Parts of a name that the other does not have.
  case leftOut
  /// A patronymic that the other does not have.
  case leftOutLesser
  /// Parts that both names have left and that do not agree.
  case contradiction
  /// The farthest spelling has less than a fifth of what the same one has; less than nine twentieths.
  case far, ratherFar
  /// A Western given name stands where the other has a Chinese one.
  case secondName
  /// The two have other patronymics, or are of other generations.
  case family
  /// One of them may as well be a nominative, of another name.
  case ambiguousCase
  /// One of them is said to be the younger or the elder.
  case generation
  case initials
  /// One name is no more than a part of the other.
  case partial
  case throughChinese
  case reversed
  case sexes
  case otherNames
  case dictionary
  case halves
  /// What taking the names apart in this way costs.
  case cost
  case latinLatin, latinCyrillic, latinHan, cyrillicHan, cyrillicCyrillic, hanHan
  case chinese
}

/// The features of a comparison with how much of each there is.
struct MatchFeatures: Sendable {
  private var values = InlineArray<40, Float>(repeating: 0)

  /// How much there is of a feature.
  subscript(_ feature: MatchFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// The sum of what there is of each feature times what is given for it.
  func weighted(by weights: MatchFeatures) -> Float {
    var sum: Float = 0
    for place in values.indices { sum += values[place] * weights.values[place] }
    return sum
  }
}
