extension TimedText {
  func edits(
    giving times: CueTimes, to record: CueRecord, in source: TrackSource
  ) -> StampEdits {
    var result = StampEdits()
    guard let place = timing(of: record),
      place.saysEnd || times != CueTimes(start: record.start, end: record.end)
    else { return result }
    // A cue that would be over before what it is in begins stays; it would never be shown.
    let isOver = times.end > times.start && MediaTime(times.end) <= place.base
    guard !place.isSequel, !isOver else {
      result.isKept = true
      return result
    }
    let clock = head.clock
    var timing = place.timing
    let notation = timing.notation ?? usualNotation
    var insertion = ""
    let begin = max(MediaTime(times.start) - place.delay - place.base, .zero)

    func rewrite(
      _ path: WritableKeyPath<TimedTextTiming, TimeExpression?>, _ range: Range<Int>?,
      _ time: MediaTime, _ name: String
    ) {
      let old = timing[keyPath: path]
      let text = (old?.notation ?? notation).text(of: max(time, .zero), clock)
      timing[keyPath: path] = TimeExpression(text, clock)
      guard let range, old != nil else {
        insertion += " \(name)=\"\(text)\""
        return
      }
      let bytes = text.unicodeScalars.flatMap { source.form.bytes(of: $0.value) }
      guard !bytes.elementsEqual(source.bytes[range]) else { return }
      if bytes.count > range.count { result.isWidened = true }
      result.edits.append(StampEdits.Edit(range: range, bytes: bytes))
    }

    if times.start != record.start, timing.begin != nil || begin != .zero {
      rewrite(\.begin, place.begin, begin, "begin")
    }
    let start = place.base + (timing.begin?.time ?? .zero)
    let end = MediaTime(times.end)
    if timing.duration != nil { rewrite(\.duration, place.duration, end - start, "dur") }
    let followsContainer =
      timing.end == nil && timing.duration == nil && place.limit?.milliseconds == times.end
    if times.end != record.end || place.saysEnd, timing.end != nil || timing.duration == nil,
      !followsContainer
    {
      rewrite(\.end, place.end, end - place.base, "end")
    }
    if !insertion.isEmpty {
      let bytes = insertion.unicodeScalars.flatMap { source.form.bytes(of: $0.value) }
      result.edits.append(
        StampEdits.Edit(range: place.insertion..<place.insertion, bytes: bytes))
    }
    result.edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    let read = timing.interval(base: place.base, limit: place.limit)
    let isCut = place.limit.map { end > $0 && $0.milliseconds != times.end } ?? false
    let isEarly = MediaTime(times.start) - place.delay < place.base
    result.isKept = isCut || isEarly && (read.begin + place.delay).milliseconds != times.start
    result.isRounded =
      !result.isKept
      && ((read.begin + place.delay).milliseconds != times.start
        || read.end.map { $0.milliseconds != times.end } ?? false)
    return result
  }

  /// How times are written that are put in.
  private var usualNotation: TimeExpression.Notation {
    guard head.clock.isSMPTE else { return TimeExpression.usualNotation }
    return .frames(hourDigits: 2, separator: ":", hasParts: false)
  }
}
