internal import Diagnostics
public import LocaleData
public import YAML

extension Glossary {
  /// Reads a glossary for a pair of languages.
  ///
  /// Tab-separated values: a term, and in the second column and those after it its translations, which
  /// `|` may part as well; where the first line has language tags, columns are languages. Or YAML: terms
  /// with their translations, or terms by language, as press kits have them:
  ///
  ///     silk road: шёлковый путь        terms:
  ///     customs: [таможня, досмотр]       lake-baikal: { en: Lake Baikal, ru: озеро Байкал }
  ///
  /// - Throws: a `YAMLError` with the place of the first problem.
  public init(
    reading bytes: [UInt8], file: String, from source: LanguageTag, to target: LanguageTag
  ) throws(YAMLError) {
    let text = String(decoding: bytes, as: UTF8.self)
    let firstLine = text.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("#") } ?? ""
    if firstLine.contains("\t") {
      try self.init(table: text, file: file, from: source, to: target)
      return
    }
    let root = try YAMLNode(reading: bytes, file: file)
    self = .empty
    for entry in try (root["terms"] ?? root).entries() {
      if case .mapping(let forms) = entry.value.content {
        var byLanguage: [LanguageTag: [String]] = [:]
        for form in forms {
          guard let tag = LanguageTag(form.key)?.withUsualScript else {
            throw YAMLError(
              location: form.location,
              problem: "expected a language tag such as zh-Hans, found “\(form.key)”")
          }
          byLanguage[tag] = try form.value.strings()
        }
        add(byLanguage[source] ?? [], byLanguage[target] ?? [], from: source, to: target)
      } else {
        add([entry.key], try entry.value.strings(), from: source, to: target)
      }
    }
  }

  private init(
    table text: String, file: String, from source: LanguageTag, to target: LanguageTag
  ) throws(YAMLError) {
    self = .empty
    var columns: (source: Int, target: Int)?
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        cell.split(separator: "|").map { String($0) }
      }
      let tags = cells.map { $0.count == 1 ? LanguageTag($0[0])?.withUsualScript : nil }
      if entries.isEmpty, columns == nil, tags.contains(source),
        let from = tags.firstIndex(of: source)
      {
        guard let to = tags.firstIndex(of: target) else {
          throw YAMLError(
            location: SourceLocation(file: file, line: number + 1, column: 1),
            problem: "expected a column for \(target)")
        }
        columns = (from, to)
        continue
      }
      guard cells.count > 1 else {
        throw YAMLError(
          location: SourceLocation(file: file, line: number + 1, column: 1),
          problem: "expected a term, a tab and its translation")
      }
      if let columns {
        guard cells.indices.contains(columns.source), cells.indices.contains(columns.target) else {
          continue
        }
        add(cells[columns.source], cells[columns.target], from: source, to: target)
      } else {
        add(cells[0], cells[1...].flatMap(\.self), from: source, to: target)
      }
    }
  }
}
