/// Something that a track may say beyond times and plain text, and that not every format can hold.
public enum ContentFeature: String, CaseIterable, Sendable, Hashable {
  case bold, italic, underline, strikeout, color, background, fontFamily, fontSize
  case classes, voice, language, ruby, innerTimes, effects, drawings
  case anchor, textAlignment, position, vertical, regions, margins, namedStyles, styleSheets
  case speaker, layers, forced, identifiers, comments, notes, information, settings
  case endTimes, lineBreaks, embeddedFiles

  /// What it is called in a report, in the plural or as a mass.
  public var title: String {
    switch self {
    case .bold: "bold type"
    case .italic: "italics"
    case .underline: "underlining"
    case .strikeout: "struck out text"
    case .color: "colours of text"
    case .background: "colours behind text"
    case .fontFamily: "fonts"
    case .fontSize: "sizes of text"
    case .classes: "classes for a style sheet"
    case .voice: "names of voices"
    case .language: "languages of parts of the text"
    case .ruby: "ruby annotations"
    case .innerTimes: "times within a cue"
    case .effects: "effects"
    case .drawings: "drawings"
    case .anchor: "places at the edges of the picture"
    case .textAlignment: "alignment of lines"
    case .position: "exact positions"
    case .vertical: "vertical text"
    case .regions: "regions"
    case .margins: "margins"
    case .namedStyles: "named styles"
    case .styleSheets: "style sheets"
    case .speaker: "names of speakers"
    case .layers: "layers"
    case .forced: "marks of forced narratives"
    case .identifiers: "names of cues"
    case .comments: "cues kept as comments"
    case .notes: "notes"
    case .information: "information about the file"
    case .settings: "settings of players"
    case .endTimes: "ends of cues"
    case .lineBreaks: "line breaks"
    case .embeddedFiles: "embedded fonts and pictures"
    }
  }
}
