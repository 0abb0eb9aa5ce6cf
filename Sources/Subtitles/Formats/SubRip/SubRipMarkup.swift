/// Reads the tags that players know in the text of SubRip: `<i>`, `<font color=…>`, `{\an8}`.
///
/// What only looks like a tag, such as `<laughs>`, is text: dropping it would lose words. Override
/// blocks of ASS beyond the simplest are kept as they are written.
struct SubRipMarkup {
  private var runs: [TextRun] = []
  private var text = ""
  private var pendingMarkup: [RawMarkup] = []
  private(set) var anchor: ScreenAnchor?
  /// How many tags of each name are open.
  private var open: [String: Int] = [:]
  /// The styles that the open tags `<font>` give, each with those around it.
  private var fonts: [RunStyle] = []
  private var style = RunStyle()
  /// Marks that do not come any more, so that nobody looks for them again.
  private var missing: Set<Character> = []

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
      if character == "<", SubRipTag.starts(rest), let close = end(in: rest, ">") {
        apply(SubRipTag(rest[..<close]))
        rest = rest[close...]
      } else if character == "{", rest.dropFirst().first == "\\", let close = end(in: rest, "}") {
        override(rest[..<close])
        rest = rest[close...]
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    endRun()
  }

  /// The index after the next mark; nil where there is none.
  private mutating func end(in rest: Substring, _ mark: Character) -> Substring.Index? {
    guard !missing.contains(mark) else { return nil }
    guard let index = rest.firstIndex(of: mark) else {
      missing.insert(mark)
      return nil
    }
    return rest.index(after: index)
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
    let isOpen = open[tag.name, default: 0] > 0
    if tag.isClosing, !isOpen { return }
    endRun()
    open[tag.name, default: 0] += tag.isClosing ? -1 : 1
    if tag.name == "font" {
      if tag.isClosing {
        fonts.removeLast()
      } else {
        var font = fonts.last ?? RunStyle()
        font.apply(tag.attributes)
        fonts.append(font)
      }
    }
    style = fonts.last ?? RunStyle()
    let isOn = { [open] (name: String) in open[name, default: 0] > 0 }
    (style.isBold, style.isItalic, style.isUnderlined) = (isOn("b"), isOn("i"), isOn("u"))
    style.isStruckOut = isOn("s") || isOn("strike")
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
  /// Changes the style as the attributes of a tag `<font>` do.
  fileprivate mutating func apply(_ attributes: [(name: String, value: String)]) {
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

/// One tag that players of SubRip know.
struct SubRipTag {
  let name: String
  let isClosing: Bool
  let attributes: [(name: String, value: String)]

  private static let names: Set<String> = ["b", "i", "u", "s", "strike", "font", "br"]
  private static let longestName = 6

  /// Whether a text starts as a tag does, up to what follows its name.
  static func starts(_ text: Substring) -> Bool {
    let start = text.prefix(longestName + 3).dropFirst()
    let inner = start.first == "/" ? start.dropFirst() : start
    let name = inner.prefix(while: isLetter)
    return names.contains(name.lowercased())
      && inner[name.endIndex...].first.map { " />\n\t".contains($0) } ?? false
  }

  /// Reads a tag, which starts as one does, from `<` to `>`.
  init(_ text: Substring) {
    var inner = text.dropFirst().dropLast()
    isClosing = inner.first == "/"
    if isClosing { inner = inner.dropFirst() }
    let written = inner.prefix(while: Self.isLetter)
    name = written.lowercased()
    attributes = Self.attributes(inner[written.endIndex...])
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
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
