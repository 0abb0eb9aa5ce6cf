/// All mentions that spell a name in the same way.
struct Spelling: Sendable {
  /// The name as it was read.
  let reading: NameReading
  /// The mentions, as indices into those of the run; none where only the roster has the spelling.
  var mentions: [Int]
  /// The position of the roster's entry that has this spelling.
  var rosterEntry: Int? = nil
}

/// The mentions and spellings that are one person's.
struct Cluster: Sendable {
  /// The position of the roster's entry, where the person is in the roster.
  var rosterEntry: Int?
  var spellings: [Spelling]
  /// The mentions that give a part of the name only, as indices, with why they were joined.
  var partial: [(mention: Int, reading: NameReading, evidence: PartialEvidence)] = []

  /// All mentions of the person.
  var mentions: [Int] { spellings.flatMap(\.mentions) + partial.map(\.mention) }
}

/// Why a mention by a part of the name was taken for a person.
enum PartialEvidence: Sendable, Hashable {
  /// The text gives it a role that this person has.
  case sharedRole(Role)
  /// The full name stands in the same text.
  case namedInSameText
  /// An earlier mention of the same text was joined by this evidence.
  indirect case earlierMention(PartialEvidence)
  /// The roster has the person by this part of the name.
  case listed
  /// Nobody else in the run bears the name.
  case onlyBearer
  /// Others bear a similar name; this one is the closest.
  case closest
  /// It was joined to nobody: the person is known by this part alone.
  case standsAlone
}
