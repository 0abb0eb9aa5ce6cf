/// How wide each scalar of a text is where lines are measured.
///
/// Scalars that join others to a grapheme cluster have no width of their own, so that a line's width is
/// what `CharacterCount` counts in it.
struct ScalarWidths: Sendable {
  /// One width a scalar; 0 for line ends.
  let widths: [Double]

  /// The widths of a text without tags.
  init(_ text: [Unicode.Scalar], _ count: CharacterCount) {
    guard !text.contains(where: CharacterWidths.joins) else {
      widths = Self.widthsOfClusters(in: text, count)
      return
    }
    widths = text.map { Self.width(of: $0, count) }
  }

  private static func width(of scalar: Unicode.Scalar, _ count: CharacterCount) -> Double {
    if CharacterWidths.takesNoRoom(scalar) { return 0 }
    return CharacterWidths.isFull(scalar) ? 1 : count.halfWidth
  }

  private static func widthsOfClusters(
    in text: [Unicode.Scalar], _ count: CharacterCount
  ) -> [Double] {
    var widths: [Double] = []
    widths.reserveCapacity(text.count)
    for character in String(text) {
      for (position, scalar) in character.unicodeScalars.enumerated() {
        widths.append(position == 0 ? width(of: scalar, count) : 0)
      }
    }
    return widths
  }
}
