public import Diagnostics

extension Track {
  /// What the reader met that departs from the format, in the order of the file.
  ///
  /// Made anew each time, for most work needs none of it: linear in the number of findings and, where
  /// the file is not known to be well-formed, in its length.
  public var findings: [Finding] {
    fileFindings + textErrors + deviations.map { $0.finding(in: source, file: file) }
  }

  /// The findings that say that something of the file is not as it seems: errors of the reader, for a
  /// command that makes another file of it.
  public var readingErrors: [Finding] {
    let known = timingFindings
    let errors = deviations.filter { $0.severity == .error }
    return known + errors.map { $0.finding(in: source, file: file) }.filter { !known.contains($0) }
  }

  /// What says that not all of the file is text, if there is something.
  public var textErrors: [Finding] { unreadableBytes.map { [$0.finding] } ?? [] }

  /// The findings that bear on what the times are, for a command that changes only them: ambiguous
  /// digits, times that cannot be read, and an encoding that is not sure.
  public var timingFindings: [Finding] {
    let ofFile = fileFindings.filter { $0.rule == "FILE.ENCODING" && $0.severity == .warning }
    return ofFile
      + deviations.filter {
        ["SRT.MS-DIGITS", "VTT.DROPPED", "MICRODVD.FRAME-RATE"].contains($0.rule)
          || $0.rule.hasSuffix(".TIMECODE") && $0.severity == .error
      }.map { $0.finding(in: source, file: file) }
  }
}
