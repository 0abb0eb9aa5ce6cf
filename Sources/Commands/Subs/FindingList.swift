internal import Diagnostics

extension Console {
  /// Prints findings on standard error: the first few of each rule, and how many more there are.
  ///
  /// A dialect makes the same finding at every cue; a person has understood it after three. With
  /// `--verbose` all are printed.
  func report(_ findings: [Finding], file: String) {
    let limit = isVerbose ? Int.max : 3
    var counts: [String: Int] = [:]
    for finding in findings {
      counts[finding.rule, default: 0] += 1
      if counts[finding.rule, default: 0] <= limit { report(finding) }
    }
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > limit {
      inform("\(file): note: \(count - limit) more of these; --verbose lists them [\(rule)]")
    }
  }
}
