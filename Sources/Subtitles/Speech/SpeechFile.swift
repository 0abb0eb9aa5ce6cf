public import Diagnostics

/// A text file of speech: a stretch a line, its start and end in seconds.
///
///     12.40   15.02   anna                      labels of Audacity, or two numbers
///     SPEAKER film 1 12.40 2.62 <NA> <NA> …     RTTM: start and length
public struct SpeechFile: Sendable {
  /// When people speak.
  public let speech: SpeechIntervals
  /// What was left out.
  public let findings: [Finding]

  /// The rule that the findings name.
  public static let rule = "SYNC.FILE"

  /// Reads a file of speech.
  ///
  /// - Throws: `SpeechFileError` where no line is a stretch of speech.
  public init(_ bytes: [UInt8], file: String) throws(SpeechFileError) {
    var stretches: [(start: Milliseconds, end: Milliseconds)] = []
    var findings: [Finding] = []
    for line in ShotLines(bytes) {
      let words = line.words
      // Remarks of RTTM, and the frequencies that Audacity puts under a label.
      if line.text.hasPrefix(";") || line.text.hasPrefix("#") || line.text.hasPrefix("\\") {
        continue
      }
      if let stretch = Self.stretch(words.map(\.text)) {
        stretches.append(stretch)
      } else if findings.count < Self.mostFindings {
        findings.append(
          Finding(
            rule: Self.rule, severity: .warning,
            message: "no stretch of speech, such as “12.40 15.02”; left out",
            location: SourceLocation(file: file, line: line.number, column: 1)))
      }
    }
    speech = SpeechIntervals(stretches)
    self.findings = findings
    if speech.intervals.isEmpty {
      throw SpeechFileError(
        location: findings.first?.location ?? SourceLocation(file: file),
        problem: "there is no stretch of speech in it, such as “12.40 15.02”")
    }
  }

  /// So many lines that are no speech are told.
  private static let mostFindings = 20

  private static func stretch(
    _ words: [Substring]
  ) -> (start: Milliseconds, end: Milliseconds)? {
    if words.first == "SPEAKER" {
      guard words.count >= 5, let start = DecimalSeconds.milliseconds(words[3]),
        let length = DecimalSeconds.milliseconds(words[4])
      else { return nil }
      return (start, start + length)
    }
    guard words.count >= 2, let start = DecimalSeconds.milliseconds(words[0]),
      let end = DecimalSeconds.milliseconds(words[1]), start <= end
    else { return nil }
    return (start, end)
  }
}

/// Why a file of speech cannot be read.
public struct SpeechFileError: Error, Hashable {
  /// The first line that is no speech; the file where there is none at all.
  public let location: SourceLocation
  /// What is wrong.
  public let problem: String
}
