internal import ICU
public import LocaleData

/// A kit to begin with: every key explained where it stands, every text a placeholder that says so.
///
/// Its files lie in `Skeleton/Files`, which is a kit by itself, and are made to fit a film line by line.
public struct KitSkeleton {
  /// A file of the kit: its path from the kit's top, and its bytes.
  public struct File: Sendable, Hashable {
    /// Its path, with slashes.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]
  }

  /// The languages that there are placeholders in, in the order of the kit's own list.
  public static let languages = LanguageTag.supported

  private static let folder = "Sources/PressKit/Skeleton/Files/"
  /// The id that its files have.
  private static let ownID = "my-film"

  private let title: String?
  private let languages: [LanguageTag]
  private let id: String

  /// A kit of a film.
  ///
  /// - Parameters:
  ///   - title: the title of the film in the first of the languages; a placeholder where nil.
  ///   - languages: the languages of the kit, all of them among `KitSkeleton.languages`; the first is its
  ///     default language.
  public init(title: String?, languages: [LanguageTag]) {
    precondition(!languages.isEmpty, "a kit has a language")
    (self.title, self.languages) = (title, languages)
    id = title.flatMap(Self.slug) ?? Self.ownID
  }

  /// The files of the kit in the order of their paths.
  public var files: [File] {
    Assets.paths.filter { $0.hasPrefix(Self.folder) }.compactMap { asset in
      let path = String(asset.dropFirst(Self.folder.count))
      guard isOfLanguages(path), let bytes = Assets.bytes(at: asset) else { return nil }
      return File(path: path, bytes: path.hasSuffix(".yaml") ? fitted(bytes) : bytes)
    }
  }

  /// Whether a text is one of the placeholders, untouched.
  static func isPlaceholder(_ text: String, _ kind: BlurbKind, in language: LanguageTag) -> Bool {
    let path = "\(folder)blurbs/\(language)/\(kind.rawValue).md"
    return Assets.bytes(at: path).map { Array(text.utf8) == $0 } ?? false
  }

  private func isOfLanguages(_ path: String) -> Bool {
    let steps = path.split(separator: "/")
    guard steps.first == "blurbs", steps.count > 2 else { return true }
    return languages.contains { $0.description == steps[1] }
  }

  // MARK: Fitting

  /// A file of data without the forms of languages that the kit does not have, and with the film's id,
  /// title and languages.
  private func fitted(_ bytes: [UInt8]) -> [UInt8] {
    let left = Self.languages.filter { !languages.contains($0) }.map { "\($0):" }
    var lines: [String] = []
    var isTitle = false
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let key = line.drop { $0 == " " || $0 == "#" }
      if left.contains(where: key.hasPrefix) { continue }
      if key.hasPrefix("languages: [") {
        lines.append("languages: [\(languages.map(\.description).joined(separator: ", "))]")
      } else if key.hasPrefix("defaultLanguage: ") {
        lines.append("defaultLanguage: \(languages[0])")
      } else if let title, isTitle {
        // The first of the titles becomes the film's; the others wait until they are certain.
        isTitle = languages.contains { key.hasPrefix("\($0):") }
        if key.hasPrefix("\(languages[0]):") {
          lines.append("    \(languages[0]): \(Self.quoted(title))")
        } else if isTitle {
          lines.append("    # " + key)
        } else {
          lines.append(String(line))
        }
      } else {
        isTitle = line == "  title:"
        lines.append(String(line))
      }
    }
    let text = lines.joined(separator: "\n").replacing(Self.ownID, with: id)
    return Array(text.utf8)
  }

  /// The text as a scalar of YAML in double quotes.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      character == "\"" || character == "\\" ? "\\\(character)" : String(character)
    }
    return "\"\(escaped.joined())\""
  }

  /// The short name that a title gives: `Красный шёлк` is `krasnyj-selk`; nil where nothing is left of it.
  private static func slug(_ title: String) -> String? {
    guard let latin = try? Transliterator(id: "Any-Latin; Latin-ASCII; Lower").transliterate(title)
    else { return nil }
    let words = latin.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}
