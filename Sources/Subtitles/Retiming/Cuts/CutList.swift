public import Diagnostics

/// What was done to a film when it was cut anew: which stretches were kept, and where they are now.
///
/// Read from any of the lists in which programs say it; which one it is is found from its content:
///
/// - an edit decision list, CMX 3600;
/// - a table of stretches that were kept: source in, source out, record in;
/// - kept stretches one after the other: LosslessCut's table and project, ffmpeg's `concat` list, and
///   `between(t,…)` of its filters;
/// - removed stretches: comskip's `.edl` and `.txt`, and what ffmpeg prints of silence and black.
public struct CutList: Sendable {
  /// The forms in which cuts are listed.
  public enum Form: String, Sendable, CaseIterable {
    /// CMX 3600.
    case edl
    /// A table: source in, source out, record in.
    case csv
    /// A table of stretches that were kept: start, end, name; as LosslessCut writes it.
    case segments
    /// The same with numbers of frames.
    case frames
    /// A project of LosslessCut.
    case llc
    /// Stretches to take out, in seconds: start, end, action.
    case comskip
    /// Stretches to take out, in frames, under a heading.
    case comskipText = "comskip-txt"
    /// A list for ffmpeg's demuxer `concat`.
    case concat
    /// What ffmpeg's filters `silencedetect` and `blackdetect` print: what to take out.
    case log
    /// An expression of ffmpeg's filters with `between(t,…)`: what to keep.
    case select
  }

  /// What reading a list depends on.
  public struct Options: Sendable {
    /// The form of the list; found out where nil.
    public var form: Form?
    /// The frames a second of timecode.
    public var frameRate: FrameRate?
    /// Which reel of an edit decision list, or which file of a `concat` list, is the film; that which
    /// lasts longest where nil.
    public var reel: String?
    /// The timecode at which the film as it was starts, for an edit decision list.
    public var sourceStart: String?
    /// The timecode at which the film as it is now starts.
    public var recordStart: String?
    /// When the cues of the track start: what tells whether its times are timecode that begins at an
    /// hour of its own.
    public var starts: [Milliseconds] = []
    /// Whether the track is that of the new cut.
    public var isForWayBack = false

    /// Options that leave all to be found out.
    public init() {}
  }

  /// The form of the list.
  public let form: Form
  /// What was taken for granted or left out.
  public let findings: [Finding]
  let file: String
  /// What was kept, in the order of the film as it is now, joined where it runs on.
  let segments: [CutSegment]

  /// The rule that the findings name.
  public static let rule = "CONFORM.LIST"

  /// Reads a list of cuts.
  ///
  /// - Parameter file: the name of the file, for messages.
  /// - Throws: `RetimingFileError` with the place of what is wrong, or where nothing was kept.
  public init(
    _ bytes: [UInt8], file: String, _ options: Options = Options()
  ) throws(RetimingFileError) {
    self.file = file
    var reader = CutListReader(file: file, lines: Array(ShotLines(bytes)), options)
    guard !reader.lines.isEmpty else { throw reader.error("the list of cuts is empty") }
    form = options.form ?? reader.form
    let segments = try reader.segments(form)
    guard !segments.isEmpty else { throw reader.error("nothing of the film is left by this list") }
    self.segments = segments.joined()
    findings = reader.findings
  }

  private init(_ list: CutList, _ segments: [CutSegment]) {
    (form, findings, file) = (list.form, list.findings, list.file)
    self.segments = segments
  }

  /// The list for the way back: from the film as it is now to the film as it was.
  ///
  /// - Throws: `RetimingFileError` where a stretch is shown twice now, because no place is its own.
  public func reversed() throws(RetimingFileError) -> CutList {
    let segments = segments.map(\.reversed).sorted { $0.recordIn < $1.recordIn }
    for (segment, next) in zip(segments, segments.dropFirst()) {
      guard let end = segment.recordOut, end <= next.recordIn else {
        throw RetimingFileError(
          at: SourceLocation(file: file, line: next.line),
          "it shows again what \(segment.line.map { "line \($0)" } ?? "another part") shows, so "
            + "that there is no one way back")
      }
    }
    return CutList(self, segments)
  }

  /// The stretches as a table that is read as such a list: source in and out, record in and out.
  public var table: String {
    func clock(_ time: ExactTime?) -> String {
      time.map { $0.rounded.description.replacing(",", with: ".") } ?? ""
    }
    return "source in,source out,record in,record out\n"
      + segments.map { segment in
        [segment.sourceIn, segment.sourceOut, segment.recordIn, segment.recordOut].map(clock)
          .joined(separator: ",") + "\n"
      }.joined()
  }

  /// The map of times, or nil where something is shown twice and has two new times.
  public var map: RetimingMap? {
    RetimingMap(
      segments.map { segment in
        RetimingMap.Piece(
          from: segment.sourceIn.rounded, to: segment.sourceOut?.rounded, segment.map)
      })
  }
}
