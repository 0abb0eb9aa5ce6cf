internal import Diagnostics
internal import ICU

/// Turns the bytes of a text file into text.
enum TextDecoding {
  /// From here on a guess of ICU's detector (0 to 100) is taken.
  private static let sureEnough = 25

  /// A text, and where it starts in the bytes of its file, or nil where these are not UTF-8.
  typealias Text = (text: String, offsetInFile: Int?)

  /// The text of a file: by its byte order mark, as UTF-8, or in the encoding that its bytes look like.
  ///
  /// A guess is reported to `report` as a warning. A byte order mark is not part of the text.
  ///
  /// - Throws: a `CommandFailure` where no encoding fits.
  static func text(
    of bytes: [UInt8], file: String, report: (Finding) -> Void
  ) throws(CommandFailure) -> Text {
    let unmarked = bytes.trimmingPrefix([0xEF, 0xBB, 0xBF])
    if let text = String(validating: unmarked, as: UTF8.self) { return (text, unmarked.startIndex) }
    if let text = try? decoded(bytes, file: file, report: report) { return (text, nil) }
    throw CommandFailure(
      .unusableData, at: SourceLocation(file: file), "not text in any encoding that Silk knows")
  }

  private static func decoded(
    _ bytes: [UInt8], file: String, report: (Finding) -> Void
  ) throws(ICUError) -> String? {
    for (mark, charset) in [([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE")]
      as [([UInt8], String)]
    where bytes.starts(with: mark) {
      let rest = Array(bytes.dropFirst(mark.count))
      return try Converter(charset: charset).decode(rest.span)
    }
    for match in try CharsetDetector().detect(bytes.span) where match.confidence >= sureEnough {
      guard let text = try? Converter(charset: match.charset).decode(bytes.span) else { continue }
      report(
        Finding(
          rule: "FILE.ENCODING", severity: .warning,
          message: "not UTF-8; read as \(match.charset), which is a guess",
          location: SourceLocation(file: file)))
      return text
    }
    return nil
  }
}
