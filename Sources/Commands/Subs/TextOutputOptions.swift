internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// How the text of a new subtitle file is spelled.
struct TextOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of the output, UTF-8 without a byte order mark when not given; same is that of "
        + "the input.", valueName: "name"))
  var outputEncoding: String?

  @Option(
    help: ArgumentHelp(
      "How lines end: lf, crlf, or same as in the input, which it is when not given but for TTML "
        + "and JSON."))
  var newline: NewlineChoice?

  func validate() throws {
    guard let outputEncoding, outputEncoding != Self.same else { return }
    do { _ = try RequestedEncoding(named: outputEncoding) } catch {
      throw ValidationError("--output-encoding: \(error)")
    }
  }

  private static let same = "same"

  /// The spelling of a file of a format made from `track`.
  func spelling(like track: Track, in format: SubtitleFormat) -> TextSpelling {
    var spelling = track.spelling
    if outputEncoding != Self.same {
      // The name was looked up before.
      let requested = outputEncoding.flatMap { try? RequestedEncoding(named: $0) }
      spelling.encoding = requested?.encoding ?? .utf8
      spelling.hasByteOrderMark = requested?.hasByteOrderMark ?? false
    }
    switch newline {
    case .lf: spelling.newline = .lf
    case .crlf: spelling.newline = .crlf
    case .same: break
    // Data for programs, whose lines nobody reads in an editor of subtitles.
    case nil:
      if format != track.format, format == .json || format == .timedText { spelling.newline = .lf }
    }
    return spelling
  }
}

/// How lines of an output end.
enum NewlineChoice: String, CaseIterable, ExpressibleByArgument {
  case lf, crlf, same
}

extension TextSpelling {
  /// The bytes of a written track in this spelling.
  ///
  /// - Throws: a `CommandFailure` that speaks of `file` where the encoding lacks a character.
  func bytes(of written: WrittenTrack, _ file: String) throws -> [UInt8] {
    switch written.payload {
    case .bytes(let bytes): return bytes
    case .text(let text):
      var spelling = self
      if spelling.newline == .lf || spelling.newline == .mixed { spelling.newline = nil }
      return try Self.reporting(file) {
        guard let format = written.format else { return try spelling.bytes(of: text) }
        return try spelling.bytes(of: text, in: format)
      }
    }
  }

  /// Does what spells text, and says of which file it was where it fails.
  static func reporting(_ file: String, _ body: () throws -> [UInt8]) throws -> [UInt8] {
    do { return try body() } catch {
      throw CommandFailure(.unusableData, at: SourceLocation(file: file), "\(error)")
    }
  }
}
