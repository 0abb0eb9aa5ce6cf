internal import Diagnostics

/// What a fix did, cue by cue, in the order of the file as it was.
struct FixChangeList {
  private(set) var changes: [FixChange] = []

  private let original: Track
  private let mended: Track
  private let history: FixHistory

  init(_ original: Track, _ mended: Track, _ history: FixHistory) {
    (self.original, self.mended, self.history) = (original, mended, history)
    var newPositions = [Int?](repeating: nil, count: original.count)
    for (new, origin) in history.origins.enumerated() { newPositions[origin] = new }
    for position in original.indices where isTouched(position) {
      add(position, newPositions[position])
    }
  }

  private func isTouched(_ position: Int) -> Bool {
    history.texts[position] != nil || history.times[position] != nil
      || history.removed[position] != nil || history.rewritten[position] != nil
      || history.moved.contains(position) || history.removed[position + 1] != nil
  }

  private mutating func add(_ position: Int, _ new: Int?) {
    let old = original[position]
    let location = SourceLocation(
      file: original.file, line: old.lineOfTimes, column: 1,
      byteOffset: old.record.timeLine.indices.lowerBound)
    func add(_ kind: FixChange.Kind, _ rules: [String], _ before: String, _ after: String?) {
      guard before != after else { return }
      changes.append(
        FixChange(
          kind: kind, rules: rules, cue: position + 1, newCue: new.map { $0 + 1 },
          location: location, before: before, after: after))
    }
    guard let new else {
      return add(.removed, [history.removed[position] ?? ""], old.text, nil)
    }
    let cue = mended[new]
    if let rules = history.rewritten[position] {
      let isHead = rules.allSatisfy { $0 == "SRT.INDEX" || $0 == "SRT.TIMECODE" }
      add(
        .block, rules.sorted(), original.block(of: position, isHead),
        mended.block(of: new, isHead))
    }
    if history.moved.contains(position) {
      add(.moved, ["CUE.ORDER"], "cue \(position + 1)", "cue \(new + 1)")
    }
    let blanks = history.rewritten[position]?.contains("SRT.BLANK-IN-TEXT") ?? false
    if blanks || history.texts[position] != nil {
      add(
        .text, (blanks ? ["SRT.BLANK-IN-TEXT"] : []) + (history.texts[position] ?? []), old.text,
        cue.text)
    }
    let isDouble = history.removed[position + 1] == "CUE.DUPLICATE"
    add(
      .times, (isDouble ? ["CUE.DUPLICATE"] : []) + (history.times[position] ?? []),
      "\(old.start) --> \(old.end)", "\(cue.start) --> \(cue.end)")
  }
}

extension Track {
  /// What stands in the file of a cue: its number and its times, or everything up to the next cue.
  fileprivate func block(of position: Int, _ isHead: Bool) -> String {
    let record = records[position]
    let end = position + 1 < count ? Int(records[position + 1].head) : bytes.count
    return source.text(
      in: Int(record.head)..<(isHead ? Int(record.timeLine.end) : Swift.max(Int(record.head), end)))
  }
}
