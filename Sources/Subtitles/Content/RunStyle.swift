public import LocaleData

/// How a piece of text looks and what it is said to be; nil and false stand for the default.
public struct RunStyle: Sendable, Hashable {
  /// Whether it is in bold type.
  public var isBold = false
  /// Whether it is in italics.
  public var isItalic = false
  /// Whether it is underlined.
  public var isUnderlined = false
  /// Whether it is struck out.
  public var isStruckOut = false
  /// The colour of the letters.
  public var color: Color?
  /// The colour behind the letters.
  public var background: Color?
  /// The family of the font.
  public var fontFamily: String?
  /// The size of the font.
  public var fontSize: Measure?
  /// The classes that a style sheet refers to, the outer first.
  public var classes: [String] = []
  /// Who says it.
  public var voice: String?
  /// The language it is in, where that is not the language of the track.
  public var language: LanguageTag?
  /// What is written small above it, such as a reading.
  public var ruby: String?
  /// When it appears, where that is not the start of the cue.
  public var appearsAt: Milliseconds?

  /// The default style.
  public init() {}

  /// Whether nothing is out of the ordinary.
  public var isPlain: Bool { self == RunStyle() }
}

/// A style that cues refer to by its name.
public struct NamedStyle: Sendable, Hashable {
  /// The name by which cues refer to it.
  public var name: String
  /// How text in it looks.
  public var text: RunStyle
  /// Where cues in it stand.
  public var placement: Placement
  /// The parts of the style that only the format of origin understands, by their names there.
  public var rawFields: [Information]

  /// A style of a name.
  public init(
    name: String, text: RunStyle = RunStyle(), placement: Placement = Placement(),
    rawFields: [Information] = []
  ) {
    self.name = name
    self.text = text
    self.placement = placement
    self.rawFields = rawFields
  }
}

/// A length on the screen.
public struct Measure: Sendable, Hashable {
  /// What a length is measured in.
  public enum Unit: String, Sendable, Hashable {
    /// Pixels of the canvas.
    case pixels = "px"
    /// Hundredths of the picture, or of the default size of a font.
    case percent = "%"
    /// Cells of the grid of TTML.
    case cells = "c"
    /// The size of the font.
    case em
  }

  /// How many of the unit.
  public var value: Double
  /// What is counted.
  public var unit: Unit

  /// A length.
  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }
}
