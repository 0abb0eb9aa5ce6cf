/// Numbers from zero on, in the order in which they came, and how many of them are about how large.
struct SortedRoughly: Sendable {
  /// The numbers, none of which is negative or a NaN.
  private(set) var values: [Double] = []
  /// How many of them there are of each size.
  private var counts = [UInt32](repeating: 0, count: 1 << 13)

  /// Room for a number of values.
  init(capacity: Int) { values.reserveCapacity(capacity) }

  /// Adds a number.
  mutating func append(_ value: Double) {
    values.append(value)
    counts[Self.size(of: value)] &+= 1
  }

  /// How large a number is: its exponent and the first two bits of its fraction; what is larger has no
  /// smaller size.
  private static func size(of value: Double) -> Int {
    Int(truncatingIfNeeded: value.bitPattern &>> 50) & 0x1FFF
  }

  /// The number that would stand at `rank` if those of all parts were sorted together.
  ///
  /// Linear on average.
  static func value(at rank: Int, of parts: [SortedRoughly]) -> Double {
    precondition(
      0..<parts.reduce(0) { $0 + $1.values.count } ~= rank, "the rank is that of a value")
    var (size, smaller) = (0, 0)
    while true {
      let here = parts.reduce(0) { $0 + Int($1.counts[size]) }
      if smaller + here > rank { break }
      (size, smaller) = (size + 1, smaller + here)
    }
    var candidates: [Double] = []
    for part in parts {
      for value in part.values where Self.size(of: value) == size { candidates.append(value) }
    }
    return candidates.select(rank - smaller)
  }
}

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
