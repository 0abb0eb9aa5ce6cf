internal import Diagnostics
public import LocaleData

/// Turns a kit into the files that the press gets.
public struct KitRenderer {
  /// A form that a kit is published in.
  public enum Format: String, Sendable, CaseIterable {
    case html
    case markdown = "md"
    case json
  }

  /// A file of a built kit.
  public struct File: Sendable {
    /// Its path below the folder that the kit is built into.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]
  }

  private let kit: Kit
  private let folder: KitFolder
  private let editions: [Edition]

  /// A renderer of `kit`, which was read from `folder`, for `languages`.
  ///
  /// - Throws: a `LocaleError` where the phrases of a language cannot be read.
  public init(
    _ kit: Kit, from folder: KitFolder, languages: [LanguageTag], locales: LocaleStore
  ) throws {
    self.kit = kit
    self.folder = folder
    let facts = try ConflictFinder(kit, locales).facts()
    let fallback = try FallbackRules(locales)
    editions = try languages.map { try Edition(kit, $0, facts: facts, fallback, from: locales) }
  }

  /// The files in the order of their paths; the same kit always gives the same bytes.
  ///
  /// - Throws: an `ICUError` where a text of a page cannot be formatted.
  public func files(_ formats: Set<Format>) throws -> [File] {
    var files: [File] = []
    if formats.contains(.html) { files += htmlFiles }
    for edition in editions {
      if formats.contains(.json) {
        files.append(
          File(
            path: KitAddress.path("kit.json", in: edition.language),
            bytes: Array((EditionJSON(edition: edition).value.text(.indented) + "\n").utf8)))
      }
      if formats.contains(.markdown) {
        files.append(
          File(
            path: KitAddress.path("kit.md", in: edition.language),
            bytes: Array(EditionMarkdown(edition: edition).text.utf8)))
      }
    }
    if let error = editions.lazy.compactMap(\.phrases.log.firstError).first { throw error }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private var htmlFiles: [File] {
    let links = editions.map { EditionLink(language: $0.language, name: $0.phrases.ownName) }
    var files = editions.map { edition in
      File(
        path: KitAddress.path("index.html", in: edition.language),
        bytes: EditionPage(edition: edition, links: links).document())
    }
    files.append(
      File(path: "index.html", bytes: LanguageChooser(kit: kit, editions: editions).document()))
    if let style = Assets.bytes(at: "Sources/PressKit/Rendering/press-kit.css") {
      files.append(File(path: KitAddress.stylesheet, bytes: style))
    }
    var seen: Set<String> = []
    for still in kit.stills where still.header != nil && seen.insert(still.path).inserted {
      files.append(File(path: still.path, bytes: folder.files[still.path] ?? []))
    }
    return files
  }
}
