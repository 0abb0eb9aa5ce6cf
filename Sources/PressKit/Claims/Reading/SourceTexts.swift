internal import Diagnostics
internal import LocaleData
internal import Names
internal import YAML

/// The articles under sources/, which claims are quoted from.
///
/// An article with front matter (`outlet`, `date`, `language`, `translated-from`) needs no entry in claims/:
/// its id is its file's name.
struct SourceTexts {
  private let folder: KitFolder
  /// The files that no entry of claims/ has asked for.
  private var unasked: [String]
  private(set) var findings: [Finding] = []

  init(_ folder: KitFolder) throws(YAMLError) {
    self.folder = folder
    unasked = folder.paths(in: "sources").filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
  }

  /// The text of the file that an entry names, from the kit's folder or from sources/.
  ///
  /// - Throws: a `YAMLError` where the kit has no such file or it is no text.
  mutating func text(at node: YAMLNode) throws(YAMLError) -> SourceText? {
    let path = try node.string()
    guard let name = [path, "sources/\(path)"].first(where: { folder.files[$0] != nil }) else {
      throw YAMLError(
        location: node.location, problem: "expected a file of the kit, found no “\(path)”")
    }
    unasked.removeAll { $0 == name }
    guard let document = try document(name) else {
      throw YAMLError(location: node.location, problem: "expected a text in UTF-8 at “\(path)”")
    }
    return SourceText(file: document.file, text: document.text)
  }

  /// The sources that their files describe by themselves.
  mutating func sourcesOfTheRest() throws(YAMLError) -> [Source] {
    var sources: [Source] = []
    for path in unasked {
      let location = SourceLocation(file: folder.label(of: path))
      guard let document = try document(path) else {
        note("this text is not UTF-8, so it is not read", location)
        continue
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let id = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
      sources.append(
        Source(
          id: id,
          publisher: HiddenCharacters.removed(
            from: document.outlet ?? id, at: location, &findings), link: nil,
          language: document.language,
          translatedFrom: document.translatedFrom, derivedFrom: nil,
          published: document.date.flatMap(PartialDate.init), release: nil,
          text: SourceText(file: document.file, text: document.text)))
    }
    return sources
  }

  private mutating func document(_ path: String) throws(YAMLError) -> SourceDocument? {
    guard let text = String(validating: folder.files[path] ?? [], as: UTF8.self) else { return nil }
    let file = folder.label(of: path)
    return try SourceDocument(
      file: file, text: HiddenCharacters.removed(fromLinesOf: text, file: file, &findings))
  }

  private mutating func note(_ message: String, _ location: SourceLocation) {
    findings.append(
      Finding(rule: "kit.encoding", severity: .warning, message: message, location: location))
  }
}
