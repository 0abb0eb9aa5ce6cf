internal import LocaleData

/// Turns the tree of a cue's text into pieces of one style each.
struct WebVTTRuns {
  private var runs: [TextRun] = []
  private var text = ""
  private var pendingMarkup: [RawMarkup] = []
  private var style = RunStyle()
  /// When the text from here on appears.
  private var time: Milliseconds?
  /// The open tags, each with the style around it.
  private var open: [(name: WebVTTCueText.Element.Name, outer: RunStyle)] = []
  /// The text of the open annotation of a ruby, or nil outside of one.
  private var rubyText: String?

  /// The pieces of a text as the file writes it.
  static func read(_ text: String) -> [TextRun] {
    var builder = WebVTTRuns()
    // Most texts have neither tags nor references.
    if text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) {
      for step in WebVTTCueText.steps(text) { builder.take(step) }
    } else {
      builder.text = text
    }
    builder.endRun()
    return builder.runs
  }

  private mutating func take(_ step: WebVTTCueText.Step) {
    switch step {
    case .text(let piece):
      if rubyText != nil { rubyText? += piece } else { text += piece }
    case .open(let element): begin(element)
    case .close: end()
    case .time(let time):
      endRun()
      self.time = time
    case .unknown(let tag):
      endRun()
      pendingMarkup.append(RawMarkup(tag, format: .webVTT))
    }
  }

  private mutating func begin(_ element: WebVTTCueText.Element) {
    endRun()
    open.append((element.name, style))
    if element.name == .rubyText { rubyText = "" }
    if open.count <= Self.deepest { style.apply(element) }
  }

  /// How many tags within each other change the style; no person writes more, and each costs what
  /// those around it cost.
  private static let deepest = 64

  private mutating func end() {
    endRun()
    guard let (name, outer) = open.popLast() else { return }
    style = outer
    guard name == .rubyText, let reading = rubyText else { return }
    rubyText = nil
    let isBase = !runs.isEmpty && runs[runs.count - 1].style.ruby == nil
    if isBase, pendingMarkup.isEmpty {
      runs[runs.count - 1].style.ruby = reading
    } else {
      var run = TextRun("", style: currentStyle)
      run.style.ruby = reading
      runs.append(run)
    }
  }

  /// The style of the tags, with the time from which it is seen.
  private var currentStyle: RunStyle {
    var style = style
    style.appearsAt = time
    return style
  }

  private mutating func endRun() {
    guard !text.isEmpty || !pendingMarkup.isEmpty else { return }
    if pendingMarkup.isEmpty, rubyText == nil, let last = runs.last, last.style == currentStyle {
      runs[runs.count - 1].text += text
    } else {
      var run = TextRun(text, style: currentStyle)
      run.rawMarkup = pendingMarkup
      runs.append(run)
    }
    (text, pendingMarkup) = ("", [])
  }
}

extension RunStyle {
  /// Changes the style as a tag of WebVTT does.
  fileprivate mutating func apply(_ element: WebVTTCueText.Element) {
    switch element.name {
    case .italic: isItalic = true
    case .bold: isBold = true
    case .underline: isUnderlined = true
    case .voice: voice = element.annotation.isEmpty ? voice : element.annotation
    case .language: language = LanguageTag(element.annotation) ?? language
    case .classes, .ruby, .rubyText: break
    }
    for name in element.classes {
      if let color = WebVTTColor.color(named: name) {
        self.color = color
      } else if let color = WebVTTColor.background(named: name) {
        background = color
      } else {
        classes.append(name)
      }
    }
  }
}

/// The classes of WebVTT that stand for colours.
///
/// Eight are in the default style sheet (WebVTT, section 5.1, “Default text colors”); others are
/// made up by the writer, together with the style sheet that gives them their colour.
enum WebVTTColor {
  private static let names = [
    "white", "lime", "cyan", "red", "yellow", "magenta", "blue", "black",
  ]

  /// The colour of letters that a class gives.
  static func color(named name: String) -> Color? {
    if names.contains(name) { return Color(name) }
    return name.hasPrefix("color_") ? Color("#" + name.dropFirst(6)) : nil
  }

  /// The colour behind letters that a class gives.
  static func background(named name: String) -> Color? {
    guard name.hasPrefix("bg_") else { return nil }
    let rest = String(name.dropFirst(3))
    return names.contains(rest) ? Color(rest) : Color("#" + rest)
  }

  /// The class that gives letters a colour.
  static func className(_ color: Color) -> String {
    defaultName(of: color) ?? "color_" + color.hexadecimal.dropFirst()
  }

  /// The class that gives the ground behind letters a colour.
  static func backgroundClassName(_ color: Color) -> String {
    "bg_" + (defaultName(of: color) ?? String(color.hexadecimal.dropFirst()))
  }

  /// The rule of a style sheet that a colour of letters or behind them needs; nil for the default
  /// ones.
  static func rule(_ color: Color, isBackground: Bool) -> String? {
    guard defaultName(of: color) == nil else { return nil }
    let name = isBackground ? backgroundClassName(color) : className(color)
    let property = isBackground ? "background-color" : "color"
    return "::cue(.\(name)) { \(property): \(color.hexadecimal); }"
  }

  /// Whether a style sheet has nothing but rules that the writer makes.
  static func isOurs(_ styleSheet: String) -> Bool {
    let rules = styleSheet.split(separator: "\n")
    return !rules.isEmpty
      && rules.allSatisfy { rule in
        guard rule.hasPrefix("::cue(."), let end = rule.firstIndex(of: ")") else { return false }
        let name = String(rule[..<end].dropFirst(7))
        return color(named: name).flatMap { Self.rule($0, isBackground: false) } == String(rule)
          || background(named: name).flatMap { Self.rule($0, isBackground: true) } == String(rule)
      }
  }

  private static func defaultName(of color: Color) -> String? {
    names.first { Color($0) == color }
  }
}
