internal import Diagnostics
internal import ICU

/// The rules by which a value is picked where sources differ, in words that a person can follow.
struct FactRules {
  let comparison: ClaimComparison
  let evidence: Evidence

  /// What holds among `groups`, of which the most witnessed comes first.
  func outcome(of groups: [Fact.ValueGroup], _ agreement: Fact.Agreement) throws -> Fact.Outcome {
    switch agreement {
    case .single, .agreed: try uncontested(groups)
    case .variant: try variant(groups)
    case .precision: picked(mostExact(groups), .mostExact)
    case .partial: try partial(groups)
    case .timeDependent: latest(groups)
    case .unverifiable: .undecided
    case .conflict: occasion(groups) ?? .undecided
    }
  }

  /// What holds where the value can be calculated; nil where no rule of arithmetic settles it.
  func outcome(
    of groups: [Fact.ValueGroup], calculated result: YearArithmetic.Result
  ) -> Fact.Outcome? {
    guard result.isBorneOut else {
      return Fact.Outcome(value: nil, claims: [], reason: .miscalculated(result.text))
    }
    if groups.count == 1 { return nil }
    let group = groups.first { group in
      if case .count(let count) = group.value { return count.value == result.years }
      return false
    }
    return group.map { picked($0, .calculated(result.text)) }
  }

  /// The currency in which a sum was counted, where sources give it in several: that of the territory, or
  /// else the one that a source which gives several gives first.
  func originalCurrency(of values: [[Claim]]) -> String? {
    let sums = values.joined().compactMap { claim -> (claim: Claim, currency: String)? in
      guard case .money(let money) = claim.value else { return nil }
      return (claim, money.currency)
    }
    let currencies = Set(sums.map(\.currency))
    guard currencies.count > 1, let claim = sums.first?.claim else { return nil }
    if let territory = claim.key.qualifiers["territory"],
      let own = (try? Locale("und-\(territory)"))?.currency, currencies.contains(own)
    {
      return own
    }
    let bySource = Dictionary(grouping: sums) { $0.claim.source }
    let firsts = Set(
      bySource.values.filter { Set($0.map(\.currency)).count > 1 }.compactMap { sums in
        sums.min { Self.stands($0.claim, before: $1.claim) }?.currency
      })
    return firsts.count == 1 ? firsts.first : nil
  }

  private static func stands(_ claim: Claim, before other: Claim) -> Bool {
    (claim.location.file, claim.location.line ?? 0)
      < (other.location.file, other.location.line ?? 0)
  }
}

// MARK: - A rule for each way to differ

extension FactRules {
  private func uncontested(_ groups: [Fact.ValueGroup]) throws -> Fact.Outcome {
    // One spelling may still be one that the roster corrects.
    if let person = try onePerson(groups) { return samePerson(person, groups) }
    return picked(groups[0], .uncontested)
  }

  private func variant(_ groups: [Fact.ValueGroup]) throws -> Fact.Outcome {
    // Spellings that the roster does not know are variants of the one that it does.
    if let person = try onlyPerson(groups) { return samePerson(person, groups) }
    if let term = oneTerm(groups) {
      return Fact.Outcome(
        value: groups[0].value, claims: groups.flatMap(\.claims), reason: .sameThing(term))
    }
    let untranslated = groups.filter { group in
      group.claims.contains { evidence.sources[$0.source]?.translatedFrom == nil }
    }
    if let first = untranslated.first, untranslated.count < groups.count {
      return picked(first, .untranslated)
    }
    return picked(groups[0], .mostWitnesses)
  }

  private func partial(_ groups: [Fact.ValueGroup]) throws -> Fact.Outcome {
    if let person = try onlyPerson(groups) { return samePerson(person, groups) }
    if let borneOut = try borneOut(groups) { return picked(borneOut, .borneOut) }
    let lists = groups.compactMap { group -> [String]? in
      switch group.value {
      case .set(let items): items
      case .text(let text): [text]
      default: nil
      }
    }
    guard lists.count == groups.count, groups.contains(where: { $0.value.isSet }) else {
      return picked(mostExact(groups), .mostExact)
    }
    return Fact.Outcome(
      value: .set(try comparison.union(of: zip(groups, lists).map { ($0.claims[0], $1) })),
      claims: groups.flatMap(\.claims), reason: .allParts)
  }

  /// Where the values are roles, the most exact that two independent witnesses bear out: one who says
  /// general producer bears out producer too.
  private func borneOut(_ groups: [Fact.ValueGroup]) throws -> Fact.ValueGroup? {
    let roles = try groups.map { try comparison.roles(in: $0.claims[0]) }
    guard roles.allSatisfy({ !$0.named.isEmpty }) else { return nil }
    let candidates = groups.indices.filter { index in
      let supporters = groups.indices.filter { roles[index].named.isSubset(of: roles[$0].implied) }
      return evidence.lineages.count(of: supporters.flatMap { groups[$0].claims }) > 1
    }
    return candidates.max { left, right in
      (roles[left].implied.count, right) < (roles[right].implied.count, left)
    }.map { groups[$0] }
  }

  private func latest(_ groups: [Fact.ValueGroup]) -> Fact.Outcome {
    let original = originalCurrency(of: groups.map(\.claims))
    let inOriginal = groups.filter { group in
      guard let original, case .money(let money) = group.value else { return true }
      return money.currency == original
    }
    let latest = inOriginal.max { left, right in
      guard let leftDay = left.value.asOf else { return right.value.asOf != nil }
      guard let rightDay = right.value.asOf else { return false }
      return leftDay < rightDay
    }
    if let original, inOriginal.count == 1 {
      return picked(latest ?? groups[0], .originalCurrency(original))
    }
    return picked(latest ?? groups[0], .latest)
  }

  /// Where the values are kinds of one showing, on one day: a premiere may be part of a festival too, and
  /// the premiere is what is announced.
  private func occasion(_ groups: [Fact.ValueGroup]) -> Fact.Outcome? {
    let events = groups.compactMap { group -> ClaimValue.Event? in
      if case .event(let event) = group.value { return event }
      return nil
    }
    guard events.count == groups.count, Set(events.compactMap(\.date)).count == 1,
      events.allSatisfy({ $0.date != nil && $0.kind != .release && $0.kind != .award }),
      Set(events.compactMap(\.place).map(comparison.terms.canonical)).count < 2
    else { return nil }
    let premieres = groups.filter { group in
      if case .event(let event) = group.value { return event.kind == .premiere }
      return false
    }
    // Of two premieres on one day nobody can say which is meant.
    return premieres.count == 1 ? picked(premieres[0], .sameOccasion) : nil
  }

  // MARK: What groups have in common

  private func onePerson(_ groups: [Fact.ValueGroup]) throws -> String? {
    let people = try groups.map { try comparison.person(of: $0.claims[0]) }
    guard let first = people[0], people.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The one person of the roster whom any of `groups` names.
  private func onlyPerson(_ groups: [Fact.ValueGroup]) throws -> String? {
    let people = Set(try groups.compactMap { try comparison.person(of: $0.claims[0]) })
    return people.count == 1 ? people.first : nil
  }

  private func samePerson(_ id: String, _ groups: [Fact.ValueGroup]) -> Fact.Outcome {
    // Whatever the sources spell, the roster says how the name is printed.
    Fact.Outcome(
      value: .person(ClaimValue.Person(name: comparison.people.printedName(of: id))),
      claims: groups.flatMap(\.claims), reason: .samePerson(id))
  }

  private func oneTerm(_ groups: [Fact.ValueGroup]) -> String? {
    let terms = groups.map { group -> String? in
      switch group.value {
      case .text(let text), .place(let text): comparison.terms.term(called: text)
      default: nil
      }
    }
    guard let first = terms[0], terms.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private func mostExact(_ groups: [Fact.ValueGroup]) -> Fact.ValueGroup {
    groups.max { comparison.exactness($0.value) < comparison.exactness($1.value) } ?? groups[0]
  }

  private func picked(_ group: Fact.ValueGroup, _ reason: Fact.Reason) -> Fact.Outcome {
    Fact.Outcome(value: group.value, claims: group.claims, reason: reason)
  }
}

extension Fact.Outcome {
  /// That nothing is picked.
  fileprivate static let undecided = Fact.Outcome(value: nil, claims: [], reason: .undecided)
}

extension ClaimValue {
  fileprivate var isSet: Bool {
    if case .set = self { return true }
    return false
  }
}
