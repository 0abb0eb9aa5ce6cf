internal import Diagnostics

extension CutListReader {
  /// What an edit decision list (CMX 3600) keeps of the film, which is one of its reels.
  mutating func cutsOfEditDecisionList() throws(RetimingFileError) -> [CutSegment] {
    let rate = try rateOfTimecode()
    let all = try events(rate)
    let events = try ofOneTrack(all)
    guard let film = options.reel ?? mainReel(events) else {
      throw error("there is no event of a film in it, only black")
    }
    let ofFilm = events.filter { $0.reel == film }
    guard !ofFilm.isEmpty else {
      let reels = Set(events.map(\.reel)).sorted().joined(separator: ", ")
      throw error("there is no reel “\(film)”; there is \(reels)")
    }
    tellOtherReels(events, film, rate)
    let start = try starts(of: ofFilm, events, rate)
    // Black and other films take their place in the new cut as well.
    _ = try requireApart(
      events.filter { $0.record.end > $0.record.start }.map {
        segment(of: $0, source: $0.record, start, rate)
      })
    var segments: [CutSegment] = []
    for event in ofFilm {
      let source = try lengthened(event, rate)
      guard let source else { continue }
      segments.append(segment(of: event, source: source, start, rate))
    }
    return try requireApart(segments)
  }

  private func segment(
    of event: EditEvent, source: (start: Int, end: Int), _ start: (source: Int, record: Int),
    _ rate: FrameRate
  ) -> CutSegment {
    CutSegment(
      from: ExactTime(frame: source.start - start.source, rate),
      to: ExactTime(frame: source.end - start.source, rate),
      at: ExactTime(frame: event.record.start - start.record, rate),
      until: ExactTime(frame: event.record.end - start.record, rate), line: event.line)
  }

  /// The rate that timecode counts in: the one that was given, else the lowest in which all of it can be.
  private mutating func rateOfTimecode() throws(RetimingFileError) -> FrameRate {
    if let rate = options.frameRate { return rate }
    var last = 0
    var isDropping = false
    for line in lines {
      if EditDecisionList.isEvent(line) {
        for word in line.words.suffix(4) {
          let frame = word.text.split { $0 == ":" || $0 == ";" }.last.flatMap { Int($0) } ?? 0
          last = max(last, frame)
          if word.text.contains(";") { isDropping = true }
        }
      } else if let drops = dropping(line) {
        isDropping = isDropping || drops
      }
    }
    let rate: FrameRate? =
      isDropping
      ? FrameRate(last < 30 ? "29.97" : "59.94")
      : [24, 25, 30, 50, 60].first { last < $0 }.map { FrameRate($0) }
    guard let rate else {
      throw error("timecode counts \(last + 1) frames a second or more; add --fps")
    }
    tell("timecode is taken to count \(rate) frames a second; --fps says otherwise", .warning)
    return rate
  }

  /// Whether a line says that frames are dropped, or that they are not; nil for other lines.
  private func dropping(_ line: ShotLines.Line) -> Bool? {
    guard line.text.hasPrefix("FCM:") else { return nil }
    return line.text.contains("DROP") && !line.text.contains("NON")
  }

  private mutating func events(
    _ rate: FrameRate
  ) throws(RetimingFileError) -> [EditEvent] {
    var events: [EditEvent] = []
    var isDropping = false
    var strays = 0
    for line in lines {
      let words = line.words
      if EditDecisionList.isEvent(line) {
        do throws(EditEvent.Problem) {
          events.append(try EditEvent(line, rate, isDropping: isDropping))
        } catch { throw self.error(error.text, line.number, column: error.column) }
      } else if let drops = dropping(line) {
        isDropping = drops
        if drops, rate.denominator != 1001 || !rate.nominal.isMultiple(of: 30) {
          tell("no frames are dropped at \(rate) frames a second", .warning, line.number)
        }
      } else if words[0].text.uppercased() == "M2" {
        takeSpeed(words, line, &events)
      } else if words.count > 2, EditEvent.isMeant(words) {
        throw error(
          "an event needs a number, a reel, a track, a transition and four timecodes", line.number)
      } else if !EditDecisionList.isRemark(words[0].text) {
        strays += 1
        if strays <= 3 {
          tell("the line is neither an event nor a remark; left out", .warning, line.number)
        }
      }
    }
    guard !events.isEmpty else { throw error("there is no event in the list") }
    return events
  }

  /// Takes a line on the speed of the event before it: `M2  R3  048.0  00:00:04:00`.
  private mutating func takeSpeed(
    _ words: [ShotLines.Line.Word], _ line: ShotLines.Line, _ events: inout [EditEvent]
  ) {
    guard words.count >= 3, let speed = Double(words[2].text),
      let place = events.lastIndex(where: { $0.reel == words[1].text })
    else { return tell("the speed cannot be read; left out", .warning, line.number) }
    events[place].speed = speed
  }

  /// The events of the picture, or of the first track where there is no picture.
  private mutating func ofOneTrack(
    _ events: [EditEvent]
  ) throws(RetimingFileError) -> [EditEvent] {
    let pictures = events.filter { event in
      event.channel.split(separator: "/").contains { $0 == "V" || $0 == "B" || $0 == "V1" }
        || event.channel == "NONE"
    }
    let kept: [EditEvent]
    if pictures.isEmpty, let channel = events.first?.channel {
      kept = events.filter { $0.channel == channel }
      tell("there is no picture in the list; the track \(channel) is followed")
    } else {
      kept = pictures
    }
    let others = Set(events.map(\.channel)).subtracting(kept.map(\.channel))
      .filter { $0.contains("V") }
    if !others.isEmpty {
      tell("what lies above the picture is left out: \(others.sorted().joined(separator: ", "))")
    }
    return kept
  }

  /// Lists that were made at one rate from another one are off by so many frames.
  private static let roundingOfFrames = 2

  /// The names that stand for black and bars in any list.
  private static let noReels: Set<String> = ["BL", "BLK", "BLACK", "BARS"]

  /// The reel that lasts longest.
  private func mainReel(_ events: [EditEvent]) -> String? {
    var lengths: [String: Int] = [:]
    for event in events where !Self.noReels.contains(event.reel.uppercased()) {
      lengths[event.reel, default: 0] += event.record.end - event.record.start
    }
    guard let longest = lengths.values.max() else { return nil }
    return events.first { lengths[$0.reel] == longest }?.reel
  }

  private mutating func tellOtherReels(
    _ events: [EditEvent], _ film: String, _ rate: FrameRate
  ) {
    var told: Set<String> = [film]
    for event in events where !Self.noReels.contains(event.reel.uppercased()) {
      guard told.insert(event.reel).inserted else { continue }
      tell(
        "the reel \(event.reel) is not the film, \(film): what it shows is new; --reel names another",
        .warning, event.line)
    }
  }

  /// The frames of the source that an event shows, which its speed may make more or fewer; nil where it
  /// shows none that run forward.
  private mutating func lengthened(
    _ event: EditEvent, _ rate: FrameRate
  ) throws(RetimingFileError) -> (start: Int, end: Int)? {
    let length = event.source.end - event.source.start
    let recorded = event.record.end - event.record.start
    // The first line of a dissolve says only where it begins.
    if recorded == 0 { return nil }
    guard let speed = event.speed else {
      if length == recorded { return event.source }
      if abs(length - recorded) <= Self.roundingOfFrames, length > 0 {
        return (event.source.start, event.source.start + recorded)
      }
      guard length > 0 else {
        tell("a still picture; it has no cues", .info, event.line)
        return nil
      }
      tell(
        "\(length) frames of the film last \(recorded) frames now: taken for a change of speed",
        .warning, event.line)
      return event.source
    }
    guard speed > 0, speed < 100_000 else {
      tell(
        speed == 0
          ? "a still picture; it has no cues" : "it runs backwards; its cues have no place now",
        speed == 0 ? .info : .warning, event.line)
      return nil
    }
    if length != recorded && length > 0 { return event.source }
    let shown = Int((Double(recorded) * speed / Double(rate.nominal)).rounded())
    return shown > 0 && shown <= FrameGrid.latest
      ? (event.source.start, event.source.start + shown) : nil
  }

  /// The frames at which the films start as they were and are, by which timecode is reduced.
  ///
  /// Films start at a whole hour of timecode. Where the times of the track are timecode themselves,
  /// nothing is taken off.
  private mutating func starts(
    of film: [EditEvent], _ events: [EditEvent], _ rate: FrameRate
  ) throws(RetimingFileError) -> (source: Int, record: Int) {
    let hour = 3600 * rate.nominal
    let isDropping = film[0].isDropping
    func start(_ frame: Int) -> Int {
      // An hour of timecode with drop frames has fewer frames.
      let length = isDropping ? Int((Double(hour) * 0.999).rounded()) : hour
      return frame / length * length
    }
    var source = start(film.map(\.source.start).min() ?? 0)
    var record = start(events.map(\.record.start).min() ?? 0)
    let ranges = film.map { options.isForWayBack ? $0.record : $0.source }
    let own = options.isForWayBack ? record : source
    // Some hundreds of cues tell enough.
    let step = max(1, options.starts.count / 500)
    let times = stride(from: 0, to: options.starts.count, by: step).map { options.starts[$0] }
    func held(_ start: Int) -> Int {
      times.count { time in
        let frame = (rate.frames(in: time) ?? 0) + start
        return ranges.contains { $0.start <= frame && frame < $0.end }
      }
    }
    if own > 0, held(0) > held(own) { (source, record) = (0, 0) }
    if let given = try given(options.sourceStart, rate) { source = given }
    if let given = try given(options.recordStart, rate) { record = given }
    if source > 0, options.sourceStart == nil {
      tell("the film is taken to start at \(hours(source, hour)) in its source; --source-start")
    }
    if record > 0, options.recordStart == nil {
      tell("the new cut is taken to start at \(hours(record, hour)); --record-start")
    }
    return (source, record)
  }

  private func hours(_ frame: Int, _ hour: Int) -> String {
    ((frame + hour / 2) / hour).padded(to: 2) + ":00:00:00"
  }

  private func given(
    _ text: String?, _ rate: FrameRate
  ) throws(RetimingFileError) -> Int? {
    guard let text else { return nil }
    guard let timecode = FilmTimecode(text, rate) else {
      throw RetimingFileError(
        at: SourceLocation(file: file), "“\(text)” is no timecode at \(rate) frames a second")
    }
    return timecode.frame
  }
}
