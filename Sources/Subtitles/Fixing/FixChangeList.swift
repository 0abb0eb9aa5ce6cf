internal import Diagnostics

/// What a fix did, cue by cue, in the order of the file as it was.
struct FixChangeList {
  private(set) var changes: [FixChange] = []

  init(_ original: Track, _ structure: StructureRepair.Result, _ repair: Fixer.Repair) {
    let newPositions = Dictionary(
      zip(structure.origins, structure.origins.indices), uniquingKeysWith: { first, _ in first })
    for position in original.indices {
      let new = newPositions[position]
      let isTouched =
        new.map { repair.texts[$0] != nil || repair.times[$0] != nil } ?? true
        || structure.rewritten[position] != nil || structure.moved.contains(position)
        || structure.removed[position + 1] != nil
      guard isTouched else { continue }
      add(position, new, original, structure, repair)
    }
  }

  private mutating func add(
    _ position: Int, _ new: Int?, _ original: Track, _ structure: StructureRepair.Result,
    _ repair: Fixer.Repair
  ) {
    let old = original[position]
    let location = SourceLocation(
      file: original.file, line: old.lineOfTimes, column: 1,
      byteOffset: old.record.timeLine.indices.lowerBound)
    func add(_ kind: FixChange.Kind, _ rules: [String], _ before: String, _ after: String?) {
      changes.append(
        FixChange(
          kind: kind, rules: rules, cue: position + 1, newCue: new.map { $0 + 1 },
          location: location, before: before, after: after))
    }
    guard let new else {
      return add(.removed, [structure.removed[position] ?? ""], old.text, nil)
    }
    let cue = repair.track[new]
    if let rules = structure.rewritten[position] {
      add(.block, rules.sorted(), original.head(of: position), repair.track.head(of: new))
    }
    if structure.moved.contains(position) {
      add(.moved, ["CUE.ORDER"], "cue \(position + 1)", "cue \(new + 1)")
    }
    if cue.text != old.text {
      let blanks = structure.rewritten[position]?.contains("SRT.BLANK-IN-TEXT") ?? false
      add(
        .text, (blanks ? ["SRT.BLANK-IN-TEXT"] : []) + (repair.texts[new] ?? []), old.text,
        cue.text)
    }
    if cue.start != old.start || cue.end != old.end {
      let isDouble = structure.removed[position + 1] == "CUE.DUPLICATE"
      add(
        .times, (isDouble ? ["CUE.DUPLICATE"] : []) + (repair.times[new] ?? []),
        "\(old.start) --> \(old.end)", "\(cue.start) --> \(cue.end)")
    }
  }
}

extension Track {
  /// What stands of a cue before its text: its number and its times.
  fileprivate func head(of position: Int) -> String {
    let record = records[position]
    return source.text(in: Int(record.head)..<Int(record.timeLine.end))
  }
}
