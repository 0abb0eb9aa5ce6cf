extension ChunkedSpelling {
  /// A few letters of one spelling with what the other has for them; one of the two may be empty.
  struct Unit: Sendable, Hashable {
    let left: String
    let right: String
    /// How much likelier the two stand together in spellings of one name than by chance, in nats.
    let weight: Float
  }

  /// The likeliest chain of units, for telling a person what stands for what; empty where there is none.
  func units(with other: ChunkedSpelling, by channel: Channel) -> [Unit] {
    if script.rank > other.script.rank {
      return other.units(with: self, by: channel).map {
        Unit(left: $0.right, right: $0.left, weight: $0.weight)
      }
    }
    let width = other.letters.count + 1
    let end = letters.count * width + other.letters.count
    var best = [Float](repeating: -.infinity, count: end + 1)
    var before = [Int](repeating: 0, count: end + 1)
    best[0] = 0
    for place in 0..<end where best[place] > -.infinity {
      forEachStep(place / width, place % width, other, channel) { i, j, weight in
        if best[place] + weight > best[i * width + j] {
          best[i * width + j] = best[place] + weight
          before[i * width + j] = place
        }
      }
    }
    guard best[end] > -.infinity else { return [] }
    var units: [Unit] = []
    var place = end
    while place > 0 {
      let start = before[place]
      units.append(
        Unit(
          left: Self.text(letters[start / width..<place / width]),
          right: Self.text(other.letters[start % width..<place % width]),
          weight: best[place] - best[start]))
      place = start
    }
    return units.reversed()
  }

  private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }
}
