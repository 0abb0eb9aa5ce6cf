/// Writes content as SubRip, the way every player reads it: numbered from 1, ` --> `, three digits
/// of milliseconds, a blank line between cues and none within.
struct SubRipWriter {
  /// The file, without cues kept as comments and with zero for times before it.
  func text(of content: TrackContent) -> String {
    content.cues.lazy.filter { !$0.isComment }.enumerated().map { position, cue in
      block(of: cue, number: position + 1)
    }.joined(separator: "\n")
  }

  private func block(of cue: StyledCue, number: Int) -> String {
    let settings = cue.rawSettings.filter { $0.format == .subRip }.map { " " + $0.text }.joined()
    let times = "\(max(cue.start, .zero)) --> \(max(cue.end, .zero))\(settings)"
    let text = Self.text(of: cue)
    return "\(number)\n\(times)\n" + (text.isEmpty ? "" : text + "\n")
  }

  /// The text of a cue with its tags; blank lines in it, at which players would stop, are left out.
  static func text(of cue: StyledCue) -> String {
    let pieces = cue.runs.map { run in
      NestedTags.Piece(text: overrides(of: run) + run.text, tags: tags(of: run.style))
    }
    let anchor = cue.placement.nearestAnchor.map { "{\\an\($0.rawValue)}" } ?? ""
    return (anchor + NestedTags.text(pieces)).split(separator: "\n").filter { line in
      !line.allSatisfy(\.isWhitespace)
    }.joined(separator: "\n")
  }

  /// Override blocks of ASS come from SubRip files too, where players that know them apply them.
  private static func overrides(of run: TextRun) -> String {
    run.rawMarkup.filter { $0.format == .subRip }.map(\.text).joined()
  }

  private static func tags(of style: RunStyle) -> [NestedTags.Tag] {
    var tags: [NestedTags.Tag] = []
    if style.isBold { tags.append(NestedTags.Tag("b")) }
    if style.isItalic { tags.append(NestedTags.Tag("i")) }
    if style.isUnderlined { tags.append(NestedTags.Tag("u")) }
    if style.isStruckOut { tags.append(NestedTags.Tag("s")) }
    var attributes = ""
    if let color = style.color { attributes += " color=\"\(color.hexadecimal)\"" }
    if let family = style.fontFamily { attributes += " face=\"\(family.filter { $0 != "\"" })\"" }
    if let size = style.fontSize, size.unit == .pixels,
      let pixels = Int(exactly: size.value.rounded())
    {
      attributes += " size=\"\(pixels)\""
    }
    if !attributes.isEmpty { tags.append(NestedTags.Tag("font", attributes: attributes)) }
    return tags
  }
}

extension Placement {
  /// The third of the picture that the place comes down to, or nil for the usual place.
  var nearestAnchor: ScreenAnchor? {
    if let anchor { return anchor == .bottom ? nil : anchor }
    var (row, column) = (ScreenAnchor.Row.bottom, ScreenAnchor.Column.center)
    // Across vertical lines, a place is further left or right, not up or down.
    switch writing == .horizontal ? line : nil {
    case .number(let number): row = number >= 0 && number < 6 ? .top : .bottom
    case .percent(let percent): row = percent < 34 ? .top : percent < 67 ? .middle : .bottom
    case nil: break
    }
    switch textAlignment {
    case .start, .left: column = .left
    case .end, .right: column = .right
    case .center, nil: break
    }
    if let point {
      row = point.y < 34 ? .top : point.y < 67 ? .middle : .bottom
      column = point.x < 34 ? .left : point.x < 67 ? .center : .right
    }
    let anchor = ScreenAnchor(row, column)
    return anchor == .bottom ? nil : anchor
  }
}
