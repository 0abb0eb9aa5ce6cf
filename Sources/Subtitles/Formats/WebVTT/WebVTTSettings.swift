/// The settings after the times of a cue, as a player applies them (WebVTT, section 6.3, “parse the
/// WebVTT cue settings”).
///
///     line:0 align:left   →   a place at the top, lines set to the left
///
/// A setting that is not as it must be is ignored, and the others are applied. Where only the
/// alignment after a comma is not, the number before it counts, as the tests of the web platform
/// want it and browsers do it; the draft of the standard drops both.
struct WebVTTSettings: Sendable, Hashable {
  /// A setting without effect.
  struct Ignored: Sendable, Hashable {
    var text: String
    var reason: String
    /// The number of characters before it.
    var offset: Int
  }

  private(set) var placement = Placement()
  private(set) var ignored: [Ignored] = []

  /// Reads the settings of a cue in a file with these regions.
  init(_ text: String, regions: [Region]) {
    for token in Self.tokens(text) {
      guard let (name, value) = Self.pair(token.text) else {
        ignore(token, "it has no name and value")
        continue
      }
      if let problem = apply(name, value, regions) { ignore(token, problem) }
    }
  }

  private mutating func ignore(_ token: (text: Substring, offset: Int), _ reason: String) {
    ignored.append(Ignored(text: String(token.text), reason: reason, offset: token.offset))
  }

  /// Applies a setting, or says why it has no effect.
  private mutating func apply(_ name: String, _ value: Substring, _ regions: [Region]) -> String? {
    switch name {
    case "region":
      placement.region = regions.last { $0.name == value }?.name
      return placement.region == nil ? "there is no such region before it" : nil
    case "vertical":
      guard let direction = Self.directions.first(where: { $0.name == value })?.direction else {
        return "it is neither rl nor lr"
      }
      placement.writing = direction
      placement.region = nil
      return nil
    case "line": return applyLine(value)
    case "position": return applyPosition(value)
    case "size":
      guard let size = Self.percentage(value) else { return "it is no percentage up to 100%" }
      placement.size = size
      if size != 100 { placement.region = nil }
      return nil
    case "align":
      guard let alignment = TextAlignment(rawValue: String(value)) else {
        return "it is none of start, center, end, left and right"
      }
      placement.textAlignment = alignment
      return nil
    default: return "there is no such setting"
    }
  }

  private mutating func applyLine(_ value: Substring) -> String? {
    let (number, alignment) = Self.splitAtComma(value)
    let line: LinePosition
    if number.last == "%" {
      guard let percent = Self.percentage(number) else { return "it is no percentage up to 100%" }
      line = .percent(percent)
    } else {
      guard let count = Self.lineNumber(number) else { return "it is no number" }
      line = .number(count)
    }
    placement.line = line
    placement.region = nil
    guard let alignment else { return nil }
    guard let side = BoxAlignment(rawValue: String(alignment)) else {
      return "“\(alignment)” is none of start, center and end; the number before it counts"
    }
    placement.lineAlignment = side
    return nil
  }

  private mutating func applyPosition(_ value: Substring) -> String? {
    let (number, alignment) = Self.splitAtComma(value)
    guard let percent = Self.percentage(number) else { return "it is no percentage up to 100%" }
    placement.position = percent
    guard let alignment else { return nil }
    guard let side = Self.sides.first(where: { $0.name == alignment })?.side else {
      return
        "“\(alignment)” is none of line-left, center and line-right; the number before it counts"
    }
    placement.positionAlignment = side
    return nil
  }

  private static let directions: [(name: String, direction: WritingDirection)] = [
    ("rl", .verticalRightToLeft), ("lr", .verticalLeftToRight),
  ]
  private static let sides: [(name: String, side: BoxAlignment)] = [
    ("line-left", .start), ("center", .center), ("line-right", .end),
  ]
}

extension WebVTTSettings {
  /// The settings that give a place, and nothing where it is the usual one.
  ///
  /// A region comes last, because settings before it would take the cue out of it.
  static func text(of placement: Placement) -> String {
    var settings: [String] = []
    if let name = directions.first(where: { $0.direction == placement.writing })?.name {
      settings.append("vertical:\(name)")
    }
    if let line = placement.line {
      let number =
        switch line {
        case .number(let number): decimal(number)
        case .percent(let percent): decimal(min(max(percent, 0), 100)) + "%"
        }
      settings.append("line:" + number + (placement.lineAlignment.map { "," + $0.rawValue } ?? ""))
    }
    if let position = placement.position {
      let side = sides.first { $0.side == placement.positionAlignment }?.name
      settings.append(
        "position:\(decimal(min(max(position, 0), 100)))%" + (side.map { "," + $0 } ?? ""))
    }
    if let size = placement.size { settings.append("size:\(decimal(min(max(size, 0), 100)))%") }
    if let alignment = placement.textAlignment { settings.append("align:\(alignment.rawValue)") }
    if let region = placement.region { settings.append("region:\(region)") }
    return settings.joined(separator: " ")
  }

  /// A number with a decimal point and without an exponent.
  static func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    if let whole = Int(exactly: number) { return String(whole) }
    let exact = String(number)
    guard exact.contains("e") else { return exact }
    return number.magnitude < 1 ? "0" : number < 0 ? "-999999999" : "999999999"
  }
}

extension WebVTTSettings {
  /// Reads the settings of a region (WebVTT, section 6.2, “collect WebVTT region settings”).
  static func region(_ text: String) -> (region: Region, ignored: [Ignored]) {
    var region = Region(name: "")
    var ignored: [Ignored] = []
    for token in tokens(text) {
      let problem = pair(token.text).map { apply($0.name, $0.value, to: &region) }
      if case .some(.none) = problem { continue }
      ignored.append(
        Ignored(
          text: String(token.text), reason: (problem ?? nil) ?? "it has no name and value",
          offset: token.offset))
    }
    return (region, ignored)
  }

  /// Applies a setting to a region, or says why it has no effect.
  private static func apply(_ name: String, _ value: Substring, to region: inout Region) -> String?
  {
    // What is not said stands at the bottom left corner of the picture, by the standard.
    let usual = ScreenPoint(x: 0, y: 100)
    switch name {
    case "id": region.name = String(value)
    case "width":
      guard let width = percentage(value) else { return "it is no percentage up to 100%" }
      region.width = width
    case "lines":
      guard !value.isEmpty, value.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
        return "it is no number"
      }
      region.lines = Int(value) ?? .max
    case "regionanchor":
      guard let point = point(value) else { return "it is not two percentages up to 100%" }
      region.anchor = (point, region.anchor?.viewport ?? usual)
    case "viewportanchor":
      guard let point = point(value) else { return "it is not two percentages up to 100%" }
      region.anchor = (region.anchor?.region ?? usual, point)
    case "scroll":
      guard value == "up" else { return "it is not up" }
      region.scrolls = true
    default: return "there is no such setting"
    }
    return nil
  }

  private static func point(_ value: Substring) -> ScreenPoint? {
    let (x, y) = splitAtComma(value)
    guard let x = percentage(x), let y = y.flatMap(percentage) else { return nil }
    return ScreenPoint(x: x, y: y)
  }

  /// The lines of a region block, after the first.
  static func lines(of region: Region) -> [String] {
    var lines = region.name.isEmpty ? [] : ["id:\(region.name)"]
    if let width = region.width { lines.append("width:\(decimal(min(max(width, 0), 100)))%") }
    if let count = region.lines { lines.append("lines:\(max(0, count))") }
    if let anchor = region.anchor {
      lines.append("regionanchor:" + text(of: anchor.region))
      lines.append("viewportanchor:" + text(of: anchor.viewport))
    }
    if region.scrolls { lines.append("scroll:up") }
    return lines
  }

  private static func text(of point: ScreenPoint) -> String {
    [point.x, point.y].map { decimal(min(max($0, 0), 100)) + "%" }.joined(separator: ",")
  }
}

extension WebVTTSettings {
  /// The parts of a text between ASCII whitespace, and the number of characters before each.
  private static func tokens(_ text: String) -> [(text: Substring, offset: Int)] {
    let isSpace: (Unicode.Scalar) -> Bool = { [" ", "\t", "\n", "\u{C}", "\r"].contains($0) }
    var tokens: [(text: Substring, offset: Int)] = []
    var offset = 0
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let part = rest.prefix { isSpace($0) == isSpace(first) }
      if !isSpace(first) { tokens.append((Substring(part), offset)) }
      offset += part.count
      rest = rest[part.endIndex...]
    }
    return tokens
  }

  /// Name and value around the first colon; nil unless there is something on both sides.
  private static func pair(_ token: Substring) -> (name: String, value: Substring)? {
    guard let colon = token.unicodeScalars.firstIndex(of: ":") else { return nil }
    let value = token.unicodeScalars[colon...].dropFirst()
    guard colon > token.startIndex, !value.isEmpty else { return nil }
    return (String(token[..<colon]), Substring(value))
  }

  private static func splitAtComma(_ value: Substring) -> (Substring, Substring?) {
    guard let comma = value.unicodeScalars.firstIndex(of: ",") else { return (value, nil) }
    return (value[..<comma], Substring(value.unicodeScalars[comma...].dropFirst()))
  }

  /// A percentage from 0 to 100 (WebVTT, “parse a percentage string”).
  private static func percentage(_ text: Substring) -> Double? {
    guard text.unicodeScalars.last == "%" else { return nil }
    let number = Substring(text.unicodeScalars.dropLast())
    guard hasDigitsAroundDot(number), let value = Double(number), value <= 100 else { return nil }
    return value
  }

  /// The number of a line, which may be negative.
  private static func lineNumber(_ text: Substring) -> Double? {
    let digits = text.first == "-" ? text.dropFirst() : text
    guard hasDigitsAroundDot(digits), let value = Double(text), value.isFinite else { return nil }
    return value == 0 ? 0 : value
  }

  private static func hasDigitsAroundDot(_ text: Substring) -> Bool {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
