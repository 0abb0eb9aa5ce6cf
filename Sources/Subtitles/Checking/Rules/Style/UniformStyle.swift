internal import Diagnostics

/// What every cue has sets none apart.
struct UniformStyle: TrackRule {
  static let description = RuleDescription(
    "STYLE.ALLCUE", .warning,
    what: "Not every cue is in italics, and not every cue stands at the top.",
    why: "Italics and places say something only where other cues have others; a converter has "
      + "likely put them everywhere.",
    source: "subby, CommonIssuesFixer: more than 10 cues in italics, more than 100 at the top",
    remedy: .proposed("The tags are removed from all cues."))

  static let scope = RuleScope.cue

  /// A style and the number of cues from which on it is no chance.
  private struct Style {
    let message: String
    let threshold: Int
    /// What would remove it, by the position of the cue; nil once a cue is without it.
    var removals: [Int: [TextEdit]]? = [:]

    /// Takes note of a cue and its tags of this style.
    mutating func add(_ cue: CheckedCue, _ tags: [MarkedText.Tag], isWhole: Bool) {
      if isWhole { removals?[cue.position] = cue.text.removing(tags) } else { removals = nil }
    }

    func check(_ breaches: inout [TrackBreach]) {
      guard let removals, removals.count > threshold else { return }
      breaches.append(
        TrackBreach(
          message: "all \(removals.count) cues are \(message)", value: Double(removals.count),
          limit: Double(threshold), repair: .proposal(removals)))
    }
  }

  private var italics = Style(message: "in italics", threshold: 10)
  private var top = Style(message: "at the top", threshold: 100)

  init?(_ context: CheckContext) {
    // Where italics are forbidden another rule speaks of every one.
    if context.custom(.italics) == "forbidden" { italics.removals = nil }
  }

  mutating func look(at cue: CheckedCue) {
    guard italics.removals != nil || top.removals != nil, !cue.text.isBlank else { return }
    let text = cue.text
    if italics.removals != nil {
      let tags = text.tags.filter { $0.kind != .override && text.name(of: $0) == "i" }
      italics.add(cue, tags, isWhole: text.isWholly(between: tags))
    }
    if top.removals != nil {
      let tags = text.tags.filter { $0.kind == .override && text.name(of: $0) == "an8" }
      // A block with more than the place is not the work of a converter.
      let isPlain = tags.allSatisfy { $0.range.upperBound == $0.name.upperBound + 1 }
      top.add(cue, tags, isWhole: !tags.isEmpty && isPlain)
    }
  }

  func check(_ breaches: inout [TrackBreach]) {
    italics.check(&breaches)
    top.check(&breaches)
  }
}

extension MarkedText {
  /// Whether everything that is seen stands between an opening and a closing tag of some.
  fileprivate func isWholly(between tags: [Tag]) -> Bool {
    guard !tags.isEmpty else { return false }
    var depth = 0
    var next = 0
    for position in shown.indices {
      while next < tags.count, tags[next].range.lowerBound <= origin(of: position) {
        depth += tags[next].kind == .opening ? 1 : -1
        next += 1
      }
      if depth <= 0, !TextFeatures.of(shown[position]).isDisjoint(with: .visible) { return false }
    }
    return true
  }
}
