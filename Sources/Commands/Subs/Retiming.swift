internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

extension FrameRate {
  /// The rate that an argument says.
  static func argument(_ text: String) throws -> FrameRate {
    if let rate = FrameRate(text) { return rate }
    throw ValidationError("“\(text)” is not a frame rate; write 24, 23.976 or 24000/1001")
  }
}

extension Console {
  /// Writes a retimed file and reports what a person should know about its times.
  func finish(
    _ result: RetimedTrack, of track: Track, _ file: String, _ rewriting: RewriteOptions
  ) throws(CommandFailure) -> ExitStatus {
    report(track.timingFindings + result.findings, file: file)
    try rewriting.write(result.bytes, for: file, original: track.bytes, to: self)
    detail("\(file): \(result.changedCues) of \(track.count) cues have other times")
    return .done
  }
}
