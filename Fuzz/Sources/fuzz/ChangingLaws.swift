import Subtitles

/// What holds when times or texts of a file are changed: nothing else is.
enum ChangingLaws {
  static func check(_ input: FuzzInput) -> CInt {
    let track = input.track
    guard !track.isEmpty else { return 0 }
    checkShift(track, input)
    checkText(track, input)
    return 0
  }

  private static let spans = [1, 40, 1000, 3_600_000, 356_400_000, -1, -1000].map(Milliseconds.init)

  private static func checkShift(_ track: Track, _ input: FuzzInput) {
    let span = spans[input.choice % spans.count]
    let shifted = track.shifted(by: span)
    let later = input.track(of: shifted.bytes)
    law(later.count == track.count, "a shift keeps all cues")
    // Times stand within the texts of some formats, and move as well.
    let words = { (track: Track) in track.map { $0.text.filter { !$0.isNumber } } }
    law(words(later) == words(track), "a shift keeps all words")
    guard shifted.findings.isEmpty else { return }
    let times = zip(track, later)
    for (old, new) in times {
      law(new.start == old.start + span, "a shift moves every cue: \(old.start) to \(new.start)")
    }
    let back = later.shifted(by: -span)
    guard back.findings.isEmpty, shifted.changedCues == track.count else { return }
    // Stamps such as `00:00:60,000` are written another way when they are moved.
    guard track.findings.isEmpty else { return }
    law(back.bytes, is: track.bytes, "a shift can be undone")
  }

  private static let texts = ["Forest", "One\ntwo", "林", "<i>I</i> & you", ""]

  private static func checkText(_ track: Track, _ input: FuzzInput) {
    // In a file with errors, what a line is may depend on the lines around it.
    guard !track.findings.contains(where: { $0.severity == .error }) else { return }
    let (position, text) = (input.choice % track.count, texts[input.choice / 7 % texts.count])
    var changed = track
    changed[position].text = text
    // There may be no code for the text, or no room.
    guard let bytes = try? changed.written() else { return }
    let read = input.track(of: bytes)
    law(read.count == track.count, "a new text keeps all cues")
    for (other, cue) in zip(read, track) where cue.position != position {
      law(other.text == cue.text, "a new text of one cue leaves that of others")
      law(other.start == cue.start && other.end == cue.end, "a new text changes no time")
    }
  }
}
