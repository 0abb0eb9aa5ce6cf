public import Diagnostics

/// A text file of shot changes, in any of the forms in which programs write them.
///
/// What it is is found from its content:
///
/// - the output of ffmpeg (`showinfo`, `scdet`, `metadata=print`);
/// - an edit decision list (CMX 3600): where each event of the picture is recorded in;
/// - a table of scenes with a column `Start Time (seconds)`, as PySceneDetect writes it;
/// - a list, in lines or an array of JSON, of timecodes `HH:MM:SS:FF`, clock times `HH:MM:SS.mmm`,
///   seconds `12.345`, or whole numbers.
///
/// Whole numbers are frames or milliseconds: frames where half of the shots are shorter than 1000 of
/// them, which as frames is most of a minute and as milliseconds a single second. `unit` overrules that.
/// What cannot be read is told in `findings`, and left out.
public struct ShotChangeFile: Sendable {
  /// What whole numbers in a list count.
  public enum Unit: String, Sendable, CaseIterable {
    /// Frames from the start of the film.
    case frames
    /// Milliseconds.
    case milliseconds
    /// Seconds.
    case seconds
  }

  /// What the content of a file is.
  public enum Kind: Sendable, Hashable {
    /// What ffmpeg prints.
    case ffmpeg
    /// A list of cuts, CMX 3600.
    case editDecisionList
    /// A table of scenes with a line of headings.
    case sceneTable
    /// Times, or whole numbers of the unit.
    case list(Unit?)
  }

  /// What the file is.
  public let kind: Kind
  /// The shot changes in it.
  public let shots: ShotChanges
  /// Whether the rate that they are counted in was told, by the caller or by the file.
  public let isRateKnown: Bool
  /// What was left out or taken for granted.
  public let findings: [Finding]

  /// The rule that the findings name.
  public static let rule = "SHOT.FILE"

  /// Reads a file of shot changes.
  ///
  /// - Parameters:
  ///   - file: the name of the file, for messages.
  ///   - frameRate: the rate of the film; what ffmpeg's output says of it wins where it is nil.
  ///   - unit: what whole numbers in a list count; found out where nil.
  ///   - start: the timecode at which the film starts in an edit decision list, as a frame; the whole
  ///     hour of the first event where nil.
  /// - Throws: `ShotChangeError` where nothing can be read, with the first place that is no shot change.
  public init(
    _ bytes: [UInt8], file: String, frameRate: FrameRate?, unit: Unit? = nil, start: Int? = nil
  ) throws(ShotChangeError) {
    let rate = frameRate ?? .cinema
    var collector = ShotCollector(file: file)
    kind = Self.kind(of: bytes)
    var tellsRate = frameRate != nil
    switch kind {
    case .ffmpeg:
      let log = Self.log(bytes, &collector)
      shots = ShotChanges(times: log.times, frameRate: frameRate ?? log.rate ?? .cinema)
      tellsRate = tellsRate || log.rate != nil
    case .editDecisionList: shots = Self.list(bytes, rate, start, &collector)
    case .sceneTable: shots = Self.table(bytes, rate, &collector)
    case .list: shots = Self.values(bytes, rate, unit, &collector)
    }
    isRateKnown = tellsRate
    findings = collector.findings
    if shots.isEmpty { throw collector.error }
  }

  /// How many lines are looked at to find out what a file is.
  private static let linesToLookAt = 200

  private static func kind(of bytes: [UInt8]) -> Kind {
    for line in ShotLines(bytes).prefix(linesToLookAt) {
      if FFmpegSceneLog.isTelling(line.text) { return .ffmpeg }
      if EditDecisionList.isEvent(line) { return .editDecisionList }
      if SceneTable.isHeading(line) { return .sceneTable }
    }
    return .list(nil)
  }

  private static func log(_ bytes: [UInt8], _ collector: inout ShotCollector) -> FFmpegSceneLog {
    var log = FFmpegSceneLog()
    for line in ShotLines(bytes) where !log.take(line.text) {
      collector.leaveOut(line, column: 1, "a time that is none")
    }
    return log
  }

  private static func list(
    _ bytes: [UInt8], _ rate: FrameRate, _ start: Int?, _ collector: inout ShotCollector
  ) -> ShotChanges {
    let list = EditDecisionList(ShotLines(bytes), rate, start: start)
    for stray in list.strays {
      collector.leaveOut(stray, column: 1, "neither an event nor a remark")
    }
    if list.start > 0, start == nil {
      let hours = list.start / rate.nominal / 3600
      collector.tell("the film is taken to start at \(hours.padded(to: 2)):00:00:00")
    }
    return ShotChanges(frames: list.frames, frameRate: rate)
  }

  private static func table(
    _ bytes: [UInt8], _ rate: FrameRate, _ collector: inout ShotCollector
  ) -> ShotChanges {
    ShotChanges(times: SceneTable.starts(ShotLines(bytes), &collector), frameRate: rate)
  }

  private static func values(
    _ bytes: [UInt8], _ rate: FrameRate, _ unit: Unit?, _ collector: inout ShotCollector
  ) -> ShotChanges {
    var list = ShotValueList(rate)
    for line in ShotLines(bytes) { list.take(line, &collector) }
    return list.shots(unit, &collector)
  }
}

/// Why a file of shot changes cannot be read.
public struct ShotChangeError: Error, Hashable, CustomStringConvertible {
  /// Where the first thing stands that is no shot change; the file where there is nothing at all.
  public let location: SourceLocation
  /// What is wrong.
  public let problem: String

  /// What is wrong, with its place.
  public var description: String { "\(location): error: \(problem)" }
}

/// What was found to say about a file while it was read.
struct ShotCollector {
  let file: String
  private(set) var findings: [Finding] = []
  private var firstStray: ShotChangeError?

  init(file: String) { self.file = file }

  /// So many strays are told one by one.
  private static let mostFindings = 20
  private var strays = 0

  /// What to throw where nothing was found.
  var error: ShotChangeError {
    firstStray
      ?? ShotChangeError(
        location: SourceLocation(file: file), problem: "there is no shot change in it")
  }

  /// Tells that something of a line was left out.
  mutating func leaveOut(_ line: ShotLines.Line, column: Int, _ problem: String) {
    let location = SourceLocation(file: file, line: line.number, column: column)
    if firstStray == nil {
      firstStray = ShotChangeError(location: location, problem: "no shot change: \(problem)")
    }
    strays += 1
    guard strays <= Self.mostFindings else {
      findings[findings.count - 1].message =
        "\(strays - Self.mostFindings + 1) more lines from here on are no shot changes; left out"
      return
    }
    findings.append(
      Finding(
        rule: ShotChangeFile.rule, severity: .warning,
        message: "no shot change: \(problem); left out", location: location))
  }

  /// Tells what was taken for granted.
  mutating func tell(_ message: String) {
    findings.append(
      Finding(
        rule: ShotChangeFile.rule, severity: .info, message: message,
        location: SourceLocation(file: file)))
  }
}
