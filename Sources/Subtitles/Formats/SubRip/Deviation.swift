internal import Diagnostics

/// A departure from the format, before its column is counted.
struct Deviation: Sendable, Hashable {
  var rule: String
  var severity: Severity
  var message: String
  /// The first byte of what departs.
  var offset: Int
  /// The first byte of its line.
  var lineStart: Int
  var line: Int
  /// The cue it speaks of, counted from 1, where it speaks of one.
  var cue: Int?
  var isFixable = true
}

extension Deviation {
  /// The deviation as a finding about `file`.
  func finding(in source: TrackSource, file: String) -> Finding {
    let column = source.scalars(in: lineStart..<max(lineStart, offset)).count + 1
    return Finding(
      rule: rule, severity: severity, message: message,
      location: SourceLocation(file: file, line: line, column: column, byteOffset: offset),
      cue: cue, isFixable: isFixable)
  }
}
