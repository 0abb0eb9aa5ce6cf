public import LocaleData

/// Groups claims into facts, compares them by what they mean, and says what holds.
///
/// Everything is decided by rules that a person can follow; where they do not suffice, nothing is
/// picked.
public struct ConflictFinder {
  private let evidence: Evidence
  private let comparison: ClaimComparison
  private let rules: FactRules
  private let years: YearArithmetic

  /// A finder over the evidence of `kit`, which knows the people of its roster and the things of its
  /// terms.yaml; words to compare by come from `locales`.
  public init(_ kit: Kit, _ locales: LocaleStore) {
    evidence = kit.evidence
    comparison = ClaimComparison(kit, locales)
    rules = FactRules(comparison: comparison, evidence: kit.evidence)
    years = YearArithmetic(kit.evidence)
  }

  /// The facts, in the order of their keys.
  ///
  /// - Throws: a `LocaleError` where words to compare claims by cannot be read.
  public func facts() throws -> [Fact] {
    let groups = Dictionary(grouping: evidence.claims, by: \.key)
    return try groups.sorted { $0.key < $1.key }.map { try fact($0.value) }
  }

  private func fact(_ claims: [Claim]) throws -> Fact {
    let values = try grouped(claims)
    let relations = try relations(between: values)
    var agreement = relations.map(\.relation.agreement).max() ?? .agreed
    if agreement == .agreed && evidence.lineages.count(of: claims) < 2 { agreement = .single }
    let groups = values.enumerated().map { index, claims in
      Fact.ValueGroup(
        value: claims[0].value, claims: claims,
        lineageCount: evidence.lineages.count(of: claims),
        note: relations.first { $0.left == index || $0.right == index }?.relation.evidence)
    }
    let fingerprint = Self.fingerprint(of: claims)
    let result = years.check(groups)
    if let result, groups.count > 1 || !result.isBorneOut { agreement = .conflict }
    let outcome =
      decision(on: claims[0], groups, fingerprint)
      ?? result.flatMap { rules.outcome(of: groups, calculated: $0) }
    return Fact(
      key: claims[0].key, groups: groups, agreement: agreement,
      outcome: try outcome ?? rules.outcome(of: groups, agreement), evidence: fingerprint)
  }

  /// How many values of one fact are compared with each other.
  ///
  /// Nobody finds his way among more, and a kit that is made to be slow has thousands.
  private static let mostCompared = 40

  /// The claims by what they say; what more witnesses say comes first, then the order of the files.
  private func grouped(_ claims: [Claim]) throws -> [[Claim]] {
    var values: [[Claim]] = []
    var known: [ClaimValue: Int] = [:]
    for claim in claims {
      var index = known[claim.value]
      if index == nil {
        index = try values.prefix(Self.mostCompared).firstIndex {
          try comparison.relation(of: $0[0], to: claim).agreement == .agreed
        }
      }
      if let index { values[index].append(claim) } else { values.append([claim]) }
      known[claim.value] = index ?? values.count - 1
    }
    let counts = values.map(evidence.lineages.count)
    return values.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { Self.latestFirst(values[$0]) }
  }

  /// Claims of one value, of which the one of the latest day speaks for all: a sum without a day beside the
  /// same sum of some day is of that day.
  private static func latestFirst(_ claims: [Claim]) -> [Claim] {
    let days = claims.compactMap(\.value.asOf)
    guard let latest = days.max(), let index = claims.firstIndex(where: { $0.value.asOf == latest })
    else { return claims }
    return [claims[index]] + claims[..<index] + claims[(index + 1)...]
  }

  private typealias PairRelation = (left: Int, right: Int, relation: ClaimRelation)

  /// How each two values stand to each other, the gravest first.
  private func relations(between values: [[Claim]]) throws -> [PairRelation] {
    let original = rules.originalCurrency(of: values)
    var relations: [PairRelation] = []
    for (index, claims) in values.prefix(Self.mostCompared).enumerated() {
      for other in values.indices.prefix(Self.mostCompared).dropFirst(index + 1) {
        let conversion = original.flatMap {
          Self.conversion(claims[0].value, values[other][0].value, original: $0)
        }
        let relation =
          try conversion ?? comparison.relation(of: claims[0], to: values[other][0])
        relations.append((index, other, relation))
      }
    }
    // A stable order, for it decides which note a value bears.
    return relations.enumerated().sorted { left, right in
      left.element.relation.agreement == right.element.relation.agreement
        ? left.offset < right.offset
        : left.element.relation.agreement > right.element.relation.agreement
    }.map(\.element)
  }

  /// A sum beside one in another currency, of which one is the original: they differ with the day's rate.
  private static func conversion(
    _ left: ClaimValue, _ right: ClaimValue, original: String
  ) -> ClaimRelation? {
    guard case .money(let sum) = left, case .money(let other) = right,
      sum.currency != original || other.currency != original
    else { return nil }
    return ClaimRelation(.timeDependent, "converted from \(original) at the rate of some day")
  }

  private func decision(
    on claim: Claim, _ groups: [Fact.ValueGroup], _ fingerprint: String
  ) -> Fact.Outcome? {
    guard let decision = evidence.decisions[claim.key] else { return nil }
    guard decision.evidence == fingerprint,
      let group = groups.first(where: { $0.claims.contains { $0.id == decision.pick } })
    else { return Fact.Outcome(value: nil, claims: [], reason: .reopened) }
    return Fact.Outcome(
      value: group.value, claims: group.claims, reason: .decided(decision.reason))
  }

  /// FNV-1a over what was claimed and by whom, in the order of the claims' ids, so that moving a claim
  /// within its file changes nothing.
  private static func fingerprint(of claims: [Claim]) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for claim in claims.sorted(by: { $0.id < $1.id }) {
      for byte in "\(claim.id)\t\(claim.value)\t\(claim.source)\n".utf8 {
        hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
