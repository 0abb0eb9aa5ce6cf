/// One event of an edit decision list: what of which reel is recorded where, in frames.
///
///     002  R3  V  C        01:00:04:00 01:00:14:12 01:00:02:00 01:00:12:12
///     003  R3  V  D    024 01:00:30:00 01:00:40:00 01:00:12:12 01:00:22:12
struct EditEvent {
  /// Why a line is no event.
  struct Problem: Error {
    let text: String
    let column: Int
  }

  let reel: String
  /// The tracks: V for picture, A for sound, B for both.
  let channel: String
  /// Whether frames are dropped in its timecode.
  let isDropping: Bool
  let source: (start: Int, end: Int)
  let record: (start: Int, end: Int)
  /// The line of the list, counted from 1.
  let line: Int
  /// The frames a second at which it runs, where the list says so.
  var speed: Double?

  /// Reads a line of which `EditDecisionList.isEvent` holds.
  init(_ line: ShotLines.Line, _ rate: FrameRate, isDropping: Bool) throws(Problem) {
    let words = line.words
    var frames: [Int] = []
    for word in words.suffix(4) {
      guard let timecode = FilmTimecode(word.text, rate, isDropping: isDropping),
        timecode.frame <= FrameGrid.latest
      else {
        throw Problem(
          text: "“\(word.text)” is no timecode at \(rate) frames a second", column: word.column)
      }
      frames.append(timecode.frame)
    }
    guard frames[1] >= frames[0], frames[3] >= frames[2] else {
      throw Problem(text: "the event ends before it starts", column: 1)
    }
    // Names of reels may have blanks in them; the track stands before the transition.
    let head = words.dropLast(4)
    let transition = head.lastIndex { Self.isTransition($0.text) } ?? 3
    let track = max(2, transition - 1)
    reel = words[1..<track].map(\.text).joined(separator: " ")
    channel = words[track].text.uppercased()
    self.isDropping = isDropping || words.suffix(4).contains { $0.text.contains(";") }
    source = (frames[0], frames[1])
    record = (frames[2], frames[3])
    self.line = line.number
  }

  /// Whether a word is a cut, a dissolve, a wipe or a key.
  private static func isTransition(_ word: Substring) -> Bool {
    let word = word.uppercased()
    return ["C", "D", "K", "KB", "KO"].contains(word)
      || word.hasPrefix("W") && word.count == 4 && word.dropFirst().allSatisfy(\.isNumber)
  }

  /// Whether words mean to be an event: they begin with a number, or end in timecode.
  static func isMeant(_ words: [ShotLines.Line.Word]) -> Bool {
    words[0].text.allSatisfy(\.isNumber)
      || words.suffix(4).count { $0.text.count { $0 == ":" || $0 == ";" } == 3 } > 1
  }
}
