/// Which repairs are made.
public struct FixOptions: Sendable {
  /// The rules whose breaches are mended, or families of them such as `TIME`; all where empty.
  public var only: Set<String>
  /// The rules whose breaches stay, or families of them.
  public var skip: Set<String>

  /// Repairs of some rules.
  public init(only: Set<String> = [], skip: Set<String> = []) {
    (self.only, self.skip) = (only, skip)
  }

  /// Whether breaches of a rule are mended where that is safe.
  func mends(_ rule: String) -> Bool {
    let family = String(rule.prefix { $0 != "." })
    if skip.contains(rule) || skip.contains(family) && !only.contains(rule) { return false }
    return only.isEmpty || only.contains(rule) || only.contains(family)
  }

  /// Whether breaches of a rule are mended even where a person should look at it: only where the rule
  /// is named itself.
  func mendsByProposal(_ rule: String) -> Bool { only.contains(rule) && mends(rule) }
}
