/// Groups claims into facts, compares them by what they mean, and says what holds.
///
/// Everything is decided by rules that a person can follow; where they do not suffice, nothing is
/// picked.
public struct ConflictFinder {
  private let evidence: Evidence
  private let comparison: ClaimComparison

  /// A finder over the evidence of `kit`, which knows the people of its roster.
  public init(_ kit: Kit) {
    evidence = kit.evidence
    comparison = ClaimComparison(kit)
  }

  /// The facts, in the order of their keys.
  public func facts() -> [Fact] {
    let groups = Dictionary(grouping: evidence.claims) { claim in
      "\(claim.key)" + claim.qualifiers.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined()
    }
    return groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      fact($0.value)
    }
  }

  private func fact(_ claims: [Claim]) -> Fact {
    let groups = grouped(claims)
    let agreement = agreement(of: groups)
    let fingerprint = Self.fingerprint(of: claims)
    return Fact(
      key: claims[0].key, qualifiers: claims[0].qualifiers, groups: groups, agreement: agreement,
      outcome: outcome(of: groups, agreement, fingerprint), evidence: fingerprint)
  }

  private func grouped(_ claims: [Claim]) -> [Fact.ValueGroup] {
    var values: [(value: ClaimValue, claims: [Claim])] = []
    for claim in claims {
      if let index = values.firstIndex(where: {
        comparison.relation(of: $0.claims[0], to: claim) == .agreed
      }) {
        values[index].claims.append(claim)
      } else {
        values.append((claim.value, [claim]))
      }
    }
    let groups = values.map { group in
      Fact.ValueGroup(
        value: group.value, claims: group.claims, lineageCount: lineages(of: group.claims).count)
    }
    // A stable order: what more witnesses say comes first, then the order of the files.
    return groups.enumerated().sorted { left, right in
      (right.element.lineageCount, left.offset) < (left.element.lineageCount, right.offset)
    }.map(\.element)
  }

  private func lineages(of claims: [Claim]) -> Set<String> {
    Set(claims.map { evidence.sources[$0.source]?.lineage ?? $0.source })
  }

  private func agreement(of groups: [Fact.ValueGroup]) -> Fact.Agreement {
    var worst: Fact.Agreement =
      lineages(of: groups.flatMap(\.claims)).count > 1 ? .agreed : .single
    for (index, group) in groups.enumerated() {
      for other in groups[(index + 1)...] {
        worst = max(worst, comparison.relation(of: group.claims[0], to: other.claims[0]))
      }
    }
    return worst
  }

  private func outcome(
    of groups: [Fact.ValueGroup], _ agreement: Fact.Agreement, _ fingerprint: String
  ) -> Fact.Outcome {
    let claim = groups[0].claims[0]
    if let decision = evidence.decisions.first(where: {
      $0.key == claim.key && $0.qualifiers == claim.qualifiers
    }) {
      guard decision.evidence == fingerprint,
        let group = groups.first(where: { $0.claims.contains { $0.id == decision.pick } })
      else { return Fact.Outcome(value: nil, claims: [], reason: .reopened) }
      return Fact.Outcome(
        value: group.value, claims: group.claims, reason: .decided(decision.reason))
    }
    func picked(_ group: Fact.ValueGroup, _ reason: Fact.Reason) -> Fact.Outcome {
      Fact.Outcome(value: group.value, claims: group.claims, reason: reason)
    }
    switch agreement {
    case .single, .agreed: return picked(groups[0], .uncontested)
    case .variant:
      guard let person = comparison.person(of: groups[0].value) else {
        return picked(groups[0], .mostWitnesses)
      }
      // Whatever the sources spell, the roster says how the name is printed.
      return Fact.Outcome(
        value: .person(comparison.printedName(of: person)), claims: groups.flatMap(\.claims),
        reason: .samePerson(person))
    case .precision:
      let exact = groups.max { comparison.exactness($0.value) < comparison.exactness($1.value) }
      return picked(exact ?? groups[0], .mostExact)
    case .timeDependent:
      let latest = groups.max { left, right in
        guard let leftDay = left.value.asOf else { return true }
        guard let rightDay = right.value.asOf else { return false }
        return leftDay < rightDay
      }
      return picked(latest ?? groups[0], .latest)
    case .unverifiable, .conflict:
      return Fact.Outcome(value: nil, claims: [], reason: .undecided)
    }
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
