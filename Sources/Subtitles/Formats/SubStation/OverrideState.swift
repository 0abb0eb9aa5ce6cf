/// How text looks at a place in an event, and what override tags change in it.
///
/// The reader and the writer share it: the writer plays through the marks that it puts down as they
/// are and adds what is missing then.
struct OverrideState {
  /// The styles of the file.
  let styles: SubStationStyles
  /// The style of the event, to which `\r` goes back.
  let eventStyle: NamedStyle
  /// The style in force.
  private(set) var base: NamedStyle
  private(set) var isBold: Bool
  private(set) var isItalic: Bool
  private(set) var isUnderlined: Bool
  private(set) var isStruckOut: Bool
  /// The colour that an override gave, its opacity left aside.
  private(set) var color: Color?
  /// The opacity that an override gave.
  private(set) var opacity: UInt8?
  private(set) var fontFamily: String?
  private(set) var fontSize: Measure?
  /// Hundredths of a second from the start of the event to the start of the syllable, and to its
  /// end.
  private(set) var syllable = 0
  private(set) var syllableEnd = 0
  /// Whether what follows is a drawing.
  private(set) var isDrawing = false

  /// The state at the start of an event in a style.
  init(styles: SubStationStyles, style: String?) {
    let style = styles[style]
    self.init(styles: styles, eventStyle: style, base: style)
  }

  private init(styles: SubStationStyles, eventStyle: NamedStyle, base: NamedStyle) {
    self.styles = styles
    self.eventStyle = eventStyle
    self.base = base
    isBold = base.text.isBold
    isItalic = base.text.isItalic
    isUnderlined = base.text.isUnderlined
    isStruckOut = base.text.isStruckOut
  }

  /// The colour in force where an override says anything about it.
  var shownColor: Color? {
    guard color != nil || opacity != nil else { return nil }
    let usual = base.text.color ?? Color(red: 255, green: 255, blue: 255)
    var shown = color ?? usual
    shown.opacity = opacity ?? usual.opacity
    return shown
  }

  /// The style of text here, in an event that starts at a time.
  func style(inEventAt start: Milliseconds) -> RunStyle {
    var style = RunStyle()
    style.isBold = isBold
    style.isItalic = isItalic
    style.isUnderlined = isUnderlined
    style.isStruckOut = isStruckOut
    style.color = shownColor
    style.fontFamily = fontFamily
    style.fontSize = fontSize
    style.appearsAt = syllable == 0 ? nil : Milliseconds(start.count + syllable * 10)
    return style
  }

  /// What the tag is to a conversion, beyond what it changes in the state.
  enum Remainder: Hashable {
    /// The state says all.
    case none
    /// It must be kept as it is written.
    case mark(ContentFeature)
  }

  /// Takes a tag.
  mutating func apply(_ tag: OverrideTag) -> Remainder {
    switch tag.name {
    case "b": return setWeight(tag)
    case "i": return set(\.isItalic, tag, usual: base.text.isItalic)
    case "u": return set(\.isUnderlined, tag, usual: base.text.isUnderlined)
    case "s": return set(\.isStruckOut, tag, usual: base.text.isStruckOut)
    case "c", "1c": return setColor(tag)
    case "1a": return setOpacity(tag)
    case "alpha":
      _ = setOpacity(tag)
      return .mark(.effects)
    case "fn":
      fontFamily = tag.argument.isEmpty || tag.argument == "0" ? nil : tag.argument
      return .none
    case "fs": return setFontSize(tag)
    case "r": return reset(to: tag.argument)
    case "k": return addSyllable(tag, .innerTimes)
    case "kf", "ko", "K": return addSyllable(tag, .effects)
    case "p":
      isDrawing = (tag.number ?? 0) > 0
      return .mark(.drawings)
    default: return .mark(.effects)
    }
  }

  private mutating func setWeight(_ tag: OverrideTag) -> Remainder {
    if tag.argument.isEmpty {
      isBold = base.text.isBold
      return .none
    }
    guard let weight = tag.number, weight >= 0 else { return .mark(.effects) }
    // 1 is bold; weights of a font begin at 100, bold ones at 700.
    isBold = weight == 1 || weight >= 700
    return weight <= 1 ? .none : .mark(.effects)
  }

  private mutating func set(
    _ path: WritableKeyPath<OverrideState, Bool>, _ tag: OverrideTag, usual: Bool
  ) -> Remainder {
    switch tag.argument {
    case "": self[keyPath: path] = usual
    case "0": self[keyPath: path] = false
    case "1": self[keyPath: path] = true
    default: return .mark(.effects)
    }
    return .none
  }

  private mutating func setColor(_ tag: OverrideTag) -> Remainder {
    if tag.argument.isEmpty {
      color = nil
    } else {
      guard var read = Color(subStation: tag.argument) else { return .mark(.effects) }
      read.opacity = 255
      color = read
    }
    return .none
  }

  private mutating func setOpacity(_ tag: OverrideTag) -> Remainder {
    if tag.argument.isEmpty {
      opacity = nil
    } else {
      guard let number = Color.number(subStation: tag.argument) else { return .mark(.effects) }
      opacity = 255 - UInt8(truncatingIfNeeded: number)
    }
    return .none
  }

  private mutating func setFontSize(_ tag: OverrideTag) -> Remainder {
    if tag.argument.isEmpty {
      fontSize = nil
      return .none
    }
    guard let first = tag.argument.first, first.isNumber,
      let size = SubStationNumber.value(tag.argument)
    else { return .mark(.fontSize) }
    fontSize = size == 0 ? nil : Measure(size, .pixels)
    return .none
  }

  private mutating func reset(to name: String) -> Remainder {
    let base = name.isEmpty ? eventStyle : styles.style(named: name) ?? eventStyle
    var state = OverrideState(styles: styles, eventStyle: eventStyle, base: base)
    (state.syllable, state.syllableEnd, state.isDrawing) = (syllable, syllableEnd, isDrawing)
    self = state
    return .mark(name.isEmpty ? .effects : .namedStyles)
  }

  private mutating func addSyllable(_ tag: OverrideTag, _ feature: ContentFeature) -> Remainder {
    let length = max(0, tag.number ?? 0)
    syllable = syllableEnd
    syllableEnd = min(syllableEnd + length, 1_000_000_000)
    return .mark(feature)
  }
}
