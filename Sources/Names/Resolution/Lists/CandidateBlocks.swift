internal import Workers

/// The names that share a key, and the pairs among them that are one person's.
struct CandidateBlocks: Sendable {
  /// Two nodes that are one person's by their names.
  struct Link: Sendable {
    let left: Int32
    let right: Int32
    let score: Float
  }

  /// In a block of more names than these only those are compared whose given names sound alike.
  private static let mostNames = 32
  /// Where these are still more, each name is compared with so many that follow it.
  private static let window = 30

  private let entries: [PreparedNodes.Entry]
  /// Where each block with at least two names begins, and where it ends.
  private let blocks: [Range<Int>]
  /// The keys of blocks that are too large to compare each name with each.
  private let cutKeys: Set<UInt64>

  var count: Int { blocks.count }
  var cutCount: Int { cutKeys.count }

  /// Blocks of names under keys.
  init(_ entries: [PreparedNodes.Entry]) {
    self.entries = entries.sorted { left, right in
      (left.key, left.detail, left.node) < (right.key, right.detail, right.node)
    }
    var blocks: [Range<Int>] = []
    var cutKeys: Set<UInt64> = []
    var start = 0
    while start < self.entries.count {
      let key = self.entries[start].key
      var end = start + 1
      while end < self.entries.count && self.entries[end].key == key { end += 1 }
      if end - start > 1 { blocks.append(start..<end) }
      if end - start > Self.mostNames { cutKeys.insert(key) }
      start = end
    }
    self.blocks = blocks
    self.cutKeys = cutKeys
  }

  /// The pairs of names that are judged to be one person's, each once, the surest first.
  func links(
    _ prepared: PreparedNodes, _ matcher: NameMatcher, workers: Int
  ) -> (links: [Link], comparedPairs: Int) {
    let portions = Portions(below: blocks.count, size: 64)
    let results = Workers.run(blocks.count < 200 ? 1 : workers) { _ in
      var search = LinkSearch(prepared: prepared, matcher: matcher)
      while let portion = portions.take() {
        for block in blocks[portion] { compare(block, &search) }
      }
      return (search.links, search.comparedPairs)
    }
    var links = results.flatMap(\.0)
    links.sort { left, right in
      left.score != right.score
        ? left.score > right.score : (left.left, left.right) < (right.left, right.right)
    }
    var unique: [Link] = []
    unique.reserveCapacity(links.count)
    for link in links
    where unique.last.map({ ($0.left, $0.right) != (link.left, link.right) }) ?? true {
      unique.append(link)
    }
    return (unique, results.reduce(0) { $0 + $1.1 })
  }

  private func compare(_ block: Range<Int>, _ search: inout LinkSearch) {
    guard block.count > Self.mostNames else {
      for left in block {
        for right in (left + 1)..<block.upperBound {
          search.compare(entries[left].node, entries[right].node)
        }
      }
      return
    }
    // Entries of one detail follow each other, in the order of the names.
    for left in block {
      var right = left + 1
      while right < block.upperBound && right - left <= Self.window
        && entries[right].detail == entries[left].detail
      {
        search.compare(entries[left].node, entries[right].node)
        right += 1
      }
    }
  }
}

/// The comparisons of one thread.
private struct LinkSearch {
  let prepared: PreparedNodes
  let matcher: NameMatcher
  private let memory = MatchMemory()
  /// The pairs that were compared last, by their hash: names share several keys.
  private var compared = [UInt64](repeating: 0, count: size)
  private(set) var links: [CandidateBlocks.Link] = []
  private(set) var comparedPairs = 0

  private static let size = 1 << 20

  init(prepared: PreparedNodes, matcher: NameMatcher) {
    self.prepared = prepared
    self.matcher = matcher
  }

  mutating func compare(_ one: Int32, _ other: Int32) {
    guard one != other else { return }
    let (left, right) = (min(one, other), max(one, other))
    let pair = UInt64(left) << 32 | UInt64(right)
    let slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 44) & (Self.size - 1)
    guard compared[slot] != pair else { return }
    compared[slot] = pair
    comparedPairs += 1
    let match = matcher.compare(
      prepared.names[Int(left)], prepared.names[Int(right)], memory: memory)
    if match.verdict == .same {
      links.append(CandidateBlocks.Link(left: left, right: right, score: Float(match.score)))
    }
  }
}
