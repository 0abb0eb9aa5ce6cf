/// The shot changes of an edit decision list (CMX 3600): where each event of the picture is recorded in.
///
///     TITLE: RED SILK
///     FCM: NON-DROP FRAME
///     001  AX  V  C        00:00:10:00 00:00:14:05 01:00:00:00 01:00:04:05
///     * FROM CLIP NAME: SCENE 1
///
/// Films start at a whole hour of timecode, mostly the first; it is taken off where `start` is nil.
struct EditDecisionList {
  /// Where events are recorded in, as frames counted from the start of the film.
  private(set) var frames: [Int] = []
  /// The lines that are neither events nor remarks.
  private(set) var strays: [ShotLines.Line] = []
  /// The timecode, as a frame, from which the film was counted.
  private(set) var start = 0

  /// Whether a line is an event of a list.
  static func isEvent(_ line: ShotLines.Line) -> Bool {
    let words = line.words
    return words.count >= 8 && words[0].text.allSatisfy(\.isNumber)
      && words.suffix(4).allSatisfy { isTimecode($0.text) }
  }

  init(_ lines: some Sequence<ShotLines.Line>, _ rate: FrameRate, start: Int?) {
    var isDropping = false
    for line in lines {
      let words = line.words
      if Self.isEvent(line) {
        // Tracks of sound alone cut no picture.
        let isPicture = words[2].text.uppercased().contains { $0 == "V" || $0 == "B" }
        let recordIn = FilmTimecode(
          words[words.count - 2].text, rate, isDropping: isDropping)
        if let recordIn {
          if isPicture { frames.append(recordIn.frame) }
        } else {
          strays.append(line)
        }
      } else if line.text.hasPrefix("FCM:") {
        isDropping = !line.text.contains("NON") && line.text.contains("DROP")
      } else if !Self.isRemark(words[0].text) {
        strays.append(line)
      }
    }
    let hour = 3600 * rate.nominal
    self.start = start ?? (frames.min() ?? 0) / hour * hour
    frames = frames.map { $0 - self.start }
  }

  private static func isTimecode(_ text: Substring) -> Bool {
    text.utf8.count >= 11 && text.utf8.allSatisfy { 0x30...0x3B ~= $0 }
      && text.count { $0 == ":" || $0 == ";" } == 3
  }

  /// Whether a line that begins with a word is a remark.
  static func isRemark(_ word: Substring) -> Bool {
    let remarks = ["TITLE:", "M2", "SPLIT:", ">>>", "FINAL", "FROM", "TO", "GPI", "AUD"]
    return word.hasPrefix("*") || word.hasPrefix("#") || word.hasPrefix(">")
      || remarks.contains(word.uppercased())
  }
}
