internal import ArgumentParser
internal import Diagnostics
internal import Names

/// The rows of lists with whose names they are, as they are printed.
struct ResolvedRows {
  /// A form of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, tsv, csv, jsonl
  }

  let tables: [NameTable]
  /// Whose names they are, of all tables one after the other.
  let people: [ResolvedName]

  private static let results = ["entity", "score", "canonical", "partial"]

  /// All rows, a line each.
  func bytes(_ format: Format) -> [UInt8] {
    var bytes: [UInt8] = []
    let columns = columns
    if format == .tsv || format == .csv {
      let files = tables.count > 1 ? ["file"] : []
      write(files + columns + Self.results, format, to: &bytes)
    }
    var number = 0
    for table in tables {
      let places = columns.map { column in table.columns.firstIndex(of: column) }
      for row in table.rows {
        let person = people[number]
        number += 1
        switch format {
        case .text:
          let fields =
            [row.id ?? row.name] + (row.id == nil ? [] : [row.name])
            + [person.entity ?? "-", person.score.asShare, person.canonical]
          write(fields + (person.isPartial ? ["partial"] : []), format, to: &bytes)
        case .tsv, .csv:
          let own =
            table.form == .jsonl
            ? fields(ofObject: row, columns) : places.map { $0.map { row.fields[$0] } ?? "" }
          write(
            (tables.count > 1 ? [table.file] : []) + own + [
              person.entity ?? "", person.entity == nil ? "" : person.score.asShare,
              person.canonical,
              person.isPartial ? "true" : "false",
            ], format, to: &bytes)
        case .jsonl: writeObject(row, person, of: table, to: &bytes)
        }
      }
    }
    return bytes
  }

  /// The columns of all tables, each once, in the order in which they come.
  private var columns: [String] {
    var seen: Set<String> = []
    let all = tables.flatMap { $0.form == .jsonl ? ["name"] : $0.columns }
    return all.filter { seen.insert($0).inserted }
  }

  /// The fields of an object of which only the name is known to be text.
  private func fields(ofObject row: NameTable.Row, _ columns: [String]) -> [String] {
    let object = try? JSONValue(reading: row.fields[0].utf8)
    return columns.map { column in
      if column == "name" { return row.name }
      if case .string(let text) = object?[column] { return text }
      return object?[column]?.text() ?? ""
    }
  }

  private func write(_ fields: [String], _ format: Format, to bytes: inout [UInt8]) {
    let separator: SeparatedValues.Separator = format == .csv ? .comma : .tab
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator.rawValue) }
      bytes += Array(SeparatedValues.written(field, separator: separator).utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The object of a row; one that came in as JSON keeps its own members as they are written.
  private func writeObject(
    _ row: NameTable.Row, _ person: ResolvedName, of table: NameTable, to bytes: inout [UInt8]
  ) {
    let result = JSONValue.object([
      ("entity", .optional(person.entity)), ("score", .number(person.score.rounded(toPlaces: 3))),
      ("canonical", .string(person.canonical)), ("partial", .boolean(person.isPartial)),
    ])
    let place: [JSONValue.Member] = [("file", .string(table.file)), ("line", .integer(row.line))]
    if table.form == .jsonl, let start = row.fields[0].utf8.firstIndex(of: UInt8(ascii: "{")),
      let end = row.fields[0].utf8.lastIndex(of: UInt8(ascii: "}"))
    {
      let members = row.fields[0].utf8[start..<end].dropFirst()
      bytes += JSONValue.object(place).text().utf8.dropLast()
      if !members.allSatisfy({ [0x20, 0x09].contains($0) }) {
        bytes.append(UInt8(ascii: ","))
        bytes += members
      }
    } else {
      let fields = zip(table.columns, row.fields).map { JSONValue.Member($0, .string($1)) }
      bytes += JSONValue.object(place + fields).text().utf8.dropLast()
    }
    bytes.append(UInt8(ascii: ","))
    bytes += result.text().utf8.dropFirst()
    bytes.append(UInt8(ascii: "\n"))
  }
}
