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

      kit.json: {id, language, title, otherTitles, genre, countries, year, texts, cast, credits, events, facts, \
      specifications, quotes, stills, missing}. A text that is not in the edition's language is \
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

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes the name of a folder") }
    _ = try formats()
  }

  func execute(_ console: Console) throws -> ExitStatus {
    let folder = try input.files()
    let (kit, findings) = try KitReader.read(folder)
    let destination = try KitOutput(output, for: input.folder)
    for finding in findings { console.report(finding) }
    let renderer = try KitRenderer(
      kit, from: folder, languages: try languages(of: kit), locales: global.localeStore)
    let files = try renderer.files(try formats())
    try destination.write(files, to: console)
    console.inform("\(files.count) files in \(output)")
    return findings.contains { $0.severity == .error } ? .negative : .done
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
