/// How a cue looks, as far as a translation keeps it.
struct CueLook: Sendable, Hashable {
  /// Something about the look that a cue has or has not.
  enum Mark: String, Sendable, Hashable, CaseIterable {
    case italics, bold, underline
    case color = "colour"
    case top = "the place at the top"
  }

  /// What it has.
  private(set) var marks: Set<Mark> = []

  init(_ cue: StyledCue) {
    for run in cue.runs where run.text.contains(where: { !$0.isWhitespace }) {
      if run.style.isItalic { marks.insert(.italics) }
      if run.style.isBold { marks.insert(.bold) }
      if run.style.isUnderlined { marks.insert(.underline) }
      if run.style.color != nil { marks.insert(.color) }
    }
    if cue.placement.nearestAnchor?.row == .top { marks.insert(.top) }
  }

  /// The looks of the cues of a track by their positions; nil where they cannot be told.
  static func looks(of track: Track) -> [CueLook]? {
    guard let cues = try? track.content.cues.filter({ !$0.isComment }), cues.count == track.count
    else { return nil }
    return cues.map { CueLook($0) }
  }
}
