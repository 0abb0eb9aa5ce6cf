internal import Diagnostics
internal import Subtitles

/// What `subs diff` tells.
struct DifferenceReport {
  let first: String
  let second: String
  let difference: TrackDifference

  /// Whether nothing differs.
  var isSame: Bool { difference.changes.isEmpty }

  private var same: Int { difference.pairs.count - difference.changes.count }

  // MARK: JSON

  /// The report by the help of the command.
  var json: JSONValue {
    .object([
      ("a", file(first, difference.old)), ("b", file(second, difference.new)),
      ("same", .integer(same)),
      (
        "changes",
        .array(difference.changes.map { json(of: $0.pair, $0.aspects) })
      ),
      (
        "shifts",
        .array(
          difference.shifts.map { shift in
            .object([
              ("firstCue", .integer(shift.cues.lowerBound + 1)),
              ("lastCue", .integer(shift.cues.upperBound + 1)),
              ("offset", .integer(shift.offset.count)),
            ])
          })
      ),
    ])
  }

  private func file(_ name: String, _ cues: [StyledCue]) -> JSONValue {
    .object([("file", .string(name)), ("cues", .integer(cues.count))])
  }

  private func json(
    of pair: TrackDifference.Pair, _ aspects: Set<TrackDifference.Aspect>
  ) -> JSONValue {
    let kind = pair.old == nil ? "added" : pair.new == nil ? "removed" : "changed"
    var members: [JSONValue.Member] = [("kind", .string(kind))]
    if kind == "changed" {
      let names = TrackDifference.Aspect.allCases.filter(aspects.contains).map(\.rawValue)
      members.append(("changed", .array(names.map(JSONValue.string))))
    }
    if let old = pair.old { members.append(("a", cue(difference.old[old], old))) }
    if let new = pair.new { members.append(("b", cue(difference.new[new], new))) }
    if let (start, end) = shifts(of: pair) {
      members += [("startShift", .integer(start.count)), ("endShift", .integer(end.count))]
    }
    return .object(members)
  }

  private func cue(_ cue: StyledCue, _ position: Int) -> JSONValue {
    .object([
      ("cue", .integer(position + 1)), ("line", .optional(cue.line)),
      ("start", .integer(cue.start.count)), ("end", .integer(cue.end.count)),
      ("text", .string(cue.plainText)),
    ])
  }

  private func shifts(of pair: TrackDifference.Pair) -> (Milliseconds, Milliseconds)? {
    guard let old = pair.old.map({ difference.old[$0] }),
      let new = pair.new.map({ difference.new[$0] })
    else { return nil }
    return (new.start - old.start, new.end - old.end)
  }

  // MARK: Text

  /// The differences one after the other, as a person reads them.
  func text(_ style: TextStyle) -> String {
    var lines = ["--- \(first)", "+++ \(second)"].map(style.strong)
    let shifts = difference.shifts
    for shift in shifts {
      let (from, to) = (shift.cues.lowerBound + 1, shift.cues.upperBound + 1)
      lines.append("cues \(from) to \(to) moved by \(shift.offset.signedSeconds)")
    }
    for (pair, aspects) in difference.changes {
      let isInShift =
        aspects == [.time] && shifts.contains { pair.old.map($0.cues.contains) ?? false }
      if !isInShift { lines += self.lines(of: pair, aspects, style) }
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let changes = difference.changes
    func count(_ aspect: TrackDifference.Aspect) -> Int {
      changes.count { $0.aspects.contains(aspect) }
    }
    let parts: [(Int, String)] = [
      (count(.time), "with other times"), (count(.text), "with another text"),
      (count(.style), "that look different"), (count(.removed), "removed"),
      (count(.added), "added"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return (["\(same) \(same == 1 ? "cue" : "cues") the same"] + told).joined(separator: ", ")
  }

  private func lines(
    of pair: TrackDifference.Pair, _ aspects: Set<TrackDifference.Aspect>, _ style: TextStyle
  ) -> [String] {
    var heading: [String] = []
    if let (start, end) = shifts(of: pair), aspects.contains(.time) {
      if start == end {
        heading.append("moved by \(start.signedSeconds)")
      } else {
        if start != .zero { heading.append("start moved by \(start.signedSeconds)") }
        if end != .zero { heading.append("end moved by \(end.signedSeconds)") }
      }
    }
    if aspects.contains(.style) { heading.append("looks different") }
    let places = [
      pair.old.map { "cue \($0 + 1)" }, pair.new.map { "cue \($0 + 1)" },
    ].compactMap(\.self)
    let place = places.count == 2 && places[0] == places[1] ? [places[0]] : places
    let word = pair.old == nil ? "added: " : pair.new == nil ? "removed: " : ""
    let title = word + place.joined(separator: " → ")
    var lines = ["", style.faint("@ \(([title] + heading).joined(separator: ", "))")]
    let isWhole = aspects.contains(.text) || aspects.contains(.style)
    let (old, new) = (pair.old.map { difference.old[$0] }, pair.new.map { difference.new[$0] })
    if let old, new == nil || isWhole {
      lines += told(old, beside: new, aspects).map { style.bad("- " + $0) }
    }
    if let new, old == nil || isWhole {
      lines += told(new, beside: old, aspects).map { style.good("+ " + $0) }
    }
    if aspects == [.time], let old, let new {
      lines.append(style.bad("- \(old.start) --> \(old.end)"))
      lines.append(style.good("+ \(new.start) --> \(new.end)"))
      lines += old.plainLines.map { "  " + $0 }
    }
    return lines
  }

  /// A cue as it is shown beside another one: where their texts look the same, with what differs
  /// beyond them.
  private func told(
    _ cue: StyledCue, beside other: StyledCue?, _ aspects: Set<TrackDifference.Aspect>
  ) -> [String] {
    let text = aspects.contains(.style) ? cue.taggedText : cue.plainText
    var lines = ["\(cue.start) --> \(cue.end)"]
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let other, aspects.contains(.style), other.taggedText == text {
      let others = other.particulars
      lines += cue.particulars.filter { !others.contains($0) }.map { "  " + $0 }
    }
    return lines
  }
}

extension Milliseconds {
  /// The span with its sign, as a person says it: `+1.5 s`.
  var signedSeconds: String { (count > 0 ? "+" : "") + inSeconds }
}
