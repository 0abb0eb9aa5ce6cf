internal import Diagnostics
internal import XML

/// Finds the cues of a TTML file.
struct TimedTextScanner {
  private(set) var records: [CueRecord] = []
  private(set) var deviations: [Deviation] = []
  private(set) var newlines = NewlineCount()
  private(set) var format: TimedText
  private let source: TrackSource
  private let text: TimedTextSource
  private let xml: XMLDocument
  private let document: TimedTextDocument
  /// The first byte of each line.
  private var lineStarts: [Int] = []
  /// Cues of which nothing says when they go.
  private var endless: [Int] = []
  /// The cues in each container of the walker.
  private var contained: [Int: Range<Int>] = [:]
  /// Containers whose times are those of the one cue in them.
  private var timedByCue: Set<Int> = []

  init(_ input: TrackInput) {
    source = input.source
    text = TimedTextSource(input.source, from: input.start)
    xml = XMLDocument(reading: text.utf8)
    document = TimedTextDocument(xml, frameRate: input.frameRate)
    format = TimedText(head: document.withoutBody)
    format.rootTag = document.root.map { Array(text.utf8[$0.startTag]) } ?? []
    findLines(from: input.start)
  }

  mutating func scan() {
    for problem in xml.problems {
      report("TTML.XML", problem.isError ? .error : .warning, problem.message, at: problem.offset)
    }
    for stray in text.strays {
      report(
        "TTML.XML", .error, "a “&” or “<” that is not escaped; read as it looks", at: stray.place)
    }
    let walker = TimedTextWalker(document)
    for remark in document.remarks + walker.remarks {
      report(remark.rule, remark.isError ? .error : .warning, remark.message, at: remark.offset)
    }
    for found in walker.found {
      let first = records.count
      take(found, walker)
      var container = found.container
      while let index = container {
        let held = contained[index] ?? first..<first
        contained[index] = held.lowerBound..<records.count
        container = walker.containers[index].parent
      }
    }
    keepContainers(walker)
    endEndless()
    deviations.sort { $0.offset < $1.offset }
  }

  /// Keeps the containers of more than one cue, whose times are none of a cue.
  private mutating func keepContainers(_ walker: TimedTextWalker) {
    var places: [Int: Int] = [:]
    for (index, container) in walker.containers.enumerated() {
      guard let cues = contained[index], !cues.isEmpty, !timedByCue.contains(index) else {
        continue
      }
      let place = attributePlaces(container.element)
      var parent = container.parent
      while let outer = parent, places[outer] == nil {
        parent = walker.containers[outer].parent
      }
      places[index] = format.containers.count
      format.containers.append(
        TimedTextContainer(
          timing: TimedTextTiming(container.element.attributesByKey, document.clock),
          begin: place("begin"), end: place("end"), duration: place("dur"), base: container.base,
          limit: container.limit, isSequel: container.isSequel,
          parent: parent.flatMap { places[$0] }, cues: cues))
    }
  }

  /// Where the values of the attributes of an element lie in the file.
  private func attributePlaces(_ element: XMLElement) -> (String) -> Range<Int>? {
    let parts = XMLStartTag(of: element, in: text.utf8)
    return { name in parts.attributes.first { $0.name == name }.map { text.range($0.value) } }
  }

  private mutating func take(_ found: TimedTextWalker.Found, _ walker: TimedTextWalker) {
    let paragraph = found.paragraph
    if case .separate(let used) = paragraph.course {
      for index in used {
        let span = paragraph.spans[index]
        add(
          span.element, begin: span.begin, end: span.end,
          TimedTextTiming(span.element.attributesByKey, document.clock), of: span.element,
          base: span.base, limit: span.limit, elementBegin: span.begin, found)
      }
      return
    }
    var (element, timing, base, limit, begin) = (
      found.element, found.timing, found.base, found.limit, paragraph.begin
    )
    // Where a container has the times of this paragraph alone, they are changed there.
    if !found.timing.isTimed, let index = found.container {
      let container = walker.containers[index]
      if container.paragraphs == 1 {
        timedByCue.insert(index)
        element = container.element
        timing = TimedTextTiming(element.attributesByKey, document.clock)
        (base, limit, begin) = (container.base, container.limit, container.begin)
      }
    }
    add(
      found.element, begin: paragraph.visibleBegin, end: paragraph.visibleEnd, timing, of: element,
      base: base, limit: limit, elementBegin: begin, found)
  }

  /// Adds the cue of an element whose times are those of another or its own.
  private mutating func add(
    _ element: XMLElement, begin: MediaTime, end: MediaTime?, _ timing: TimedTextTiming,
    of timed: XMLElement, base: MediaTime, limit: MediaTime?, elementBegin: MediaTime,
    _ found: TimedTextWalker.Found
  ) {
    var tag = element.startTag
    var content = element.content
    if element.isSelfClosing {
      content = max(tag.lowerBound, tag.upperBound - 2)..<tag.upperBound
      tag = tag.lowerBound..<content.lowerBound
    }
    let (tagRange, contentRange) = (text.range(tag), text.range(content))
    let parts = XMLStartTag(of: timed, in: text.utf8)
    func place(_ name: String) -> Range<Int>? {
      parts.attributes.first { $0.name == name }.map { text.range($0.value) }
    }
    let start = begin.milliseconds
    records.append(
      CueRecord(
        start: start, end: end?.milliseconds ?? start, head: UInt32(tagRange.lowerBound),
        timeLine: ByteRange(tagRange.lowerBound, tagRange.upperBound),
        text: ByteRange(
          contentRange.lowerBound, max(contentRange.lowerBound, contentRange.upperBound)),
        line: UInt32(line(at: tagRange.lowerBound)), number: -1, isCanonical: false))
    format.timings.append(
      TimedText.CueTiming(
        head: UInt32(tagRange.lowerBound), timing: timing, begin: place("begin"), end: place("end"),
        duration: place("dur"), insertion: text.offset(parts.nameEnd), base: base, limit: limit,
        delay: begin - elementBegin, isSequel: found.isSequel,
        preservesSpace: found.preservesSpace))
    if end == nil {
      endless.append(records.count - 1)
    } else if let end, end < begin {
      report(
        "TTML.TIMECODE", .warning, "the end is before the start", at: tag.lowerBound,
        cue: records.count)
    }
  }

  /// Lets a cue of which nothing says when it goes stay until the next one appears.
  private mutating func endEndless() {
    let starts = records.map(\.start).sorted()
    for position in endless {
      let start = records[position].start
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= start { low = middle + 1 } else { high = middle }
      }
      if low < starts.count { records[position].end = starts[low] }
      let until = low < starts.count ? "; read as until the next cue" : ""
      let offset = Int(records[position].head)
      deviations.append(
        deviation(
          "TTML.END", .warning, "nothing says when the cue goes\(until)", at: offset,
          cue: position + 1))
    }
  }

  // MARK: - Lines

  private mutating func findLines(from start: Int) {
    lineStarts = [start]
    var offset = start
    while offset < source.bytes.count {
      let end = source.form.lineEnd(in: source.bytes, from: offset)
      if let newline = end.newline { newlines.add(newline, line: lineStarts.count) }
      offset = end.next
      if end.newline != nil { lineStarts.append(offset) }
    }
  }

  /// The line of an offset, counted from 1.
  private func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, _ message: String, at place: Int, cue: Int? = nil
  ) {
    deviations.append(deviation(rule, severity, message, at: text.offset(place), cue: cue))
  }

  private func deviation(
    _ rule: String, _ severity: Severity, _ message: String, at offset: Int, cue: Int?
  ) -> Deviation {
    let line = line(at: offset)
    return Deviation(
      rule: rule, severity: severity, message: message, offset: offset,
      lineStart: min(lineStarts[line - 1], offset), line: line, cue: cue, isFixable: false)
  }
}
