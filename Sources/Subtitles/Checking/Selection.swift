extension Array<Double> {
  /// The number that would stand at `rank` if the numbers were sorted.
  ///
  /// Linear on average (Hoare's selection); reorders the numbers. None may be a NaN.
  mutating func select(_ rank: Int) -> Double {
    precondition(indices.contains(rank), "the rank is a position of the array")
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = Swift.max(
        Swift.min(self[low], self[high]),
        Swift.min(Swift.max(self[low], self[high]), self[low + (high - low) / 2]))
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right { high = right } else if rank >= left { low = left } else { break }
    }
    return self[rank]
  }
}
