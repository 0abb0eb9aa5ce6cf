/// Reads the tags that players know in the text of SubRip: `<i>`, `<font color=…>`, `{\an8}`.
///
/// What only looks like a tag, such as `<laughs>`, is text: dropping it would lose words. Override
/// blocks of ASS beyond the simplest are kept as they are written.
struct SubRipMarkup {
  private var runs: [TextRun] = []
  private var text = ""
  private var pendingMarkup: [RawMarkup] = []
  private(set) var anchor: ScreenAnchor?
  /// The tags that are open, the outer first.
  private var open: [(name: String, attributes: [(name: String, value: String)])] = []
  private var style = RunStyle()

  /// The runs of a text and the place that it says.
  static func read(_ text: String) -> (runs: [TextRun], anchor: ScreenAnchor?) {
    var markup = SubRipMarkup()
    markup.take(text)
    return (markup.runs, markup.anchor)
  }

  /// A cue of SubRip with its styles.
  static func cue(_ cue: Cue) -> StyledCue {
    let (runs, anchor) = cue.textRange.isEmpty ? ([], nil) : read(cue.text)
    var styled = StyledCue(start: cue.start, end: cue.end, runs: runs)
    styled.identifier = cue.number.map(String.init)
    styled.placement.anchor = anchor
    if let settings = cue.settings {
      styled.rawSettings = [RawMarkup(settings, format: .subRip, feature: .settings)]
    }
    return styled
  }

  private mutating func take(_ source: String) {
    var rest = source[...]
    while let character = rest.first {
      if character == "<", let tag = SubRipTag(rest) {
        apply(tag)
        rest = rest[tag.end...]
      } else if character == "{", let close = rest.firstIndex(of: "}"),
        rest.dropFirst().first == "\\"
      {
        override(rest[..<rest.index(after: close)])
        rest = rest[rest.index(after: close)...]
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    endRun()
  }

  private mutating func endRun() {
    guard !text.isEmpty || !pendingMarkup.isEmpty else { return }
    var run = TextRun(text, style: style)
    run.rawMarkup = pendingMarkup
    (text, pendingMarkup) = ("", [])
    runs.append(run)
  }

  private mutating func apply(_ tag: SubRipTag) {
    if tag.name == "br" {
      text += "\n"
      return
    }
    if tag.isClosing {
      guard let position = open.lastIndex(where: { $0.name == tag.name }) else { return }
      endRun()
      open.remove(at: position)
    } else {
      endRun()
      open.append((tag.name, tag.attributes))
    }
    style = RunStyle()
    for (name, attributes) in open { style.apply(tag: name, attributes) }
  }

  /// Takes a block such as `{\an8}` or `{\i1}`.
  private mutating func override(_ block: Substring) {
    let commands = block.dropFirst(2).dropLast().split(separator: "\\")
    for command in commands {
      let switches: [String: WritableKeyPath<RunStyle, Bool>] = [
        "i": \.isItalic, "b": \.isBold, "u": \.isUnderlined, "s": \.isStruckOut,
      ]
      if command.hasPrefix("an"), let number = Int(command.dropFirst(2)),
        let place = ScreenAnchor(rawValue: number)
      {
        if anchor == nil { anchor = place }
      } else if let path = switches[String(command.prefix(1))], command.count == 2,
        command.last == "0" || command.last == "1"
      {
        endRun()
        style[keyPath: path] = command.last == "1"
      } else {
        endRun()
        pendingMarkup.append(RawMarkup("{\\\(command)}", format: .subRip))
      }
    }
  }
}

extension RunStyle {
  /// Changes the style as a tag of SubRip does.
  fileprivate mutating func apply(tag: String, _ attributes: [(name: String, value: String)]) {
    switch tag {
    case "b": isBold = true
    case "i": isItalic = true
    case "u": isUnderlined = true
    case "s", "strike": isStruckOut = true
    default:
      for (name, value) in attributes {
        switch name {
        case "color": color = Color(value) ?? Color("#" + value) ?? color
        case "face": fontFamily = value
        case "size": fontSize = Double(value).map { Measure($0, .pixels) } ?? fontSize
        default: break
        }
      }
    }
  }
}

/// One tag that players of SubRip know.
struct SubRipTag {
  let name: String
  let isClosing: Bool
  private(set) var attributes: [(name: String, value: String)] = []
  /// The position after the tag.
  let end: Substring.Index

  private static let names: Set<String> = ["b", "i", "u", "s", "strike", "font", "br"]

  /// Reads the tag at the start of a text, or gives nil where there is none.
  init?(_ text: Substring) {
    guard let close = text.firstIndex(of: ">") else { return nil }
    var inner = text[..<close].dropFirst()
    isClosing = inner.first == "/"
    if isClosing { inner = inner.dropFirst() }
    let written = inner.prefix { $0.isASCII && $0.isLetter }
    name = written.lowercased()
    let rest = inner[written.endIndex...]
    guard Self.names.contains(name), rest.first.map({ " /\n\t".contains($0) }) ?? true else {
      return nil
    }
    end = text.index(after: close)
    attributes = Self.attributes(rest)
  }

  /// Attributes with quoted or bare values.
  private static func attributes(_ text: Substring) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest[value.endIndex...]
      }
      attributes.append((name.lowercased(), String(value)))
    }
    return attributes
  }
}
