internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// By which rules subtitles are checked and mended.
struct CheckingOptions: ParsableArguments {
  /// The house style that is taken where none is named.
  static let usualProfile = "netflix"

  @Option(
    help: ArgumentHelp(
      "The house style: \(Profile.names.joined(separator: ", ")); or a YAML file of your own.",
      valueName: "name"), completion: .file(extensions: ["yaml"]))
  var profile = Self.usualProfile

  @Option(
    help: ArgumentHelp(
      "The language of the text: en, ru, zh-Hans, zh-Hant; two for a track in two, as in zh-Hans,en; "
        + "found out when not given.", valueName: "lang"),
    transform: CheckingOptions.languages)
  var language: TrackLanguages?

  @Option(
    help: ArgumentHelp("The frame rate of the film; 24 when not given.", valueName: "rate"),
    transform: FrameRate.argument)
  var fps: FrameRate?

  @Option(help: "For whom the subtitles are: adult or children.")
  var audience = AudienceChoice.adult

  @Flag(help: "The subtitles are for the deaf and hard of hearing.")
  var sdh = false

  @Option(
    help: ArgumentHelp(
      "How much a half-width character counts where lines are measured in full-width ones: 0.5 or 1; "
        + "0.5 in Chinese when not given.", valueName: "weight"))
  var halfWidth: HalfWidthChoice?

  @OptionGroup var shots: ShotOptions

  @Option(
    help: ArgumentHelp(
      "When people speak: a file with the start and end of a stretch in seconds on each line, as labels "
        + "of Audacity, or RTTM.", valueName: "file"), completion: .file())
  var speech: String?

  /// How files are read.
  var reading: ReadingOptions {
    var reading = ReadingOptions()
    reading.frameRate = fps
    return reading
  }

  /// What the limits depend on, but for the language.
  var conditions: CheckConditions {
    var conditions = CheckConditions(
      language: .undetermined, audience: audience == .children ? .children : .adult, isSDH: sdh,
      frameRate: fps ?? .cinema)
    conditions.halfWidth = halfWidth?.weight
    return conditions
  }

  /// When people speak, or nil where that was not told; what there is to say of the file is reported.
  func speechIntervals(_ console: Console) throws -> SpeechIntervals? {
    guard let speech else { return nil }
    let bytes = try InputFile.bytes(at: speech)
    do throws(SpeechFileError) {
      let file = try SpeechFile(bytes, file: speech)
      file.findings.forEach(console.report)
      return file.speech
    } catch {
      throw CommandFailure(.unusableData, at: error.location, error.problem)
    }
  }

  private static func languages(_ text: String) throws -> TrackLanguages {
    let supported = LanguageTag.supported
    let tags = try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let tag = LanguageTag(name == "zh" ? "zh-Hans" : String(name)), supported.contains(tag)
      else {
        let known = supported.map(\.description).joined(separator: ", ")
        throw ValidationError("“\(name)” is not a language that Silk checks; one of: \(known)")
      }
      return tag
    }
    guard tags.count <= 2, Set(tags).count == tags.count else {
      throw ValidationError("“\(text)” are not one language or two different ones")
    }
    return TrackLanguages(tags[0], lower: tags.count == 2 ? tags[1] : nil)
  }
}

/// For whom the subtitles are, as the command line says it.
enum AudienceChoice: String, CaseIterable, ExpressibleByArgument {
  case adult, children
}

/// The weight of a half-width character as the command line says it.
enum HalfWidthChoice: String, CaseIterable, ExpressibleByArgument {
  case half = "0.5"
  case whole = "1"

  var weight: Double { self == .half ? 0.5 : 1 }
}

/// What checkers are made from, read once for all files.
struct CheckingSetup {
  /// The house style.
  private(set) var profile: Profile
  /// What the data of the languages says.
  let evidence: LanguageEvidence
  /// What the limits depend on, but for the language.
  let conditions: CheckConditions
  /// Whether the rate of the film was told, by the command line or by the film.
  private let isRateKnown: Bool
  private let options: CheckingOptions

  /// Reads the house style, the data of the languages, and what is told of the film.
  init(_ options: CheckingOptions, _ global: GlobalOptions, _ console: Console) throws {
    self.options = options
    profile = try Profile(named: options.profile, global)
    evidence = try LanguageEvidence(from: global.localeStore)
    var conditions = options.conditions
    let found = try options.shots.changes(options.fps, console)
    conditions.shots = found?.shots
    if let found { conditions.frameRate = found.shots.frameRate }
    isRateKnown = options.fps != nil || found?.isRateKnown ?? false
    conditions.speech = try options.speechIntervals(console)
    self.conditions = conditions
  }

  /// Takes a limit of the usual house style where the chosen one says nothing of it, and tells so.
  mutating func complete(
    _ limit: Profile.Limit, _ subject: String, _ global: GlobalOptions, _ console: Console
  ) throws {
    guard profile.figures(limit).isEmpty else { return }
    let usual = try Profile(CheckingOptions.usualProfile, from: global.localeStore)
    profile.take(limit, from: usual)
    console.inform(
      "note: the profile \(profile.title) says nothing of \(subject); \(usual.title)’s numbers are "
        + "taken")
  }

  /// The checker for a track.
  func checker(for track: Track) -> Checker {
    Checker(
      profile, conditions, options.language ?? track.languages(by: evidence), evidence)
  }

  /// What a person should know about a check: how much was found, by which rules.
  func summaries(of findings: [Finding], _ file: String, _ checker: Checker) -> [String] {
    var summaries: [String] = []
    if checker.languages.main == .undetermined {
      summaries.append(
        "\(file): note: the language is not known, so most limits are not; --language names it")
    }
    summaries.append("\(file): \(findings.counted) (\(description(of: checker)))")
    return summaries
  }

  /// By which rules a checker works: `Netflix, ru, SDH, 24 frames a second assumed`.
  func description(of checker: Checker) -> String {
    let languages = checker.languages.all.map(\.description)
    let language =
      checker.languages.main == .undetermined
      ? "language unknown" : languages.joined(separator: " and ")
    let rate = "\(conditions.frameRate) frames a second"
    let kind =
      (options.sdh ? ", SDH" : "") + (options.audience == .children ? ", for children" : "")
    let assumed = isRateKnown ? "" : " assumed"
    return "\(profile.title), \(language)\(kind), \(rate)\(assumed)"
  }
}
