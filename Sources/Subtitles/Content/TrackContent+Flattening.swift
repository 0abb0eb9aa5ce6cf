extension TrackContent {
  /// The content for a format without named styles: what a style says is said of the text itself.
  ///
  /// What the style of most cues has, such as bold type, is how text looks there and emphasizes
  /// nothing; it goes. A colour that only some styles have stays.
  func withoutNamedStyles() -> TrackContent {
    let byName = Dictionary(styles.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    func style(of cue: StyledCue) -> RunStyle? { cue.style.flatMap { byName[$0]?.text } }
    let usual = Self.usualStyle(
      among: cues.filter { !$0.isComment }.map { style(of: $0) ?? RunStyle() })
    var flat = self
    for position in flat.cues.indices {
      let color = style(of: cues[position])?.color
      for run in flat.cues[position].runs.indices {
        flat.cues[position].runs[run].style.remove(emphasisOf: usual)
        if color != usual.color, flat.cues[position].runs[run].style.color == nil {
          flat.cues[position].runs[run].style.color = color
        }
      }
    }
    return flat
  }

  /// What most of some styles have, attribute by attribute.
  private static func usualStyle(among styles: [RunStyle]) -> RunStyle {
    func most(_ attribute: KeyPath<RunStyle, Bool>) -> Bool {
      styles.count { $0[keyPath: attribute] } * 2 > styles.count
    }
    var usual = RunStyle()
    usual.isBold = most(\.isBold)
    usual.isItalic = most(\.isItalic)
    usual.isUnderlined = most(\.isUnderlined)
    usual.isStruckOut = most(\.isStruckOut)
    let colors = Dictionary(grouping: styles, by: \.color)
    usual.color = colors.first { $0.value.count * 2 > styles.count }?.key
    return usual
  }
}

extension RunStyle {
  /// Takes away the emphasis that a style gives to all its text.
  fileprivate mutating func remove(emphasisOf usual: RunStyle) {
    if usual.isBold { isBold = false }
    if usual.isItalic { isItalic = false }
    if usual.isUnderlined { isUnderlined = false }
    if usual.isStruckOut { isStruckOut = false }
  }
}
