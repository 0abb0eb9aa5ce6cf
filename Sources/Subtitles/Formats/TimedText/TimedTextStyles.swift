internal import XML

/// The styles of a TTML document by their names, each with those that it refers to.
struct TimedTextStyles {
  /// Attributes by their names with the usual prefixes.
  typealias Attributes = [String: String]

  private var sets: [String: Attributes] = [:]
  /// What holds where nothing else is said.
  private(set) var initial: Attributes = [:]
  /// The names of the styles in their order.
  private(set) var names: [String] = []

  init() {}

  /// The styles of an element `styling`.
  init(_ styling: XMLElement) {
    let elements = styling.elements.filter { $0.key == "style" }
    let byName = Dictionary(
      elements.compactMap { element in element.attributesByKey.id.map { ($0, element) } },
      uniquingKeysWith: { first, _ in first })
    for element in elements {
      guard let name = element.attributesByKey.id, sets[name] == nil else { continue }
      var visited: Set<String> = []
      names.append(name)
      sets[name] = Self.resolved(element, byName, &visited)
    }
    for element in styling.elements where element.key == "initial" {
      initial.merge(element.attributesByKey.styles) { _, last in last }
    }
  }

  /// A style with what it refers to; one that refers to itself does so in vain.
  private static func resolved(
    _ element: XMLElement, _ byName: [String: XMLElement], _ visited: inout Set<String>
  ) -> Attributes {
    let attributes = element.attributesByKey
    var result: Attributes = [:]
    for name in attributes.references {
      guard visited.insert(name).inserted, let other = byName[name] else { continue }
      result.merge(resolved(other, byName, &visited)) { _, last in last }
      visited.remove(name)
    }
    return result.merging(attributes.styles) { _, last in last }
  }

  /// Whether a style makes text stand above other text.
  var hasRuby: Bool { sets.values.contains { $0["tts:ruby"] != nil } }

  /// What the styles of these names say together, the last one the strongest.
  func combined(_ references: [String]) -> Attributes {
    var result: Attributes = [:]
    for name in references { result.merge(sets[name] ?? [:]) { _, last in last } }
    return result
  }

  /// What an element with these attributes says of its style, by itself and by reference.
  func specified(_ attributes: Attributes) -> Attributes {
    combined(attributes.references).merging(attributes.styles) { _, last in last }
  }

  /// The names of an element's references that no style has.
  func unknown(_ attributes: Attributes) -> [String] {
    attributes.references.filter { sets[$0] == nil }
  }

  /// Whether what is said of an element holds for those in it (TTML2, section 10.2).
  static func isInherited(_ key: String) -> Bool { !notInherited.contains(key) }

  private static let notInherited: Set<String> = [
    "tts:backgroundColor", "tts:backgroundImage", "tts:border", "tts:bpd", "tts:display",
    "tts:displayAlign", "tts:extent", "tts:height", "tts:ipd", "tts:margin", "tts:opacity",
    "tts:origin", "tts:overflow", "tts:padding", "tts:position", "tts:ruby", "tts:showBackground",
    "tts:textCombine", "tts:unicodeBidi", "tts:width", "tts:writingMode", "tts:zIndex",
    "tts:luminanceGain", "tts:disparity",
  ]
}

extension TimedTextStyles.Attributes {
  /// The name of the element.
  var id: String? { self["xml:id"] ?? self["id"] }

  /// The styles that the element refers to.
  var references: [String] {
    self["style"]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  /// The attributes that say how something looks.
  var styles: Self { filter { Self.isStyle($0.key) } }

  /// Those that hold for elements within too.
  var inherited: Self { filter { TimedTextStyles.isInherited($0.key) } }

  static func isStyle(_ key: String) -> Bool {
    key.hasPrefix("tts:") || key.hasPrefix("itts:") || key.hasPrefix("ebutts:")
  }
}

extension RunStyle {
  /// The look that attributes of TTML say; white, as text is by itself, is no colour of its own.
  init(_ attributes: TimedTextStyles.Attributes, fonts: TimedTextStyles.Attributes) {
    self.init()
    isBold = attributes["tts:fontWeight"] == "bold"
    isItalic = ["italic", "oblique", "reverseOblique"].contains(attributes["tts:fontStyle"] ?? "")
    let decoration = attributes["tts:textDecoration"]?.split(separator: " ") ?? []
    isUnderlined = decoration.contains("underline")
    isStruckOut = decoration.contains("lineThrough")
    color = attributes["tts:color"].flatMap { Color.reading(timedText: $0) }
    if color == Self.usualColor { color = nil }
    fontFamily = fonts["tts:fontFamily"]
    fontSize = fonts["tts:fontSize"].flatMap { Measure.reading(timedText: $0) }
    if fontSize == Measure(100, .percent) { fontSize = nil }
  }

  /// The colour of text where nothing is said (IMSC 1.1, section 8.4.4).
  static let usualColor = Color(red: 255, green: 255, blue: 255)
}

extension Color {
  /// Reads a colour of TTML: also `rgb(255, 0, 0)` and `rgba(255, 0, 0, 128)`.
  static func reading(timedText text: String) -> Color? {
    if let color = Color(text.trimmed) { return color }
    let lower = text.lowercased().filter { !$0.isWhitespace }
    guard let open = lower.firstIndex(of: "("), lower.last == ")" else { return nil }
    let parts = lower[open...].dropFirst().dropLast().split(separator: ",").map { UInt8($0) }
    let values = parts.compactMap(\.self)
    guard values.count == parts.count else { return nil }
    return switch (lower[..<open], values.count) {
    case ("rgb", 3): Color(red: values[0], green: values[1], blue: values[2])
    case ("rgba", 4):
      Color(red: values[0], green: values[1], blue: values[2], opacity: values[3])
    default: nil
    }
  }

  /// The colour as TTML writes it.
  var timedText: String { name ?? hexadecimal }
}

extension Measure {
  /// Reads a size of a font, the height where there are two.
  static func reading(timedText text: String) -> Measure? {
    guard let last = text.split(whereSeparator: \.isWhitespace).last else { return nil }
    let number = last.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
    guard let value = Double(number), let unit = Unit(rawValue: String(last[number.endIndex...]))
    else { return nil }
    return Measure(value, unit)
  }

  /// The size as TTML writes it.
  var timedText: String { Double.shortest(value) + unit.rawValue }
}

extension Double {
  /// The number without a fraction where it has none, and never with an exponent.
  static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let text = String(value)
    return text.contains("e") ? "0" : text
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
