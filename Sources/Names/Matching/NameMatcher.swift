internal import Glibc
public import LocaleData

/// Says whether two names are one person's, and why.
///
/// ```swift
/// let matcher = try NameMatcher(knowledge)
/// let names = matcher.preparation()
/// let match = matcher.compare(names.prepared("Andrei Vokin"), names.prepared("Андрей Волгин"))
/// print(match.score, match.verdict)
/// ```
public struct NameMatcher: Sendable {
  /// What names are looked up in.
  let tables: MatchingTables
  /// What compares their parts.
  let parts: PartMatcher
  /// What each feature counts.
  let weights: MatchWeights
  /// The channels by which spellings differ.
  var channels: Channels { tables.channels }

  /// Reads what matching knows.
  ///
  /// - Throws: a `LocaleError` where a file of `Locales/` is missing or broken.
  public init(_ knowledge: NameKnowledge) throws(LocaleError) {
    tables = try MatchingTables(knowledge)
    parts = PartMatcher(tables: tables)
    weights = try MatchWeights(knowledge.store)
  }

  /// What makes names ready for comparing by this matcher.
  public func preparation(
    _ knowledge: NameKnowledge, usesDictionary: Bool = true
  ) throws(LocaleError) -> NamePreparation {
    NamePreparation(
      knowledge, tables: tables, dictionary: usesDictionary ? try knowledge.dictionary() : nil)
  }

  /// How likely the two are one person's name, from 0 to 1, and what makes it so.
  ///
  /// The same for the two in either order.
  public func compare(
    _ left: ComparedName, _ right: ComparedName, memory: MatchMemory? = nil
  ) -> NameMatch {
    // Names in scripts that are not read are one where they are the same to the letter.
    if left.readings.isEmpty, right.readings.isEmpty, !left.text.isEmpty,
      NameKey.folded(left.text) == NameKey.folded(right.text)
    {
      return .sameText
    }
    // Of alignments that are equally good, the same one is taken in either order.
    let isInOrder = left.text <= right.text
    let best = isInOrder ? best(left, right, memory) : best(right, left, memory)
    guard let best else { return .different }
    let score = weights.probability(of: best.features)
    return NameMatch(
      score: score, verdict: weights.verdict(score),
      alignment: isInOrder ? best.alignment : best.alignment.reversed, features: best.features)
  }

  private func mayMeet(_ left: ComparedName.Reading, _ right: ComparedName.Reading) -> Bool {
    for own in left.parts {
      for other in right.parts where parts.mayMeet(own, other) { return true }
    }
    return false
  }

  /// The alignment, among all readings, that speaks most for one person.
  private func best(
    _ left: ComparedName, _ right: ComparedName, _ memory: MatchMemory?
  ) -> (alignment: NameAlignment, features: MatchFeatures)? {
    let areBothChinese = left.isPlainlyChinese && right.isPlainlyChinese
    var best: (sum: Float, alignment: NameAlignment, features: MatchFeatures)?
    for own in left.readings {
      for other in right.readings {
        if areBothChinese && !(own.isChinese && other.isChinese) { continue }
        guard mayMeet(own, other) else { continue }
        let search = AlignmentSearch(own, other, parts, memory)
        let alignment = NameAlignment(own, other, search, search.best().assignment)
        let features = features(alignment)
        let sum = weights.sum(of: features)
        if sum > best?.sum ?? -.infinity { best = (sum, alignment, features) }
      }
    }
    return best.map { ($0.alignment, $0.features) }
  }

  private func features(_ alignment: NameAlignment) -> MatchFeatures {
    var features = MatchFeatures()
    features[.bias] = 1
    var weakest: Float = 12
    var closeness: Float = 1
    var contradictions = Float(alignment.contradictions)
    for pair in alignment.pairs {
      let evidence = pair.match.evidence
      let isInitial = pair.match.way == .initial
      guard evidence >= 0 else {
        contradictions += min(1, -evidence / 3)
        weakest = min(weakest, evidence)
        features[.disagreement] += evidence
        continue
      }
      features[.agreement] += evidence
      if isInitial {
        features[.initials] += 1
      } else {
        weakest = min(weakest, evidence)
        closeness = min(closeness, pair.match.closeness)
      }
      if pair.match.way == .throughChinese { features[.throughChinese] = 1 }
      if pair.match.way == .half { features[.halves] = 1 }
      if case .dictionary = pair.match.way { features[.dictionary] += 1 }
      if pair.match.areOtherNames { features[.otherNames] = 1 }
    }
    features[.weakest] = weakest
    features[.doubtful] = max(0, 4 - weakest)
    let scripts = scripts(alignment)
    let isHan = [.latinHan, .cyrillicHan, .hanHan].contains(scripts)
    let distance: MatchFeature =
      switch scripts {
      case .latinLatin: .distance
      case .cyrillicCyrillic: .cyrillicDistance
      case .latinCyrillic: .mixedDistance
      default: .hanDistance
      }
    features[distance] = 1 - min(closeness, 1)
    if !isHan {
      if closeness < 0.2 {
        features[.far] = 1
      } else if closeness < 0.45 {
        features[.ratherFar] = 1
      }
    }
    if alignment.left.isAmbiguousCase || alignment.right.isAmbiguousCase {
      features[.ambiguousCase] = 1
    }
    if alignment.differsInFamily { features[.family] = 1 }
    if alignment.hasSecondName {
      features[.secondName] = 1
      contradictions -= 1
    }
    if contradictions > 0 { features[.contradiction] = contradictions }
    var leftOut = Float(-2 * alignment.contradictions)
    for part in alignment.leftOut.own + alignment.leftOut.others {
      switch part.kind {
      case .patronymic: features[.leftOutLesser] += 1
      case .generation: features[.generation] = 1
      case .name, .initial: leftOut += 1
      }
    }
    if leftOut > 0 { features[.leftOut] = leftOut }
    let shorter = min(alignment.left.parts.count, alignment.right.parts.count)
    if shorter == 1 && alignment.left.parts.count != alignment.right.parts.count {
      features[.partial] = 1
    }
    let areChinese = alignment.left.isChinese && alignment.right.isChinese
    if areChinese { features[.chinese] = 1 }
    if alignment.isReversed && !areChinese { features[.reversed] = 1 }
    if let own = alignment.left.sex, let other = alignment.right.sex, own != other {
      features[.sexes] = 1
    }
    features[.cost] = alignment.left.cost + alignment.right.cost
    features[scripts] = 1
    return features
  }

  private func scripts(_ alignment: NameAlignment) -> MatchFeature {
    let own = alignment.left.parts[0].script
    let other = alignment.right.parts[0].script
    switch (min(own.rank, other.rank), max(own.rank, other.rank)) {
    case (0, 0): return .latinLatin
    case (0, 1): return .latinCyrillic
    case (0, _): return .latinHan
    case (1, 1): return .cyrillicCyrillic
    case (1, _): return .cyrillicHan
    default: return .hanHan
    }
  }
}

/// Whether two names are one person's.
public struct NameMatch: Sendable {
  /// What is said of two names.
  public enum Verdict: String, Sendable, Hashable {
    case same, unsure, different
  }

  /// How likely they are one person's: of pairs with 0.9, nine in ten are.
  public let score: Double
  /// What the score comes to.
  public let verdict: Verdict
  let alignment: NameAlignment?
  let features: MatchFeatures

  /// Two names in other scripts than those that are read, with the same text.
  static let sameText = NameMatch(
    score: 0.95, verdict: .same, alignment: nil, features: MatchFeatures())

  /// Two names of which no part is like any of the other.
  static let different = NameMatch(
    score: 0, verdict: .different, alignment: nil, features: MatchFeatures())

  /// What counted in the score, by name.
  public var evidence: [(name: String, value: Double)] {
    MatchFeature.allCases.compactMap { feature in
      features[feature] == 0 ? nil : ("\(feature)", Double(features[feature]))
    }
  }
}
