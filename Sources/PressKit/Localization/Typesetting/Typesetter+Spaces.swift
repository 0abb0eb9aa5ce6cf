/// Spaces at which a line must not break.
extension Typesetter {
  private static let firmSpace: Unicode.Scalar = "\u{A0}"

  /// Spaces become no-break spaces where the language wants the words beside them on one line.
  func setFirmSpaces(_ text: inout TypesetCells) {
    let typography = typography
    guard
      !typography.boundToNext.isEmpty || !typography.boundToPrevious.isEmpty
        || typography.bindsNumbers || typography.bindsInitials
    else { return }
    var start = 0
    for index in text.cells.indices where text.cells[index].scalar.isSpace {
      if text.cells[index].scalar == " " {
        let word = text.cells[start..<index].map(\.scalar)
        let next = text.cells[(index + 1)...].prefix { !$0.scalar.isSpace }.map(\.scalar)
        if isBound(word, to: next) { text.cells[index].scalar = Self.firmSpace }
      }
      start = index + 1
    }
  }

  private func isBound(_ word: [Unicode.Scalar], to next: [Unicode.Scalar]) -> Bool {
    guard let first = next.first, let last = word.last else { return false }
    if typography.boundToNext.contains(Self.core(of: word))
      || typography.boundToPrevious.contains(Self.text(next))
    {
      return true
    }
    if typography.bindsNumbers && last.properties.numericType == .decimal
      && first.properties.isAlphabetic
    {
      return true
    }
    return typography.bindsInitials && Self.isInitial(word) && first.properties.isUppercase
  }

  /// One capital and a full stop, perhaps after a bracket or a quotation mark.
  private static func isInitial(_ word: [Unicode.Scalar]) -> Bool {
    let core = word.drop { !$0.properties.isAlphabetic }
    return core.count == 2 && core.first?.properties.isUppercase == true && core.last == "."
  }

  /// The word without the quotation mark or bracket before it, in lower case.
  private static func core(of word: [Unicode.Scalar]) -> String {
    let marks = "«„“‘\"'([（—".unicodeScalars
    return text(Array(word.drop { marks.contains($0) })).lowercased()
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
