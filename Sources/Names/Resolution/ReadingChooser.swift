/// Decides how an ambiguous mention is to be read, by what the other mentions of the run say.
///
/// «Светлане Балановой» is one woman's dative; «Хайсюна» may be Хайсюн or Хайсюна: the reading that
/// another mention or the roster shares wins, and else the first.
struct ReadingChooser {
  let matcher: ReadingMatcher

  /// The reading of each of `mentions` that fits best with the others and with `known` names.
  func readings(of mentions: [Mention], known: [NameReading]) -> [NameReading] {
    var candidates: [NameReading: Int] = [:]
    for reading in known { candidates[reading.nominative, default: 0] += 2 }
    for mention in mentions {
      for reading in Set(mention.readings.map(\.nominative)) {
        candidates[reading, default: 0] += 1
      }
    }
    let others = candidates.keys.sorted { $0.text < $1.text }
    return mentions.map { mention in
      guard mention.readings.count > 1 else { return mention.readings[0] }
      // The ways to read one mention cannot speak for each other.
      let rivals = Set(mention.readings.map(\.nominative))
      let independent = others.filter { !rivals.contains($0) }
      let scored = mention.readings.enumerated().map { offset, reading in
        (score: support(for: reading, among: independent, counts: candidates), offset: offset)
      }
      let best = scored.max { ($0.score, $1.offset) < ($1.score, $0.offset) }
      return mention.readings[best?.offset ?? 0]
    }
  }

  private func support(
    for reading: NameReading, among others: [NameReading], counts: [NameReading: Int]
  ) -> Double {
    let own = reading.nominative
    var support = Double((counts[own] ?? 1) - 1)
    for other in others {
      if other.extent == .full || other.extent == own.extent {
        let likeness = matcher.compare(own, other)
        // What loses no letter on the way is the likelier form.
        if likeness.verdict == .same { support += likeness.score / (1 + likeness.loss) }
      }
    }
    return support
  }
}
