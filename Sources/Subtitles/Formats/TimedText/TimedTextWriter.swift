internal import Diagnostics
internal import LocaleData

/// Writes content as a document of the text profile of IMSC 1.1.
struct TimedTextWriter {
  private let content: TrackContent
  private let options: WritingOptions
  private var regions: TimedTextRegions
  /// The identifiers that the document has given away.
  private var identifiers: Set<String> = []
  private var styleNames: [String: String] = [:]
  private var agents: [(name: String, id: String)] = []
  private var lostIdentifiers: [Int] = []

  init(_ content: TrackContent, _ options: WritingOptions) {
    self.content = content
    self.options = options
    regions = TimedTextRegions(content)
    for region in regions.written { identifiers.insert(region.id) }
    for style in content.styles where !style.name.contains(" ") {
      styleNames[style.name] = identifier(from: style.name, or: "style")
    }
  }

  mutating func written() -> WrittenTrack {
    var body: [String] = []
    for position in content.cues.indices {
      body += comments(before: position)
      guard !content.cues[position].isComment else { continue }
      body.append(paragraph(position))
    }
    body += comments(before: content.cues.count)
    let lines =
      ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", rootTag, "  <head>"] + head.map { "    " + $0 }
      + ["  </head>", "  <body>", "    <div>"] + body.map { "      " + $0 }
      + ["    </div>", "  </body>", "</tt>", ""]
    var losses: [Finding] = []
    if let first = lostIdentifiers.first {
      let place = lostIdentifiers.count == 1 ? "cue" : "\(lostIdentifiers.count) cues, first"
      losses.append(
        Finding(
          rule: WrittenTrack.lossRule, severity: .warning,
          message: "names that XML does not allow, or that stand twice, are left out in \(place) "
            + "\(first + 1)",
          location: SourceLocation(file: options.file, line: content.cues[first].line),
          cue: first + 1, value: Double(lostIdentifiers.count)))
    }
    return WrittenTrack(.text(lines.joined(separator: "\n")), losses: losses)
  }

  // MARK: - Head

  private var rootTag: String {
    let language = options.language ?? content.language?.description ?? "und"
    var attributes = [
      "xml:lang=\"\(XMLText.attribute(language))\"",
      "ttp:contentProfiles=\"http://www.w3.org/ns/ttml/profile/imsc1.1/text\"",
      "ttp:timeBase=\"media\"",
    ]
    if let rate = options.frameRate ?? content.frameRate {
      attributes.append("ttp:frameRate=\"\(rate.nominal)\"")
      if rate.numerator != rate.nominal * rate.denominator {
        let divisor = rate.nominal * rate.denominator
        // The rates of NTSC come out as `1000 1001`.
        let scale = divisor % 1001 == 0 && rate.numerator % 1000 == 0 ? rate.numerator / 1000 : 1
        attributes.append(
          "ttp:frameRateMultiplier=\"\(rate.numerator / scale) \(divisor / scale)\"")
      }
    }
    if let canvas = content.canvas ?? (usesPixels ? SubStationDefaults.canvas : nil) {
      attributes.append("tts:extent=\"\(canvas.width)px \(canvas.height)px\"")
    }
    let kept = rawBlocks(.settings).flatMap { $0.text.split(separator: "\n").map(String.init) }
    let spaces = TimedTextName.namespaces.filter { space in
      ["", "tts", "ttp", "ttm"].contains(space.prefix)
        || uses(space.prefix) || kept.contains { $0.hasPrefix(space.prefix + ":") }
    }
    let declarations = spaces.map { space in
      "xmlns" + (space.prefix.isEmpty ? "" : ":" + space.prefix) + "=\"\(space.uri)\""
    }
    return "<tt " + (declarations + attributes + kept).joined(separator: "\n    ") + ">"
  }

  /// Whether sizes are in pixels, which mean nothing without the size of the picture (IMSC 1.1,
  /// section 8.4.4).
  private var usesPixels: Bool {
    let styles =
      content.styles.lazy.map(\.text)
      + content.cues.lazy.filter { !$0.isComment }.flatMap(\.runs).map(\.style)
    return content.origin != .timedText && styles.contains { $0.fontSize?.unit == .pixels }
  }

  /// Whether something that is written as it was read, or a forced cue, needs a prefix.
  private func uses(_ prefix: String) -> Bool {
    let mark = prefix + ":"
    func has(_ fields: [Information]) -> Bool { fields.contains { $0.key.hasPrefix(mark) } }
    if prefix == "itts", content.cues.contains(where: \.isForced) { return true }
    guard content.origin == .timedText else { return false }
    return content.regions.contains { has($0.rawFields) }
      || content.styles.contains { has($0.rawFields) }
      || content.rawBlocks.contains { $0.text.contains(mark) }
      || content.cues.contains { cue in
        (cue.rawSettings + cue.runs.flatMap(\.rawMarkup)).contains { $0.text.contains(mark) }
      }
  }

  private func rawBlocks(_ feature: ContentFeature) -> [RawBlock] {
    content.rawBlocks.filter { $0.format == .timedText && $0.feature == feature }
  }

  private var head: [String] {
    var metadata: [String] = []
    for information in content.information {
      let value = XMLText.content(information.value)
      switch information.key.lowercased() {
      case "title": metadata.append("<ttm:title>\(value)</ttm:title>")
      case "description": metadata.append("<ttm:desc>\(value)</ttm:desc>")
      case "copyright": metadata.append("<ttm:copyright>\(value)</ttm:copyright>")
      default:
        // TTML has no element for other things, but a description may be of anything.
        let key = XMLText.content(information.key)
        metadata.append("<ttm:desc>\(key): \(value)</ttm:desc>")
      }
    }
    for agent in agents {
      metadata.append(
        "<ttm:agent xml:id=\"\(agent.id)\" type=\"character\"><ttm:name type=\"full\">"
          + "\(XMLText.content(agent.name))</ttm:name></ttm:agent>")
    }
    metadata += rawBlocks(.information).map(\.text)
    let styling = content.styles.compactMap { style in
      styleNames[style.name].map { "<style xml:id=\"\($0)\"\(attributes(of: style))/>" }
    }
    let layout = regions.written.map { "<region xml:id=\"\($0.id)\"\($0.attributes)/>" }
    return section("metadata", metadata) + section("styling", styling) + section("layout", layout)
  }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["<\(name)>"] + lines.map { "  " + $0 } + ["</\(name)>"]
  }

  private func attributes(of style: NamedStyle) -> String {
    if content.origin == .timedText, !style.rawFields.isEmpty {
      return style.rawFields.map { " \($0.key)=\"\(XMLText.attribute($0.value))\"" }.joined()
    }
    var text = Self.attributes(of: style.text, against: RunStyle())
    if let alignment = style.placement.textAlignment {
      text += " tts:textAlign=\"\(alignment.rawValue)\""
    }
    return text
  }

  // MARK: - Cues

  private func comments(before position: Int) -> [String] {
    content.notes.filter { $0.position == position }.map { note in
      var text = note.text.replacing("--", with: "- -")
      if text.hasSuffix("-") { text += " " }
      return "<!-- \(text) -->"
    }
  }

  private mutating func paragraph(_ position: Int) -> String {
    let cue = content.cues[position]
    var attributes = ""
    if let name = cue.identifier, Int(name) == nil {
      if Self.isName(name), identifiers.insert(name).inserted {
        attributes += " xml:id=\"\(name)\""
      } else {
        lostIdentifiers.append(position)
      }
    }
    attributes += " begin=\"\(Self.text(of: cue.start))\" end=\"\(Self.text(of: cue.end))\""
    if let region = regions.id(for: cue.placement) { attributes += " region=\"\(region)\"" }
    let references = (cue.style ?? "").split(separator: " ").compactMap { name in
      styleNames[String(name)]
    }
    let whole = cue.style.flatMap { styleNames[$0] }
    let names = whole.map { [$0] } ?? references
    if !names.isEmpty { attributes += " style=\"\(names.joined(separator: " "))\"" }
    if let alignment = cue.placement.textAlignment {
      attributes += " tts:textAlign=\"\(alignment.rawValue)\""
    }
    if cue.isForced { attributes += " itts:forcedDisplay=\"true\"" }
    if let speaker = cue.speaker { attributes += " ttm:agent=\"\(agent(speaker))\"" }
    let raw = cue.rawSettings.filter { $0.format == .timedText }
    attributes += raw.filter { !$0.text.hasPrefix("<") }.map { " " + $0.text }.joined()
    if Self.needsSpace(cue) { attributes += " xml:space=\"preserve\"" }
    let elements = raw.filter { $0.text.hasPrefix("<") }.map(\.text).joined()
    let content = elements + runs(of: cue)
    return content.isEmpty ? "<p\(attributes)/>" : "<p\(attributes)>\(content)</p>"
  }

  /// Whether white space of a cue would not come back otherwise.
  private static func needsSpace(_ cue: StyledCue) -> Bool {
    cue.plainLines.contains { line in
      line.first == " " || line.last == " " || line.contains("  ") || line.contains("\t")
    }
  }

  private mutating func runs(of cue: StyledCue) -> String {
    let around = style(around: cue)
    var pieces: [NestedTags.Piece] = []
    for run in cue.runs {
      let text = run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { XMLText.content($0) }.joined(separator: "<br/>")
      var attributes = Self.attributes(of: run.style, against: around)
      let classes = run.style.classes.compactMap { styleNames[$0] }
      if !classes.isEmpty { attributes += " style=\"\(classes.joined(separator: " "))\"" }
      if let language = run.style.language { attributes += " xml:lang=\"\(language)\"" }
      if let voice = run.style.voice { attributes += " ttm:agent=\"\(agent(voice))\"" }
      if let time = run.style.appearsAt, time > cue.start {
        attributes += " begin=\"\(Self.text(of: time - max(cue.start, .zero)))\""
      }
      for markup in run.rawMarkup where markup.format == .timedText {
        attributes += " " + markup.text
      }
      if let ruby = run.style.ruby {
        let base = "<span tts:ruby=\"base\"\(attributes)>\(text)</span>"
        let reading = "<span tts:ruby=\"text\">\(XMLText.content(ruby))</span>"
        pieces.append(
          NestedTags.Piece(
            text: "<span tts:ruby=\"container\">\(base)\(reading)</span>", tags: []))
      } else {
        let tags = attributes.isEmpty ? [] : [NestedTags.Tag("span", attributes: attributes)]
        pieces.append(NestedTags.Piece(text: text, tags: tags))
      }
    }
    return NestedTags.text(pieces)
  }

  /// The look that text of a cue has from its region and styles.
  private func style(around cue: StyledCue) -> RunStyle {
    var style = regions.style(for: cue.placement)
    let named = cue.style.map { name in
      content.styles.filter { $0.name == name }.isEmpty
        ? name.split(separator: " ").map(String.init) : [name]
    }
    for name in named ?? [] {
      guard styleNames[name] != nil || name.contains(" "),
        let other = content.styles.first(where: { $0.name == name })?.text
      else { continue }
      style.isBold = style.isBold || other.isBold
      style.isItalic = style.isItalic || other.isItalic
      style.isUnderlined = style.isUnderlined || other.isUnderlined
      style.isStruckOut = style.isStruckOut || other.isStruckOut
      style.color = other.color ?? style.color
      style.background = other.background ?? style.background
    }
    // Fonts of a region or a style are theirs; what a piece of text says is said of itself.
    (style.fontFamily, style.fontSize) = (nil, nil)
    return style
  }

  private mutating func agent(_ name: String) -> String {
    if let known = agents.first(where: { $0.name == name }) { return known.id }
    let id = identifier(from: "speaker\(agents.count + 1)", or: "speaker")
    agents.append((name, id))
    return id
  }

  // MARK: - Names and values

  /// A name that XML allows and nothing has yet, made from another.
  private mutating func identifier(from name: String, or usual: String) -> String {
    var base = String(name.map { Self.isNameCharacter($0) ? $0 : "_" })
    if !Self.isName(base) { base = usual + "_" + base }
    if !Self.isName(base) { base = usual }
    var (candidate, number) = (base, 1)
    while !identifiers.insert(candidate).inserted {
      number += 1
      candidate = "\(base)_\(number)"
    }
    return candidate
  }

  /// Whether a text is a name without a colon, as identifiers of XML are.
  static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { isNameCharacter($0) }
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1
      && (character.isLetter || character.isNumber && character.isASCII
        || "-_.".contains(character))
  }

  /// The attributes by which one look differs from another.
  static func attributes(of style: RunStyle, against around: RunStyle) -> String {
    var text = ""
    if style.isBold != around.isBold {
      text += " tts:fontWeight=\"\(style.isBold ? "bold" : "normal")\""
    }
    if style.isItalic != around.isItalic {
      text += " tts:fontStyle=\"\(style.isItalic ? "italic" : "normal")\""
    }
    if style.isUnderlined != around.isUnderlined || style.isStruckOut != around.isStruckOut {
      let lines =
        (style.isUnderlined ? ["underline"] : []) + (style.isStruckOut ? ["lineThrough"] : [])
      text += " tts:textDecoration=\"\(lines.isEmpty ? "none" : lines.joined(separator: " "))\""
    }
    // Where the text says no colour, it has that of its style and region.
    if let color = style.color, color != around.color ?? RunStyle.usualColor {
      text += " tts:color=\"\(color.timedText)\""
    }
    if style.background != around.background {
      text += " tts:backgroundColor=\"\(style.background?.timedText ?? "transparent")\""
    }
    if let family = style.fontFamily {
      text += " tts:fontFamily=\"\(XMLText.attribute(family))\""
    }
    if let size = style.fontSize { text += " tts:fontSize=\"\(size.timedText)\"" }
    return text
  }

  /// A time as `hh:mm:ss.mmm`, not before zero.
  static func text(of time: Milliseconds) -> String {
    max(time, .zero).description.replacing(",", with: ".")
  }
}

extension TimedText {
  static func write(
    _ content: TrackContent, _ options: WritingOptions
  ) throws(WritingError) -> WrittenTrack {
    var writer = TimedTextWriter(content, options)
    return writer.written()
  }
}
