internal import LocaleData
internal import Names

/// Compares the people whom claims name.
struct PersonComparison {
  let people: KnownPeople
  let languages: ComparingLanguages

  /// How the person of one claim stands to that of another.
  func relation(
    of left: ClaimValue.Person, in claim: Claim, to right: ClaimValue.Person, in other: Claim
  ) throws -> ClaimRelation {
    if left.name == right.name && left.role == right.role { return .agreed }
    let ids = (try person(left, in: claim), try person(right, in: other))
    switch ids {
    case (let known?, let otherKnown?): return relation(of: known, to: otherKnown, left, right)
    default: break
    }
    if left.name == right.name { return ClaimRelation(.variant, "the same name") }
    if let doubt = try doubt(about: ids.0 == nil ? left : right, ids) { return doubt }
    let (verdict, reason) = try languages.names().judge(left.name, right.name)
    if Self.isPart(left.name, of: right.name) || Self.isPart(right.name, of: left.name) {
      // A patronymic more is the same name; of another word more nothing is certain.
      let isWhole = !left.name.isSingleWord && !right.name.isSingleWord
      if isWhole && (verdict != .same || !Self.differInTheMiddle(left.name, right.name)) {
        return ClaimRelation(.unverifiable, "a longer name may be another one")
      }
      if !isWhole { return try partial(left, in: claim, right, in: other) }
    }
    switch verdict {
    case .same: return ClaimRelation(.variant, reason)
    case .unsure: return ClaimRelation(.unverifiable, reason)
    case .different: return ClaimRelation(.conflict, reason)
    }
  }

  /// Why a spelling that the roster does not know may be several people of it, where one side is known and
  /// the other is not.
  private func doubt(
    about unknown: ClaimValue.Person, _ ids: (String?, String?)
  ) throws -> ClaimRelation? {
    guard ids.0 != nil || ids.1 != nil else { return nil }
    let names = try languages.names()
    let candidates = people.people(sharingAPartWith: unknown.name).filter { id in
      people.spellings(of: id).contains { names.judge($0, unknown.name).verdict == .same }
    }
    guard candidates.count > 1 else { return nil }
    let printed = candidates.map(people.printedName).joined(separator: " or ")
    return ClaimRelation(.unverifiable, "“\(unknown.name)” may be \(printed)")
  }

  private func relation(
    of known: String, to other: String, _ left: ClaimValue.Person, _ right: ClaimValue.Person
  ) -> ClaimRelation {
    guard known == other else {
      return ClaimRelation(
        .conflict,
        people.areToldApart(known, other)
          ? "the roster says that “\(known)” and “\(other)” are two people"
          : "“\(known)” and “\(other)” are two people of the roster")
    }
    let isPartial =
      Self.isPart(left.name, of: right.name) || Self.isPart(right.name, of: left.name)
    return ClaimRelation(
      isPartial ? .partial : .variant, "both are “\(known)” of the roster")
  }

  /// Two names of which one says less: the same person where nothing else speaks for another.
  private func partial(
    _ left: ClaimValue.Person, in claim: Claim, _ right: ClaimValue.Person, in other: Claim
  ) throws -> ClaimRelation {
    let short = left.name.count < right.name.count ? left : right
    let candidates = people.people(calledInPart: short.name)
    if candidates.count > 1 {
      let names = candidates.map(people.printedName).joined(separator: " or ")
      return ClaimRelation(.unverifiable, "“\(short.name)” may be \(names)")
    }
    return ClaimRelation(.partial, "“\(short.name)” is a part of the other name")
  }

  /// The person of the roster whom a claim names: by the whole name, or by a part of it and the role.
  func person(_ named: ClaimValue.Person, in claim: Claim) throws -> String? {
    if let id = people.person(called: named.name) { return id }
    let candidates = people.people(calledInPart: named.name)
    if candidates.isEmpty { return nil }
    let asserted = try assertedRoles(named, in: claim)
    if asserted.isEmpty { return nil }
    let fitting = try candidates.filter { id in
      try !people.roles(of: id).isDisjoint(with: asserted)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// What a claim says that its person is: in words, or by the property it is about.
  private func assertedRoles(
    _ named: ClaimValue.Person, in claim: Claim
  ) throws(LocaleError) -> Set<String> {
    var roles: Set<String> = [claim.key.property]
    guard let role = named.role else { return roles }
    for language in LanguageTag.supported {
      roles.formUnion(try languages.roles(language)?.roles(in: role) ?? [])
    }
    return roles
  }

  /// Whether two names begin and end alike, so that a name between may be a patronymic.
  private static func differInTheMiddle(_ name: String, _ other: String) -> Bool {
    let (own, others) = (name.split(separator: " "), other.split(separator: " "))
    return own.first == others.first && own.last == others.last
  }

  private static func isPart(_ name: String, of whole: String) -> Bool {
    let parts = Set(name.split(separator: " "))
    let all = Set(whole.split(separator: " "))
    return parts.count < all.count && parts.isSubset(of: all)
  }
}

extension String {
  fileprivate var isSingleWord: Bool { !contains(" ") }
}
