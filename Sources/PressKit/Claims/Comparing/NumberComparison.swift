/// Compares sums of money and counts.
struct NumberComparison {
  /// How far a number that is said to be rounded may lie from another and still mean it, as a part of the
  /// larger of the two: "close to 1,700" is said of 1,650, not of 1,500.
  private static let roundingTolerance = 0.05

  /// The number below which things are counted and not rounded, where a source does not say that it rounds:
  /// 130 minutes are not 128.
  private static let leastRounded: UInt = 1000

  /// How one sum stands to another.
  func relation(of left: ClaimValue.Money, to right: ClaimValue.Money) -> ClaimRelation {
    if left.currency != right.currency {
      return ClaimRelation(.unverifiable, "sums in two currencies depend on a rate")
    }
    return relation(of: left.amount, left.asOf, to: right.amount, right.asOf)
  }

  /// How one count stands to another.
  func relation(of left: ClaimValue.Count, to right: ClaimValue.Count) -> ClaimRelation {
    if left.unit != right.unit {
      return ClaimRelation(.unverifiable, "counts of \(left.unit) and of \(right.unit)")
    }
    let relation = relation(of: left.value, left.asOf, to: right.value, right.asOf)
    if relation.agreement == .conflict, left.isApproximate || right.isApproximate,
      Self.areClose(left.value, right.value)
    {
      return ClaimRelation(.precision, "one of them is said to be rounded")
    }
    return relation
  }

  private func relation(
    of left: Int, _ day: PartialDate?, to right: Int, _ otherDay: PartialDate?
  ) -> ClaimRelation {
    if left == right { return .agreed }
    if let day, let otherDay, !day.isCompatible(with: otherDay) {
      return ClaimRelation(.timeDependent, "counted on \(day) and on \(otherDay)")
    }
    if Self.isRounded(left, of: right) || Self.isRounded(right, of: left) {
      return ClaimRelation(.precision, "the one is the other, rounded")
    }
    return ClaimRelation(.conflict)
  }

  /// Whether `number` is `exact` with fewer digits: 689 million for 688.6 million.
  ///
  /// At least two digits have to be left, or 100 would be a rounded 149.
  static func isRounded(_ number: Int, of exact: Int) -> Bool {
    guard number.magnitude >= leastRounded, number.signum() == exact.signum() else { return false }
    var unit: UInt = 1
    var rest = number.magnitude
    while rest.isMultiple(of: 10) {
      rest /= 10
      unit *= 10
    }
    guard rest >= 10, unit > 1 else { return false }
    let difference =
      number.magnitude > exact.magnitude
      ? number.magnitude - exact.magnitude : exact.magnitude - number.magnitude
    return difference <= unit / 2 && !exact.magnitude.isMultiple(of: unit)
  }

  private static func areClose(_ left: Int, _ right: Int) -> Bool {
    let (value, other) = (Double(left), Double(right))
    return (value - other).magnitude <= roundingTolerance * max(value.magnitude, other.magnitude)
  }
}
