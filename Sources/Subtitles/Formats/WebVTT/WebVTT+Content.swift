internal import LocaleData

extension WebVTT {
  func content(of track: Track) -> TrackContent {
    var content = TrackContent(origin: .webVTT)
    content.cues = track.map { styled($0) }
    content.regions = regions
    for block in blocks { add(block, of: track.source, to: &content) }
    return content
  }

  /// A cue with its styles and place.
  private func styled(_ cue: Cue) -> StyledCue {
    let text = cue.text
    var styled = StyledCue(
      start: cue.start, end: cue.end, runs: text.isEmpty ? [] : WebVTTRuns.read(text))
    styled.identifier = cue.identifier ?? cue.number.map(String.init)
    if let settings = cue.settings {
      styled.placement = WebVTTSettings(settings, regions: regions).placement
    }
    styled.line = cue.lineOfTimes
    styled.takeSpeaker()
    return styled
  }

  private func add(_ block: WebVTTBlock, of source: TrackSource, to content: inout TrackContent) {
    var lines = Self.text(in: block.range, of: source)
      .split(separator: "\n", omittingEmptySubsequences: false)
    switch block.kind {
    case .header: content.addHeader(lines)
    case .styleSheet:
      let text = lines.dropFirst().joined(separator: "\n")
      guard !WebVTTColor.isOurs(text) else { return }
      content.rawBlocks.append(
        RawBlock(format: .webVTT, feature: .styleSheets, text: text, before: block.position))
    case .note:
      let first = lines.removeFirst().dropFirst(4).drop { $0 == " " || $0 == "\t" }
      if !first.isEmpty || lines.isEmpty { lines.insert(first, at: 0) }
      content.notes.append(Note(text: lines.joined(separator: "\n"), before: block.position))
    case .region, .dropped: break
    }
  }
}

extension TrackContent {
  /// Takes what the header says: `Language: ru`, other names with values, and plain text.
  fileprivate mutating func addHeader(_ lines: [Substring]) {
    var raw: [Substring] = []
    for (position, line) in lines.enumerated() {
      let isSignature = position == 0 && ["WEBVTT", "WEBVTT ", "WEBVTT\t"].contains(line.prefix(7))
      if isSignature, line.dropFirst(6).allSatisfy(\.isWhitespace) { continue }
      guard !isSignature, let (name, value) = Self.metadata(line) else {
        raw.append(line)
        continue
      }
      let names = ["language", "lang"]
      if names.contains(name.lowercased()), language == nil, let tag = LanguageTag(value) {
        language = tag
        // The writer writes it so; what is spelled otherwise is kept as it is too.
        if name == "Language", tag.description == value { continue }
      }
      information.append(Information(key: name, value: value))
    }
    guard !raw.isEmpty else { return }
    rawBlocks.append(
      RawBlock(format: .webVTT, feature: .information, text: raw.joined(separator: "\n")))
  }

  /// Name and value of a line such as `Kind: captions`.
  private static func metadata(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
      name.first?.isLetter ?? false
    else { return nil }
    var value = line[colon...].dropFirst().drop(while: \.isWhitespace)
    while value.last?.isWhitespace ?? false { value.removeLast() }
    return value.isEmpty ? nil : (String(name), String(value))
  }
}

extension StyledCue {
  /// Where one voice says all of the cue, that is its speaker.
  fileprivate mutating func takeSpeaker() {
    guard let voice = runs.first?.style.voice, runs.allSatisfy({ $0.style.voice == voice }) else {
      return
    }
    speaker = voice
    for position in runs.indices { runs[position].style.voice = nil }
  }
}
