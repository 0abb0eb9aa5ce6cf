internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// Standard input, or a file, in pieces of whole lines, for a command that prints while it reads.
///
/// What does not begin as UTF-8 is read to its end and decoded as a whole.
final class InputLines {
  /// How much is read at once; small enough that a piece and what is made of it stay in the cache.
  private static let pieceSize = 1 << 16

  private let path: String
  private let descriptor: Int32
  private let report: (Finding) -> Void
  private var rest: [UInt8] = []
  private var isFirst = true
  private var isAtEnd = false

  /// The lines of the file at `path`, or of standard input.
  ///
  /// - Throws: a `ValidationError` where standard input is a terminal, at which a person would wait for
  ///   nothing; a `CommandFailure` where the file cannot be opened.
  init(
    of path: String = InputFile.standardStream, report: @escaping (Finding) -> Void
  ) throws {
    if path == InputFile.standardStream && isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Give names as TEXT, or one a line on standard input.")
    }
    self.path = path
    descriptor = try InputFile.descriptor(of: path)
    self.report = report
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next lines, as UTF-8, with their line ends; nil at the end of the input.
  func next() throws(CommandFailure) -> [UInt8]? {
    var lines = rest
    rest = []
    while !isAtEnd {
      let start = lines.count
      lines += try InputFile.piece(
        of: Self.pieceSize, from: descriptor, path: path)
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

  /// Does `body` for each line, without its line end, with its number from 1; and `afterPiece` when the lines that
  /// came together are done.
  func forEachLine(
    _ body: (_ line: ArraySlice<UInt8>, _ number: Int) throws -> Void,
    afterPiece: () throws -> Void
  ) throws {
    var number = 1
    while let piece = try next() {
      var start = piece.startIndex
      while start < piece.endIndex {
        let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) ?? piece.endIndex
        let line = piece[start..<end]
        try body(line.last == UInt8(ascii: "\r") ? line.dropLast() : line, number)
        start = end + 1
        number += 1
      }
      try afterPiece()
    }
  }

  /// The whole input, decoded.
  private func decoded(_ start: [UInt8]) throws(CommandFailure) -> [UInt8] {
    var bytes = start + rest
    rest = []
    while !isAtEnd {
      let piece = try InputFile.piece(of: Self.pieceSize, from: descriptor, path: path)
      isAtEnd = piece.isEmpty
      bytes += piece
    }
    let decoded = try TextDecoding.text(of: bytes, file: path, report: report)
    return Array(decoded.text.utf8)
  }
}
