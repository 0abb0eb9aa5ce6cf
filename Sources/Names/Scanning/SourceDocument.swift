package import Diagnostics
public import LocaleData
public import YAML

/// A text in which people are mentioned, with what is known of where it comes from.
///
/// A text may start with front matter: YAML between two lines of three hyphens, with the keys
/// `outlet` (or `publisher`), `url`, `date`, `language`, `translated-from` and `title`. What follows is
/// the text.
public struct SourceDocument: Sendable {
  /// The name of the file, for messages.
  public let file: String
  /// The whole file as text; positions count from its start.
  public let text: String
  /// Where the text starts in the bytes of the file, or nil where these are not UTF-8, so that no place
  /// in the text tells one in the file.
  public let offsetInFile: Int?
  /// How the bytes of the file spell the text, where they are not UTF-8.
  let encoding: FileEncoding?
  /// Where the text proper starts, after the front matter, in bytes.
  public let bodyOffset: Int
  /// The language it is written in, told or found.
  public private(set) var language: LanguageTag
  /// Whether the front matter told the language.
  let isLanguageTold: Bool
  /// Who published it.
  public let outlet: String?
  /// Its address on the web.
  public let url: String?
  /// When it was published, as it stands there (ISO 8601).
  public let date: String?
  /// The language it was translated from, where it says so.
  public let translatedFrom: LanguageTag?

  let lines: LineIndex

  /// Reads the front matter of `text`; where it names no language, the script of the text tells it.
  ///
  /// - Throws: a `YAMLError` where the front matter is broken.
  public init(
    file: String, text: String, offsetInFile: Int? = 0, encoding: FileEncoding? = nil
  ) throws(YAMLError) {
    self.file = file
    self.text = text
    self.offsetInFile = offsetInFile
    self.encoding = encoding
    lines = LineIndex(text)
    let matter = try FrontMatter(file: file, text: text)
    bodyOffset = matter.length
    let publisher = try matter.string("publisher")
    outlet = try matter.string("outlet") ?? publisher
    url = try matter.string("url")
    date = try matter.string("date")
    translatedFrom = try matter.language("translated-from")
    let told = try matter.language("language")
    isLanguageTold = told != nil
    language =
      told
      ?? Script.mainLanguage(
        of: text[text.utf8.index(text.startIndex, offsetBy: matter.length)...])
  }

  /// The document, as one in `language` where its front matter does not tell.
  package func read(as language: LanguageTag) -> SourceDocument {
    isLanguageTold ? self : part(in: language)
  }

  /// The document, for reading what of it is in `language`.
  func part(in language: LanguageTag) -> SourceDocument {
    var document = self
    document.language = language
    return document
  }

  /// The document with its language as Traditional Chinese where its characters tell that.
  package func inChineseScript(_ knowledge: NameKnowledge) -> SourceDocument {
    language == .simplifiedChinese
      ? read(as: knowledge.chineseScript.language(of: String(body))) : self
  }

  /// The place of a byte of the text.
  package func location(of offset: Int) -> SourceLocation {
    let (line, column) = lines.position(of: offset)
    return SourceLocation(
      file: file, line: line, column: column, byteOffset: offsetInFile.map { $0 + offset })
  }

  /// The text after the front matter.
  package var body: Substring {
    text[text.utf8.index(text.startIndex, offsetBy: bodyOffset)...]
  }
}

extension SourceDocument {
  /// The text of a range of bytes of the file.
  package func slice(_ range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    return String(text[start..<end])
  }
}

extension String {
  /// The text with every line break and the blanks around it as one space.
  var onOneLine: String {
    split(whereSeparator: \.isNewline).map { line in
      line.trimmingPrefix { $0 == " " || $0 == "\t" }
    }.joined(separator: " ")
  }
}

/// The block of YAML at the head of a text.
private struct FrontMatter {
  /// How many bytes it takes, with its two lines of hyphens; 0 where there is none.
  let length: Int
  private let node: YAMLNode?

  init(file: String, text: String) throws(YAMLError) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard let first = lines.first, Self.isFence(first),
      let end = lines.dropFirst().firstIndex(where: Self.isFence)
    else {
      length = 0
      node = nil
      return
    }
    // The fence stays as an empty line, so that lines are counted as in the file.
    let yaml = "\n" + lines[1..<end].joined(separator: "\n")
    let node = try YAMLNode(reading: Array(yaml.utf8), file: file)
    try node.allowOnly([
      "outlet", "publisher", "url", "date", "language", "translated-from", "title",
    ])
    self.node = node
    let rest = end + 1 < lines.count ? lines[end + 1].startIndex : text.endIndex
    length = text.utf8.distance(from: text.startIndex, to: rest)
  }

  func string(_ key: String) throws(YAMLError) -> String? { try node?[key]?.string() }

  func language(_ key: String) throws(YAMLError) -> LanguageTag? {
    guard let value = node?[key] else { return nil }
    guard let tag = LanguageTag(try value.string()) else {
      throw value.expected("a language tag such as zh-Hant")
    }
    return tag.withUsualScript
  }

  private static func isFence(_ line: Substring) -> Bool {
    line == "---" || line == "\u{FEFF}---"
  }
}
