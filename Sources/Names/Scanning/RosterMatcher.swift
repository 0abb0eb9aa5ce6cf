internal import LocaleData

/// Finds the people of a roster whose names fit a mention.
///
/// The one place where scanning compares names. Every distinct reading is compared once. Not for use from
/// several threads at once.
final class RosterMatcher {
  /// An entry of the roster that fits, by the spelling of it that fits best.
  struct Match {
    /// The position of the entry.
    let entry: Int
    /// The spelling of the roster.
    let spelling: NameReading
    /// From 0 to 1 for the same name.
    let score: Double
    /// Whether the names alone say that it is the same; otherwise something else has to speak for it.
    let isCertain: Bool
    /// Whether it is the same only if one of the two came through Chinese.
    let isThroughChinese: Bool
  }

  /// From here on a part of a name that is unsure by itself is the person's.
  private static let likely = 0.4

  private let roster: Roster
  private let listed: [Roster.Listed]
  private let matcher: ReadingMatcher
  private var known: [NameReading: [Match]] = [:]

  init(
    _ roster: Roster, listed: [Roster.Listed], knowledge: NameKnowledge, usesDictionary: Bool
  ) throws(LocaleError) {
    self.roster = roster
    self.listed = listed
    matcher = try ReadingMatcher(knowledge, usesDictionary: usesDictionary)
  }

  /// The entries that fit a reading, each once, the best first.
  func matches(_ reading: NameReading) -> [Match] {
    let nominative = reading.nominative
    if let matches = known[nominative] { return matches }
    var best: [Int: Match] = [:]
    for (spelling, entry) in listed {
      guard let match = match(nominative, spelling, entry) else { continue }
      if let other = best[entry], !isBetter(match, other, for: nominative) { continue }
      best[entry] = match
    }
    let matches = best.values.filter { !isRuledOut(nominative, $0.entry) }
      .sorted { isBetter($0, $1, for: nominative) }
    known[nominative] = matches
    return matches
  }

  private func isBetter(_ left: Match, _ right: Match, for reading: NameReading) -> Bool {
    if left.isCertain != right.isCertain { return left.isCertain }
    if left.score != right.score { return left.score > right.score }
    let isLeftAlike = left.spelling.script == reading.script
    if isLeftAlike != (right.spelling.script == reading.script) { return isLeftAlike }
    return left.entry < right.entry
  }

  private func match(_ reading: NameReading, _ spelling: NameReading, _ entry: Int) -> Match? {
    if let own = reading.sex, let other = spelling.sex, own != other { return nil }
    let areFull = reading.extent == .full && spelling.extent == .full
    let likeness =
      areFull
      ? matcher.compare(reading, spelling)
      : initialsLikeness(reading, spelling) ?? partLikeness(reading, spelling)
    guard let likeness, likeness.verdict != .different else { return nil }
    return Match(
      entry: entry, spelling: spelling, score: likeness.score,
      isCertain: areFull
        ? likeness.verdict == .same || likeness.areSameByChance : likeness.agreement.isPlain,
      isThroughChinese: likeness.agreement == .throughChinese)
  }

  /// How initials with a surname fit others, where they are the same as wholes.
  private func initialsLikeness(
    _ reading: NameReading, _ spelling: NameReading
  ) -> NameLikeness? {
    guard reading.extent == .initialAndSurname, spelling.extent == .initialAndSurname else {
      return nil
    }
    let likeness = matcher.compare(reading, spelling)
    return likeness.verdict == .same ? likeness : nil
  }

  /// How the part that one of the two names is fits the other; nil where it does not.
  private func partLikeness(_ reading: NameReading, _ spelling: NameReading) -> NameLikeness? {
    let likeness: NameLikeness?
    switch (reading.extent, spelling.extent) {
    case (.given, .full), (.given, .given): likeness = matcher.givenNames(reading, spelling)
    case (.initialAndSurname, _), (_, .initialAndSurname):
      guard matcher.givenNames(reading, spelling)?.verdict == .same else { return nil }
      likeness = matcher.surnames(reading, spelling)
    case (.surname, .full), (.surname, .surname): likeness = matcher.surnames(reading, spelling)
    default: return nil
    }
    guard let likeness, likeness.agreement >= .throughChinese, likeness.score >= Self.likely else {
      return nil
    }
    return likeness
  }

  /// Whether the roster says of an entry that the name is somebody else's.
  private func isRuledOut(_ reading: NameReading, _ entry: Int) -> Bool {
    roster.entries[entry].mustNotMerge.contains {
      NameKey.folded($0) == NameKey.folded(reading.text)
    }
  }
}
