/// How wide each scalar of a text is where lines are measured.
///
/// Scalars that join others to a grapheme cluster have no width of their own, so that a line's width is
/// what `CharacterCount` counts in it.
struct ScalarWidths: Sendable {
  /// One width a scalar; 0 for line ends.
  let widths: [Double]

  /// The widths of a text without tags.
  init(_ text: [Unicode.Scalar], _ count: CharacterCount) {
    guard text.allSatisfy(Self.standsAlone) else {
      widths = Self.widthsOfClusters(in: text, count)
      return
    }
    widths = text.map { Self.width(of: $0, count) }
  }

  private static func width(of scalar: Unicode.Scalar, _ count: CharacterCount) -> Double {
    if CharacterWidths.takesNoRoom(scalar) { return 0 }
    return CharacterWidths.isFull(scalar) ? 1 : count.halfWidth
  }

  /// Whether a scalar is a grapheme cluster wherever it stands among its like: Latin, Cyrillic and
  /// Chinese letters, and common marks.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20..<0x7F, 0xA0..<0xA9, 0xAA..<0xAD, 0xAF..<0x300: true
    case 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028, 0x2030..<0x203C: true
    case 0x3000..<0x302A, 0x3400..<0xA000, 0xFF01..<0xFF61: true
    default: false
    }
  }

  private static func widthsOfClusters(
    in text: [Unicode.Scalar], _ count: CharacterCount
  ) -> [Double] {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: text)
    var widths: [Double] = []
    widths.reserveCapacity(text.count)
    for character in String(string) {
      for (position, scalar) in character.unicodeScalars.enumerated() {
        widths.append(position == 0 ? width(of: scalar, count) : 0)
      }
    }
    return widths
  }
}
