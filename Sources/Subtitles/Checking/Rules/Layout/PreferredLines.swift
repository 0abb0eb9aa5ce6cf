internal import LocaleData

/// The lines that a text should stand on under a house style.
///
/// All rules on lines ask for the same ones, so that what one of them mends suits the others.
struct PreferredLines: Sendable {
  let breaker: LineBreaker
  /// The width of a line, or nil where none is set.
  let width: Double?
  /// How many lines there may be.
  let lines: Int
  /// Whether what fits on one line stands on one.
  let joins: Bool

  /// How many lines a cue has where a house style does not say (Netflix, BBC, EBU: two).
  private static let usualLines = 2.0

  /// The lines under a context, or nil where the house style sets no limit or there is no data for the
  /// language.
  init?(_ context: CheckContext) {
    let width = context.number(.charactersPerLine)
    guard let breaker = context.breaker, width != nil || context.number(.lines) != nil else {
      return nil
    }
    (self.breaker, self.width) = (breaker, width)
    // A house style may set any number, but a line more than can be made is none.
    lines = Int(min(max(context.number(.lines) ?? Self.usualLines, 1), 100))
    joins = width != nil && context.custom(.oneLine) == "required"
  }

  /// The best lines for a text, or nil where none hold the limits.
  func layout(of text: MarkedText) -> LineLayout? {
    if text.linesStandApart { return nil }
    let standing = text.lines.count { !text.isBlank($0.range) }
    return breaker.layout(
      of: text.shown,
      LineLimits(width: width, lines: lines, leastLines: joins ? 1 : min(standing, lines)))
  }

  /// What makes lines that are too long exceed their width least, and no more lines than now; nil where
  /// they do so, or where some lines hold the limits.
  func relief(of text: MarkedText) -> [TextEdit]? {
    guard let width, !text.linesStandApart,
      let layout = breaker.closestLayout(of: text.shown, LineLimits(width: width, lines: lines)),
      !layout.changes.isEmpty
    else { return nil }
    let old = text.lines.map { breaker.count.count($0.widths) }
    let new = layout.lines.map { breaker.width(of: Array(text.shown[$0])) }
    func excess(_ widths: [Double]) -> (Double, Double) {
      (widths.reduce(0) { $0 + max(0, $1 - width) }, widths.max() ?? 0)
    }
    guard excess(new) < excess(old), excess(new).1 <= excess(old).1,
      new.count(where: { $0 > width }) <= old.count(where: { $0 > width })
    else { return nil }
    return layout.changes.flatMap { text.replacing($0.range, with: $0.replacement) }
  }

  /// Whether a text without speakers, songs or labels can stand on its lines, or nil where that takes a
  /// search: on two, where some space has no more than a line before it and after it; on none, where it is
  /// longer than all of them.
  func surelyHolds(_ text: MarkedText) -> Bool? {
    guard let width, lines >= 2, text.features.isDisjoint(with: Self.apart),
      !text.features.isSuperset(of: [.latin, .cyrillic]), !text.linesStandApart
    else { return nil }
    let shown = text.shown
    // Every character is one place here, but those without width, of which there are none.
    let limit = Int(min(width / breaker.count.halfWidth, Self.longestLine))
    let most = min(lines, LineSearch.mostLines)
    // A space is left out at each line end.
    if shown.count > most * limit + most - 1 { return false }
    guard shown.count > limit, shown.count <= 2 * limit + 1 else { return nil }
    let hasPlace = (shown.count - limit - 1...limit).contains { position in
      shown[position] == " " || shown[position] == "\n"
    }
    return hasPlace ? true : nil
  }

  private static let longestLine = 1e6

  /// What may keep words together or lines apart, or is not a half-width character.
  private static let apart: TextFeatures = [
    .han, .otherLetter, .fullWidthLetter, .fullWidthMark, .chineseStop, .ellipsis, .dash, .quote,
    .interpunct, .note, .address, .angle, .rare, .oddSpace, .invisible, .control, .doubleSpace,
    .edgeSpace, .leadingDash, .spacedDash, .bracket, .parenthesis, .colon, .unit,
  ]

  /// What puts a text on its best lines, or nil where it stands so or no lines hold the limits.
  func edits(of text: MarkedText, if suits: (LineLayout) -> Bool = { _ in true }) -> [TextEdit]? {
    guard let layout = layout(of: text), !layout.changes.isEmpty, suits(layout) else { return nil }
    return layout.changes.flatMap { text.replacing($0.range, with: $0.replacement) }
  }
}

extension Breach.Repair {
  /// Edits where there are some.
  static func edits(ifAny edits: [TextEdit]?) -> Breach.Repair {
    edits.map(Breach.Repair.edits) ?? .none
  }
}

extension [Breach] {
  /// Lets the breaches from a position on be mended by the same edits, which the first one carries.
  mutating func mend(from first: Int, by edits: [TextEdit]?) {
    guard let edits else { return }
    for index in first..<count { self[index].repair = .edits(index == first ? edits : []) }
  }
}
