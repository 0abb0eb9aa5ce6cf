internal import LocaleData
internal import XML

/// A TTML document: what its head says, and its body.
struct TimedTextDocument {
  /// The outermost element, as far as there is one.
  private(set) var root: XMLElement?
  private(set) var body: XMLElement?
  private(set) var clock = MediaClock()
  private(set) var grid = TimedTextGrid()
  private(set) var styles = TimedTextStyles()
  private(set) var regions: [TimedTextRegion] = []
  private(set) var information: [Information] = []
  /// The names of those who speak, by the names of their elements.
  private(set) var agents: [String: String] = [:]
  /// What the head says that only TTML understands, element by element.
  private(set) var rawMetadata: [String] = []
  /// What the outermost element says that only TTML understands.
  private(set) var rawAttributes: [String] = []
  private(set) var language: LanguageTag?
  /// The frame rate, where the document says one.
  private(set) var frameRate: FrameRate?
  /// Whether white space stays as it is written, unless an element says otherwise.
  private(set) var preservesSpace = false
  /// What is to be said of it, with the place in the bytes that it was read from.
  private(set) var remarks: [(rule: String, isError: Bool, message: String, offset: Int)] = []

  init(_ document: XMLDocument, frameRate told: FrameRate? = nil) {
    root = document.root
    guard let root else { return }
    let attributes = root.attributesByKey
    readParameters(attributes, told)
    language = attributes["xml:lang"].flatMap { LanguageTag($0) }
    preservesSpace = attributes["xml:space"] == "preserve"
    if root.name.local != "tt" || root.key != "tt" {
      remark(
        "TTML.ROOT", isError: true, "the document is no TTML: its element is \(root.name.local)")
    } else if root.name.namespace.isEmpty {
      remark("TTML.ROOT", isError: true, "the document does not say the namespace of TTML")
    } else if TimedTextName.isDraft(root.name.namespace) {
      remark(
        "TTML.ROOT", isError: false, "the document is of a draft of TTML: \(root.name.namespace)")
    }
    if attributes["xml:lang"] == nil {
      remark("TTML.LANGUAGE", isError: false, "the document does not say its language")
    }
    for element in root.elements {
      switch element.key {
      case "head": readHead(element)
      case "body": if body == nil { body = element }
      default: continue
      }
    }
  }

  /// The document without what is in its elements, which is much.
  var withoutBody: TimedTextDocument {
    var copy = self
    (copy.root, copy.body) = (nil, nil)
    return copy
  }

  private mutating func remark(_ rule: String, isError: Bool, _ message: String) {
    remarks.append((rule, isError, message, root?.startTag.lowerBound ?? 0))
  }

  // MARK: - Parameters

  private mutating func readParameters(_ attributes: [String: String], _ told: FrameRate?) {
    func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
      attributes["ttp:" + key].flatMap { Int($0.trimmed) }.flatMap {
        range.contains($0) ? $0 : nil
      }
    }
    let rate = number("frameRate", 1...1000)
    if let told, rate == nil {
      clock.nominalRate = told.nominal
      clock.multiplier = (told.numerator, told.denominator * told.nominal)
    }
    clock.nominalRate = rate ?? clock.nominalRate
    if let multiplier = attributes["ttp:frameRateMultiplier"], rate != nil || told == nil {
      // `1000 1001`; with a colon in the first edition.
      let parts = multiplier.split { $0 == " " || $0 == ":" }.compactMap { Int($0) }
      if let numerator = parts.first, (1...100_000).contains(numerator) {
        let denominator = parts.count > 1 ? parts[1] : 1
        if (1...100_000).contains(denominator) { clock.multiplier = (numerator, denominator) }
      }
    }
    clock.subFrameRate = number("subFrameRate", 1...1000) ?? 1
    clock.tickRate =
      number("tickRate", 1...1_000_000_000)
      ?? (rate == nil ? 1 : clock.nominalRate * clock.subFrameRate)
    clock.isSMPTE = attributes["ttp:timeBase"] == "smpte"
    clock.dropMode =
      attributes["ttp:dropMode"].flatMap { MediaClock.DropMode(rawValue: $0) } ?? .none
    if attributes["ttp:timeBase"] == "clock" {
      remark(
        "TTML.TIMECODE", isError: false,
        "times are those of a clock on the wall; read as of the film")
    }
    frameRate = rate == nil ? nil : clock.rate
    if let frameRate, !FrameRate.ofFilms.contains(frameRate) {
      remark(
        "TTML.FRAME-RATE", isError: false, "\(frameRate) frames a second are no rate of films")
    }
    let cells = attributes["ttp:cellResolution"]?.split(separator: " ").compactMap { Int($0) } ?? []
    if cells.count == 2, cells.allSatisfy({ (1...10_000).contains($0) }) {
      (grid.columns, grid.rows) = (cells[0], cells[1])
    }
    let extent = attributes["tts:extent"]?.split(separator: " ") ?? []
    if extent.count == 2, extent.allSatisfy({ $0.hasSuffix("px") }),
      let width = Int(extent[0].dropLast(2)), let height = Int(extent[1].dropLast(2))
    {
      grid.canvas = Canvas(width: width, height: height)
    }
    let profile = attributes["ttp:profile"] ?? attributes["ttp:contentProfiles"] ?? ""
    if profile.hasSuffix("/image") {
      remark("TTML.IMAGE", isError: true, "the document is of pictures, which hold no text")
    }
    keepAttributes(attributes)
  }

  private mutating func keepAttributes(_ attributes: [String: String]) {
    let known: Set<String> = [
      "xml:lang", "xml:space", "xml:id", "ttp:profile", "ttp:contentProfiles", "ttp:timeBase",
      "ttp:frameRate", "ttp:frameRateMultiplier", "ttp:subFrameRate", "ttp:tickRate",
      "ttp:dropMode", "ttp:clockMode", "ttp:markerMode", "ttp:processorProfiles", "ttp:version",
    ]
    let kept = attributes.filter { key, value in
      !known.contains(key) && !key.hasPrefix("{")
        && !(key == "tts:extent" && grid.canvas != nil)
        && !(key == "ttp:cellResolution" && value == "32 15")
    }
    rawAttributes = kept.sorted { $0.key < $1.key }.map { key, value in
      "\(key)=\"\(XMLText.attribute(value))\""
    }
  }

  // MARK: - Head

  private mutating func readHead(_ head: XMLElement) {
    for element in head.elements {
      switch element.key {
      case "styling": styles = TimedTextStyles(element)
      case "metadata": element.elements.forEach { readMetadata($0) }
      default: readMetadata(element)
      }
    }
    for layout in head.elements where layout.key == "layout" {
      for element in layout.elements where element.key == "region" {
        let attributes = element.attributesByKey
        guard let name = attributes.id else { continue }
        var own = styles.combined(attributes.references)
        for style in element.elements where style.key == "style" {
          own.merge(styles.specified(style.attributesByKey)) { _, last in last }
        }
        own.merge(attributes.styles) { _, last in last }
        regions.append(
          TimedTextRegion(name, styles.initial.merging(own) { _, last in last }, grid))
      }
    }
  }

  private mutating func readMetadata(_ element: XMLElement) {
    switch element.key {
    case "ttm:title", "ttm:desc", "ttm:copyright":
      let key = ["ttm:title": "title", "ttm:desc": "description"][element.key] ?? "copyright"
      information.append(Information(key: key, value: element.text.trimmed))
    case "ttm:agent":
      let names = element.elements.filter { $0.key == "ttm:name" }
      let name = names.first { $0.attributesByKey["type"] == "full" } ?? names.first
      guard let id = element.attributesByKey.id else { return }
      agents[id] = name.map(\.text.trimmed) ?? id
    case "layout", "styling", "ttp:profile": return
    default: rawMetadata.append(element.canonicalText)
    }
  }

  /// The names of agents as a person reads them.
  func speaker(_ references: String?) -> String? {
    let names = references?.split(whereSeparator: \.isWhitespace).map { reference in
      agents[String(reference)] ?? String(reference)
    }
    return names.flatMap { $0.isEmpty ? nil : $0.joined(separator: ", ") }
  }
}
