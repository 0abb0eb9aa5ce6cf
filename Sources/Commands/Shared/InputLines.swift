internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// Standard input in pieces of whole lines, for a command that prints while it reads.
///
/// Input that does not begin as UTF-8 is read to its end and decoded as a file would be.
final class InputLines {
  /// How much is read at once; small enough that a piece and what is made of it stay in the cache.
  private static let pieceSize = 1 << 16

  private let report: (Finding) -> Void
  private var rest: [UInt8] = []
  private var isFirst = true
  private var isAtEnd = false

  /// - Throws: a `ValidationError` where standard input is a terminal, at which a person would wait for
  ///   nothing.
  init(report: @escaping (Finding) -> Void) throws {
    if isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Give names as TEXT, or one a line on standard input.")
    }
    self.report = report
  }

  /// The next lines, as UTF-8, with their line ends; nil at the end of the input.
  func next() throws(CommandFailure) -> [UInt8]? {
    var lines = rest
    rest = []
    while !isAtEnd {
      let start = lines.count
      lines += try InputFile.piece(of: Self.pieceSize)
      isAtEnd = lines.count == start
      if let end = lines[start...].lastIndex(of: UInt8(ascii: "\n")) {
        rest = Array(lines[(end + 1)...])
        lines.removeSubrange((end + 1)...)
        break
      }
    }
    if lines.isEmpty { return nil }
    if isFirst {
      isFirst = false
      if lines.starts(with: [0xEF, 0xBB, 0xBF]) { lines.removeFirst(3) }
      if String(validating: lines, as: UTF8.self) == nil { lines = try decoded(lines) }
    }
    return lines
  }

  /// The whole input, decoded.
  private func decoded(_ start: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let bytes = start + rest + (try InputFile.bytes(at: InputFile.standardStream))
    rest = []
    isAtEnd = true
    let decoded = try TextDecoding.text(
      of: bytes, file: InputFile.standardStream, report: report)
    return Array(decoded.text.utf8)
  }
}
