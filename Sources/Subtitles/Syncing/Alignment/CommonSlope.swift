/// The slope that several parts of a curve have in common, by least squares.
struct CommonSlope {
  private var parts: [[(x: Double, y: Double)]] = []

  /// Begins a part that may lie higher or lower than the last.
  mutating func startPart() { parts.append([]) }

  /// Adds a point to the part begun last.
  mutating func add(_ x: Double, _ y: Double) { parts[parts.count - 1].append((x, y)) }

  /// The extent of the longest part.
  var longest: Double {
    parts.map { ($0.last?.x ?? 0) - ($0.first?.x ?? 0) }.max() ?? 0
  }

  /// The slope and its standard error; nil where there is too little to tell.
  var slope: (value: Double, error: Double)? {
    var (moments, products, squares, count) = (0.0, 0.0, 0.0, 0)
    for part in parts where part.count > 5 {
      let x = part.reduce(0) { $0 + $1.x } / Double(part.count)
      let y = part.reduce(0) { $0 + $1.y } / Double(part.count)
      for point in part {
        moments += (point.x - x) * (point.x - x)
        products += (point.x - x) * (point.y - y)
        squares += (point.y - y) * (point.y - y)
      }
      count += part.count
    }
    guard count > 20, moments > 0 else { return nil }
    let slope = products / moments
    let error = (max(squares - slope * products, 0) / Double(count - 2) / moments).squareRoot()
    return (slope, error)
  }
}
