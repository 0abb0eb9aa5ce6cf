internal import Diagnostics
internal import ICU

/// Turns the bytes of a text file into text.
enum TextDecoding {
  /// From here on a guess of ICU's detector (0 to 100) is taken.
  private static let sureEnough = 25

  /// A text, and where it starts in the bytes of its file, or nil where these are not UTF-8; then the
  /// charset they are in, and how long a mark before the text is.
  typealias Text = (text: String, offsetInFile: Int?, charset: String?, markLength: Int)

  /// The text of a file: by its byte order mark, as UTF-8, or in the encoding that its bytes look like.
  ///
  /// A guess is reported to `report` as a warning. A byte order mark is not part of the text.
  ///
  /// - Throws: a `CommandFailure` where no encoding fits.
  static func text(
    of bytes: [UInt8], file: String, report: (Finding) -> Void
  ) throws(CommandFailure) -> Text {
    let unmarked = bytes.trimmingPrefix([0xEF, 0xBB, 0xBF])
    if let text = String(validating: unmarked, as: UTF8.self) {
      return (text, unmarked.startIndex, nil, unmarked.startIndex)
    }
    if let decoded = try? decoded(bytes, file: file, report: report) { return decoded }
    throw CommandFailure(
      .unusableData, at: firstInvalid(in: unmarked, of: file),
      "not UTF-8 from here on, and not text in any other encoding that Silk knows")
  }

  /// Where bytes stop being UTF-8.
  private static func firstInvalid(in bytes: ArraySlice<UInt8>, of file: String) -> SourceLocation {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var line = 1
    var before = String.UnicodeScalarView()
    while case .valid(let encoded) = parser.parseScalar(from: &rest) {
      let scalar = Unicode.UTF8.decode(encoded)
      if scalar == "\n" {
        line += 1
        before.removeAll(keepingCapacity: true)
      } else {
        before.append(scalar)
      }
    }
    return SourceLocation(file: file, line: line, column: String(before).count + 1)
  }

  private static func decoded(
    _ bytes: [UInt8], file: String, report: (Finding) -> Void
  ) throws(ICUError) -> Text? {
    for (mark, charset) in [([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE")]
      as [([UInt8], String)]
    where bytes.starts(with: mark) {
      let rest = Array(bytes.dropFirst(mark.count))
      return (try Converter(charset: charset).decode(rest.span), nil, charset, mark.count)
    }
    for match in try CharsetDetector().detect(bytes.span) where match.confidence >= sureEnough {
      guard let text = try? Converter(charset: match.charset).decode(bytes.span) else { continue }
      report(
        Finding(
          rule: "FILE.ENCODING", severity: .warning,
          message: "not UTF-8; read as \(match.charset), which is a guess",
          location: SourceLocation(file: file)))
      return (text, nil, match.charset, 0)
    }
    return nil
  }
}
