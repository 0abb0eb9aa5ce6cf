internal import Diagnostics
internal import HTML
internal import LocaleData
internal import Subtitles

/// A report as a page of one file, which needs no network.
///
/// The rows of all cues stand in the page itself, so that it can be read, searched and printed without
/// scripts; a script adds the timeline and the filters. Texts of cues are other people's texts: they
/// stand in the page as text nodes alone, and the data of the script is numbers.
struct CheckReportPage {
  let report: CheckReport

  /// The page as a document.
  func document() -> [UInt8] {
    HTMLWriter.document(
      element(.html, .lang("en")) {
        ReportHead.node(
          title: "\(title) – subtitle report", styles: [.check], runsScripts: true)
        element(.body) {
          element(.a, .class("skip"), .href(WebLink(own: "#tracks"))) { "To the findings" }
          element(.header, .class("masthead")) {
            element(.p, .class("label")) { "Silk · subtitles" }
            element(.h1) { title }
          }
          element(.main, .id("tracks")) {
            for (number, track) in report.tracks.enumerated() {
              TrackSection(track, number, report.rules).node
            }
            if report.tracks.isEmpty { element(.p) { "No track could be read." } }
          }
          element(.noscript) {
            element(.p, .class("notice")) { "Scripts are off: no timeline, no filters." }
          }
          HTMLNode.data(.json, json: data)
          ReportHead.code(of: .checkScript).map(HTMLNode.script)
        }
      })
  }

  private var title: String {
    report.tracks.count == 1
      ? report.tracks[0].file : "\(report.tracks.count) subtitle tracks"
  }

  /// The bars of the timelines, in numbers.
  private var data: [UInt8] {
    let tracks = report.tracks.map { track -> JSONValue in
      var states = [Self.bars(track.cues.map { ($0, $0.position) }, track.findings)]
      if let after = track.after { states.append(Self.bars(after.cues, after.findings)) }
      return .object([
        ("limit", track.limit.map(JSONValue.number) ?? .null), ("states", .array(states)),
      ])
    }
    var json: [UInt8] = []
    JSONValue.array(tracks).write(to: &json)
    return json
  }

  /// Five numbers a cue: start, end, tenths of characters a second, severity, row.
  private static func bars(
    _ cues: [(cue: ReportedCue, origin: Int)], _ findings: [Finding]
  ) -> JSONValue {
    var worst: [Int: Severity] = [:]
    for finding in findings {
      guard let cue = finding.cue else { continue }
      worst[cue - 1] = max(worst[cue - 1] ?? .info, finding.severity)
    }
    return .array(
      cues.flatMap { cue, origin -> [JSONValue] in
        let speed = min(cue.speed, 9999)
        return [
          .integer(cue.start.count), .integer(cue.end.count),
          .integer(Int((speed * 10).rounded())), .integer(worst[cue.position].level),
          .integer(origin),
        ]
      })
  }
}

extension Severity? {
  /// 0 for nothing, up to 3 for an error.
  var level: Int {
    switch self {
    case nil: 0
    case .info: 1
    case .warning: 2
    case .error: 3
    }
  }
}

extension HTMLAttribute {
  /// The language of the text; none where it is not known.
  static func lang(_ tag: LanguageTag) -> Self {
    lang(tag == .undetermined ? "" : tag.description)
  }
}
