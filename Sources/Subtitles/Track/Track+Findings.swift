public import Diagnostics

extension Track {
  /// The findings that bear on what the times are, for a command that changes only them: ambiguous
  /// digits, times that cannot be read, and an encoding that is not sure.
  public var timingFindings: [Finding] {
    findings.filter { finding in
      switch finding.rule {
      case "SRT.MS-DIGITS": true
      case "SRT.TIMECODE": finding.severity == .error
      case "FILE.ENCODING": finding.severity == .warning
      default: false
      }
    }
  }
}
