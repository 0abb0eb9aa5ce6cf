public import YAML

/// Locale data that cannot be used.
public enum LocaleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file is not there or cannot be read.
  case unreadable(file: String, reason: String)
  /// A file says something else than was expected, at a line and column.
  case invalid(YAMLError)

  /// The error as a diagnostic line without its rule.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): error: cannot be read: \(reason)"
    case .invalid(let error): error.description
    }
  }
}
