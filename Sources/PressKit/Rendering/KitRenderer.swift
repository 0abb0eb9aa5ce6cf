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
  private let pictures: [String: [PictureVersion]]
  private let policy: PageBasics.Policy

  /// A renderer of `kit`, which was read from `folder`, for `languages`.
  ///
  /// `pictures` are the versions of the kit's pictures by the path of the original; where there are none,
  /// pages show the original. An embargo that has ended at `now` is left out; without `now` it holds, for
  /// the same kit gives the same bytes at any time. Pages of a preview may ask their server for changes.
  ///
  /// - Throws: a `LocaleError` where the phrases of a language cannot be read.
  public init(
    _ kit: Kit, from folder: KitFolder, languages: [LanguageTag], locales: LocaleStore,
    pictures: [String: [PictureVersion]] = [:], now: Moment? = nil, isPreview: Bool = false
  ) throws {
    var kit = kit
    if kit.embargo?.holds(at: now) == false { kit.embargo = nil }
    self.kit = kit
    self.pictures = pictures
    policy = isPreview ? .previewed : .published
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
    let links = editions.map { EditionLink(language: $0.language, name: $0.phrases.ownName) }
    for edition in editions {
      var downloads: [PageDownload] = []
      func add(_ file: String, _ name: Phrase, _ format: String, _ text: String) {
        let bytes = Array(text.utf8)
        files.append(File(path: KitAddress.path(file, in: edition.language), bytes: bytes))
        downloads.append(
          PageDownload(name: name, format: format, file: file, byteCount: bytes.count))
      }
      if formats.contains(.markdown) {
        add("kit.md", .textDownload, "Markdown", EditionMarkdown(edition: edition).text)
      }
      if formats.contains(.json) {
        add(
          "kit.json", .dataDownload, "JSON",
          EditionJSON(edition: edition).value.text(.indented) + "\n")
      }
      if formats.contains(.html) {
        let page = EditionPage(
          edition: edition, links: links, pictures: pictures, downloads: downloads,
          policy: policy)
        files.append(
          File(
            path: KitAddress.path("index.html", in: edition.language), bytes: page.document()))
      }
    }
    if formats.contains(.html) { files += sharedFiles }
    if let error = editions.lazy.compactMap(\.phrases.log.firstError).first { throw error }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What the pages of all editions have in common.
  private var sharedFiles: [File] {
    let chooser = LanguageChooser(kit: kit, editions: editions, pictures: pictures, policy: policy)
    var files = [File(path: "index.html", bytes: chooser.document())]
    files += [PageAssets.stylesheet, PageAssets.script]
    var seen: Set<String> = []
    for still in kit.stills where still.header != nil && seen.insert(still.path).inserted {
      let original = folder.files[still.path] ?? []
      files.append(File(path: still.path, bytes: original))
      guard let versions = pictures[still.path] else { continue }
      let xmp = PictureCaption(still, of: kit, original: original).xmp
      files += versions.map { File(path: $0.path(of: still.path), bytes: $0.captioned(xmp)) }
    }
    return files
  }
}
