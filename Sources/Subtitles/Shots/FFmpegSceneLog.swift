/// Gathers shot changes from what ffmpeg prints, line by line.
///
///     [Parsed_showinfo_1 @ 0x5] config in time_base: 1/12288, frame_rate: 24/1
///     [Parsed_showinfo_1 @ 0x5] n:   0 pts:  12288 pts_time:1 …     showinfo
///     [scdet @ 0x5] lavfi.scd.score: 27.243, lavfi.scd.time: 1      scdet
///     frame:0    pts:12288   pts_time:1                             metadata=print
///     lavfi.scene_score=0.697416
///
/// `showinfo` and `metadata=print` print every frame that reaches them, which are the shot changes after
/// `select='gt(scene,…)'`. After `scdet` they print all frames; then only those count that `scdet` names.
/// All other lines are no matter of shots. Keeps the times alone, whatever the length of the log.
public struct FFmpegSceneLog: Sendable {
  /// The times of frames that were printed, and of those that `scdet` names.
  private var printed: [Milliseconds] = []
  private var detected: [Milliseconds] = []
  private var measuresScenes = false
  private var ticks: (numerator: Int, denominator: Int)?
  /// The frame rate of the film, where the log says it.
  public private(set) var frameRate: FrameRate?
  /// The rate in the description of the video stream, which is rounded.
  private var roundedRate: FrameRate?

  /// A log of which nothing has been read.
  public init() {}

  /// The times of the shot changes so far.
  public var times: [Milliseconds] { measuresScenes ? detected : printed }

  /// The rate of the film as exactly as the log says it, or nil.
  public var rate: FrameRate? { frameRate ?? roundedRate }

  /// Whether a line is one that ffmpeg prints about frames.
  static func isTelling(_ line: String) -> Bool {
    line.contains("pts_time:") || line.contains("lavfi.scd.") || line.contains("lavfi.scene_score")
  }

  /// Takes the next line of the log; gives false where a line about a frame has a time that is none.
  @discardableResult
  public mutating func take(_ line: String) -> Bool {
    if line.utf8.count > Self.longestLine { return true }
    if let score = value(of: "lavfi.scd.time", in: line) {
      measuresScenes = true
      return add(score, to: &detected)
    }
    if line.contains("lavfi.scd.") {
      measuresScenes = true
    } else if let time = value(of: "pts_time", in: line) {
      if let ticks, let mark = value(of: "pts", in: line), let count = Int(mark),
        let exact = Milliseconds(count).scaled(
          by: ticks.numerator * 1000, over: ticks.denominator)
      {
        printed.append(exact)
        return true
      }
      return add(time, to: &printed)
    } else if line.contains("config in time_base") {
      takeConfiguration(line)
    } else if roundedRate == nil, line.contains("Video:") {
      let words = line.split { $0 == " " || $0 == "," }
      if let place = words.firstIndex(of: "fps"), place > 0 {
        roundedRate = FrameRate(words[place - 1])
      }
    }
    return true
  }

  /// Longer lines are no log of ffmpeg's.
  private static let longestLine = 10_000

  private mutating func takeConfiguration(_ line: String) {
    if let base = value(of: "time_base", in: line) {
      let parts = base.split(separator: "/").compactMap { Int($0) }
      if parts.count == 2, 1...1_000_000 ~= parts[0], 1...1_000_000_000 ~= parts[1] {
        ticks = (parts[0], parts[1])
      }
    }
    if let rate = value(of: "frame_rate", in: line).flatMap({ FrameRate($0) }) {
      frameRate = rate
    }
  }

  private func add(_ text: Substring, to times: inout [Milliseconds]) -> Bool {
    guard let time = DecimalSeconds.milliseconds(text) else { return false }
    times.append(time)
    return true
  }

  /// What stands after a name and `:` or `=`, up to a blank or comma.
  private func value(of name: String, in line: String) -> Substring? {
    var rest = line[...]
    while let range = rest.firstRange(of: name) {
      let before =
        range.lowerBound == line.startIndex ? " " : line[line.index(before: range.lowerBound)]
      rest = line[range.upperBound...]
      guard before.isWhitespace || before == "]" || before == ",", let mark = rest.first,
        mark == ":" || mark == "="
      else { continue }
      return rest.dropFirst().drop { $0 == " " }.prefix { $0 != " " && $0 != "," && $0 != "\t" }
    }
    return nil
  }
}

/// Seconds as decimal numbers, in milliseconds.
enum DecimalSeconds {
  /// The milliseconds of a number of seconds such as `1234.567`, to the nearest; nil for anything else.
  static func milliseconds(_ text: some StringProtocol) -> Milliseconds? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = digits(parts[0]) else { return nil }
    guard parts.count == 2 else { return Milliseconds(whole * 1000) }
    guard digits(parts[1].prefix(9)) != nil, parts[1].utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    var (fraction, scale) = (0, 1)
    for byte in parts[1].utf8.prefix(6) {
      fraction = fraction * 10 + Int(byte - 48)
      scale *= 10
    }
    return Milliseconds(whole * 1000 + (fraction * 2000 + scale) / (scale * 2))
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    let isNumber = (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { 48...57 ~= $0 }
    return isNumber ? Int(text) : nil
  }
}
