/// A format in which subtitles are kept in files; its raw value is the usual suffix of a file name.
public enum SubtitleFormat: String, CaseIterable, Sendable, Hashable {
  /// SubRip, the format of SRT files.
  case subRip = "srt"
  /// WebVTT, by the standard of the W3C.
  case webVTT = "vtt"
  /// Advanced SubStation Alpha, version 4+.
  case advancedSubStation = "ass"
  /// SubStation Alpha, version 4.
  case subStation = "ssa"
  /// TTML of the W3C, and its profile IMSC 1.1 for text.
  case timedText = "ttml"
  /// The subtitle exchange file of the European Broadcasting Union, EBU Tech 3264.
  case ebuSTL = "stl"
  /// The format of YouTube's editor.
  case sbv = "sbv"
  /// MicroDVD, which counts frames.
  case microDVD = "sub"
  /// Lyrics, one line of text for one time.
  case lyrics = "lrc"
  /// The JSON of Silk, which holds all that a track of any format says.
  case json = "json"
}

extension SubtitleFormat {
  /// The name that people know it by.
  public var title: String {
    switch self {
    case .subRip: "SubRip"
    case .webVTT: "WebVTT"
    case .advancedSubStation: "ASS"
    case .subStation: "SSA"
    case .timedText: "TTML"
    case .ebuSTL: "EBU-STL"
    case .sbv: "SBV"
    case .microDVD: "MicroDVD"
    case .lyrics: "LRC"
    case .json: "JSON"
    }
  }

  /// Other suffixes that files of the format have.
  private var otherSuffixes: [String] {
    switch self {
    case .timedText: ["dfxp", "imsc", "imsc1", "itt", "xml"]
    case .json: ["jsonl"]
    case .webVTT: ["webvtt"]
    default: []
    }
  }

  /// The suffixes by which files of the format are known, the usual one first.
  public var suffixes: [String] { [rawValue] + otherSuffixes }

  /// What the format can hold beside times and text.
  public var features: Set<ContentFeature> { type.features }

  /// The format that the name of a file tells by its suffix, or nil where it tells none.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(name: String(fileName[dot...].dropFirst()))
  }

  /// The format that a suffix names, in letters of any case.
  public init?(name: String) {
    let name = name.lowercased()
    let format = Self.allCases.first { $0.rawValue == name || $0.otherSuffixes.contains(name) }
    guard let format else { return nil }
    self = format
  }
}
