extension [Int32] {
  /// How far the time nearest to `time` is from it, later ones positive; nil where there is none.
  ///
  /// The times are in order.
  func distance(from time: Int32) -> Int32? {
    let place = firstPlace { $0 >= time }
    let after = place < count ? self[place] - time : nil
    let before = place > 0 ? self[place - 1] - time : nil
    guard let after, let before else { return after ?? before }
    return after < -before ? after : before
  }
}

extension Array {
  /// The first place whose element fulfils a condition that all later ones fulfil as well.
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
