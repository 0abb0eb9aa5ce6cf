/// What all sources together say about one thing, and what holds.
public struct Fact: Sendable {
  /// What it is about.
  public let key: FactKey
  /// The values that were claimed, the one with most witnesses first.
  public let groups: [ValueGroup]
  /// How the values stand to each other.
  public let agreement: Agreement
  /// What holds, and why.
  public let outcome: Outcome
  /// A fingerprint of the claims; a decision that names another one was made before they changed.
  public let evidence: String
}

extension Fact {
  /// A value and those who claim it.
  public struct ValueGroup: Sendable {
    /// The value.
    public let value: ClaimValue
    /// The claims, in the order of the files.
    public let claims: [Claim]
    /// How many independent lineages of sources they come from.
    public let lineageCount: Int
    /// How the value stands to the others, as a part of a sentence; nil where it speaks for itself.
    public let note: String?
  }

  /// How values stand to each other, from harmless to grave.
  public enum Agreement: String, Sendable, Hashable, Comparable, CaseIterable {
    /// One lineage of sources says it.
    case single
    /// Several say the same.
    case agreed
    /// The same in other words or spelling.
    case variant
    /// One says it more exactly.
    case precision
    /// One tells a part of what another tells, or each a part of the whole.
    case partial
    /// Each was true on its day.
    case timeDependent = "time-dependent"
    /// Nothing we have can compare them.
    case unverifiable
    /// They contradict each other.
    case conflict

    /// Whether one is less grave than the other.
    public static func < (left: Agreement, right: Agreement) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What holds.
  public struct Outcome: Sendable {
    /// The value; nil where the editor has to decide.
    public let value: ClaimValue?
    /// The claims that say it.
    public let claims: [Claim]
    /// Why it holds, or why nothing does.
    public let reason: Reason
  }

  /// Why a value holds.
  public enum Reason: Sendable, Hashable {
    /// The editor decided it, for the reason given.
    case decided(String)
    /// No source says otherwise.
    case uncontested
    /// All spellings belong to this person of the roster.
    case samePerson(String)
    /// All names belong to this entry of terms.yaml.
    case sameThing(String)
    /// It can be calculated, and the other values are not what comes out.
    case calculated(String)
    /// The others leave something open that this one says.
    case mostExact
    /// It puts the parts together that the sources tell.
    case allParts
    /// It is the most that two independent sources bear out.
    case borneOut
    /// It was counted last.
    case latest
    /// The others are converted from this currency.
    case originalCurrency(String)
    /// The values are one occasion, and this is what it is announced as.
    case sameOccasion
    /// The values differ in words only, and this one did not come through a translation.
    case untranslated
    /// The values differ in words only, and most sources use these.
    case mostWitnesses
    /// The sources differ, and nobody has decided yet.
    case undecided
    /// The sources agree, but the value is not what comes out when it is calculated.
    case miscalculated(String)
    /// The claims have changed since the editor decided.
    case reopened
  }

  /// Whether an editor has to decide before the fact can be printed.
  public var needsDecision: Bool { outcome.value == nil }
}

extension Sequence<Fact> {
  /// The facts in the order an editor wants them: first what has to be decided, then the graver
  /// differences, then by key.
  public var byUrgency: [Fact] {
    sorted { left, right in
      if left.needsDecision != right.needsDecision { return left.needsDecision }
      if left.agreement != right.agreement { return left.agreement > right.agreement }
      return left.key < right.key
    }
  }
}
