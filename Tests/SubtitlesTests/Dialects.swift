import Diagnostics
import Testing

@testable import Subtitles

/// Broken and unusual SubRip files as they are met, each with the cues that a person sees in it: the
/// table `Fixtures/dialects.json`.
///
/// A cue is written `1000-2000 text`, with a slash for a line break.
struct Dialect: CustomTestStringConvertible, Sendable {
  let group: String
  let idea: String
  /// The file as text.
  let file: String
  /// The encoding that the file is in, UTF-8 where the table names none.
  let encoding: TextEncoding
  let cues: [String]

  var testDescription: String { idea }

  /// Every dialect of the table.
  static let all: [Dialect] = {
    guard case .object(let groups)? = try? JSONValue(reading: fixture("dialects.json")) else {
      preconditionFailure("the table of dialects is JSON")
    }
    return groups.flatMap { group, entries -> [Dialect] in
      guard case .array(let entries) = entries else { return [] }
      return entries.compactMap { Dialect(group, $0) }
    }
  }()

  /// The dialects of some groups.
  static func groups(_ names: Set<String>) -> [Dialect] { all.filter { names.contains($0.group) } }

  private init?(_ group: String, _ entry: JSONValue) {
    guard case .string(let idea)? = entry["idea"], case .string(let file)? = entry["file"],
      case .array(let cues)? = entry["cues"]
    else { return nil }
    (self.group, self.idea, self.file) = (group, idea, file)
    if case .string(let name)? = entry["encoding"] {
      encoding = TextEncoding(name)
    } else {
      encoding = .utf8
    }
    self.cues = cues.map { if case .string(let cue) = $0 { cue } else { "" } }
  }
}
