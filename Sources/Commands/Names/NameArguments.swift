internal import ArgumentParser
internal import Diagnostics

/// Names to work on: the arguments, or the lines of standard input.
struct NameArguments: ParsableArguments {
  @Argument(
    help: "Names; without any, or with - alone, standard input is read, one name a line.")
  var text: [String] = []

  /// The names in order; a line may end in CR LF, and an empty last line is no name.
  ///
  /// Standard input is text in any encoding; a guess of it is reported to `report`.
  func names(report: (Finding) -> Void) throws -> [String] {
    guard text.isEmpty || text == [InputFile.standardStream] else { return text }
    let file = try InputFile.names([])[0]
    let decoded = try TextDecoding.text(
      of: InputFile.bytes(at: file), file: file, report: report)
    var lines = decoded.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
