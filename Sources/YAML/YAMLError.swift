public import Diagnostics

/// A YAML file that cannot be used: where, and what was expected there.
public struct YAMLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place of the problem.
  public let location: SourceLocation
  /// What is wrong, and what was expected.
  public let problem: String

  /// A problem at `location`; where it quotes a file at length, the end is left out.
  public init(location: SourceLocation, problem: String) {
    self.location = location
    self.problem =
      problem.utf8.count <= Self.mostBytes
      ? problem : String(decoding: problem.utf8.prefix(Self.mostBytes), as: UTF8.self) + "…"
  }

  /// How much of a problem is told: some lines of a terminal.
  private static let mostBytes = 1000

  /// The error as a diagnostic line without its rule.
  public var description: String { "\(location): error: \(problem)" }
}
