internal import ArgumentParser
internal import Diagnostics
internal import LocaleData

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Say more about what is done and why.")
  var verbose = false

  @Option(
    help: ArgumentHelp(
      "Colour the text: auto, always or never.",
      discussion: "auto colours what goes to a terminal, unless NO_COLOR is set.",
      valueName: "when"))
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp(
      "Read language data from this folder, not the built-in one.", valueName: "dir"),
    completion: .directory)
  var locales: String?

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  /// Whether language data comes from a folder and not from the program.
  var hasOwnLocales: Bool { localeFolder != nil }

  private var localeFolder: String? {
    let folder = locales ?? Environment.value(of: "SILK_LOCALES") ?? ""
    return folder.isEmpty ? nil : folder
  }

  /// Makes sure that the folder of language data is there, where one is named.
  func checkLocaleFolder() throws(CommandFailure) {
    guard let folder = localeFolder, !InputFile.isFolder(folder) else { return }
    throw CommandFailure(
      .noInput, at: SourceLocation(file: folder), "there is no such folder of language data")
  }

  /// Where language data comes from: `--locales`, the variable SILK_LOCALES, or the program itself.
  var localeStore: LocaleStore {
    guard let folder = localeFolder else { return .builtIn }
    return LocaleStore(root: folder) { path throws(SystemError) in
      try InputFile.bytesIfPresent(at: "\(folder)/\(path)")
    }
  }
}

/// When text is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}
