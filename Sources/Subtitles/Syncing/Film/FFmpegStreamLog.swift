/// Gathers what ffmpeg prints of the streams of a film, line by line.
///
///     Duration: 01:52:10.03, start: 0.000000, bitrate: 4113 kb/s
///       Stream #0:1(eng): Audio: aac (LC), 48000 Hz, 5.1, fltp (default)
///       Stream #0:2(rus): Subtitle: subrip (default)
///         Metadata:
///           title           : Full
public struct FFmpegStreamLog: Sendable {
  /// A subtitle stream of a film.
  public struct SubtitleStream: Sendable, Hashable {
    /// Its number among the subtitle streams, counted from 1.
    public let number: Int
    /// Its language as the film says it, mostly three letters; empty where it does not.
    public let language: String
    /// How it is coded, such as `subrip`.
    public let codec: String
    /// What the film calls it; empty where it does not.
    public internal(set) var title: String

    /// Whether it consists of pictures, not of text.
    public var isPictures: Bool { Self.pictures.contains(codec) }

    private static let pictures: Set<String> = [
      "dvb_subtitle", "dvd_subtitle", "hdmv_pgs_subtitle", "xsub",
    ]
  }

  /// The subtitle streams in the order of the film.
  public private(set) var subtitles: [SubtitleStream] = []
  /// Whether the film has any sound.
  public private(set) var hasSound = false
  /// The length of the film, where it is known.
  public private(set) var duration: Milliseconds?

  private var isInSubtitle = false
  private var isOutput = false

  /// A log of which nothing has been read.
  public init() {}

  /// Takes the next line of the log.
  public mutating func take(_ line: String) {
    guard line.utf8.count <= Self.longestLine else { return }
    let words = line.split(separator: " ")
    guard !isOutput, let first = words.first else { return }
    switch first {
    // What follows is of what ffmpeg makes, not of the film.
    case "Output": isOutput = true
    case "Duration:" where words.count > 1:
      if duration == nil { duration = Self.time(words[1].prefix { $0 != "," }) }
    case "Stream" where words.count > 3: takeStream(words)
    case "title" where isInSubtitle && words.count > 2 && words[1] == ":":
      if let last = subtitles.indices.last, subtitles[last].title.isEmpty {
        subtitles[last].title = words[2...].joined(separator: " ")
      }
    default: break
    }
  }

  /// Longer lines are no log of ffmpeg's.
  private static let longestLine = 10_000

  /// `Stream #0:2(rus): Subtitle: subrip (default)`, or with `[0x3]` before the language.
  private mutating func takeStream(_ words: [Substring]) {
    isInSubtitle = false
    if words[2] == "Audio:" { hasSound = true }
    guard words[2] == "Subtitle:" else { return }
    isInSubtitle = true
    let language = words[1].split(separator: "(").dropFirst().first?.prefix { $0 != ")" }
    subtitles.append(
      SubtitleStream(
        number: subtitles.count + 1, language: String(language ?? "").replacing("und", with: ""),
        codec: String(words[3].prefix { $0 != "," }), title: ""))
  }

  /// `01:52:10.03`.
  private static func time(_ text: Substring) -> Milliseconds? {
    let parts = text.split(separator: ":")
    guard parts.count == 3, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      0..<1000 ~= hours, 0..<60 ~= minutes, let seconds = DecimalSeconds.milliseconds(parts[2])
    else { return nil }
    return Milliseconds((hours * 60 + minutes) * 60_000) + seconds
  }
}
