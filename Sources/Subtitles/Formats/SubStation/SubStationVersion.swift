/// Version 4 of the format, SSA, or version 4+, ASS.
enum SubStationVersion: Sendable, Hashable {
  case alpha
  case advanced

  /// What `ScriptType:` says.
  var scriptType: String { self == .alpha ? "v4.00" : "v4.00+" }

  /// The heading of the section of styles.
  var stylesHeading: String { self == .alpha ? "[V4 Styles]" : "[V4+ Styles]" }

  /// The columns of events where no line `Format:` names them, and those that are written.
  var eventColumns: [String] {
    [
      self == .alpha ? "Marked" : "Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR",
      "MarginV", "Effect", "Text",
    ]
  }

  /// The columns of styles where no line `Format:` names them, and those that are written.
  var styleColumns: [String] {
    switch self {
    case .alpha:
      [
        "Name", "Fontname", "Fontsize", "PrimaryColour", "SecondaryColour", "TertiaryColour",
        "BackColour", "Bold", "Italic", "BorderStyle", "Outline", "Shadow", "Alignment", "MarginL",
        "MarginR", "MarginV", "AlphaLevel", "Encoding",
      ]
    case .advanced:
      [
        "Name", "Fontname", "Fontsize", "PrimaryColour", "SecondaryColour", "OutlineColour",
        "BackColour", "Bold", "Italic", "Underline", "StrikeOut", "ScaleX", "ScaleY", "Spacing",
        "Angle", "BorderStyle", "Outline", "Shadow", "Alignment", "MarginL", "MarginR", "MarginV",
        "Encoding",
      ]
    }
  }
}

/// The sections that mean something to the reader.
enum SubStationSection: Sendable, Hashable {
  case information
  case styles(SubStationVersion)
  case events
  /// `[Fonts]` and `[Graphics]`, whose lines are no text.
  case embedded
  case other

  /// The section of a heading such as `[V4+ Styles]`, in letters of any case.
  init(heading: String) {
    self =
      switch heading.lowercased() {
      case "[script info]": .information
      case "[v4 styles]": .styles(.alpha)
      case "[v4+ styles]", "[v4 styles+]", "[v4++ styles]": .styles(.advanced)
      case "[events]": .events
      case "[fonts]", "[graphics]": .embedded
      default: .other
      }
  }
}
