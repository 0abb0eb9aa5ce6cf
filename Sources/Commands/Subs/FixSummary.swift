internal import Diagnostics
internal import Subtitles

/// What a person is told when a file was mended.
struct FixSummary {
  private let result: FixResult
  private let file: String
  private let rules: String

  init(_ result: FixResult, _ file: String, _ rules: String) {
    (self.result, self.file, self.rules) = (result, file, rules)
  }

  /// How much was mended, and how much is left: two lines at most.
  var text: String {
    let cues = Set(result.changes.map(\.cue)).count
    let was = "\(result.findingsBefore.counted) before, \(result.findings.counted) now"
    guard cues > 0 else { return "\(file): nothing to mend; \(result.findings.counted) (\(rules))" }
    return "\(file): \(cues) cue\(cues == 1 ? "" : "s") mended (\(kinds)); \(was) (\(rules))"
  }

  private var kinds: String {
    FixChange.Kind.allCases.compactMap { kind in
      let count = result.changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(kind.rawValue) \(count)"
    }.joined(separator: ", ")
  }
}
