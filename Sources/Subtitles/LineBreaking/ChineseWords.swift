internal import ICU
internal import Synchronization

/// The words of Chinese text by ICU's dictionary, which is opened when the first text comes.
final class ChineseWords: Sendable {
  private let iterator = Mutex<BreakIterator?>(nil)

  /// The offsets at which words begin, and the length of the text, whose lines begin at `starts`.
  ///
  /// A word may stand across a line end, but only if neither of the lines has a longer one there: 今天
  /// and 下雨 are not parted from each other by 天下.
  func boundaries(in text: [Unicode.Scalar], brokenBefore starts: [Int]) -> [Int] {
    var boundaries = boundaries(in: text)
    for start in starts where start > 0 && start < text.count {
      guard let next = boundaries.firstIndex(where: { $0 >= start }), boundaries[next] > start
      else { continue }
      let word = boundaries[next - 1]..<boundaries[next]
      // No word of the dictionary is longer than a few characters.
      let lower = max(0, start - Self.reach)
      let upper = min(text.count, start + Self.reach)
      let left = self.boundaries(in: Array(text[lower..<start])).map { $0 + lower }
      let right = self.boundaries(in: Array(text[start..<upper])).map { $0 + start }
      let last = left.last { $0 < start } ?? lower
      let first = right.first { $0 > start } ?? upper
      guard last < word.lowerBound || first > word.upperBound else { continue }
      boundaries.removeAll { $0 > last && $0 < first }
      boundaries += [last, start, first]
      boundaries = Set(boundaries).sorted()
    }
    return boundaries
  }

  private static let reach = 12

  /// Pronouns, and adverbs that begin another clause after one: 骗了我 | 还偷走了.
  private static let pronouns = Set("我你您他她它咱".unicodeScalars)
  private static let adverbs = Set("还還也却卻又都就".unicodeScalars)

  /// Where words begin that the dictionary has as one with the pronoun before them, such as 还 in 我还.
  private static func missed(_ boundaries: [Int], in text: [Unicode.Scalar]) -> [Int] {
    zip(boundaries, boundaries.dropFirst()).compactMap { start, end in
      end == start + 2 && pronouns.contains(text[start]) && adverbs.contains(text[start + 1])
        ? start + 1 : nil
    }
  }

  /// The offsets at which words begin, and the length of the text.
  ///
  /// Where ICU fails, every scalar is a word.
  private func boundaries(in text: [Unicode.Scalar]) -> [Int] {
    iterator.withLock { iterator in
      do {
        if iterator == nil { iterator = try BreakIterator(.word, locale: try Locale("zh")) }
        let boundaries = try iterator?.boundaries(in: text) ?? []
        let missed = Self.missed(boundaries, in: text)
        return missed.isEmpty ? boundaries : (boundaries + missed).sorted()
      } catch {
        return Array(0...text.count)
      }
    }
  }
}
