internal import Diagnostics
internal import LocaleData
internal import Names

/// The work of `names romanize`: names in, names out, in the form that was asked for.
struct Romanization {
  let scheme: RomanizationScheme
  let isReverse: Bool
  let format: RomanizationFormat

  /// The output for names that are all there.
  func text(of names: [String]) -> String {
    switch format {
    case .text: names.map { result(of: $0) + "\n" }.joined()
    case .json: JSONValue.array(names.map(json)).text(.indented) + "\n"
    case .jsonl: names.map { json($0).text() + "\n" }.joined()
    }
  }

  /// Romanizes standard input line by line; what goes to standard output goes there as it comes.
  ///
  /// - Throws: a `CommandFailure` where the input cannot be read or the output cannot be written.
  func romanizeStandardInput(to destination: OutputOptions, _ console: Console) throws {
    let input = try InputLines(report: console.report)
    // A file is written whole or not at all, and an array needs its end.
    if destination.file != nil || format == .json {
      var bytes: [UInt8] = []
      while let lines = try input.next() { bytes += lines }
      return try destination.write(output(of: bytes), to: console)
    }
    if format == .text && !isReverse {
      var buffer: [UInt8] = []
      while let lines = try input.next() {
        let count = scheme.romanize(lines.span, into: &buffer)
        try console.write(Array(buffer[..<count]))
      }
    } else {
      while let lines = try input.next() { try console.write(output(of: lines)) }
    }
  }

  private func output(of lines: [UInt8]) -> [UInt8] {
    let text = String(decoding: lines, as: UTF8.self)
    if format == .text { return Array(result(of: text).utf8) }
    var names = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    if names.last == "" { names.removeLast() }
    return Array(self.text(of: names).utf8)
  }

  private func json(_ name: String) -> JSONValue {
    .object([
      ("text", .string(name)), ("result", .string(result(of: name))),
      ("scheme", .string(scheme.id)), ("language", .string(scheme.language.description)),
    ])
  }

  private func result(of name: String) -> String {
    // That a scheme which is turned round is reversible was asked before.
    isReverse ? scheme.reversed(name) ?? name : scheme.romanized(name)
  }
}
