/// Titles of films and other works as texts mark them.
enum QuotedTitles {
  private static let marks: [String: [String]] = [
    "“": ["”"], "\"": ["\""], "«": ["»"], "《": ["》"], "〈": ["〉"], "「": ["」"], "『": ["』"],
    "„": ["“", "”"], "‘": ["’"],
  ]
  /// A quotation of more words is what somebody says.
  private static let longest = 8
  /// Chinese characters are words each.
  private static let longestHan = 16

  /// What is spoken: what stands between marks of quotation that hold no title, or between one and the
  /// end of the sentence on its side.
  static func speeches(in tokens: [ArticleToken], titles: [Range<Int>]) -> [Range<Int>] {
    let both: Set<String> = ["\""]
    let opening: Set<String> = ["“", "«", "「"]
    let closing: Set<String> = ["”", "»", "」"]
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in tokens.indices where !titles.contains(where: { $0.contains(index) }) {
      let mark = tokens[index].text
      if opening.contains(mark) || both.contains(mark) && start == nil {
        start = index
      } else if closing.contains(mark) || both.contains(mark) {
        ranges.append((start ?? 0)..<index)
        start = nil
      }
    }
    if let start { ranges.append(start..<tokens.count) }
    return ranges
  }

  /// The titles in the order of the text.
  static func titles(
    in tokens: [ArticleToken], text: Substring, from start: Int
  ) -> [Found<String>] {
    var found: [Found<String>] = []
    var index = 0
    while index < tokens.count {
      guard let ends = marks[tokens[index].text],
        let end = tokens[(index + 1)...].firstIndex(where: { ends.contains($0.text) }),
        end > index + 1
      else {
        index += 1
        continue
      }
      let inside = tokens[index + 1..<end]
      let limit = inside.contains { $0.kind == .han } ? longestHan : longest
      if inside.count <= limit, let first = inside.first,
        first.kind == .han || first.isCapitalized || first.kind == .number
      {
        let from = text.utf8.index(text.startIndex, offsetBy: first.range.lowerBound - start)
        let to = text.utf8.index(
          text.startIndex, offsetBy: (inside.last ?? first).range.upperBound - start)
        let title = text[from..<to].trimmingSuffix { ",.，。".contains($0) }
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        found.append(Found(meaning: title, range: index..<end + 1))
      }
      index = end + 1
    }
    return found
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isEnd: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isEnd(last) { text = text.dropLast() }
    return text
  }
}
