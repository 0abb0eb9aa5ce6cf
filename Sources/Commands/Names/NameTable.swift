internal import ArgumentParser
internal import Diagnostics

/// A list or table that has a name in each row.
struct NameTable {
  /// How a list is written.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case lines, csv, tsv, jsonl
  }

  /// The columns that a table is read by.
  struct Columns {
    var name: String?
    var id: String?
    var language: String?
    var source: String?
  }

  /// A row: its name, and all that stands in it.
  struct Row {
    let name: String
    let line: Int
    /// The fields in the order of the columns; of JSON Lines, the object as it is written.
    let fields: [String]
    let id: String?
    let source: String?
  }

  let file: String
  let form: Form
  /// The names of the columns; none of JSON Lines.
  let columns: [String]
  let rows: [Row]

  /// Reads a list from its text; what cannot be read is reported and left out.
  ///
  /// - Throws: a `CommandFailure` where a column is not there.
  init(
    _ text: String, file: String, form: Form?, columns: Columns, report: (Finding) -> Void
  ) throws(CommandFailure) {
    self.file = file
    self.form = form ?? Self.form(of: file, text, isTable: columns.name != nil)
    switch self.form {
    case .lines:
      self.columns = ["name"]
      rows = Self.lines(of: text)
    case .csv, .tsv:
      (self.columns, rows) = try Self.table(
        text, self.form, file: file, columns: columns, report: report)
    case .jsonl:
      self.columns = []
      rows = Self.objects(text, file: file, columns: columns, report: report)
    }
  }

  /// The form that the name of the file tells, or else its beginning where it is a table.
  private static func form(of file: String, _ text: String, isTable: Bool) -> Form {
    let name = file.lowercased()
    if name.hasSuffix(".csv") { return .csv }
    if name.hasSuffix(".tsv") || name.hasSuffix(".tab") { return .tsv }
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonl }
    guard isTable else { return .lines }
    let first = text.prefix { !$0.isNewline }
    return first.drop(while: \.isWhitespace).hasPrefix("{")
      ? .jsonl : first.contains("\t") ? .tsv : .csv
  }

  private static func lines(of text: String) -> [Row] {
    var rows: [Row] = []
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard !bare.isEmpty else { continue }
      let name = String(Substring(bare))
      rows.append(Row(name: name, line: number, fields: [name], id: nil, source: nil))
    }
    return rows
  }

  // MARK: Tables

  private static func table(
    _ text: String, _ form: Form, file: String, columns: Columns, report: (Finding) -> Void
  ) throws(CommandFailure) -> (columns: [String], rows: [Row]) {
    let header = text.prefix { !$0.isNewline }
    let separator: SeparatedValues.Separator =
      form == .tsv ? .tab : header.contains(";") && !header.contains(",") ? .semicolon : .comma
    let values = SeparatedValues(text, separator: separator)
    for problem in values.problems {
      report(
        Finding(
          rule: "names/table", severity: .warning, message: problem.message,
          location: SourceLocation(file: file, line: problem.line, column: problem.column)))
    }
    guard let titles = values.rows.first?.fields else { return ([], []) }
    func place(_ column: String?, _ option: String) throws(CommandFailure) -> Int? {
      guard let column else { return nil }
      if let place = titles.firstIndex(of: column) { return place }
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: file, line: 1),
        "has no column “\(column)” for \(option); its columns are " + titles.joined(separator: ", ")
      )
    }
    let named = try place(columns.name, "--column")
    let usual = titles.firstIndex { $0.lowercased() == "name" }
    let (id, source) = (try place(columns.id, "--id"), try place(columns.source, "--source"))
    _ = try place(columns.language, "--language")
    let name = named ?? usual ?? 0
    var rows: [Row] = []
    for row in values.rows.dropFirst() {
      if row.fields.count != titles.count {
        report(
          Finding(
            rule: "names/table", severity: .warning,
            message: "has \(row.fields.count) fields where the first row has \(titles.count)",
            location: SourceLocation(file: file, line: row.line, column: 1)))
      }
      func field(_ place: Int) -> String { place < row.fields.count ? row.fields[place] : "" }
      let missing = [String](repeating: "", count: max(0, titles.count - row.fields.count))
      rows.append(
        Row(
          name: field(name), line: row.line, fields: row.fields.prefix(titles.count) + missing,
          id: id.map(field), source: source.map(field)))
    }
    return (titles, rows)
  }

  // MARK: JSON Lines

  private static func objects(
    _ text: String, file: String, columns: Columns, report: (Finding) -> Void
  ) -> [Row] {
    var rows: [Row] = []
    for line in lines(of: text) {
      func warn(_ message: String, column: Int = 1) {
        report(
          Finding(
            rule: "names/table", severity: .warning, message: message + "; passed over",
            location: SourceLocation(file: file, line: line.line, column: column)))
      }
      let object: JSONValue
      do throws(JSONValue.ReadingError) {
        object = try JSONValue(reading: line.name.utf8)
      } catch {
        let before = String(decoding: line.name.utf8.prefix(error.offset), as: UTF8.self)
        warn("is no JSON: \(error.problem)", column: before.count + 1)
        continue
      }
      guard case .object = object else {
        warn("is no JSON object")
        continue
      }
      let key = columns.name ?? "name"
      guard case .string(let name) = object[key] else {
        warn("has no text under “\(key)”")
        continue
      }
      rows.append(
        Row(
          name: name, line: line.line, fields: [line.name],
          id: columns.id.flatMap { object[$0]?.plain },
          source: columns.source.flatMap { object[$0]?.plain }))
    }
    return rows
  }
}

extension JSONValue {
  /// A string or number as text.
  fileprivate var plain: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
