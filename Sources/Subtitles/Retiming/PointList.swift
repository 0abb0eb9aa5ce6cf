public import Diagnostics

/// Points through which a track is stretched, as people write them: `OLD = NEW`, one a line.
///
///     # Points of film.srt. The right side is where the moment on the left belongs.
///     00:00:08,042 = 00:00:10,500
///     cue:41       = 00:12:01,000   # where cue 41 starts
///
/// Blank lines and what follows `#` are left out. Times are written as on the command line.
public struct PointList: Sendable, Hashable {
  /// One point.
  struct Entry: Sendable, Hashable {
    /// The moment in the track as it is.
    enum Moment: Sendable, Hashable {
      case time(Milliseconds)
      /// The start of a cue, counted from 1.
      case cue(Int)
    }

    let old: Moment
    let new: Milliseconds
    let location: SourceLocation?
    /// How it was written, for messages.
    let text: String
  }

  private(set) var entries: [Entry] = []

  /// Reads a file of points.
  ///
  /// - Parameters:
  ///   - file: the name of the file, for messages.
  ///   - frameRate: the rate that timecode counts in.
  /// - Throws: `RetimingFileError` at the first line that is no point, or where there is none.
  public init(
    _ bytes: [UInt8], file: String, frameRate: FrameRate? = nil
  ) throws(RetimingFileError) {
    for line in ShotLines(bytes) {
      let content = line.text.prefix { $0 != "#" }
      if content.allSatisfy(\.isWhitespace) { continue }
      let location = SourceLocation(file: file, line: line.number, column: 1)
      entries.append(try Self.entry(String(content), location, frameRate))
    }
    if entries.isEmpty {
      throw RetimingFileError(
        at: SourceLocation(file: file),
        "there are no points in it; write OLD = NEW, one a line")
    }
  }

  /// Reads points that were typed, each `OLD=NEW`.
  ///
  /// - Throws: `RetimingFileError` without a place at the first one that is none.
  public init(_ texts: [String], frameRate: FrameRate? = nil) throws(RetimingFileError) {
    for text in texts { entries.append(try Self.entry(text, nil, frameRate)) }
  }

  /// How many there are.
  public var count: Int { entries.count }

  private static func entry(
    _ text: String, _ location: SourceLocation?, _ rate: FrameRate?
  ) throws(RetimingFileError) -> Entry {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false).map {
      $0.trimmingBlanks
    }
    guard sides.count == 2 else {
      throw RetimingFileError(
        at: location, "“\(text.trimmingBlanks)” is no point; write OLD = NEW")
    }
    let old: Entry.Moment
    if sides[0].hasPrefix(cueMark) {
      guard let number = Int(sides[0].dropFirst(cueMark.count)), number > 0 else {
        throw RetimingFileError(at: location, "“\(sides[0])” is no cue; write cue:41")
      }
      old = .cue(number)
    } else {
      old = .time(try time(sides[0], location, rate))
    }
    return Entry(
      old: old, new: try time(sides[1], location, rate), location: location,
      text: "\(sides[0]) = \(sides[1])")
  }

  private static let cueMark = "cue:"

  private static func time(
    _ text: String, _ location: SourceLocation?, _ rate: FrameRate?
  ) throws(RetimingFileError) -> Milliseconds {
    let time: Milliseconds
    do throws(TimeArgumentError) {
      time = try TimeArgument.time(in: text, frameRate: rate)
    } catch { throw RetimingFileError(at: location, error.description) }
    guard time >= .zero else {
      throw RetimingFileError(at: location, "“\(text)” is before the start of the film")
    }
    return time
  }

  /// The points in a track.
  ///
  /// - Throws: `RetimingFileError` where there is no such cue, and where old or new times do not increase.
  public func points(in track: Track) throws(RetimingFileError) -> [RetimingPoint] {
    var points: [RetimingPoint] = []
    for entry in entries {
      let old: Milliseconds
      switch entry.old {
      case .time(let time): old = time
      case .cue(let number):
        guard number <= track.count else {
          throw RetimingFileError(
            at: entry.location, "there is no cue \(number): \(track.file) has \(track.count)")
        }
        old = track[number - 1].start
      }
      if let last = points.last {
        try Self.requireOrder(last, RetimingPoint(old: old, new: entry.new), entry)
      }
      points.append(RetimingPoint(old: old, new: entry.new))
    }
    return points
  }

  private static func requireOrder(
    _ last: RetimingPoint, _ point: RetimingPoint, _ entry: Entry
  ) throws(RetimingFileError) {
    let subject = entry.location == nil ? "“\(entry.text)”: " : ""
    guard point.old > last.old else {
      throw RetimingFileError(
        at: entry.location,
        "\(subject)the old time \(point.old) is not after \(last.old), that of the point before; "
          + "points stand in the order of the film")
    }
    guard point.new > last.new else {
      throw RetimingFileError(
        at: entry.location,
        "\(subject)the points cross: the new time \(point.new) is not after \(last.new), that of the "
          + "point before")
    }
  }

  /// What a person should look at: stretches in which time would run at less than half or more than twice
  /// its speed, which is rather a wrong point than a film.
  public func findings(of points: [RetimingPoint], in track: Track) -> [Finding] {
    zip(zip(points, points.dropFirst()), entries.dropFirst()).compactMap { ends, entry in
      let (old, new) = (ends.1.old - ends.0.old, ends.1.new - ends.0.new)
      guard new.count > old.count * 2 || new.count * 2 < old.count else { return nil }
      return Finding(
        rule: "POINTS.STEEP", severity: .warning,
        message: "between \(ends.0.old) and \(ends.1.old), \(old.inSeconds) become "
          + "\(new.inSeconds); is the point right?",
        location: entry.location ?? SourceLocation(file: track.file))
    }
  }

  /// The points as a file that `init(_:file:frameRate:)` reads.
  public var written: String {
    "# Points for silk subs stretch: OLD = NEW, one a line.\n"
      + entries.map { entry in
        switch entry.old {
        case .time(let time): "\(time) = \(entry.new)\n"
        case .cue(let number): "\(Self.cueMark)\(number) = \(entry.new)\n"
        }
      }.joined()
  }
}
