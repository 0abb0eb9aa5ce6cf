/// Linear equations with a symmetric, positive definite matrix, such as those of least squares.
struct LinearSystem {
  private let size: Int
  private var matrix: [Double]
  private var right: [Double]

  init(size: Int) {
    self.size = size
    matrix = [Double](repeating: 0, count: size * size)
    right = [Double](repeating: 0, count: size)
  }

  /// Asks that the sum of some unknowns, each with a factor, be `value`, as much as `weight` says.
  mutating func ask(_ terms: [(unknown: Int, factor: Double)], toBe value: Double, weight: Double) {
    for term in terms {
      for other in terms {
        matrix[term.unknown * size + other.unknown] += weight * term.factor * other.factor
      }
      right[term.unknown] += weight * term.factor * value
    }
  }

  /// The unknowns; those of which nothing is asked are 0.
  func solution() -> [Double] {
    var (matrix, right) = (matrix, right)
    for pivot in 0..<size {
      let diagonal = matrix[pivot * size + pivot]
      guard diagonal > 0 else { continue }
      for row in pivot + 1..<max(size, pivot + 1) {
        let ratio = matrix[row * size + pivot] / diagonal
        guard ratio != 0 else { continue }
        for column in pivot..<size {
          matrix[row * size + column] -= ratio * matrix[pivot * size + column]
        }
        right[row] -= ratio * right[pivot]
      }
    }
    for row in (0..<size).reversed() {
      var sum = right[row]
      for column in row + 1..<max(size, row + 1) {
        sum -= matrix[row * size + column] * right[column]
      }
      let diagonal = matrix[row * size + row]
      right[row] = diagonal > 0 ? sum / diagonal : 0
    }
    return right
  }
}
