public import Diagnostics

/// Why points or a list of cuts cannot be used.
public struct RetimingFileError: Error, Hashable, CustomStringConvertible {
  /// Where it stands; nil where it comes from no file.
  public let location: SourceLocation?
  /// What is wrong and what would help.
  public let problem: String

  /// A problem at a place.
  public init(at location: SourceLocation?, _ problem: String) {
    (self.location, self.problem) = (location, problem)
  }

  /// What is wrong, with its place.
  public var description: String {
    location.map { "\($0): error: \(problem)" } ?? problem
  }
}
