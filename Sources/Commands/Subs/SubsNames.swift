internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names
internal import Subtitles

/// `silk subs names`.
struct SubsNames: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Tell whether subtitles spell names as the roster says.",
    discussion: """
      Looks for the people of the roster in any spelling, and reports spellings that are not the \
      roster's form in the language of the track. Russian names may stand in any case, and a surname or \
      a given name alone is fine. A name may begin on one line and end on the next. Exit status 1 says \
      that names differ.

      EXAMPLES:
        silk subs names film.*.srt --roster roster.yaml
        silk subs names film.ru.srt --roster roster.yaml --unknown --format jsonl

      JSON: an array of mentions that differ or are unknown; an object a line with jsonl.
        file        the file as it was named
        cue         the cue, counted from 1
        start       when it appears, in milliseconds
        line        the line of the file, from 1
        column      the column, from 1, in characters as a person counts
        rule        NAME.ROSTER, or NAME.UNKNOWN for somebody who is not in the roster
        severity    error, or info where nobody has decided on a form
        message     what is wrong
        surface     the name as it stands there, on one line
        person      the id in the roster, or one made from the name
        language    the language of the track
        expected    the form of the roster; null where it has none
        score       how sure it is that the person is meant, from 0 to 1
        fixable     false: a person decides
      """)

  @Argument(help: "Subtitle files; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("The editor's list of people.", valueName: "file"), completion: .file())
  var roster: String

  @Flag(help: "Also report who is named and is not in the roster.")
  var unknown = false

  @Option(
    help: ArgumentHelp(
      "The language of the text: en, ru, zh-Hans, zh-Hant; found out when not given.",
      valueName: "lang"), transform: LanguageTag.ofTrack)
  var language: LanguageTag?

  @Option(help: "The form of the output: text, json or jsonl.")
  var format = InfoFormat.text

  @OptionGroup var formats: FormatOptions
  @OptionGroup var tracks: TrackOptions
  @OptionGroup var destination: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let people = try Roster(reading: InputFile.bytes(at: roster), file: roster)
    let store = global.localeStore
    let evidence = try LanguageEvidence(from: store)
    let knowledge = try NameKnowledge(store)
    var spelling = try RosterSpelling(people, store)
    var reports: [NameReport] = []
    var summaries: [String] = []
    let status = forEachFile(try InputFile.names(files), console) { file in
      let track = try tracks.track(at: file, global, formats.reading)
      let names = try TrackNames(
        track, language ?? track.language(by: evidence), roster: people, includesUnknown: unknown,
        knowledge: knowledge)
      let found = NameReport.reports(on: names, &spelling)
      reports += found
      let count = names.mentions.count
      let differing = found.count { $0.finding.rule == "NAME.ROSTER" && $0.expected != nil }
      summaries.append(
        "\(file): \(count) mention\(count == 1 ? "" : "s") of people, \(differing) not as in the roster"
      )
      return differing > 0 ? .negative : .done
    }
    let style = console.style(for: destination)
    let output =
      switch format {
      case .text: reports.map { style.diagnostic($0.finding) + "\n" }.joined()
      case .json: JSONValue.array(reports.map(\.json)).text(.indented) + "\n"
      case .jsonl: reports.map { $0.json.text() + "\n" }.joined()
      }
    try destination.write(output, to: console)
    summaries.forEach(console.inform)
    return status
  }
}

/// A name in a track that is not as the roster has it, or of which the roster says nothing.
struct NameReport {
  let finding: Finding
  /// The form of the roster.
  let expected: String?
  private let mention: TrackNames.Mention
  private let start: Milliseconds
  private let language: LanguageTag

  /// What is to be said of the names in a track, in its order.
  static func reports(on names: TrackNames, _ spelling: inout RosterSpelling) -> [NameReport] {
    // Who has no form in a language is told once.
    var told: Set<String> = []
    return names.mentions.compactMap { mention in
      let surface = mention.name.surface
      guard mention.name.isInRoster, let person = mention.name.person else {
        let who = mention.name.person ?? "nobody in particular"
        return NameReport(
          mention, names, "NAME.UNKNOWN", .info, "“\(surface)” is not in the roster (\(who))", nil)
      }
      switch spelling.verdict(on: surface, of: person, in: names.language) {
      case .right: return nil
      case .wrong(let form):
        return NameReport(
          mention, names, "NAME.ROSTER", .error,
          "“\(surface)” is spelled otherwise than “\(form)” (\(person))", form)
      case .unknown:
        guard told.insert(person).inserted else { return nil }
        return NameReport(
          mention, names, "NAME.ROSTER", .info,
          "the roster has no form in \(names.language) for \(person), who is “\(surface)” here", nil
        )
      }
    }
  }

  private init(
    _ mention: TrackNames.Mention, _ names: TrackNames, _ rule: String, _ severity: Severity,
    _ message: String, _ expected: String?
  ) {
    self.mention = mention
    self.expected = expected
    start = names.track[mention.cue].start
    language = names.language
    finding = Finding(
      rule: rule, severity: severity, message: message, location: mention.location,
      cue: mention.cue + 1)
  }

  /// The report by the contract of the command line.
  var json: JSONValue {
    guard case .object(var members) = finding.json else { return .null }
    members.insert(("start", .integer(start.count)), at: 2)
    members += [
      ("surface", .string(mention.name.surface)), ("person", .optional(mention.name.person)),
      ("language", .string(language.description)), ("expected", .optional(expected)),
      ("score", .number((mention.name.score * 1000).rounded() / 1000)),
    ]
    return .object(members)
  }
}
