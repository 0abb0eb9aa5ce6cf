/// A small set of numbers that is compared with others very often.
struct NumberSet: Sendable, Hashable {
  /// The numbers, ascending.
  let numbers: [UInt32]
  /// A bit for each number, so that most sets without a number in common are told at a glance.
  private let signature: UInt64

  /// The set of `numbers`, in any order.
  init(_ numbers: [UInt32] = []) {
    self.numbers = numbers.sorted()
    signature = numbers.reduce(0) { $0 | 1 << UInt64(($1 &* 0x9E37_79B1) >> 26) }
  }

  /// The set of indexes.
  init(_ indexes: [Int]) { self.init(indexes.map { UInt32($0) }) }

  var isEmpty: Bool { numbers.isEmpty }

  /// The least number that is in both.
  func firstShared(with other: NumberSet) -> UInt32? {
    guard signature & other.signature != 0 else { return nil }
    var (i, j) = (0, 0)
    while i < numbers.count && j < other.numbers.count {
      if numbers[i] == other.numbers[j] { return numbers[i] }
      if numbers[i] < other.numbers[j] { i += 1 } else { j += 1 }
    }
    return nil
  }
}
