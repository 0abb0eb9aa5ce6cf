/// Tells speech from music and noise: a small network of convolutions over time.
///
/// It sees two and a half seconds to each side, because a syllable alone sounds like a note; speech
/// shows in the rhythm of syllables and pauses. Columns of 24 channels, one every 40 ms, go through
/// layers that look ever farther. Each layer keeps what it needs of the columns before, so the
/// pieces in which sound comes change nothing.
///
/// The weights were fitted on made-up scenes: voices of espeak-ng (English, Russian, Chinese, and others
/// reading English), recorded announcements of Asterisk (English, Russian, Spanish, French) and
/// dialogue of Fillets NG, under music of free games and synthesized music and noise, from -4 to 24 dB.
/// On scenes of other voices (Italian) and other music, AUC 0.958.
struct SpeechNetwork {
  /// The channels of a moment.
  struct Column {
    var low = SIMD8<Float>.zero
    var middle = SIMD8<Float>.zero
    var high = SIMD8<Float>.zero

    @inline(__always)
    mutating func add(_ other: Column, times factor: Float) {
      low += other.low * factor
      middle += other.middle * factor
      high += other.high * factor
    }

    @inline(__always)
    mutating func add(_ other: Column, times factors: Column) {
      low += other.low * factors.low
      middle += other.middle * factors.middle
      high += other.high * factors.high
    }

    /// The channels that are positive; zero for others.
    @inline(__always)
    var positive: Column {
      Column(
        low: low.replacing(with: 0, where: low .< 0),
        middle: middle.replacing(with: 0, where: middle .< 0),
        high: high.replacing(with: 0, where: high .< 0))
    }

    /// Adds the column that a matrix makes of this one.
    @inline(__always)
    func multiplied(by rows: Span<Column>, onto sum: inout Column) {
      for lane in 0..<8 { sum.add(rows[lane], times: low[lane]) }
      for lane in 0..<8 { sum.add(rows[8 + lane], times: middle[lane]) }
      for lane in 0..<8 { sum.add(rows[16 + lane], times: high[lane]) }
    }
  }

  /// The frames or columns that a layer looks at.
  private static let taps = 5
  private static let distances = [1, 2, 4, 8, 16]

  private var first: Entry
  private var layers: [Layer]
  private let output: Column
  private let bias: Float

  init() {
    var weights = SpeechWeights()
    first = Entry(&weights)
    layers = Self.distances.map { Layer(distance: $0, &weights) }
    output = weights.column()
    bias = weights.number()
  }

  /// The log odds that come to be known with frames of bands, `BandEnergies.count` numbers each.
  mutating func take(_ bands: [Float]) -> [Float] {
    passed(first.take(bands), from: 0)
  }

  /// The log odds that are left at the end of the sound.
  mutating func finish() -> [Float] {
    let silence = [Float](repeating: 0, count: Self.taps / 2 * BandEnergies.count)
    var odds = passed(first.take(silence), from: 0)
    for place in layers.indices {
      let silence = [Column](repeating: Column(), count: 2 * layers[place].distance)
      odds += passed(layers[place].take(silence), from: place + 1)
    }
    return odds
  }

  private mutating func passed(_ columns: [Column], from place: Int) -> [Float] {
    var columns = columns
    for layer in place..<layers.count { columns = layers[layer].take(columns) }
    return columns.map {
      bias + ($0.low * output.low + $0.middle * output.middle + $0.high * output.high).sum()
    }
  }

  /// Makes a column of five frames, for every other frame.
  private struct Entry {
    private let rows: [Column]
    private let bias: Column
    private var frames = [Float](repeating: 0, count: taps / 2 * BandEnergies.count)

    init(_ weights: inout SpeechWeights) {
      rows = weights.columns(taps * BandEnergies.count)
      bias = weights.column()
    }

    mutating func take(_ bands: [Float]) -> [Column] {
      frames += bands
      var columns: [Column] = []
      var start = 0
      while start + rows.count <= frames.count {
        columns.append(column(rows.span, frames.span, start))
        start += 2 * BandEnergies.count
      }
      frames.removeFirst(start)
      return columns
    }

    private func column(_ rows: Span<Column>, _ frames: Span<Float>, _ start: Int) -> Column {
      var sum = bias
      for place in rows.indices { sum.add(rows[place], times: frames[start + place]) }
      return sum.positive
    }
  }

  /// Adds to a column what five columns, `distance` apart, make of its channels.
  private struct Layer {
    let distance: Int
    private let factors: [Column]
    private let rows: [Column]
    private let bias: Column
    private var columns: [Column]

    init(distance: Int, _ weights: inout SpeechWeights) {
      self.distance = distance
      factors = weights.columns(taps)
      rows = weights.columns(24)
      bias = weights.column()
      columns = [Column](repeating: Column(), count: taps / 2 * distance)
    }

    mutating func take(_ new: [Column]) -> [Column] {
      columns += new
      let count = max(columns.count - (taps - 1) * distance, 0)
      var made: [Column] = []
      made.reserveCapacity(count)
      for start in 0..<count { made.append(column(rows.span, columns.span, start)) }
      columns.removeFirst(count)
      return made
    }

    private func column(_ rows: Span<Column>, _ columns: Span<Column>, _ start: Int) -> Column {
      var mixed = Column()
      for tap in 0..<taps { mixed.add(columns[start + tap * distance], times: factors[tap]) }
      var sum = bias
      mixed.multiplied(by: rows, onto: &sum)
      var made = columns[start + taps / 2 * distance]
      made.add(sum.positive, times: 1)
      return made
    }
  }
}
