/// Checks counts of years, such as anniversaries, by the year from which they count.
///
/// That year is told by a claim itself (`since`), or by the fact `established` of the same subject.
struct YearArithmetic {
  /// The property whose date counts of years of the same subject are counted from.
  static let beginning = "established"

  private let sources: [String: Source]
  private let beginnings: [String: PartialDate]

  init(_ evidence: Evidence) {
    sources = evidence.sources
    var dates: [String: Set<PartialDate>] = [:]
    for claim in evidence.claims where claim.key.property == Self.beginning {
      if case .date(let date) = claim.value { dates[claim.key.subject, default: []].insert(date) }
    }
    // Sources that differ about the year leave nothing to count from.
    beginnings = dates.compactMapValues { dates in
      Set(dates.map(\.year)).count == 1 ? dates.max { $0.precision < $1.precision } : nil
    }
  }

  /// What comes out of the calculation.
  struct Result {
    /// The number of years.
    let years: Int
    /// The calculation, such as `2025 − 1949 = 76`.
    let text: String
    /// Whether some value is what comes out.
    let isBorneOut: Bool
  }

  /// The number of years that one of `groups` should say; nil where they are no years, or where nothing
  /// tells from and to which day they are counted.
  func check(_ groups: [Fact.ValueGroup]) -> Result? {
    let claims = groups.flatMap(\.claims)
    let counts = claims.compactMap { claim -> ClaimValue.Count? in
      guard case .count(let count) = claim.value, count.unit == "years", !count.isApproximate else {
        return nil
      }
      return count
    }
    guard counts.count == claims.count, let subject = claims.first?.key.subject else { return nil }
    let ends = Set(
      zip(counts, claims).compactMap { ($0.asOf ?? sources[$1.source]?.published)?.year })
    let starts = Set(
      counts.compactMap(\.since?.year) + [beginnings[subject]?.year].compactMap(\.self))
    guard ends.count == 1, starts.count == 1, let end = ends.first, let start = starts.first else {
      return nil
    }
    return Result(
      years: end - start, text: "\(end) − \(start) = \(end - start)",
      isBorneOut: counts.contains { $0.value == end - start })
  }
}
