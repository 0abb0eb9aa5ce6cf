internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names
internal import Subtitles

/// What a translation is checked against.
struct PairOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The track that the files translate, in any format; what is missing, moved, untranslated or "
        + "has other numbers is reported.", valueName: "file"), completion: .file())
  var against: String?

  @Option(
    help: ArgumentHelp(
      "The language of that track; found out when not given.", valueName: "lang"),
    transform: LanguageTag.ofTrack)
  var againstLanguage: LanguageTag?

  @Option(
    help: ArgumentHelp(
      "With --against: terms and their translations, tab-separated or YAML.", valueName: "file"),
    completion: .file())
  var glossary: String?

  @Option(
    help: ArgumentHelp(
      "With --against: the editor's list of people, who must be named in both.",
      valueName: "file"), completion: .file())
  var roster: String?

  func validate() throws {
    guard against == nil else { return }
    for (name, isGiven) in [
      ("--against-language", againstLanguage != nil), ("--glossary", glossary != nil),
      ("--roster", roster != nil),
    ] where isGiven {
      throw ValidationError("\(name) says how to compare with another track; name it by --against")
    }
  }

  /// The findings of a track together with those against the track that it translates, in the order of
  /// the file.
  func adding(
    to findings: [Finding], _ track: Track, _ checker: Checker, _ setup: CheckingSetup,
    _ checking: CheckingOptions, _ tracks: TrackOptions, _ global: GlobalOptions
  ) throws -> [Finding] {
    guard let against else { return findings }
    let source = try tracks.track(at: against, global, checking.reading)
    let language = againstLanguage ?? source.language(by: setup.evidence)
    var conditions = checking.conditions
    conditions.language =
      checker.languages.all.first { $0 != language } ?? checker.languages.main
    let glossary = try self.glossary.map { path in
      try Glossary(
        reading: InputFile.bytes(at: path), file: path, from: language, to: conditions.language)
    }
    let pairs = try PairChecker(
      track, conditions, against: source, in: language, setup.profile, setup.evidence,
      languages: checker.languages, glossary: glossary ?? .empty, from: global.localeStore)
    var all = findings + pairs.findings()
    if let roster {
      let people = try Roster(reading: InputFile.bytes(at: roster), file: roster)
      let knowledge = try NameKnowledge(global.localeStore)
      all += try NamedPeople(
        TrackNames(track, conditions.language, roster: people, knowledge: knowledge),
        TrackNames(source, language, roster: people, knowledge: knowledge)
      ).findings(pairs.matches)
    }
    return all.enumerated().sorted { left, right in
      (left.element.location.line ?? 0, left.element.location.column ?? 0, left.offset)
        < (right.element.location.line ?? 0, right.element.location.column ?? 0, right.offset)
    }.map(\.element)
  }
}

extension LanguageTag {
  /// The language that an argument names, one of those that Silk works in.
  static func ofTrack(_ text: String) throws -> LanguageTag {
    guard let tag = LanguageTag(text)?.withUsualScript, supported.contains(tag) else {
      let known = supported.map(\.description).joined(separator: ", ")
      throw ValidationError("“\(text)” is not a language that Silk checks; one of: \(known)")
    }
    return tag
  }
}
