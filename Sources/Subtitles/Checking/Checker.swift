public import Diagnostics
internal import LocaleData

/// Checks a track against the format and a house style.
public struct Checker: Sendable {
  /// The languages of the tracks that are checked.
  public let languages: TrackLanguages
  /// The context of each language.
  let contexts: [CheckContext]
  let profile: Profile
  /// The rules, made once, before the first cue of a track.
  let streams: [CheckStream]

  /// A checker for tracks in one language.
  ///
  /// - Parameters:
  ///   - profile: the house style.
  ///   - conditions: what its limits depend on.
  ///   - evidence: what the data of the languages says.
  public init(_ profile: Profile, _ conditions: CheckConditions, _ evidence: LanguageEvidence) {
    self.init(profile, conditions, TrackLanguages(conditions.language), evidence)
  }

  /// A checker for tracks in some languages.
  ///
  /// - Parameters:
  ///   - profile: the house style.
  ///   - conditions: what its limits depend on; its language does not matter.
  ///   - languages: the languages of the text.
  ///   - evidence: what the data of the languages says.
  public init(
    _ profile: Profile, _ conditions: CheckConditions, _ languages: TrackLanguages,
    _ evidence: LanguageEvidence
  ) {
    self.profile = profile
    self.languages = languages
    contexts = languages.all.map { language in
      var conditions = conditions
      conditions.language = language
      return CheckContext(profile, conditions, evidence)
    }
    streams = Self.streams(contexts)
  }

  /// What the rules look at: the whole cue, and the lines of each language.
  private static func streams(_ contexts: [CheckContext]) -> [CheckStream] {
    if contexts.count == 1 { return [CheckStream(nil, .whole, in: contexts[0])] }
    return [
      CheckStream(.cue, .whole, in: contexts[0]),
      CheckStream(.text, .upperLines, in: contexts[0]),
      CheckStream(.text, .lowerLines, in: contexts[1]),
    ]
  }

  /// Everything that is wrong with a track, in the order of the file.
  public func findings(in track: Track) -> [Finding] {
    var findings = readerFindings(of: track)
    for stream in streams { collect(stream, in: track, &findings) }
    return findings.inOrderOfFile()
  }

  /// What the reader says of a track.
  func readerFindings(of track: Track) -> [Finding] {
    ((track.emptiness.map { [$0] } ?? []) + track.findings).compactMap(profile.judged)
  }

  private func collect(_ stream: CheckStream, in track: Track, _ findings: inout [Finding]) {
    var stream = stream
    if track.encoding.encoding.isUnicode { stream.leaveEditsOut() }
    var locator = BreachLocator(track)
    while stream.advance(in: track, languages) {
      stream.trackRules.look(at: stream.cues.cue)
      collect(ofCueAt: stream, &locator, &findings)
    }
    collect(ofTrackSeenBy: stream, track, &findings)
  }

  /// Adds what is wrong with the cue that a stream is at.
  func collect(
    ofCueAt stream: CheckStream, _ locator: inout BreachLocator, _ findings: inout [Finding]
  ) {
    let first = findings.count
    stream.rules.check(stream.cues) { index, breach in
      let severity = stream.rules.severities[index]
      findings.append(
        Finding(
          rule: stream.rules.descriptions[index].id,
          severity: breach.severity.map { min($0, severity) } ?? severity,
          message: breach.message,
          location: locator.location(of: breach.place, in: stream.cues.cue),
          cue: stream.cues.cue.position + 1, value: breach.value, limit: breach.limit,
          isFixable: breach.isFixable && stream.cues.cue.canBeMended(breach.repair)
            && locator.canSpell(breach.repair)))
    }
    findings.sortByPlace(from: first)
  }

  /// Adds what is wrong with a track as a whole, all of whose cues a stream has seen.
  func collect(
    ofTrackSeenBy stream: CheckStream, _ track: Track, _ findings: inout [Finding]
  ) {
    stream.trackRules.check { index, breach in
      findings.append(
        finding(breach, of: stream.trackRules.descriptions[index], stream.content, in: track))
    }
  }

  private func finding(
    _ breach: TrackBreach, of rule: RuleDescription, _ content: CueReader.Content, in track: Track
  ) -> Finding {
    var location = SourceLocation(file: track.file)
    if let position = breach.cue {
      var cue = CheckedCue()
      var reader = CueReader(content, from: position)
      _ = reader.read(&cue, from: track, languages)
      var locator = BreachLocator(track)
      location = locator.location(of: breach.place, in: cue)
    }
    return Finding(
      rule: rule.id, severity: profile.severity(of: rule) ?? rule.severity,
      message: breach.message, location: location, cue: breach.cue.map { $0 + 1 },
      value: breach.value, limit: breach.limit,
      isFixable: breach.isFixable && track.format.markup != nil)
  }
}

extension [Finding] {
  /// The findings by their place; those of one place stay in their order.
  func inOrderOfFile() -> [Finding] {
    guard indices.dropFirst().contains(where: { place(of: $0) < place(of: $0 - 1) }) else {
      return self
    }
    // A finding is large, so that places are sorted in its stead.
    return indices.map { (place: place(of: $0), position: $0) }
      .sorted { ($0.place, $0.position) < ($1.place, $1.position) }
      .map { self[$0.position] }
  }

  /// Sorts the few findings of one cue by their place; those of one place stay in their order.
  fileprivate mutating func sortByPlace(from first: Int) {
    guard first + 1 < count else { return }
    for position in first + 1..<count {
      var place = position
      while place > first, self.place(of: place) < self.place(of: place - 1) {
        swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// The line and the column of a finding.
  private func place(of position: Int) -> FilePlace {
    FilePlace(line: self[position].location.line ?? 0, column: self[position].location.column ?? 0)
  }
}

/// A line and a column of a file.
private struct FilePlace: Comparable {
  var line: Int
  var column: Int

  static func < (left: FilePlace, right: FilePlace) -> Bool {
    left.line == right.line ? left.column < right.column : left.line < right.line
  }
}
