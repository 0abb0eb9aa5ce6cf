public import Diagnostics

/// Content written in a format, and what the format could not hold.
public struct WrittenTrack: Sendable, Hashable {
  /// The file, either as text that any encoding may hold or as the bytes of a binary format.
  public enum Payload: Sendable, Hashable {
    case text(String)
    case bytes([UInt8])
  }

  /// The file.
  public var payload: Payload
  /// The format of the file, where `TrackContent.written(as:_:)` made it.
  public internal(set) var format: SubtitleFormat?
  /// What was lost or changed on the way; their rules are those of conversions, `CONV.LOSS`
  /// and its like.
  public var losses: [Finding]

  /// A written file.
  public init(_ payload: Payload, losses: [Finding] = []) {
    self.payload = payload
    self.losses = losses
  }
}

/// What a writer needs to know beyond the content.
public struct WritingOptions: Sendable, Hashable {
  /// The frame rate for formats that count frames; otherwise that of the content is taken.
  public var frameRate: FrameRate?
  /// The language of the text, for formats that say it.
  public var language: String?
  /// The file that the content comes from, for findings.
  public var file: String

  /// Options.
  public init(frameRate: FrameRate? = nil, language: String? = nil, file: String = "-") {
    self.frameRate = frameRate
    self.language = language
    self.file = file
  }
}

/// Why content cannot be written in a format.
public struct WritingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What stands in the way and what would help.
  public let problem: String
  /// The position of the cue that cannot be written, where it is one.
  public let cue: Int?

  /// A reason.
  public init(_ problem: String, cue: Int? = nil) {
    self.problem = problem
    self.cue = cue
  }

  /// The reason, with the cue it speaks of.
  public var description: String {
    (cue.map { "cue \($0 + 1): " } ?? "") + problem
  }
}

extension TrackContent {
  /// The content in a format, with a finding for each feature that the format cannot hold.
  ///
  /// Findings of one feature are one: it says how many cues have it, and where the first is.
  ///
  /// - Throws: `WritingError` where the format cannot hold the content at all, such as Chinese in
  ///   EBU-STL, or where it needs a frame rate and has none.
  public func written(
    as format: SubtitleFormat, _ options: WritingOptions = WritingOptions()
  ) throws(WritingError) -> WrittenTrack {
    let content = format.features.contains(.namedStyles) ? self : withoutNamedStyles()
    var written = try format.type.write(content, options)
    written.format = format
    written.losses =
      losses(in: format, options) + written.losses + backwardCues(in: format, options)
    return written
  }

  /// What `format` cannot hold.
  private func losses(in format: SubtitleFormat, _ options: WritingOptions) -> [Finding] {
    let lost = losses(in: format)
    return ContentFeature.allCases.compactMap { feature in
      lost[feature].map { loss(of: feature, $0, in: format, options) }
    }
  }

  /// Cues that no player shows; WebVTT tells of each of them by itself.
  private func backwardCues(in format: SubtitleFormat, _ options: WritingOptions) -> [Finding] {
    guard format.features.contains(.endTimes), format != .webVTT, format != .json else { return [] }
    let backward = cues.indices.filter { !cues[$0].isComment && cues[$0].end < cues[$0].start }
    guard let first = backward.first else { return [] }
    let count = backward.count
    let place = number(ofCueAt: first)
    let subject =
      count == 1
      ? "cue \(place) ends before its start"
      : "\(count) cues, first cue \(place), end before their starts"
    return [
      Finding(
        rule: WrittenTrack.lossRule, severity: .warning,
        message: "\(subject): players never show \(count == 1 ? "it" : "them")",
        location: SourceLocation(file: options.file, line: cues[first].line),
        cue: number(ofCueAt: first), value: Double(count))
    ]
  }

  private func loss(
    of feature: ContentFeature, _ use: Use, in format: SubtitleFormat, _ options: WritingOptions
  ) -> Finding {
    let setting = feature == .settings ? lostSetting(in: format) : nil
    let example = setting.map { " such as “\($0.prefix(40))”" } ?? ""
    let first = use.firstCue.map(number)
    let place = first.map { first in
      use.count == 1 ? " of cue \(first)" : " of \(use.count) cues, first of cue \(first)"
    }
    return Finding(
      rule: WrittenTrack.lossRule, severity: .warning,
      message: "\(format.title) cannot hold \(feature.title)\(example)\(place ?? "")",
      location: SourceLocation(file: options.file, line: use.firstCue.flatMap { cues[$0].line }),
      cue: first, value: use.count > 0 ? Double(use.count) : nil)
  }

  /// The number of the cue at a position among those that are shown.
  private func number(ofCueAt position: Int) -> Int {
    cues[..<position].count { !$0.isComment } + 1
  }
}

extension WrittenTrack {
  /// The rule of findings about what a conversion lost.
  public static let lossRule = "CONV.LOSS"
  /// The rule of findings about characters that a format or an encoding has not.
  public static let characterRule = "CONV.CHARSET"
  /// The rule of findings about times that a format cannot say exactly.
  public static let timeRule = "CONV.TIMEBASE"
}
