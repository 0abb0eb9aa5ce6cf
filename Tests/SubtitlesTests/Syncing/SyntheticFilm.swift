import Glibc

@testable import Subtitles

/// A film that never was, and its tracks by translators who never met.
struct SyntheticFilm {
  /// A cue: when it is shown, and what it says.
  struct Line {
    var start: Int
    var end: Int
    var text: String
  }

  /// The lines of the track that is in time.
  let lines: [Line]

  /// A film of some lines, the same for the same seed.
  init(lines count: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var time = 20_000
    lines = (0..<count).map { _ in
      // Dialogue comes in scenes; between them nobody speaks for a while.
      time +=
        Int.random(in: 0..<20, using: &random) == 0
        ? Int.random(in: 4000...25_000, using: &random) : Int.random(in: 80...2500, using: &random)
      let length = Int.random(in: 900...4500, using: &random)
      defer { time += length }
      return Line(start: time, end: time + length, text: Self.text(&random))
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let word = String(repeating: "x", count: Int.random(in: 5...40, using: &random))
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return "\(word) \(Int.random(in: 1...300, using: &random))."
    case 1...3: return word + "?"
    case 4...5: return word + "!"
    case 6: return "- \(word)\n- \(word)."
    case 7...10: return word
    default: return word + "."
    }
  }

  /// The same film in another language: some lines left out, some made one, none quite where it was.
  func translated(seed: UInt64, jitter: Double = 90) -> [Line] {
    var random = SeededGenerator(seed: seed)
    var result: [Line] = []
    var rest = lines[...]
    while var line = rest.popFirst() {
      let chance = Int.random(in: 0..<100, using: &random)
      if chance < 8 { continue }
      if chance < 20, let next = rest.first, next.start - line.end < 1000 {
        line.end = next.end
        rest.removeFirst()
      }
      line.start += Int(jitter * Self.normal(&random))
      line.end = max(line.end + Int(2 * jitter * Self.normal(&random)), line.start + 400)
      line.text = line.text.replacing("x", with: "ж")
      result.append(line)
    }
    return result
  }

  private static func normal(_ random: inout SeededGenerator) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
  }
}

extension [SyntheticFilm.Line] {
  /// The lines as a SubRip file.
  var track: Track {
    SubtitlesTests.track(
      enumerated().map { number, line in
        "\(number + 1)\n\(Milliseconds(line.start)) --> \(Milliseconds(line.end))\n\(line.text)\n\n"
      }.joined())
  }

  /// The lines with their starts and ends moved; a line is never stretched by a cut.
  func moved(_ time: (Int, _ share: Double) -> Double) -> [SyntheticFilm.Line] {
    let (first, last) = (self.first?.start ?? 0, self.last?.end ?? 1)
    return map { line in
      let share = Double(line.start - first) / Double(last - first)
      return SyntheticFilm.Line(
        start: Int(time(line.start, share).rounded()), end: Int(time(line.end, share).rounded()),
        text: line.text)
    }
  }
}
