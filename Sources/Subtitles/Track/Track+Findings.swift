public import Diagnostics

extension Track {
  /// What the reader met that departs from the format, in the order of the file.
  ///
  /// Made anew each time, for most work needs none of it: linear in the number of findings.
  public var findings: [Finding] {
    fileFindings + deviations.map { $0.finding(in: source, file: file) }
  }

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
