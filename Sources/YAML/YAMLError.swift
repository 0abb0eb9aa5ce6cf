public import Diagnostics

/// A YAML file that cannot be used: where, and what was expected there.
public struct YAMLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place of the problem.
  public let location: SourceLocation
  /// What is wrong, and what was expected.
  public let problem: String

  /// A problem at `location`.
  public init(location: SourceLocation, problem: String) {
    self.location = location
    self.problem = problem
  }

  /// The error as a diagnostic line without its rule.
  public var description: String { "\(location): error: \(problem)" }
}
