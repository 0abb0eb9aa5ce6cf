internal import Diagnostics
internal import LocaleData

/// Writes content as WebVTT that is valid whatever is in it: starts ascend, identifiers differ, and
/// nothing in a text ends its cue.
struct WebVTTWriter {
  private let content: TrackContent
  private let options: WritingOptions
  private var findings: [Finding] = []

  init(_ content: TrackContent, _ options: WritingOptions) {
    (self.content, self.options) = (content, options)
  }

  /// The file and what was changed on the way.
  ///
  /// Cues kept as comments are left out.
  mutating func written() -> WrittenTrack {
    var blocks = [header] + styleSheets + content.regions.filter { !$0.isBox }.compactMap(block)
    let shown = content.cues.indices.filter { !content.cues[$0].isComment }
    let ordered = inOrder(shown)
    var identifiers: Set<String> = []
    for position in ordered {
      blocks += notes(before: position)
      blocks.append(block(at: position, &identifiers))
    }
    blocks += content.notes.filter { $0.position >= content.cues.count }.map(Self.block)
    reportRegions()
    let text = blocks.map { $0 + "\n" }.joined(separator: "\n")
    return WrittenTrack(.text(WebVTT.replacingNUL(text)), losses: findings)
  }

  /// Notes before a cue, and those before cues that are not shown just before it.
  private func notes(before position: Int) -> [String] {
    var first = position
    while first > 0, content.cues[first - 1].isComment { first -= 1 }
    return content.notes.filter { first...position ~= $0.position }.map(Self.block)
  }

  /// The cues by their starts; those that start together stay as they are.
  private mutating func inOrder(_ positions: [Int]) -> [Int] {
    let cues = content.cues
    let ordered = positions.sorted { (cues[$0].start, $0) < (cues[$1].start, $1) }
    if let moved = zip(positions, ordered).first(where: { $0 != $1 })?.0 {
      report(
        "cues stand in the order of their starts in WebVTT; from this one on they were put in order",
        at: moved)
    }
    return ordered
  }

  mutating private func report(_ message: String, at position: Int? = nil) {
    findings.append(
      Finding(
        rule: WrittenTrack.lossRule, severity: .warning, message: message,
        location: SourceLocation(
          file: options.file, line: position.flatMap { content.cues[$0].line }),
        cue: position.map { $0 + 1 }))
  }
}

extension WebVTTWriter {
  /// The signature and what the file says about itself.
  private var header: String {
    let raw = content.rawBlocks.filter { $0.format == .webVTT && $0.feature == .information }
      .flatMap { $0.text.split(separator: "\n").map(Self.line) }
    let isSigned = raw.first.map { ["WEBVTT ", "WEBVTT\t"].contains($0.prefix(7)) } ?? false
    var lines = isSigned ? Array(raw.prefix(1)) : ["WEBVTT"]
    let hasLanguage = content.information.contains {
      ["language", "lang"].contains($0.key.lowercased())
    }
    if !hasLanguage, let language = content.language?.description ?? options.language {
      lines.append("Language: " + Self.line(language))
    }
    lines += content.information.map { Self.line($0.key + ": " + $0.value) }
    lines += raw.dropFirst(isSigned ? 1 : 0)
    return lines.joined(separator: "\n")
  }

  /// The style sheets of the content, and one of the colours that the default one lacks.
  private var styleSheets: [String] {
    var sheets = content.rawBlocks.filter { $0.format == .webVTT && $0.feature == .styleSheets }
      .map { Self.withoutEmptyLines($0.text) }
    var rules: [String] = []
    var known: Set<String> = []
    for run in content.cues.lazy.filter({ !$0.isComment }).flatMap(\.runs) {
      let made = [
        run.style.color.flatMap { WebVTTColor.rule($0, isBackground: false) },
        run.style.background.flatMap { WebVTTColor.rule($0, isBackground: true) },
      ]
      for rule in made.compactMap(\.self) where known.insert(rule).inserted { rules.append(rule) }
    }
    if !rules.isEmpty { sheets.append(rules.joined(separator: "\n")) }
    return sheets.map { "STYLE\n" + Self.withoutArrows($0) }
  }

  /// A region, with a rectangle of another format as near as WebVTT comes.
  private func block(of region: Region) -> String? {
    var region = region
    region.name = Self.word(region.name)
    if region.anchor == nil, let origin = region.origin {
      region.anchor = (ScreenPoint(x: 0, y: 0), origin)
    }
    if region.lines == nil, let height = region.height {
      region.lines = max(1, Int((min(max(height, 0), 100) / Self.lineHeight).rounded()))
    }
    let lines = WebVTTSettings.lines(of: region)
    return lines.isEmpty ? nil : (["REGION"] + lines).joined(separator: "\n")
  }

  /// The height of a line in a region, in percent of the picture (WebVTT, section 7.1).
  private static let lineHeight = 6.0

  private mutating func reportRegions() {
    let isChanged = content.regions.contains { region in
      region.origin != nil && region.anchor == nil || region.height != nil || region.row != nil
        || !region.text.isPlain
    }
    if isChanged { report("WebVTT counts the height of regions in lines and gives them no style") }
  }

  private static func block(of note: Note) -> String {
    let text = withoutArrows(withoutEmptyLines(note.text))
    if text.isEmpty { return "NOTE" }
    let isBelow = text.contains("\n") || text.hasPrefix(" ") || text.hasPrefix("\t")
    return (isBelow ? "NOTE\n" : "NOTE ") + text
  }

  /// A cue with its identifier, times, settings and text.
  private mutating func block(at position: Int, _ identifiers: inout Set<String>) -> String {
    let cue = content.cues[position]
    var lines: [String] = []
    if let name = identifier(of: cue, at: position, &identifiers) { lines.append(name) }
    if cue.start < .zero { report("a time before zero became zero", at: position) }
    let (start, end) = (max(cue.start, .zero), max(cue.end, .zero))
    if end <= start {
      report("the cue ends before it starts or just then: players never show it", at: position)
    }
    let box = content.regions.first { $0.isBox && $0.name == cue.placement.region }
    var placement = (box.map(cue.placement.standing) ?? cue.placement).asWebVTT
    placement.region = placement.region.flatMap { name in
      content.regions.contains { $0.name == name } ? Self.word(name) : nil
    }
    let settings = WebVTTSettings.text(of: placement)
    lines.append(
      WebVTTStamp.text(start) + " --> " + WebVTTStamp.text(end)
        + (settings.isEmpty ? "" : " " + settings))
    let (text, hasEarlyText) = WebVTTMarkup.text(of: cue)
    if hasEarlyText {
      report("text that appears with the cue follows text that appears later", at: position)
    }
    if !text.isEmpty { lines.append(text) }
    return lines.joined(separator: "\n")
  }

  private mutating func identifier(
    of cue: StyledCue, at position: Int, _ identifiers: inout Set<String>
  ) -> String? {
    guard let identifier = cue.identifier.map(Self.line), !identifier.isEmpty else { return nil }
    if identifiers.insert(identifier).inserted { return identifier }
    if Int(identifier) == nil {
      report("names of cues differ in WebVTT; the second “\(identifier)” is left out", at: position)
    }
    return nil
  }
}

extension WebVTTWriter {
  /// A text without lines that would end its block; within it they become a no-break space, so that
  /// they still take room.
  static func withoutEmptyLines(_ text: String) -> String {
    guard text.hasPrefix("\n") || text.hasSuffix("\n") || text.contains("\n\n") else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\u{A0}" : $0 }.joined(separator: "\n")
  }

  /// A text without `-->`, which makes any line one of times.
  static func withoutArrows(_ text: String) -> String {
    text.split(separator: "-->", omittingEmptySubsequences: false).joined(separator: "-- >")
  }

  /// A text as one line.
  private static func line(_ text: some StringProtocol) -> String {
    withoutArrows(
      text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " "))
  }

  /// A text as a name without blanks.
  static func word(_ text: String) -> String {
    withoutArrows(text).split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }
}
