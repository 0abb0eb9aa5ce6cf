/// Writes the text of an event: what the runs say as override tags, and marks of ASS as they are.
struct OverrideWriter {
  private var state: OverrideState
  private let cue: StyledCue
  private var items: [Item] = []
  /// Whether a time within the event fell between two hundredths of a second.
  private(set) var hasRoundedTimes = false

  /// What a text is put together from.
  private enum Item {
    case tag(OverrideTag)
    case remark(String)
    case text(String)
  }

  /// A writer of the text of a cue.
  ///
  /// - Parameter state: how text looks at the start of the event.
  init(_ cue: StyledCue, state: OverrideState) { (self.cue, self.state) = (cue, state) }

  /// The text, with tags for the place of the whole event before it.
  mutating func text(placedBy placing: [String]) -> String {
    items = placing.map { .tag(OverrideTag($0)) }
    let marks = cue.runs.map(Self.marks)
    let syllables = explainsTimes(marks) ? nil : self.syllables
    for (position, run) in cue.runs.enumerated() {
      var drawing: String?
      for mark in marks[position] {
        switch mark {
        case .tag(let tag):
          if syllables != nil, tag.isSyllable { continue }
          put(tag)
        case .remark: items.append(mark)
        case .text(let text): drawing = text
        }
      }
      if let syllable = syllables?[position] { put(OverrideTag("\\k\(syllable)")) }
      change(to: run.style)
      let text = (drawing ?? "") + run.text
      if !text.isEmpty { items.append(.text(text)) }
    }
    if cue.runs.last?.text.isEmpty == false { close() }
    return spelled()
  }

  private mutating func put(_ tag: OverrideTag) {
    _ = state.apply(tag)
    items.append(.tag(tag))
  }

  private mutating func put(_ name: String, _ argument: String = "") {
    put(OverrideTag("\\" + name + argument))
  }

  /// Adds the tags that make the style of a run out of what is in force.
  private mutating func change(to style: RunStyle) {
    if style.isBold != state.isBold { put("b", style.isBold ? "1" : "0") }
    if style.isItalic != state.isItalic { put("i", style.isItalic ? "1" : "0") }
    if style.isUnderlined != state.isUnderlined { put("u", style.isUnderlined ? "1" : "0") }
    if style.isStruckOut != state.isStruckOut { put("s", style.isStruckOut ? "1" : "0") }
    let family = style.fontFamily.map { $0.filter { !"\\{}\n".contains($0) }.trimmingBlanks }
    if family != state.fontFamily { put("fn", family ?? "") }
    let size = style.fontSize.map(pixels)
    if size != state.fontSize?.value { put("fs", size.map { SubStationNumber.text($0) } ?? "") }
    change(to: style.color)
  }

  private mutating func change(to color: Color?) {
    guard color != state.shownColor else { return }
    guard let color else {
      if state.color != nil { put("c") }
      if state.opacity != nil { put("1a") }
      return
    }
    var opaque = color
    opaque.opacity = 255
    if state.color != opaque { put("c", color.subStationOverride) }
    if state.shownColor?.opacity != color.opacity { put("1a", color.subStationAlpha) }
  }

  /// A size of text in pixels of the canvas.
  private func pixels(_ measure: Measure) -> Double {
    let usual = state.base.text.fontSize?.value ?? SubStationDefaults.fontSize
    return switch measure.unit {
    case .pixels: measure.value
    case .percent: usual * measure.value / 100
    case .em, .cells: usual * measure.value
    }
  }

  /// Ends what was begun, so that events can be joined by hand.
  private mutating func close() {
    let usual = state.base.text
    if state.isStruckOut, !usual.isStruckOut { put("s", "0") }
    if state.isUnderlined, !usual.isUnderlined { put("u", "0") }
    if state.isItalic, !usual.isItalic { put("i", "0") }
    if state.isBold, !usual.isBold { put("b", "0") }
  }

  /// The items as one text; neighbouring tags share a block.
  private func spelled() -> String {
    var (text, isOpen) = ("", false)
    for (position, item) in items.enumerated() {
      switch item {
      case .tag(let tag):
        text += (isOpen ? "" : "{") + tag.text
        isOpen = tag.isClosed
        if !isOpen { text += "}" }
      case .remark(let remark):
        text += (isOpen ? "}" : "") + remark
        isOpen = false
      case .text(let written):
        text += isOpen ? "}" : ""
        isOpen = false
        let next = position + 1 < items.count ? items[position + 1] : nil
        let isBeforeBlock = if case .text? = next { false } else { next != nil }
        text += EventText.escaped(written, isBeforeBlock: isBeforeBlock)
      }
    }
    return text + (isOpen ? "}" : "")
  }
}

extension OverrideTag {
  /// Whether it times a syllable.
  fileprivate var isSyllable: Bool { ["k", "kf", "ko", "K"].contains(name) }
}

extension OverrideWriter {
  /// The marks of a run that ASS understands.
  private static func marks(of run: TextRun) -> [Item] {
    run.rawMarkup.flatMap { mark -> [Item] in
      guard mark.isUnderstood(by: .advancedSubStation) else { return [] }
      if mark.format == .subRip {
        return OverrideTag.tags(in: mark.text.filter { $0 != "{" && $0 != "}" }).tags.map {
          .tag($0)
        }
      }
      if mark.feature == .drawings, OverrideTag(mark.text).name != "p" || mark.text.first != "\\" {
        return [.text(mark.text)]
      }
      return mark.text.hasPrefix("{") ? [.remark(mark.text)] : [.tag(OverrideTag(mark.text))]
    }
  }

  /// Whether the marks time the runs as their styles say.
  private func explainsTimes(_ marks: [[Item]]) -> Bool {
    var state = state
    for (run, marks) in zip(cue.runs, marks) {
      for case .tag(let tag) in marks { _ = state.apply(tag) }
      guard state.style(inEventAt: cue.start).appearsAt == run.style.appearsAt else { return false }
    }
    return true
  }

  /// How long each run that begins a syllable takes, in hundredths of a second.
  private var syllables: [Int?] {
    mutating get {
      let starts = cue.runs.map { max(cue.start, $0.style.appearsAt ?? cue.start) - cue.start }
      if starts.contains(where: { $0 != $0.roundedToCentiseconds }) { hasRoundedTimes = true }
      let times = starts.map { $0.roundedToCentiseconds.count / 10 }
      let end = max(.zero, cue.end - cue.start).roundedToCentiseconds.count / 10
      return times.indices.map { position in
        guard position == 0 || times[position] > times[position - 1] else { return nil }
        let next = times[position...].first { $0 > times[position] } ?? max(end, times[position])
        return next - times[position]
      }
    }
  }
}
