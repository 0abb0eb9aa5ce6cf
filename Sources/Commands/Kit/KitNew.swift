internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import PressKit

/// `silk kit new`.
struct KitNew: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a press kit: a folder of commented files that builds as it is.",
    discussion: """
      DIR gets kit.yaml, texts in each language, claims and their sources, decisions, the roster, \
      quotations and places for pictures. Each key is explained where it stands, and each text is a \
      placeholder that says so; silk kit check lists those that are left. DIR is made where it is missing; \
      one that has anything in it is refused.

      EXAMPLES:
        silk kit new kit/ --title 'Red Silk'
        silk kit new kit/ --title 'Красный шёлк' --language ru en zh-Hans
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("The folder to begin the kit in.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The film's title, in the first of the languages.", valueName: "text"))
  var title: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The languages of the kit, the default one first; en, ru, zh-Hans and zh-Hant when not given.",
      valueName: "lang"))
  var language: [String] = []

  func validate() throws {
    if folder.isEmpty { throw ValidationError("DIR is the name of a folder") }
    if let title {
      guard title.contains(where: { !$0.isWhitespace }),
        !title.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else { throw ValidationError("--title: a title is a line of text") }
    }
    _ = try languages()
  }

  func execute(_ console: Console) throws -> ExitStatus {
    try requireNothing()
    let files = KitSkeleton(title: title, languages: try languages()).files
    let top = folder.hasSuffix("/") ? folder : folder + "/"
    for file in files {
      let path = top + file.path
      try AtomicFile.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
      try AtomicFile.write(file.bytes, to: path)
      console.detail("wrote \(path)")
    }
    console.inform("\(files.count) files in \(folder); silk kit preview \(folder) shows the pages")
    return .done
  }

  /// Makes sure that there is no folder of that name, or nothing in it.
  private func requireNothing() throws(CommandFailure) {
    guard let status = FileStatus(at: folder) else { return }
    guard status.isFolder else {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: folder), "is a file, not a folder for a kit")
    }
    guard try InputFile.isEmptyFolder(folder) else {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: folder),
        "has files in it; name a new folder, or an empty one")
    }
  }

  private func languages() throws -> [LanguageTag] {
    let known = KitSkeleton.languages
    if language.isEmpty { return known }
    // Both `en ru` and `en,ru` are what people type.
    let tags = try language.flatMap { $0.split(separator: ",") }.map { text in
      guard let tag = LanguageTag(text)?.withUsualScript, known.contains(tag) else {
        throw ValidationError(
          "there is nothing to begin with in “\(text)”; there is in "
            + known.map(\.description).joined(separator: ", "))
      }
      return tag
    }
    guard Set(tags).count == tags.count, !tags.isEmpty else {
      throw ValidationError("--language: each language stands once")
    }
    return tags
  }
}
