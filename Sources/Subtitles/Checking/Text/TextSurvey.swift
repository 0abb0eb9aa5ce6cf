/// Finds what there is in a text, and how wide its lines are, in one pass.
enum TextSurvey {
  private static let dashes: TextFeatures = [.hyphen, .dash]
  private static let spaces: TextFeatures = [.space, .oddSpace]
  private static let closingMarks: TextFeatures = [
    .fullStop, .comma, .chineseStop, .exclamation, .colon, .ellipsis,
  ]
  private static let marks = closingMarks.union([
    .hyphen, .dash, .apostrophe, .quote, .interpunct, .parenthesis,
  ])

  /// What there is in a text; `lines` becomes its lines, at least one.
  static func survey(
    _ text: [Unicode.Scalar], _ lines: inout [MarkedText.Line]
  ) -> TextFeatures {
    lines.removeAll(keepingCapacity: true)
    var features: TextFeatures = []
    // What the characters before were; edges where a line begins.
    var (previous, beforePrevious) = (TextFeatures.lineEdge, TextFeatures.lineEdge)
    var (start, half, full, hasJoining) = (0, 0, 0, false)
    func endLine(at end: Int) -> MarkedText.Line {
      var widths = CharacterWidths()
      (widths.half, widths.full) = (half, full)
      if hasJoining { widths = CharacterWidths(String(text[start..<end])) }
      return MarkedText.Line(range: start..<end, widths: widths)
    }
    let scalars = text.span
    let kinds = TextFeatures.kinds
    for position in scalars.indices {
      let scalar = scalars[position]
      if scalar == "\n" {
        if !previous.isDisjoint(with: spaces) { features.insert(.edgeSpace) }
        lines.append(endLine(at: position))
        (start, half, full, hasJoining) = (position &+ 1, 0, 0, false)
        (previous, beforePrevious) = (.lineEdge, .lineEdge)
        continue
      }
      let kind = kinds[scalar]
      features.formUnion(kind)
      // A letter beside a letter, which is nearly all of a text, has nothing to say.
      if !kind.union(previous).isDisjoint(with: [marks, spaces, .lineEdge]) {
        features.formUnion(neighbours(kind, previous, beforePrevious))
      }
      (beforePrevious, previous) = (previous, kind)
      switch kind.rawValue >> CharacterKinds.widthShift & 3 {
      case CharacterKinds.half: half &+= 1
      case CharacterKinds.full: full &+= 1
      case CharacterKinds.joins: hasJoining = true
      default: break
      }
    }
    if !previous.isDisjoint(with: spaces) { features.insert(.edgeSpace) }
    lines.append(endLine(at: text.count))
    return features.intersection(.all)
  }

  /// What a character and the two before it are together.
  private static func neighbours(
    _ kind: TextFeatures, _ previous: TextFeatures, _ beforePrevious: TextFeatures
  ) -> TextFeatures {
    var features: TextFeatures = []
    if !kind.intersection(previous).isDisjoint(with: marks) { features.insert(.repeatedMark) }
    let isSpace = !kind.isDisjoint(with: spaces)
    if previous.contains(.fullStop), kind.contains(.latin) { features.insert(.stopBeforeLatin) }
    if kind.contains(.fullStop), previous.contains(.capital) {
      features.insert(.stopAfterCapital)
    }
    if previous == .lineEdge {
      if isSpace { features.insert(.edgeSpace) }
      if !kind.isDisjoint(with: dashes) { features.insert(.leadingDash) }
    } else if !previous.isDisjoint(with: spaces) {
      if isSpace { features.insert(.doubleSpace) }
      if !kind.isDisjoint(with: closingMarks.union(.parenthesis)) {
        features.insert(.spaceBeforeMark)
      }
    } else if isSpace, !previous.isDisjoint(with: dashes),
      !beforePrevious.isDisjoint(with: spaces)
    {
      features.insert(.spacedDash)
    }
    return features
  }
}
