/// What the comparison of two full names comes to.
enum NameVerdict: Sendable, Hashable, Comparable {
  /// Two people.
  case different
  /// One person, if something besides the names speaks for it.
  case possible
  /// One person.
  case same
}

extension NameComparer.NameMatch {
  /// The verdict on two full names.
  ///
  /// An equal given name never makes up for a surname that differs.
  var verdict: NameVerdict {
    guard let surname, let given else { return .different }
    return min(surname.verdict, given.verdict)
  }
}

extension NameComparer.PartMatch {
  /// From here on two spellings of a sound are one name, romanized by two standards.
  private static let sameSound = 0.95
  /// From here on they may be one name, misspelled.
  private static let similarSound = 0.7
  /// From here on a Chinese spelling is that of the name.
  private static let sameTranscription = 0.85
  /// From here on it may be.
  private static let similarTranscription = 0.6

  /// The verdict on one part of two names.
  var verdict: NameVerdict {
    switch route {
    case .sameLetters, .sameCharacters, .knownForms, .sameSyllables, .initial: .same
    case .sound:
      score >= Self.sameSound ? .same : score >= Self.similarSound ? .possible : .different
    case .transcription:
      score >= Self.sameTranscription
        ? .same : score >= Self.similarTranscription ? .possible : .different
    case .throughChinese:
      score >= Self.sameTranscription && directScore >= 0.5 ? .possible : .different
    case .none: .different
    }
  }
}
