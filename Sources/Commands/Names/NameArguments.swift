internal import ArgumentParser

/// Names to work on: the arguments, or the lines of standard input.
struct NameArguments: ParsableArguments {
  @Argument(help: "Names; without any, standard input is read, one name a line.")
  var text: [String] = []

  /// The names in order; a line may end in CR LF, and an empty last line is no name.
  func names() throws -> [String] {
    guard text.isEmpty else { return text }
    let file = try InputFile.names([])[0]
    let bytes = try InputFile.bytes(at: file)
    var lines = String(decoding: bytes.trimmingPrefix([0xEF, 0xBB, 0xBF]), as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
