/// How much a finding matters to the person who reads it.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing; printed as `note`.
  case info
  /// Probably wrong, or accepted under an assumption that the message names.
  case warning
  /// Wrong: a rule is broken or data is lost.
  case error

  /// The word of a diagnostic line: `note`, `warning` or `error`.
  public var label: String { self == .info ? "note" : rawValue }

  /// Whether `left` matters less than `right`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
