/// The values of a plain list of shot changes: timecodes, clock times, seconds, whole numbers.
struct ShotValueList {
  private let rate: FrameRate
  private var frames: [Int] = []
  private var times: [Milliseconds] = []
  private var numbers: [Int] = []

  init(_ rate: FrameRate) { self.rate = rate }

  /// Shots longer than this many frames, or shorter than this many milliseconds, are rare.
  private static let longShot = 1000

  /// Takes the values of a line, between blanks, commas and the marks of an array.
  mutating func take(_ line: ShotLines.Line, _ collector: inout ShotCollector) {
    // The first line of files of key frames, and remarks.
    if line.text.hasPrefix("#") { return }
    if line.text.hasPrefix("fps "), line.words.count == 2, Double(line.words[1].text) != nil {
      return
    }
    for chunk in line.words(separatedBy: { Self.separators.contains($0) }) {
      // A comma may stand before milliseconds.
      if take(chunk.text) { continue }
      let words = line.words { Self.separators.contains($0) || $0 == "," }
      for word in words where chunk.contains(word) && !take(word.text) {
        collector.leaveOut(line, column: word.column, "“\(word.text.prefix(40))”")
        // One remark a line is enough.
        return
      }
    }
  }

  private static let separators: Set<Character> = [" ", "\t", "[", "]", "\""]

  private mutating func take(_ word: Substring) -> Bool {
    if word.utf8.count <= 12, let number = Int(word), number >= 0 {
      numbers.append(number)
    } else if word.contains(":") {
      if let timecode = FilmTimecode(word, rate) {
        frames.append(timecode.frame)
      } else if let time = try? TimeArgument.time(in: String(word)), time >= .zero {
        times.append(time)
      } else {
        return false
      }
    } else if let time = DecimalSeconds.milliseconds(word) {
      times.append(time)
    } else {
      return false
    }
    return true
  }

  /// The shot changes, with what whole numbers count as it was told or as it seems.
  func shots(_ unit: ShotChangeFile.Unit?, _ collector: inout ShotCollector) -> ShotChanges {
    var (frames, times) = (frames, times)
    switch unit ?? likelyUnit(&collector) {
    case .frames: frames += numbers
    case .milliseconds: times += numbers.map { Milliseconds($0) }
    case .seconds: times += numbers.map { Milliseconds($0 * 1000) }
    }
    let grid = FrameGrid(rate)
    frames += times.map { grid.frame(nearest: $0.count) }
    return ShotChanges(frames: frames, frameRate: rate)
  }

  private func likelyUnit(_ collector: inout ShotCollector) -> ShotChangeFile.Unit {
    // Among seconds with a fraction, a number without one is seconds too.
    if numbers.isEmpty || !times.isEmpty { return .seconds }
    let sorted = Set(numbers).sorted()
    let lengths = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.sorted()
    let middle = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
    let unit: ShotChangeFile.Unit = middle >= Self.longShot ? .milliseconds : .frames
    collector.tell("whole numbers are taken for \(unit.rawValue)")
    return unit
  }
}
