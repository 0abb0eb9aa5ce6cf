internal import XML

extension TimedText {
  func content(of track: Track) -> TrackContent {
    let text = TimedTextSource(track.source, from: track.encoding.byteOrderMarkLength)
    let document = TimedTextDocument(XMLDocument(reading: text.utf8), frameRate: track.frameRate)
    let walker = TimedTextWalker(document)
    var content = TrackContent(origin: .timedText)
    content.language = document.language
    content.frameRate = document.frameRate
    content.canvas = document.grid.canvas
    content.information = document.information
    content.regions = document.regions.map(\.region)
    content.styles = document.styles.names.map { named([$0], document) }
    if !document.rawAttributes.isEmpty {
      content.rawBlocks.append(
        RawBlock(
          format: .timedText, feature: .settings,
          text: document.rawAttributes.joined(separator: "\n")))
    }
    content.rawBlocks += document.rawMetadata.map { element in
      RawBlock(format: .timedText, feature: .information, text: element)
    }
    var combined: Set<String> = []
    for found in walker.found {
      content.notes += found.comments.map { Note(text: $0, before: content.cues.count) }
      if found.references.count > 1,
        combined.insert(found.references.joined(separator: " ")).inserted
      {
        content.styles.append(named(found.references, document))
      }
      content.cues += cues(of: found, document)
    }
    content.notes += walker.comments.map { Note(text: $0, before: content.cues.count) }
    endEndless(&content, track)
    return content
  }

  /// A style, or several that a paragraph refers to at once.
  private func named(_ names: [String], _ document: TimedTextDocument) -> NamedStyle {
    let attributes = document.styles.combined(names)
    var style = NamedStyle(name: names.joined(separator: " "))
    style.text = RunStyle(attributes, fonts: attributes)
    style.text.background = attributes["tts:backgroundColor"].flatMap {
      TimedTextParagraph.background($0)
    }
    style.placement.textAlignment = attributes["tts:textAlign"].flatMap {
      TextAlignment(rawValue: $0)
    }
    if names.count == 1 {
      style.rawFields = attributes.sorted { $0.key < $1.key }.map {
        Information(key: $0.key, value: $0.value)
      }
    }
    return style
  }

  private func cues(
    of found: TimedTextWalker.Found, _ document: TimedTextDocument
  ) -> [StyledCue] {
    let region = document.regions.first { $0.region.name == found.region }
    let alignment = found.styles["tts:textAlign"]
    var placement = region?.placement(textAlign: alignment) ?? Placement()
    // Centred is how text stands by itself.
    if let alignment, alignment != "center" {
      placement.textAlignment = TextAlignment(rawValue: alignment)
    }
    let raw = rawSettings(of: found)
    let color =
      RunStyle(document.styles.combined(found.references), fonts: [:]).color
      ?? region?.region.text.color
    return found.paragraph.shown.enumerated().map { position, shown in
      var cue = StyledCue(
        start: shown.begin.milliseconds,
        end: shown.end?.milliseconds ?? Self.endless, runs: shown.runs)
      cue.placement = placement
      // White, as text is by itself, has to be said within a style or region of another colour.
      for run in cue.runs.indices where color != nil && cue.runs[run].style.color == nil {
        cue.runs[run].style.color = RunStyle.usualColor
      }
      cue.identifier = position == 0 ? found.attributes.id : nil
      cue.style = found.references.isEmpty ? nil : found.references.joined(separator: " ")
      cue.speaker = found.speaker
      cue.isForced = found.styles["itts:forcedDisplay"] == "true"
      cue.rawSettings = raw
      return cue
    }
  }

  /// The attributes and elements of a paragraph that only TTML understands.
  private func rawSettings(of found: TimedTextWalker.Found) -> [RawMarkup] {
    let known: Set<String> = [
      "begin", "end", "dur", "xml:id", "id", "xml:lang", "xml:space", "region", "style",
      "ttm:agent", "timeContainer", "tts:color", "tts:backgroundColor", "tts:fontFamily",
      "tts:fontSize", "tts:fontStyle", "tts:fontWeight", "tts:textDecoration", "tts:textAlign",
      "itts:forcedDisplay",
    ]
    let attributes = found.attributes.filter { !known.contains($0.key) && !$0.key.hasPrefix("{") }
    return attributes.sorted { $0.key < $1.key }.map { key, value in
      RawMarkup(
        "\(key)=\"\(XMLText.attribute(value))\"", format: .timedText, feature: .settings)
    }
      + found.paragraph.rawElements.map { RawMarkup($0, format: .timedText) }
  }

  /// Stands for an end that nothing says, until the next cue is known.
  private static let endless = Milliseconds(Int.max)

  /// Gives cues that nothing ends the ends that they have in the track, and all of them their lines.
  private func endEndless(_ content: inout TrackContent, _ track: Track) {
    let starts = content.cues.map(\.start).sorted()
    for position in content.cues.indices where content.cues[position].end == Self.endless {
      let start = content.cues[position].start
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= start { low = middle + 1 } else { high = middle }
      }
      content.cues[position].end = low < starts.count ? starts[low] : start
    }
    guard content.cues.count == track.count else { return }
    for (position, cue) in track.enumerated() { content.cues[position].line = cue.lineOfTimes }
  }
}
