internal import Diagnostics

/// A translation says the numbers that its source says.
struct SameNumbers: PairRule {
  let description = RuleDescription(
    "PAIR.NUMBERS", .warning,
    what: "Numbers, dates, times and percentages are those of the source, in digits or in words.",
    why: "A wrong number is the mistake that viewers notice and translators do not.",
    source: "practice of quality control")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    guard group.isMatched, let cue = group.target.first(where: { !$0.isEmpty }) else { return [] }
    let target = NumberReader.numbers(in: group.targetText, context.target.traits.numbers)
    let source = NumberReader.numbers(in: group.sourceText, context.source.traits.numbers)
    guard target.contains(where: \.isCertain) || source.contains(where: \.isCertain) else {
      return []
    }
    var missing = Self.certain(source, notIn: target, in: context.target)
    var added = Self.certain(target, notIn: source, in: context.source)
    if missing.isEmpty && added.isEmpty { return [] }
    // A number that stands in the cue before or after was moved there with its clause.
    missing = Self.certain(
      missing,
      notIn: NumberReader.numbers(
        in: context.neighbours.target, context.target.traits.numbers), in: context.target)
    added = Self.certain(
      added,
      notIn: NumberReader.numbers(
        in: context.neighbours.source, context.source.traits.numbers), in: context.source)
    if missing.isEmpty && added.isEmpty { return [] }
    // Digits may be grouped otherwise: telephone numbers, dates.
    if Self.allDigits(missing) == Self.allDigits(added), !Self.allDigits(added).isEmpty {
      return []
    }
    // Miles that became kilometres are other numbers, and right; miles that stayed miles are not.
    if missing.contains(where: { number in added.contains { number.mayBecome($0) } }) {
      let (there, here) = (missing, added)
      missing = there.filter { number in here.contains { number.sharesMeasure(with: $0) } }
      added = here.filter { number in there.contains { number.sharesMeasure(with: $0) } }
      if missing.isEmpty { return [] }
    }
    let there = missing.map(\.text).joined(separator: ", ")
    let here = added.map(\.text).joined(separator: ", ")
    let message: String
    switch (missing.isEmpty, added.isEmpty) {
    case (false, false): message = "\(here), where \(group.sourceQuotation) has \(there)"
    case (false, true): message = "without \(there), which \(group.sourceQuotation) has"
    default: message = "\(here) is not in \(group.sourceQuotation)"
    }
    // Words count for less than digits, and so do nought and one, which many words stand for.
    let isGrave =
      !missing.isEmpty && !added.isEmpty && (missing + added).contains { $0.certainty == .digits }
      || (missing + added).contains { $0.certainty == .digits && !$0.isOneOrNone }
    let (line, column, place) = Self.place(of: added.first?.text, in: group) ?? (0, 1, cue)
    return [
      PairBreach(
        message, in: place, line: line, column: column, severity: isGrave ? nil : .info)
    ]
  }

  /// The numbers that are certain, each once, and in no way among others.
  private static func certain(
    _ numbers: [FoundNumber], notIn others: [FoundNumber], in side: PairContext.Side
  ) -> [FoundNumber] {
    let known = others.reduce(into: Set<NumberValue>()) { $0.formUnion($1.values) }
    var seen: Set<String> = []
    return numbers.filter { number in
      // In a language without words for numbers only digits can be missed.
      let isSure = number.certainty == .digits || number.isCertain && side.traits.numbers.hasWords
      return isSure && number.values.isDisjoint(with: known) && seen.insert(number.text).inserted
    }
  }

  private static func allDigits(_ numbers: [FoundNumber]) -> String {
    String(numbers.flatMap { $0.text.filter(\.isNumber) })
  }

  /// Where a text stands in the translation.
  private static func place(
    of text: String?, in group: CueGroup
  ) -> (line: Int, column: Int, cue: TranslatedCue)? {
    guard let text else { return nil }
    for cue in group.target {
      for (number, line) in cue.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if let range = line.firstRange(of: text) {
          return (number, line.distance(from: line.startIndex, to: range.lowerBound) + 1, cue)
        }
      }
    }
    return nil
  }
}

extension FoundNumber {
  /// Whether it is surely a number.
  fileprivate var isCertain: Bool { certainty > .possible }

  /// Whether both count the same, so that the number must be the same as well.
  fileprivate func sharesMeasure(with other: FoundNumber) -> Bool {
    !measures.isDisjoint(with: other.measures)
  }

  /// Whether the other may be this one in another measure.
  ///
  /// Lengths and weights are converted in many ways (“a metre eighty”); money only becomes money.
  fileprivate func mayBecome(_ other: FoundNumber) -> Bool {
    if measures.isEmpty && other.measures.isEmpty || sharesMeasure(with: other) { return false }
    return isMoney && other.isMoney || !isOnlyMoney && !other.isOnlyMoney
  }

  /// Whether it is 0 or 1.
  fileprivate var isOneOrNone: Bool {
    values == [NumberValue(0)] || values == [NumberValue(1)]
  }
}

extension NumberLexicon {
  /// Whether numbers in words are known.
  fileprivate var hasWords: Bool { !words.isEmpty || !digits.isEmpty }
}
