internal import Diagnostics
internal import LocaleData
internal import Names

/// The work of `names romanize`: names in, names out, in the form that was asked for.
struct Romanization {
  let speller: NameSpeller
  let format: RomanizationFormat

  /// The output for names that are all there.
  func text(of names: [String]) throws -> String {
    switch format {
    case .text: try names.map { try speller.result(of: $0) + "\n" }.joined()
    case .json:
      try (names.count == 1 ? json(names[0]) : .array(names.map(json))).text(.indented) + "\n"
    case .jsonl: try names.map { try json($0).text() + "\n" }.joined()
    }
  }

  /// Romanizes standard input line by line; what goes to standard output goes there as it comes.
  ///
  /// - Throws: a `CommandFailure` where the input cannot be read or the output cannot be written, a
  ///   `LocaleError` where data is missing or broken.
  func romanizeStandardInput(to destination: OutputOptions, _ console: Console) throws {
    let input = try InputLines(report: console.report)
    // A file is written whole or not at all, and an array needs its end.
    if destination.file != nil || format == .json {
      var bytes: [UInt8] = []
      while let lines = try input.next() { bytes += lines }
      return try destination.write(output(of: bytes), to: console)
    }
    var buffer: [UInt8] = []
    while let lines = try input.next() {
      if format == .text, let scheme = speller.scheme(for: lines.span) {
        let count = scheme.romanize(lines.span, into: &buffer)
        try console.write(Array(buffer[..<count]))
      } else {
        try console.write(output(of: lines))
      }
    }
  }

  private func output(of lines: [UInt8]) throws -> [UInt8] {
    let text = String(decoding: lines, as: UTF8.self)
    if format == .text { return Array(try speller.result(of: text).utf8) }
    var names = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    if names.last == "" { names.removeLast() }
    return Array(try self.text(of: names).utf8)
  }

  private func json(_ name: String) throws -> JSONValue {
    var entries: [(String, JSONValue)] = [
      ("text", .string(name)), ("result", .string(try speller.result(of: name))),
      ("scheme", .string(speller.schemeID(for: name))),
      ("language", .string(speller.language(of: name).description)),
    ]
    if let alternatives = try speller.alternatives(to: name) {
      entries.append(("alternatives", .strings(alternatives)))
    }
    return .object(entries)
  }
}
