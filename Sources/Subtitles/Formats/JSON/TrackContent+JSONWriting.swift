internal import Diagnostics
internal import LocaleData

// What has its default value is left out, so that a plain cue is a short object.

extension TrackContent {
  /// The content as the JSON of Silk.
  var json: JSONValue {
    var members = JSONMembers()
    members.add("format", "silk-subtitles")
    members.add("version", 1)
    members.add("origin", origin?.rawValue)
    members.add("language", language?.description)
    members.add("frameRate", frameRate?.description)
    members.add(
      "canvas",
      canvas.map { .object([("width", .integer($0.width)), ("height", .integer($0.height))]) })
    members.add("information", information.map(\.json))
    members.add("styles", styles.map(\.json))
    members.add("regions", regions.map(\.json))
    members.add(
      "notes",
      notes.map { .object([("text", .string($0.text)), ("before", .integer($0.position))]) })
    members.add("raw", rawBlocks.map(\.json))
    return .object(members.members + [("cues", .array(cues.map(\.json)))])
  }
}

/// Members of an object, of which those with nothing to say are left out.
struct JSONMembers {
  private(set) var members: [JSONValue.Member] = []

  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { members.append((key, value)) }
  }

  mutating func add(_ key: String, _ value: String?) { add(key, value.map(JSONValue.string)) }

  mutating func add(_ key: String, _ value: Int) { add(key, .integer(value)) }

  mutating func add(_ key: String, _ value: Double?) { add(key, value.map(JSONValue.number)) }

  /// Adds a claim that holds.
  mutating func add(_ key: String, _ value: Bool) { if value { add(key, .boolean(true)) } }

  /// Adds a list that is not empty.
  mutating func add(_ key: String, _ values: [JSONValue]) {
    if !values.isEmpty { add(key, .array(values)) }
  }

  /// Adds an object that is not empty.
  mutating func add(_ key: String, _ object: JSONMembers) {
    if !object.members.isEmpty { add(key, .object(object.members)) }
  }
}

extension StyledCue {
  fileprivate var json: JSONValue {
    var members = JSONMembers()
    let number = identifier.flatMap(Int.init)
    if let number, String(number) == identifier {
      members.add("index", number)
    } else {
      members.add("id", identifier)
    }
    members.add("start", start.count)
    members.add("end", end.count)
    members.add("text", plainText)
    let isPlain = runs.allSatisfy { $0.style.isPlain && $0.rawMarkup.isEmpty }
    if !isPlain { members.add("runs", runs.map(\.json)) }
    members.add("placement", placement.json)
    members.add("style", style)
    members.add("speaker", speaker)
    if layer != 0 { members.add("layer", layer) }
    members.add("forced", isForced)
    members.add("comment", isComment)
    members.add("settings", rawSettings.map(\.json))
    return .object(members.members)
  }
}

extension StyledCue {
  /// What the cue says beyond its times and its text, a line each, as JSON has it: `speaker "Vera"`.
  public var particulars: [String] {
    guard case .object(let members) = json else { return [] }
    return members.filter { !["index", "id", "start", "end", "text"].contains($0.key) }
      .map { "\($0.key) \($0.value.text())" }
  }
}

extension TextRun {
  fileprivate var json: JSONValue {
    var members = JSONMembers()
    members.add("text", text)
    style.add(to: &members)
    members.add("raw", rawMarkup.map(\.json))
    return .object(members.members)
  }
}

extension RunStyle {
  fileprivate func add(to members: inout JSONMembers) {
    members.add("bold", isBold)
    members.add("italic", isItalic)
    members.add("underline", isUnderlined)
    members.add("strikeout", isStruckOut)
    members.add("color", color?.hexadecimal)
    members.add("background", background?.hexadecimal)
    members.add("font", fontFamily)
    members.add("size", fontSize?.description)
    members.add("classes", classes.map(JSONValue.string))
    members.add("voice", voice)
    members.add("language", language?.description)
    members.add("ruby", ruby)
    members.add("appearsAt", appearsAt.map { .integer($0.count) })
  }

  fileprivate var json: JSONMembers {
    var members = JSONMembers()
    add(to: &members)
    return members
  }
}

extension Measure: CustomStringConvertible {
  /// The length with its unit: `24.0px`.
  public var description: String { "\(value)\(unit.rawValue)" }
}

extension RawMarkup {
  fileprivate var json: JSONValue {
    .object([
      ("format", .string(format.rawValue)), ("feature", .string(feature.rawValue)),
      ("text", .string(text)),
    ])
  }
}

extension RawBlock {
  fileprivate var json: JSONValue {
    .object([
      ("format", .string(format.rawValue)), ("feature", .string(feature.rawValue)),
      ("text", .string(text)), ("before", .integer(position)),
    ])
  }
}

extension Information {
  fileprivate var json: JSONValue {
    .object([("key", .string(key)), ("value", .string(value))])
  }
}

extension NamedStyle {
  fileprivate var json: JSONValue {
    var members = JSONMembers()
    members.add("name", name)
    members.add("text", text.json)
    members.add("placement", placement.json)
    members.add("raw", rawFields.map(\.json))
    return .object(members.members)
  }
}

extension ScreenPoint {
  fileprivate var json: JSONValue { .object([("x", .number(x)), ("y", .number(y))]) }
}

extension Region {
  fileprivate var json: JSONValue {
    var members = JSONMembers()
    members.add("name", name)
    members.add("origin", origin?.json)
    members.add("width", width)
    members.add("height", height)
    members.add("lines", lines.map(JSONValue.integer))
    members.add("anchor", anchor?.region.json)
    members.add("viewportAnchor", anchor?.viewport.json)
    members.add("scrolls", scrolls)
    members.add("row", row.map { .integer($0.rawValue) })
    members.add("text", text.json)
    members.add("raw", rawFields.map(\.json))
    return .object(members.members)
  }
}

extension Placement {
  fileprivate var json: JSONMembers {
    var members = JSONMembers()
    members.add("anchor", anchor.map { .integer($0.rawValue) })
    members.add("align", textAlignment?.rawValue)
    switch line {
    case .number(let number): members.add("line", number)
    case .percent(let percent): members.add("linePercent", percent)
    case nil: break
    }
    members.add("lineAlign", lineAlignment?.rawValue)
    members.add("position", position)
    members.add("positionAlign", positionAlignment?.rawValue)
    members.add("size", size)
    if writing != .horizontal { members.add("writing", writing.rawValue) }
    members.add("region", region)
    members.add("point", point?.json)
    members.add(
      "margins",
      margins.map {
        .object([
          ("left", .integer($0.left)), ("right", .integer($0.right)),
          ("vertical", .integer($0.vertical)),
        ])
      })
    return members
  }
}
