internal import Subtitles

/// What differs between two texts, line by line, as `diff -u` shows it.
struct LineDiff {
  private let old: [String]
  private let new: [String]
  /// The lines that are taken out and put in, by their positions.
  private var removed: Set<Int> = []
  private var inserted: Set<Int> = []

  /// How many lines are shown before and after a change.
  private static let context = 3

  /// Above how many lines a stretch without a line in common is shown as another text altogether.
  private static let largest = 2000

  /// Compares the lines of two texts.
  ///
  /// Lines that stand once in each text part them into stretches (patience diff), so that the time does
  /// not grow with the square of the changes.
  init(_ old: [String], _ new: [String]) {
    (self.old, self.new) = (old, new)
    var (left, right) = (0, 0)
    for anchor in anchors() + [(old.count, new.count)] {
      compare(left..<anchor.0, right..<anchor.1)
      (left, right) = (anchor.0 + 1, anchor.1 + 1)
    }
  }

  /// Lines that stand once in each text, in an order that they have in both: their positions.
  private func anchors() -> [(Int, Int)] {
    func unique(_ lines: [String]) -> [String: Int] {
      var positions: [String: Int] = [:]
      for (position, line) in lines.enumerated() {
        positions[line] = positions[line] == nil ? position : -1
      }
      return positions.filter { $0.value >= 0 }
    }
    let newPositions = unique(new)
    let pairs = unique(old).compactMap { line, position in
      newPositions[line].map { (position, $0) }
    }.sorted { $0.0 < $1.0 }
    // The longest ascending run of positions in the new text.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let place = ends.partitioningIndex { pairs[$0].1 >= pair.1 }
      before[index] = place > 0 ? ends[place - 1] : nil
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var (run, index): ([(Int, Int)], Int?) = ([], ends.last)
    while let current = index {
      run.append(pairs[current])
      index = before[current]
    }
    return run.reversed()
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
    guard left.count + right.count <= Self.largest else {
      removed.formUnion(left)
      inserted.formUnion(right)
      return
    }
    for change in new[right].difference(from: old[left]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(left.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(right.lowerBound + offset)
      }
    }
  }

  /// One line of a diff and where it stands in both texts.
  private struct Row {
    var mark: Character
    var text: String
    var oldPosition: Int
    var newPosition: Int
  }

  /// The differences in the unified format; nothing where there are none.
  func unified(from oldName: String, to newName: String) -> String {
    guard !removed.isEmpty || !inserted.isEmpty else { return "" }
    let rows = rows
    var text = "--- \(oldName)\n+++ \(newName)\n"
    var position = 0
    while let first = rows[position...].firstIndex(where: { $0.mark != " " }) {
      let start = max(position, first - Self.context)
      var end = first
      while let next = rows[end...].firstIndex(where: { $0.mark != " " }),
        next - end <= 2 * Self.context
      { end = next + 1 }
      end = min(rows.count, end + Self.context)
      text += hunk(rows[start..<end])
      position = end
    }
    return text
  }

  private var rows: [Row] {
    var rows: [Row] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        rows.append(Row(mark: "-", text: old[left], oldPosition: left, newPosition: right))
        left += 1
      } else if right < new.count, inserted.contains(right) {
        rows.append(Row(mark: "+", text: new[right], oldPosition: left, newPosition: right))
        right += 1
      } else {
        rows.append(Row(mark: " ", text: new[right], oldPosition: left, newPosition: right))
        (left, right) = (left + 1, right + 1)
      }
    }
    return rows
  }

  private func hunk(_ rows: ArraySlice<Row>) -> String {
    guard let first = rows.first else { return "" }
    let (before, after) = (rows.count { $0.mark != "+" }, rows.count { $0.mark != "-" })
    let place = "-\(first.oldPosition + 1),\(before) +\(first.newPosition + 1),\(after)"
    return "@@ \(place) @@\n" + rows.map { "\($0.mark)\($0.text)\n" }.joined()
  }
}

extension [Int] {
  /// The first position whose element satisfies a condition that holds for all after it.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
