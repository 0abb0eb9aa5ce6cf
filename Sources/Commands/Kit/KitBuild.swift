internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import PressKit

/// `silk kit build`.
struct KitBuild: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the pages of a press kit, one language each.",
    discussion: """
      The same kit always gives the same bytes. OUT gets index.html, a folder a language, the stylesheet \
      and the pictures. What an earlier build left there and this one does not make is removed (OUT/.silk-kit \
      is the list of built files); everything else stays. OUT must not lie in the kit's folder.

      The pages show versions of the pictures that libvips makes for screens, and the originals to download. \
      Versions are kept in ~/.cache/silk/pictures (or $XDG_CACHE_HOME), half a gigabyte at most; without \
      libvips pages show the originals.

      A build does not ask the clock: the banner of an embargo stands until the line is taken out of \
      kit.yaml, or --now names a moment past its end.

      kit.json: {id, language, title, otherTitles, genre, countries, year, texts, cast, credits, events, awards, \
      embargo, facts, specifications, quotes, stills, missing}. A text that is not in the edition's language is \
      {text, language}; what is unknown is null.

      EXAMPLES:
        silk kit build kit/ -o build/kit
        silk kit build kit/ -o build/kit --language zh-Hans zh-Hant --only html
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var input: KitInput

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder to build into; it is made where it is missing.", valueName: "out"),
    completion: .directory)
  var output: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Build these languages of the kit only.", valueName: "lang"))
  var language: [String] = []

  @Option(
    help: ArgumentHelp(
      "Build these forms only, separated by commas: html, md, json.", valueName: "forms"))
  var only: String?

  @Option(
    help: ArgumentHelp(
      "Leave out an embargo that has ended at this moment, such as 2025-09-04T10:00+08:00.",
      valueName: "moment"))
  var now: String?

  func validate() throws {
    _ = try moment()
    if output.isEmpty { throw ValidationError("--output takes the name of a folder") }
    _ = try formats()
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let folder = try input.files()
    let (kit, readingFindings) = try KitReader.read(folder)
    let destination = try KitOutput(output, for: input.folder)
    let languages = try languages(of: kit)
    let formats = try formats()
    let (pictures, pictureFindings) =
      formats.contains(.html)
      ? KitPictures().versions(for: kit, from: folder, to: console) : ([:], [])
    let findings = readingFindings + pictureFindings
    for finding in findings { console.report(finding) }
    let renderer = try KitRenderer(
      kit, from: folder, languages: languages, locales: global.localeStore, pictures: pictures,
      now: try moment())
    let files = try renderer.files(formats)
    try destination.write(files, to: console)
    console.inform("\(files.count) files in \(output)")
    return findings.contains { $0.severity == .error } ? .negative : .done
  }

  private func moment() throws -> Moment? {
    try now.map { text in
      guard let moment = Moment(text) else {
        throw ValidationError(
          "“\(text)” is no moment; expected one with its offset, such as 2025-09-04T10:00+08:00.")
      }
      return moment
    }
  }

  private func formats() throws -> Set<KitRenderer.Format> {
    guard let only else { return Set(KitRenderer.Format.allCases) }
    var formats: Set<KitRenderer.Format> = []
    for name in only.split(separator: ",", omittingEmptySubsequences: false) {
      if let format = KitRenderer.Format(rawValue: String(name)) {
        formats.insert(format)
      } else if ["pdf", "docx", "zip"].contains(name) {
        throw ValidationError(
          "This version does not build \(name) yet; it builds html, md and json.")
      } else {
        throw ValidationError("Unknown form “\(name)”; expected html, md or json.")
      }
    }
    return formats
  }

  /// The languages to build: those that were asked for, or the nearest that the kit has for them.
  private func languages(of kit: Kit) throws -> [LanguageTag] {
    if language.isEmpty { return kit.languages }
    let rules = try FallbackRules(global.localeStore)
    let asked = try language.map { text in
      guard let tag = LanguageTag(text)?.withUsualScript,
        let nearest = rules.chain(from: tag).first(where: kit.languages.contains)
      else {
        let known = kit.languages.map(\.description).joined(separator: ", ")
        throw ValidationError("The kit is not published in “\(text)”; it has \(known).")
      }
      return nearest
    }
    return kit.languages.filter(asked.contains)
  }
}
