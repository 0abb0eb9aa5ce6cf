internal import Diagnostics

/// How many errors of each rule a cue may have after a repair: as many as before.
struct ErrorAllowance {
  /// What stands for the file as a whole in place of a position.
  static let file = -1

  /// A rule that is broken by a cue, or by the file.
  private struct Place: Hashable {
    var position: Int
    var rule: String
  }

  private let before: CheckedTrack
  private let origins: [Int]
  /// The same cues after they were put in order, where that may have added errors.
  private var sorted: CheckedTrack?
  /// What the reader and the rules about the whole may say.
  private var others: [Place: Int]

  /// The errors that there were.
  ///
  /// - Parameter origins: the position in `before` of each cue after the repair.
  init(_ before: CheckedTrack, _ origins: [Int]) {
    self.before = before
    self.origins = origins
    others = Self.others(before) { $0 }
  }

  /// Lets there be as many errors as there are in either.
  mutating func allow(_ sorted: CheckedTrack) {
    self.sorted = sorted
    others.merge(Self.others(sorted) { origins[$0] }, uniquingKeysWith: max)
  }

  /// The rules of which there are more errors than there may be, by the positions that have them.
  func exceeded(by after: CheckedTrack) -> [Int: Set<String>] {
    var worse: [Int: Set<String>] = [:]
    for (position, entry) in after.entries.enumerated() where !entry.findings.isEmpty {
      let old = before.entries[origins[position]]
      if entry.check == old.check { continue }
      for rule in entry.errors where worse[position]?.contains(rule) != true {
        let allowed = max(
          old.count(ofErrorsOf: rule), sorted?.entries[position].count(ofErrorsOf: rule) ?? 0)
        if entry.count(ofErrorsOf: rule) > allowed {
          worse[position, default: []].insert(rule)
        }
      }
    }
    let found = Self.others(after) { origins[$0] }
    for (place, count) in found where count > others[place, default: 0] {
      let position = place.position == Self.file ? nil : origins.firstIndex(of: place.position)
      worse[position ?? Self.file, default: []].insert(place.rule)
    }
    return worse
  }

  /// How many errors there are of what no rule that looks at cues says.
  private static func others(_ track: CheckedTrack, _ origin: (Int) -> Int) -> [Place: Int] {
    var counts: [Place: Int] = [:]
    let findings = track.readerFindings + (track.mayBreakWhole ? track.findingsOfWhole() : [])
    for finding in findings where finding.severity == .error {
      let position = finding.cue.map { origin($0 - 1) } ?? file
      counts[Place(position: position, rule: finding.rule), default: 0] += 1
    }
    return counts
  }
}

extension CheckedTrack {
  /// How many errors there are.
  var errorCount: Int {
    entries.reduce(0) { $0 + $1.errors.count } + readerFindings.count { $0.severity == .error }
  }

  /// Whether what rules about the whole say may be an error.
  var mayBreakWhole: Bool {
    checker.streams.contains { stream in
      stream.trackRules.descriptions.contains { checker.profile.severity(of: $0) == .error }
    }
  }
}

extension CheckedTrack.Entry {
  /// The rules of the errors of the cue, one for each.
  var errors: some Collection<String> {
    findings.lazy.filter { $0.severity == .error }.map(\.rule)
  }

  /// How many errors of a rule the cue has.
  func count(ofErrorsOf rule: String) -> Int {
    findings.count { $0.severity == .error && $0.rule == rule }
  }
}
