internal import Glibc

extension JointSpelling {
  /// A spelling of the other side.
  struct Candidate: Sendable, Hashable {
    let text: String
    /// Its share of the probability of all that was found.
    let weight: Double
  }

  /// The spellings that were found, and how probable the given text is under the model at all.
  struct Result: Sendable {
    /// The likeliest first.
    let candidates: [Candidate]
    /// The logarithm of the probability of the given text: the sum over what was found.
    let likelihood: Double
  }

  /// The spellings of `text` on the other side, the likeliest first.
  ///
  /// A beam goes through the text; at every place the chains that got there with the same last unit and
  /// the same result are one. A letter that no unit has stands for itself, but a
  /// character is never a letter of the other side. Nothing is found for texts of
  /// more letters than a part of a name has.
  func candidates(for text: String, _ direction: Direction, limit: Int = 10) -> Result {
    let letters = Array(text.lowercased())
    guard !letters.isEmpty, letters.count <= Self.longestText else {
      return Result(candidates: [], likelihood: -.infinity)
    }
    var beams = [Beam](repeating: Beam(), count: letters.count + 1)
    beams[0].add(Chain(last: 0, text: ""), 0)
    for position in letters.indices {
      insertSilent(into: &beams[position], direction)
      for (chain, score) in beams[position].best(Self.width) {
        extend(chain, score, letters, position, &beams, direction)
      }
    }
    insertSilent(into: &beams[letters.count], direction)
    return result(of: beams[letters.count], limit: limit)
  }

  private func extend(
    _ chain: Chain, _ score: Double, _ letters: [Character], _ position: Int,
    _ beams: inout [Beam], _ direction: Direction
  ) {
    let room = min(longest(direction), letters.count - position)
    guard room > 0 else { return }
    var isKnown = false
    for length in 1...room {
      for unit in units(reading: String(letters[position..<position + length]), direction) {
        isKnown = isKnown || length == 1
        beams[position + length].add(
          chain.followed(by: unit, result(of: unit, direction)), score + logarithm(chain.last, unit)
        )
      }
    }
    if !isKnown && Script(of: String(letters[position])) != .han {
      let alone = Chain(last: chain.last, text: chain.text + String(letters[position]))
      beams[position + 1].add(alone, score + Self.unknownLetter)
    }
  }

  /// Units that are silent on the given side come between others, one at a place.
  private func insertSilent(into beam: inout Beam, _ direction: Direction) {
    let silent = units(reading: "", direction)
    guard !silent.isEmpty else { return }
    for (chain, score) in beam.best(Self.width) where chain.last != 0 {
      for unit in silent {
        beam.add(
          chain.followed(by: unit, result(of: unit, direction)), score + logarithm(chain.last, unit)
        )
      }
    }
  }

  private func result(of beam: Beam, limit: Int) -> Result {
    var whole: [String: Double] = [:]
    for (chain, score) in beam.scores where !chain.text.isEmpty {
      whole[chain.text, default: 0] += exp(score + logarithm(chain.last, 0))
    }
    let total = whole.values.reduce(0, +)
    guard total > 0 else { return Result(candidates: [], likelihood: -.infinity) }
    let ranked = whole.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
    return Result(
      candidates: ranked.map { Candidate(text: $0.key, weight: $0.value / total) },
      likelihood: log(total))
  }

  /// Chains kept at each place; more change nothing among the first ten (`Scripts/learn-transcription`
  /// measures with as many).
  private static let width = 24
  /// The longest part of a name that is read, in letters; the longest surnames have some thirty.
  private static let longestText = 48
  /// The logarithm of the probability of a letter that the model has never seen.
  private static let unknownLetter = -12.0
}

/// A chain of units: the last one, and what they spell together.
private struct Chain: Hashable {
  let last: JointSpelling.Index
  let text: String

  func followed(by unit: JointSpelling.Index, _ letters: String) -> Chain {
    Chain(last: unit, text: text + letters)
  }
}

/// The chains that reach one place, with the logarithm of their probability.
private struct Beam {
  private(set) var scores: [Chain: Double] = [:]

  mutating func add(_ chain: Chain, _ score: Double) {
    if score > scores[chain] ?? -.infinity { scores[chain] = score }
  }

  func best(_ count: Int) -> [(key: Chain, value: Double)] {
    let ranked = scores.sorted {
      ($1.value, $0.key.text, $0.key.last) < ($0.value, $1.key.text, $1.key.last)
    }
    return Array(ranked.prefix(count))
  }
}
