/// Finds out which cues of two tracks are the same subtitle.
///
/// Texts that both tracks have once, in the same order, are fixed points (patience diff). Between
/// them cues are paired so that the sum of their likeness is largest.
struct CueAlignment {
  /// The pairs, in the order of both tracks.
  private(set) var pairs: [TrackDifference.Pair] = []

  private let old: [ComparedCue]
  private let new: [ComparedCue]

  /// More cells than this are not filled for what lies between two fixed points: two hundred cues
  /// rewritten in a row are paired by their times instead.
  private static let mostCells = 40_000

  init(_ old: [StyledCue], _ new: [StyledCue]) {
    self.old = old.map(ComparedCue.init)
    self.new = new.map(ComparedCue.init)
    align(0..<old.count, 0..<new.count)
  }

  /// Pairs two stretches of the tracks.
  private mutating func align(_ left: Range<Int>, _ right: Range<Int>) {
    var (left, right) = (left, right)
    var tail: [(Int, Int)] = []
    while let first = left.first, let second = right.first, old[first].says(new[second]) {
      pair(first, second)
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let last = left.last, let other = right.last, old[last].says(new[other]) {
      tail.append((last, other))
      (left, right) = (left.dropLast(), right.dropLast())
    }
    let fixed = left.isEmpty || right.isEmpty ? [] : fixedPoints(left, right)
    if fixed.isEmpty {
      alignByLikeness(left, right)
    } else {
      var (leftStart, rightStart) = (left.lowerBound, right.lowerBound)
      for (first, second) in fixed {
        align(leftStart..<first, rightStart..<second)
        pair(first, second)
        (leftStart, rightStart) = (first + 1, second + 1)
      }
      align(leftStart..<left.upperBound, rightStart..<right.upperBound)
    }
    for (first, second) in tail.reversed() { pair(first, second) }
  }

  private mutating func pair(_ first: Int?, _ second: Int?) {
    pairs.append(TrackDifference.Pair(old: first, new: second))
  }

  /// Texts that are in both stretches once, as the longest chain in which both orders agree.
  private func fixedPoints(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
    let (inOld, inNew) = (Self.single(old, left), Self.single(new, right))
    let common = inOld.compactMap { text, first in inNew[text].map { (first, $0) } }
      .sorted { $0.0 < $1.0 }
    // Longest ascending run by patience sorting.
    var piles: [Int] = []
    var before = [Int?](repeating: nil, count: common.count)
    for (index, (_, second)) in common.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if common[piles[middle]].1 < second { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? piles[low - 1] : nil
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var chain: [(Int, Int)] = []
    var next = piles.last
    while let index = next {
      chain.append(common[index])
      next = before[index]
    }
    return chain.reversed()
  }

  /// The texts that a stretch has once, with the positions of their cues; short ones say too little.
  private static func single(_ cues: [ComparedCue], _ range: Range<Int>) -> [String: Int] {
    var positions: [String: Int] = [:]
    var repeated: Set<String> = []
    for position in range where cues[position].text.unicodeScalars.count > 2 {
      if positions.updateValue(position, forKey: cues[position].text) != nil {
        repeated.insert(cues[position].text)
      }
    }
    for text in repeated { positions[text] = nil }
    return positions
  }

  // MARK: Likeness

  /// Pairs two stretches without a text in common, by a table of the best sums of likeness.
  private mutating func alignByLikeness(_ left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= Self.mostCells else {
      return alignByTime(left, right)
    }
    let width = right.count + 1
    var sums = [Double](repeating: 0, count: (left.count + 1) * width)
    var likeness = [Double](repeating: 0, count: left.count * right.count)
    for row in (0..<left.count).reversed() {
      for column in (0..<right.count).reversed() {
        let value = old[left.lowerBound + row].likeness(to: new[right.lowerBound + column])
        likeness[row * right.count + column] = value
        let paired = value > 0 ? value + sums[(row + 1) * width + column + 1] : 0
        sums[row * width + column] = max(
          paired, sums[(row + 1) * width + column], sums[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let best = sums[row * width + column]
      let value = likeness[row * right.count + column]
      if value > 0, best == value + sums[(row + 1) * width + column + 1] {
        pair(left.lowerBound + row, right.lowerBound + column)
        (row, column) = (row + 1, column + 1)
      } else if best == sums[(row + 1) * width + column] {
        pair(left.lowerBound + row, nil)
        row += 1
      } else {
        pair(nil, right.lowerBound + column)
        column += 1
      }
    }
    while row < left.count {
      pair(left.lowerBound + row, nil)
      row += 1
    }
    while column < right.count {
      pair(nil, right.lowerBound + column)
      column += 1
    }
  }

  /// Pairs what overlaps in time, one after the other.
  private mutating func alignByTime(_ left: Range<Int>, _ right: Range<Int>) {
    var (first, second) = (left.lowerBound, right.lowerBound)
    while first < left.upperBound, second < right.upperBound {
      if old[first].overlap(with: new[second]) > 0 {
        pair(first, second)
        (first, second) = (first + 1, second + 1)
      } else if old[first].start <= new[second].start {
        pair(first, nil)
        first += 1
      } else {
        pair(nil, second)
        second += 1
      }
    }
    for position in first..<max(first, left.upperBound) { pair(position, nil) }
    for position in second..<max(second, right.upperBound) { pair(nil, position) }
  }
}

/// A cue as it is compared: its words and its times.
struct ComparedCue {
  let text: String
  let start: Milliseconds
  let end: Milliseconds
  /// The words in small letters; for Chinese, which writes no spaces, the characters.
  private let words: [Substring]

  init(_ cue: StyledCue) {
    text = cue.plainText
    (start, end) = (cue.start, cue.end)
    words = Self.words(of: text.lowercased())
  }

  /// Whether it says the same.
  func says(_ other: ComparedCue) -> Bool { text == other.text }

  /// How likely two cues are the same subtitle, from 0, when they are surely not, to 3.
  ///
  /// The words count double, the times once; either alone may be enough.
  func likeness(to other: ComparedCue) -> Double {
    let common = Self.commonWords(words, other.words)
    let total = words.count + other.words.count
    let alike = total == 0 ? 1 : 2 * Double(common) / Double(total)
    let together = overlap(with: other)
    return alike < 0.34 && together < 0.5 ? 0 : 2 * alike + together
  }

  /// The part of the longer cue in which both are shown.
  func overlap(with other: ComparedCue) -> Double {
    let shared = min(end.count, other.end.count) - max(start.count, other.start.count)
    let longer = max((end - start).count, (other.end - other.start).count)
    if longer <= 0 { return start == other.start ? 1 : 0 }
    return max(0, Double(shared) / Double(longer))
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }.flatMap { word -> [Substring] in
      let isHan = word.unicodeScalars.first.map { Script($0) == .han } ?? false
      return isHan ? word.indices.map { word[$0...$0] } : [word]
    }
  }

  /// How many words two texts have in common, each as often as both have it.
  private static func commonWords(_ left: [Substring], _ right: [Substring]) -> Int {
    var counts: [Substring: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    return right.count { word in
      guard let count = counts[word], count > 0 else { return false }
      counts[word] = count - 1
      return true
    }
  }
}
