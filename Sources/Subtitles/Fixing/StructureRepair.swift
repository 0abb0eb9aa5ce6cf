internal import Diagnostics

/// Mends what is wrong with the cues of a SubRip file as such: how their blocks are written, their
/// order, and those that say nothing or the same twice.
struct StructureRepair {
  /// The track after that, and what was done.
  struct Result {
    /// The track, read again where its bytes changed.
    var track: Track
    /// Whether anything was done.
    var isChanged = false
    /// The position of each of its cues in the file as it was.
    var origins: [Int]
    /// The rule for whose sake a cue was taken out, by its position in the file as it was.
    var removed: [Int: String] = [:]
    /// The positions, in the file as it was, of cues that stand elsewhere now.
    var moved: Set<Int> = []
    /// The rules for whose sake a block was written anew, by its position in the file as it was.
    var rewritten: [Int: [String]] = [:]
  }

  /// What is left alone, because mending it made something else worse.
  struct Withheld: Sendable, Hashable {
    /// The rules, or families of them, whose breaches stay.
    var rules: Set<String> = []
    /// The positions of cues that are not taken out.
    var removals: Set<Int> = []

    /// All that is about the structure.
    static let allRules: Set<String> = ["CUE.ORDER", "CUE.DUPLICATE", "CUE.EMPTY", "SRT"]

    fileprivate func holds(_ rule: String, at position: Int) -> Bool {
      if rules.isEmpty && removals.isEmpty { return false }
      return rules.contains(rule) || rules.contains("SRT") && rule.hasPrefix("SRT.")
        || (rule == "CUE.DUPLICATE" || rule == "CUE.EMPTY") && removals.contains(position)
    }
  }

  private let track: Track
  private let options: FixOptions
  private let withheld: Withheld
  /// The rules that each cue was found to break, by its position.
  private var broken: [Int: Set<String>] = [:]
  /// The positions of cues whose times cannot be read for certain; their time lines stay.
  private var unsure: Set<Int> = []

  /// A repair of what was found in a track, but for what is withheld.
  init(_ checked: CheckedTrack, _ options: FixOptions, _ withheld: Withheld) {
    (track, self.options, self.withheld) = (checked.track, options, withheld)
    guard track.format == .subRip else { return }
    for finding in checked.readerFindings {
      if let cue = finding.cue { note(finding, at: cue - 1) }
    }
    for (position, entry) in checked.entries.enumerated() {
      for finding in entry.findings where finding.rule.hasPrefix("CUE.") {
        note(finding, at: position)
      }
    }
  }

  private mutating func note(_ finding: Finding, at position: Int) {
    if finding.isFixable && options.mends(finding.rule) || options.mendsByProposal(finding.rule) {
      guard !withheld.holds(finding.rule, at: position) else { return }
      broken[position, default: []].insert(finding.rule)
    } else if finding.rule == "SRT.MS-DIGITS"
      || finding.rule == "SRT.TIMECODE" && finding.severity == .error
    {
      unsure.insert(position)
    }
  }

  private func breaks(_ position: Int, _ rule: String) -> Bool {
    broken[position]?.contains(rule) ?? false
  }

  /// The track with everything mended, or as it is where that cannot be done for certain.
  func repaired() -> Result {
    let unchanged = Result(track: track, origins: Array(track.indices))
    // A file that is WebVTT by another name would become neither.
    let isWebVTT = track.deviations.contains { $0.rule == "FILE.VTT-IN-SRT" }
    guard track.format == .subRip, !broken.isEmpty, !isWebVTT else { return unchanged }
    var result = unchanged
    for position in track.indices {
      if breaks(position, "CUE.EMPTY") {
        result.removed[position] = "CUE.EMPTY"
      } else if breaks(position, "CUE.DUPLICATE") {
        result.removed[position] = "CUE.DUPLICATE"
      }
    }
    result.origins.removeAll { result.removed[$0] != nil }
    sort(&result)
    let blocks = SubRipBlocks(track)
    let rewriting = rewriting(&result, blocks)
    guard !result.removed.isEmpty || !result.moved.isEmpty || !result.rewritten.isEmpty else {
      return unchanged
    }
    guard blocks.areSeparate else { return unchanged }
    result.track = track.read(again: blocks.written(result.origins) { rewriting[$0] ?? [] })
    guard isSame(result) else { return unchanged }
    result.isChanged = true
    lengthen(&result)
    return result
  }

  /// Puts the cues in the order of their starts; those that start together stay in theirs.
  private func sort(_ result: inout Result) {
    guard broken.values.contains(where: { $0.contains("CUE.ORDER") }) else { return }
    let sorted = result.origins.sorted {
      (track.records[$0].start, $0) < (track.records[$1].start, $1)
    }
    for (before, after) in zip(result.origins, sorted) where before != after {
      if breaks(after, "CUE.ORDER") || breaks(before, "CUE.ORDER") { result.moved.insert(after) }
    }
    result.origins = sorted
  }

  /// What is written anew of each block.
  private func rewriting(
    _ result: inout Result, _ blocks: SubRipBlocks
  ) -> [Int: SubRipBlocks.Rewriting] {
    var rewriting: [Int: SubRipBlocks.Rewriting] = [:]
    func rewrite(_ position: Int, _ part: SubRipBlocks.Rewriting, for rule: String) {
      rewriting[position, default: []].formUnion(part)
      if result.rewritten[position]?.contains(rule) != true {
        result.rewritten[position, default: []].append(rule)
      }
    }
    for (position, rules) in broken {
      if rules.contains("SRT.TIMECODE"), !unsure.contains(position),
        blocks.hasOtherTimeLine(position)
      {
        rewrite(position, .times, for: "SRT.TIMECODE")
      }
      if rules.contains("SRT.MS-DIGITS") { rewrite(position, .times, for: "SRT.MS-DIGITS") }
      if rules.contains("SRT.BLANK-IN-TEXT") {
        rewrite(position, .blankLines, for: "SRT.BLANK-IN-TEXT")
      }
      if rules.contains("SRT.NO-SEPARATOR"), position > 0 {
        rewrite(position - 1, .separator, for: "SRT.NO-SEPARATOR")
      }
    }
    let renumbers =
      options.mends("SRT.INDEX") && !withheld.rules.contains("SRT")
      && (!result.removed.isEmpty || !result.moved.isEmpty
        || broken.values.contains { $0.contains("SRT.INDEX") })
    if renumbers {
      for (index, position) in result.origins.enumerated()
      where Int(track.records[position].number) != index + 1 || breaks(position, "SRT.INDEX") {
        rewrite(position, .number, for: "SRT.INDEX")
      }
    }
    for position in result.removed.keys { result.rewritten[position] = nil }
    return rewriting
  }

  /// Whether the new file says what the old one said, in the new order.
  private func isSame(_ result: Result) -> Bool {
    guard result.track.count == result.origins.count else { return false }
    return zip(result.track, result.origins).allSatisfy { new, origin in
      let old = track[origin]
      guard new.start == old.start, new.end == old.end else { return false }
      let texts = (new.record.text.indices, old.record.text.indices)
      return new.source.bytes[texts.0] == old.source.bytes[texts.1]
        || Self.words(new) == Self.words(old)
    }
  }

  /// The lines of a cue that are not blank.
  private static func words(_ cue: Cue) -> [Substring] {
    cue.lines.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Lets a cue whose double was taken out stay until that would have gone.
  private func lengthen(_ result: inout Result) {
    for (index, origin) in result.origins.enumerated() {
      var position = origin + 1
      while result.removed[position] == "CUE.DUPLICATE" {
        result.track[index].end = max(result.track[index].end, track[position].end)
        position += 1
      }
    }
  }
}

extension StructureRepair.Withheld {
  /// Leaves alone what was done beside cues that became worse by it; whether that is more than was
  /// left alone before.
  mutating func withhold(
    _ result: StructureRepair.Result, at positions: some Sequence<Int>
  ) -> Bool {
    let before = self
    for position in positions {
      guard result.origins.indices.contains(position) else { continue }
      let origin = result.origins[position]
      let around = result.removed(before: origin) + result.removed(after: origin)
      if !around.isEmpty {
        removals.formUnion(around)
      } else {
        rules.insert(result.moved.isEmpty ? "SRT" : "CUE.ORDER")
      }
    }
    return self != before
  }
}

extension StructureRepair.Result {
  /// The positions of the cues next to one that were taken out before it.
  fileprivate func removed(before position: Int) -> [Int] {
    Array(stride(from: position - 1, through: 0, by: -1).prefix { removed[$0] != nil })
  }

  /// The positions of the cues next to one that were taken out after it.
  fileprivate func removed(after position: Int) -> [Int] {
    Array(((position + 1)...).prefix { removed[$0] != nil })
  }
}
