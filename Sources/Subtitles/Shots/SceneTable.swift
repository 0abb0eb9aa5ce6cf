/// A table of scenes with headings, a row a scene, in comma-separated values.
///
/// The column `Start Time (seconds)` is read where there is one, else `Start Timecode`.
enum SceneTable {
  private static let seconds = "start time (seconds)"
  private static let timecode = "start timecode"

  /// Whether a line is the one with the headings.
  static func isHeading(_ line: ShotLines.Line) -> Bool {
    let names = fields(of: line)
    return names.contains(seconds) || names.contains(timecode)
  }

  /// When the scenes start.
  static func starts(
    _ lines: some Sequence<ShotLines.Line>, _ collector: inout ShotCollector
  ) -> [Milliseconds] {
    var starts: [Milliseconds] = []
    var column: Int?
    for line in lines {
      let fields = fields(of: line)
      guard let place = column else {
        // What stands before the headings is a summary.
        if isHeading(line) {
          column = fields.firstIndex(of: seconds) ?? fields.firstIndex(of: timecode)
        }
        continue
      }
      if fields.indices.contains(place), let start = time(fields[place]) {
        starts.append(start)
      } else {
        collector.leaveOut(line, column: 1, "no time in the column of starts")
      }
    }
    return starts
  }

  private static func time(_ text: String) -> Milliseconds? {
    DecimalSeconds.milliseconds(text) ?? (try? TimeArgument.time(in: text))
  }

  private static func fields(of line: ShotLines.Line) -> [String] {
    line.text.split(separator: ",", omittingEmptySubsequences: false).map { field in
      String(field.filter { $0 != "\"" }.drop { $0 == " " }).lowercased()
    }
  }
}
