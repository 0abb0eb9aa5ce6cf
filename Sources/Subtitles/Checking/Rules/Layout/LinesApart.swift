extension MarkedText {
  /// Whether the lines are of different kinds, so that none of their words may go to another line: a
  /// sign beside speech, two labelled speakers, a label of a sound, lines of a song, quotations of two
  /// people, or lines in different styles.
  var linesStandApart: Bool {
    guard lines.count > 1 else { return false }
    let shown = shown
    let ranges = lines.map(\.range).filter { !isBlank($0) }
    let texts = ranges.map { shown[$0] }
    let signs = texts.count { $0.count > 2 && $0.hasOnlyCapitals }
    if signs > 0, signs < texts.count { return true }
    if texts.contains(where: Self.isSongOrLabel) { return true }
    if texts.count(where: Self.beginsWithSpeaker) > 1 { return true }
    if texts.allSatisfy(Self.isQuotation) { return true }
    return hasStyleOfOneLine
  }

  /// Whether any line begins with the dash of a speaker.
  var hasLeadingDash: Bool { features.contains(.leadingDash) }

  private static func isSongOrLabel(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    if TextFeatures.of(first).contains(.note) || TextFeatures.of(last).contains(.note) {
      return true
    }
    let closing: Set<Unicode.Scalar> = ["]", ")", "】", "）", "}"]
    let opening: Set<Unicode.Scalar> = ["[", "(", "【", "（", "{"]
    return opening.contains(first) && closing.contains(last)
  }

  /// Whether a line begins with a name and a colon.
  private static func beginsWithSpeaker(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let colon = line.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }),
      colon > line.startIndex
    else { return false }
    return line[..<colon].allSatisfy { scalar in
      !TextFeatures.of(scalar).isDisjoint(with: [.latin, .cyrillic, .han, .space, .interpunct])
    }
  }

  private static func isQuotation(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count > 1, let first = line.first, let last = line.last else { return false }
    return TextFeatures.of(first).contains(.quote) && TextFeatures.of(last).contains(.quote)
  }

  /// Whether a style begins or ends between two lines and not with the text.
  private var hasStyleOfOneLine: Bool {
    guard let start = lines.first?.range.lowerBound, let end = lines.last?.range.upperBound else {
      return false
    }
    let edges = [origin(of: start), origin(of: end)]
    return lines.dropLast().contains { line in
      let lineEnd = origin(of: line.range.upperBound)
      let nextLine = origin(of: line.range.upperBound + 1)
      let closes = tags.contains { tag in
        tag.kind == .closing && tag.range.upperBound == lineEnd && !edges.contains(lineEnd)
      }
      let opens = tags.contains { tag in
        tag.kind == .opening && tag.range.upperBound == nextLine && !edges.contains(nextLine)
      }
      // Some programs close and open a style at every line end.
      return closes != opens
    }
  }
}
