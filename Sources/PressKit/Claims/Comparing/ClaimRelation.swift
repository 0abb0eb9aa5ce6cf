/// How two claims about one thing stand to each other, and what shows it.
struct ClaimRelation: Equatable {
  /// How they stand to each other.
  let agreement: Fact.Agreement
  /// What shows it, as a part of a sentence for the editor; nil where the values speak for themselves.
  let evidence: String?

  init(_ agreement: Fact.Agreement, _ evidence: String? = nil) {
    self.agreement = agreement
    self.evidence = evidence
  }

  /// They say the same.
  static let agreed = ClaimRelation(.agreed)
}
