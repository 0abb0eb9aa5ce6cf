import Subtitles

/// What holds for every file, damaged or not: it is read, and written as it was.
enum ReadingLaws {
  static func check(_ input: FuzzInput) -> CInt {
    let track = input.track
    law(try? track.written(), is: input.bytes, "an untouched track is written as it was")
    law(track.shifted(by: .zero).bytes, is: input.bytes, "a shift by nothing changes nothing")
    var lastLine = 0
    for cue in track {
      law(Int(cue.textRange.end) <= input.bytes.count, "a text lies in the file")
      law(cue.line <= cue.lineOfTimes, "a cue does not begin after its times")
      law(cue.lineOfTimes > 0 && cue.lineOfText > 0, "lines are counted from 1")
      lastLine = max(lastLine, cue.lineOfText)
      _ = (cue.text, cue.settings, cue.identifier, cue.number, cue.duration, cue.lines)
    }
    for finding in track.findings + track.timingFindings {
      law((finding.location.byteOffset ?? 0) <= input.bytes.count, "a finding is in the file")
      law((finding.location.line ?? 1) > 0, "a finding is on a line")
    }
    _ = (track.firstStart, track.lastEnd, track.newline, track.spelling)
    return 0
  }
}
