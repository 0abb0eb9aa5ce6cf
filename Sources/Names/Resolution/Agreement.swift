/// How two names, or two parts of them, agree: what an editor would say of the two spellings.
///
/// In order from what tells two people apart to what is plainly one.
enum Agreement: Sendable, Hashable, Comparable {
  /// They do not.
  case none
  /// They differ in a letter that spellings of one name do not differ in: Fedorova, Sidorova.
  case differentLetters
  /// Only what Chinese makes of them is the same: Volgin, Vokin.
  case throughChinese
  /// One stands in characters for the sound of the other.
  case transcription
  /// One name spelled by two habits, or in two alphabets.
  case spelling
  /// The same letters, syllables or characters, or known forms of one name.
  case identical

  /// Whether the names alone say that they are one, and nothing else has to.
  var isPlain: Bool { self >= .transcription }
}

/// How two names compare in a run.
struct NameLikeness: Sendable {
  /// How likely they are one person's, from 0 to 1.
  let score: Double
  /// What the names come to; unsure where something else has to speak for one person.
  let verdict: NameMatch.Verdict
  /// How the part agrees that agrees least.
  let agreement: Agreement
  /// Whether the names as wholes, by chance in general, are one person's.
  var areSameByChance = false
  /// What the letters cost that one spelling has and the other has nothing for, in nats.
  var loss = 0.0

  static let different = NameLikeness(score: 0, verdict: .different, agreement: .none)
}
