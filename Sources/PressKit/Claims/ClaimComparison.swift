internal import LocaleData

/// Compares what two claims say, each kind of value by its own meaning.
struct ClaimComparison {
  /// How far two rounded counts may lie apart and still mean the same, as a part of the larger.
  private static let roundingTolerance = 0.05

  private let people: [KitPerson]
  private let language: LanguageTag
  private let sources: [String: Source]

  init(_ kit: Kit) {
    people = kit.people.values.sorted { $0.id < $1.id }
    sources = kit.evidence.sources
    language = kit.defaultLanguage
  }

  /// How `left` stands to `right`; `agreed` where they say the same.
  func relation(of left: Claim, to right: Claim) -> Fact.Agreement {
    switch (left.value, right.value) {
    case (.text(let text), .text(let other)):
      if text == other { return .agreed }
      let languages = [left, right].map { sources[$0.source]?.language }
      return languages[0] == languages[1] ? .conflict : .unverifiable
    case (.date(let left), .date(let right)):
      if left == right { return .agreed }
      return left.isCompatible(with: right) ? .precision : .conflict
    case (.money(let left), .money(let right)): return relation(of: left, to: right)
    case (.count(let left), .count(let right)): return relation(of: left, to: right)
    case (.set(let left), .set(let right)):
      let (left, right) = (Set(left), Set(right))
      if left == right { return .agreed }
      return left.isSubset(of: right) || right.isSubset(of: left) ? .precision : .variant
    case (.person(let left), .person(let right)): return relation(ofName: left, to: right)
    default: return .conflict
    }
  }

  private func relation(
    of left: ClaimValue.Money, to right: ClaimValue.Money
  ) -> Fact.Agreement {
    if left.currency != right.currency { return .unverifiable }
    if left.amount == right.amount { return .agreed }
    return Self.areOfDifferentDays(left.asOf, right.asOf) ? .timeDependent : .conflict
  }

  private func relation(
    of left: ClaimValue.Count, to right: ClaimValue.Count
  ) -> Fact.Agreement {
    if left.unit != right.unit { return .unverifiable }
    if left.value == right.value { return .agreed }
    if Self.areOfDifferentDays(left.asOf, right.asOf) { return .timeDependent }
    let (value, other) = (Double(left.value), Double(right.value))
    let isWithinRounding =
      (value - other).magnitude <= Self.roundingTolerance * max(value.magnitude, other.magnitude)
    return (left.isApproximate || right.isApproximate) && isWithinRounding ? .precision : .conflict
  }

  private static func areOfDifferentDays(_ left: PartialDate?, _ right: PartialDate?) -> Bool {
    guard let left, let right else { return false }
    return !left.isCompatible(with: right)
  }

  private func relation(ofName left: String, to right: String) -> Fact.Agreement {
    if left == right { return .agreed }
    switch (person(called: left), person(called: right)) {
    case (let left?, let right?): return left == right ? .variant : .conflict
    default:
      // "Vadim" beside "Vadim Byrkin": both hold the same part in the same fact, so one is the other,
      // told less fully.
      let (left, right) = (Set(left.split(separator: " ")), Set(right.split(separator: " ")))
      return left.isSubset(of: right) || right.isSubset(of: left) ? .precision : .unverifiable
    }
  }

  /// The id of the person whom the roster knows by exactly this name.
  func person(called name: String) -> String? { people.first { $0.isCalled(name) }?.id }

  /// The name of a person of the roster in the kit's default language, or else in any.
  func printedName(of id: String) -> String {
    let forms = people.first { $0.id == id }?.names.forms ?? [:]
    return forms[language] ?? forms.min { "\($0.key)" < "\($1.key)" }?.value ?? id
  }

  /// The id of the person that a value names, where the roster knows one.
  func person(of value: ClaimValue) -> String? {
    guard case .person(let name) = value else { return nil }
    return person(called: name)
  }

  /// How much a value says; comparable between values of one fact only.
  func exactness(_ value: ClaimValue) -> Int {
    switch value {
    case .date(let date): date.precision
    case .count(let count): count.isApproximate ? 0 : 1
    case .set(let items): items.count
    case .person(let name): name.split(separator: " ").count
    case .text, .money: 0
    }
  }
}
