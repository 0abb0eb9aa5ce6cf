internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// What a report for people tells: what was found in tracks, and what was mended.
struct CheckReport {
  /// The tracks, in the order of the command line.
  var tracks: [ReportedTrack] = []
  /// The rules that findings may be of.
  let rules: [String: RuleDescription]

  /// A report on tracks that are still to be added.
  init() {
    rules = Dictionary(
      Checker.descriptions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A track in a report.
struct ReportedTrack {
  /// The file as the user named it.
  let file: String
  /// By which rules it was checked: `Netflix, ru, 24 frames a second`.
  let conditions: String
  /// The languages of its text.
  let languages: TrackLanguages
  /// How many characters a second may be read, where the house style says.
  let limit: Double?
  /// The cues, in the order of the file.
  let cues: [ReportedCue]
  /// What was found, in the order of the file.
  let findings: [Finding]
  /// What was mended.
  let changes: [FixChange]
  /// How the track is once it was mended.
  let after: After?

  /// A track once it was mended.
  struct After {
    /// The cues, and the position that each had before.
    let cues: [(cue: ReportedCue, origin: Int)]
    /// What is still wrong.
    let findings: [Finding]
  }

  /// A track that was checked, and mended where there is a result of that.
  init(
    _ track: Track, _ findings: [Finding], _ checker: Checker, _ setup: CheckingSetup,
    _ checking: CheckingOptions, fixed: FixResult? = nil
  ) {
    file = track.file
    conditions = setup.description(of: checker)
    languages = checker.languages
    var conditions = checking.conditions
    conditions.language = checker.languages.main
    limit = setup.profile.limit(.charactersPerSecond, conditions)?.number
    let count = CharacterCount(setup.evidence[conditions.language])
    let languages = checker.languages
    cues = track.map { ReportedCue($0, languages, count) }
    self.findings = findings
    changes = fixed?.changes ?? []
    after = fixed.map { fixed in
      let origins = Self.origins(of: fixed, from: track.count)
      return After(
        cues: fixed.track.map { (ReportedCue($0, languages, count), origins[$0.position]) },
        findings: fixed.findings)
    }
  }

  /// Where each cue of a mended track stood before.
  ///
  /// Changes tell it of the cues that they touch; the others kept their order.
  private static func origins(of fixed: FixResult, from count: Int) -> [Int] {
    var known: [Int: Int] = [:]
    var touched: Set<Int> = []
    for change in fixed.changes {
      touched.insert(change.cue - 1)
      if let new = change.newCue { known[new - 1] = change.cue - 1 }
    }
    var untouched = (0..<count).filter { !touched.contains($0) }[...]
    return fixed.track.indices.map { known[$0] ?? untouched.popFirst() ?? 0 }
  }
}

/// A cue in a report.
struct ReportedCue {
  let position: Int
  let start: Milliseconds
  let end: Milliseconds
  /// The line of the file on which its times stand.
  let line: Int
  /// The text as it is written, tags apart, line by line.
  let lines: [[CuePiece]]
  /// The language of each line.
  let languages: [LanguageTag]
  /// How many characters a second it takes to read; 0 without text or duration.
  let speed: Double

  init(_ cue: Cue, _ languages: TrackLanguages, _ count: CharacterCount) {
    position = cue.position
    start = cue.start
    end = cue.end
    line = cue.lineOfTimes
    lines = cue.pieces
    self.languages = languages.lower == nil ? [languages.main] : languages.languages(ofLinesOf: cue)
    let shown = cue.shownText.split(separator: "\n", omittingEmptySubsequences: false)
    // Who reads a track in two languages reads one of them.
    let read =
      languages.lower == nil
      ? shown : zip(shown, self.languages).filter { $0.1 == languages.main }.map(\.0)
    let seconds = (cue.end - cue.start).seconds
    speed = seconds > 0 ? count.count(read.joined(separator: "\n")) / seconds : 0
  }

  /// The language of a line.
  func language(ofLine line: Int) -> LanguageTag {
    languages.isEmpty ? .undetermined : languages[min(line, languages.count - 1)]
  }
}
