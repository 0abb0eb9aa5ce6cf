import LocaleData
import Testing

@testable import Names

/// All tests of the names room, one after the other: what Silk knows of names takes a while to read, is
/// not for several threads, and is shared by them.
@Suite(.serialized)
enum NamesRoom {
  /// Nil where the data of Locales/ is broken; every test then fails at once.
  nonisolated(unsafe) private static let shared = try? NameKnowledge(.builtIn)

  nonisolated(unsafe) private static let sharedTranscriber = try? NameTranscriber(.builtIn)

  /// The transcriber on that data.
  static func transcriber() throws -> NameTranscriber {
    try #require(sharedTranscriber, "the data of Locales/ cannot be read")
  }

  nonisolated(unsafe) private static let sharedParser = try? NameParser(.builtIn)

  /// The parser of names.
  static func parser() throws -> NameParser {
    try #require(sharedParser, "the data of Locales/ cannot be read")
  }

  private static let sharedMatcher = try? shared.map { try NameMatcher($0) }

  /// The matcher on that data.
  static func matcher() throws -> NameMatcher {
    try #require(sharedMatcher ?? nil, "the data of Locales/ cannot be read")
  }

  /// What Silk knows of names.
  static func knowledge() throws -> NameKnowledge {
    try #require(shared, "the data of Locales/ cannot be read")
  }
}
