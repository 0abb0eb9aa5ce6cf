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
  /// the same result are one. A letter that no unit has stands for itself, but a character is never a
  /// letter of the other side. Nothing is found for texts of more letters than a part of a name has.
  func candidates(for text: String, _ direction: Direction, limit: Int = 10) -> Result {
    let letters = Array(text.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= Self.longestText else {
      return Result(candidates: [], likelihood: -.infinity)
    }
    var search = BeamSearch(model: self, side: side(direction), letters: letters)
    return search.result(limit: limit)
  }

  /// The longest part of a name that is read, in letters; the longest surnames have some thirty.
  private static let longestText = 48
}

/// The search for the likeliest chains of units through a text.
private struct BeamSearch {
  private let model: JointSpelling
  private let side: UnitSide
  private let letters: [Unicode.Scalar]
  private var beams: [Beam]
  private var steps: [Step] = []

  init(model: JointSpelling, side: UnitSide, letters: [Unicode.Scalar]) {
    self.model = model
    self.side = side
    self.letters = letters
    beams = [Beam](repeating: Beam(), count: letters.count + 1)
    beams[0].add(Chain(last: 0, hash: 0, step: Step.none, score: 0))
  }

  mutating func result(limit: Int) -> JointSpelling.Result {
    for position in letters.indices {
      insertSilent(at: position)
      for chain in beams[position].best(Self.width) { extend(chain, from: position) }
    }
    insertSilent(at: letters.count)
    return result(of: beams[letters.count].chains, limit: limit)
  }

  private mutating func extend(_ chain: Chain, from position: Int) {
    var node = side.root
    var isKnown = false
    for end in position..<letters.count {
      guard let next = side.child(of: node, letters[end]) else { break }
      node = next
      let units = side.units(at: node)
      isKnown = isKnown || end == position && !units.isEmpty
      for unit in units { follow(chain, by: unit, to: end + 1) }
    }
    guard !isKnown, Script(letters[position]) != .han else { return }
    let alone = UnitSide.Result(String(letters[position]))
    steps.append(Step(before: chain.step, letters: alone.letters))
    beams[position + 1].add(
      Chain(
        last: chain.last, hash: alone.appended(to: chain.hash), step: steps.count - 1,
        score: chain.score + Self.unknownLetter))
  }

  /// Units that are silent on the given side come between others, one at a place.
  private mutating func insertSilent(at position: Int) {
    guard position > 0, !side.silent.isEmpty else { return }
    for chain in beams[position].best(Self.width) {
      for unit in side.silent { follow(chain, by: unit, to: position) }
    }
  }

  private mutating func follow(_ chain: Chain, by unit: JointSpelling.Index, to position: Int) {
    let result = side.results[Int(unit)]
    let next = Chain(
      last: unit, hash: result.appended(to: chain.hash), step: steps.count,
      score: chain.score + model.logarithm(chain.last, unit))
    if beams[position].add(next) {
      steps.append(Step(before: chain.step, letters: result.letters))
    }
  }

  private func result(of chains: [Chain], limit: Int) -> JointSpelling.Result {
    var texts: [UInt64: (step: Int, weight: Double)] = [:]
    for chain in chains where chain.hash != 0 {
      let weight = exp(chain.score + model.logarithm(chain.last, 0))
      texts[chain.hash, default: (chain.step, 0)].weight += weight
    }
    // Summed in one order, so that the same text gives the same bits.
    let ranked = texts.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
    let total = ranked.reduce(0) { $0 + $1.value.weight }
    guard total > 0 else { return JointSpelling.Result(candidates: [], likelihood: -.infinity) }
    let candidates = ranked.prefix(limit).map {
      JointSpelling.Candidate(text: text(endingAt: $0.value.step), weight: $0.value.weight / total)
    }
    return JointSpelling.Result(candidates: candidates, likelihood: log(total))
  }

  /// The letters of a chain, from its last step back to the first.
  private func text(endingAt last: Int) -> String {
    var pieces: [String] = []
    var step = last
    while step != Step.none {
      pieces.append(steps[step].letters)
      step = steps[step].before
    }
    return pieces.reversed().joined()
  }

  /// Chains kept at each place; twice as many change none of the figures of `Benchmarks/figures`.
  private static let width = 12
  /// The logarithm of the probability of a letter that the model has never seen.
  private static let unknownLetter = -12.0
}

/// A step of a chain: the one before it, and the letters it adds.
private struct Step {
  let before: Int
  let letters: String

  /// What stands before the first step.
  static let none = -1
}

/// A chain of units that reaches some place: the last unit, and the hash of what it spells.
private struct Chain {
  let last: JointSpelling.Index
  let hash: UInt64
  let step: Int
  let score: Double
}

/// The chains that reach one place, each last unit and text once.
private struct Beam {
  private struct Key: Hashable {
    let last: JointSpelling.Index
    let hash: UInt64
  }

  private(set) var chains: [Chain] = []
  private var places: [Key: Int] = [:]

  /// Keeps a chain unless a likelier one has the same end and text; says whether it did.
  @discardableResult
  mutating func add(_ chain: Chain) -> Bool {
    let key = Key(last: chain.last, hash: chain.hash)
    guard let place = places[key] else {
      places[key] = chains.count
      chains.append(chain)
      return true
    }
    guard chain.score > chains[place].score else { return false }
    chains[place] = chain
    return true
  }

  /// The likeliest chains, in an order that does not hang on how they came.
  func best(_ count: Int) -> [Chain] {
    Array(
      chains.sorted { ($1.score, $0.hash, $0.last) < ($0.score, $1.hash, $1.last) }.prefix(count))
  }
}
