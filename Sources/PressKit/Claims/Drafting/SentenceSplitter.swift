/// Parts the text of an article into sentences.
///
/// A line that is broken within a sentence goes on in the next one; headings and captions end with their
/// line.
struct SentenceSplitter {
  private let abbreviations: Set<String>

  init(_ lexicon: ClaimLexicon) { abbreviations = lexicon.abbreviations }

  private static let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？", "；"]
  private static let closing: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", "»", ")", "）", "」", "』", "]",
  ]
  /// A line of fewer characters was ended by its author, not broken.
  private static let shortLine = 50

  /// The sentences of `text`, which starts at byte `start`, as ranges of bytes without the space around them.
  func sentences(of text: Substring, from start: Int) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    let isWrapped = Self.isWrapped(scalars)
    var ranges: [Range<Int>] = []
    var first = 0
    var firstOffset = start
    var offset = start
    var lineStart = 0
    func close(_ end: Int, _ endOffset: Int) {
      if let range = trimmed(scalars, first..<end, firstOffset..<endOffset) { ranges.append(range) }
      first = end
      firstOffset = endOffset
    }
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1
      offset += UTF8.width(scalar)
      if scalar == "\n" {
        if endsLine(scalars, lineStart..<index, next: next, isWrapped: isWrapped) {
          close(next, offset)
        }
        lineStart = next
      } else if Self.ends.contains(scalar), endsSentence(scalars, index, from: first) {
        var end = next
        var endOffset = offset
        while end < scalars.count,
          Self.closing.contains(scalars[end]) || Self.ends.contains(scalars[end])
        {
          endOffset += UTF8.width(scalars[end])
          end += 1
        }
        close(end, endOffset)
        index = end
        offset = endOffset
        continue
      }
      index = next
    }
    close(scalars.count, offset)
    return ranges
  }

  private func trimmed(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ bytes: Range<Int>
  ) -> Range<Int>? {
    var first = range.lowerBound
    var last = range.upperBound
    var start = bytes.lowerBound
    var end = bytes.upperBound
    while first < last, scalars[first].properties.isWhitespace {
      start += UTF8.width(scalars[first])
      first += 1
    }
    while last > first, scalars[last - 1].properties.isWhitespace {
      last -= 1
      end -= UTF8.width(scalars[last])
    }
    return first < last ? start..<end : nil
  }

  private func endsLine(_ scalars: [Unicode.Scalar], _ line: Range<Int>, next: Int, isWrapped: Bool)
    -> Bool
  {
    guard let following = scalars[next...].first(where: { $0 != " " && $0 != "\t" && $0 != "\r" }),
      following != "\n", let last = scalars[line].last(where: { !$0.properties.isWhitespace })
    else { return true }
    if last == "," || last == "，" || last == "、" { return false }
    if following.properties.isLowercase { return false }
    if last.isHan { return line.count < Self.shortLine }
    guard last.properties.isLowercase, line.count >= Self.shortLine else { return true }
    if isWrapped { return false }
    // Where paragraphs are lines, only a line that ends in a small word such as *of* goes on.
    let word = scalars[line].reversed().drop { $0.properties.isWhitespace }
      .prefix { $0.properties.isAlphabetic }
    return word.count > Self.smallWord
  }

  private static let smallWord = 3
  private static let widestWrapped = 120

  /// Whether the lines of a text are broken at a width, and do not hold a paragraph each.
  private static func isWrapped(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.split(separator: "\n").allSatisfy { $0.count <= widestWrapped }
  }

  private func endsSentence(_ scalars: [Unicode.Scalar], _ index: Int, from first: Int) -> Bool {
    let scalar = scalars[index]
    guard scalar == "." || scalar == "…" else { return true }
    var next = index + 1
    while next < scalars.count,
      Self.closing.contains(scalars[next]) || Self.ends.contains(scalars[next])
    {
      next += 1
    }
    guard next < scalars.count else { return true }
    guard scalars[next].properties.isWhitespace else { return false }
    while next < scalars.count, scalars[next].properties.isWhitespace, scalars[next] != "\n" {
      next += 1
    }
    guard next < scalars.count, !scalars[next].properties.isLowercase else {
      return next == scalars.count
    }
    if scalar == "…" { return true }
    var start = index
    while start > first, scalars[start - 1].properties.isAlphabetic || scalars[start - 1] == "." {
      start -= 1
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars[start..<index])
    let before = String(word)
    // An initial, or an abbreviation.
    if before.unicodeScalars.count == 1, before.uppercased() == before { return false }
    guard abbreviations.contains(before.foldedForClaims) else { return true }
    return false
  }
}
