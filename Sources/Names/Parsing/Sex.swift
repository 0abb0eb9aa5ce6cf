/// The sex that a name form, a given name or a role tells; it decides how a Russian name declines.
public enum Sex: String, Sendable, Hashable, CaseIterable {
  case female = "f"
  case male = "m"
}
