/// Finds addresses of the web and of mail in a line.
enum WebAddress {
  /// The first one in a range, or nil.
  static func first(in text: [Unicode.Scalar], _ line: Range<Int>) -> Range<Int>? {
    for position in line {
      switch text[position] {
      case "@" where isHandle(at: position, in: text, line): break
      case ":" where isFollowed(at: position + 1, by: "//", in: text, line): break
      case "." where isDomain(at: position, in: text, line): break
      default: continue
      }
      return word(around: position, in: text, line)
    }
    return nil
  }

  /// The names that most domains end with (IANA, Root Zone Database).
  private static let topLevels: Set<String> = [
    "com", "net", "org", "info", "tv", "ru", "su", "ua", "cn", "tw", "hk", "io", "me", "co", "to",
  ]

  private static func isHandle(
    at position: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    position + 2 < line.upperBound && isLatin(text[position + 1]) && isLatin(text[position + 2])
  }

  /// Whether a full stop is that of `www.`, or stands before the end of a domain.
  private static func isDomain(
    at position: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    guard position > line.lowerBound, position + 1 < line.upperBound else { return false }
    let before = text[position - 1]
    guard isLatin(before) || "0"..."9" ~= before, isLatin(text[position + 1]) else { return false }
    if position - line.lowerBound >= 3, text[position - 3..<position].allSatisfy({ $0 == "w" }) {
      return true
    }
    let end = text[position + 1..<line.upperBound].prefix(while: isLatin)
    // A sentence that begins without a space has a capital: “Yes.To me”.
    guard end.allSatisfy({ "a"..."z" ~= $0 }) else { return false }
    return topLevels.contains(String(end))
  }

  private static func isFollowed(
    at position: Int, by marks: String, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    text[min(position, line.upperBound)..<line.upperBound].starts(with: marks.unicodeScalars)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }

  private static func word(
    around position: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Range<Int> {
    func isInside(_ scalar: Unicode.Scalar) -> Bool { "!"..."~" ~= scalar }
    let start = text[line.lowerBound..<position].suffix(while: isInside).startIndex
    let word = text[start..<text[position..<line.upperBound].prefix(while: isInside).endIndex]
    // The marks of the sentence around it are no part of it.
    let first = word.firstIndex { !"([<\"'".unicodeScalars.contains($0) } ?? start
    let last = word.lastIndex { !".,;:!?)]>\"'".unicodeScalars.contains($0) } ?? first
    return first..<max(last, position) + 1
  }
}
