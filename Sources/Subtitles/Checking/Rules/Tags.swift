internal import Diagnostics

/// Tags are those of SubRip, opened and closed in pairs.
struct Tags: CheckingRule {
  let description = RuleDescription(
    "SRT.TAG", .warning,
    what: "Tags are <b>, <i>, <u>, <s>, <font> or {\\an1} to {\\an9}, in pairs.",
    why: "Players show other tags as text, or style the rest of the film.",
    source: "FFmpeg, libavcodec/htmlsubtitles.c; VLC, modules/codec/subsdec.c")

  private static let known: Set<String> = ["b", "i", "u", "s", "font"]

  func breaches(
    in cue: CheckedCue, after previous: CheckedCue?, _ context: CheckContext
  ) -> [Breach] {
    var breaches: [Breach] = []
    guard cue.cue.format == .subRip else { return breaches }
    func add(_ message: String, _ tag: Markup.Tag) {
      breaches.append(
        Breach(message: message, place: cue.place(line: tag.line, column: tag.column)))
    }
    var open: [Markup.Tag] = []
    for tag in cue.markup.tags {
      switch tag.kind {
      case .override:
        let digit = tag.name.last.flatMap { Int(String($0)) } ?? 0
        if tag.name.count != 3 || !tag.name.hasPrefix("an") || digit == 0 {
          add("{\\\(tag.name)} is no tag of SubRip", tag)
        }
      case _ where !Self.known.contains(tag.name): add("<\(tag.name)> is no tag of SubRip", tag)
      case .opening: open.append(tag)
      case .closing:
        guard let match = open.lastIndex(where: { $0.name == tag.name }) else {
          add("</\(tag.name)> closes nothing", tag)
          continue
        }
        open[(match + 1)...].forEach { add("<\($0.name)> is not closed", $0) }
        open.removeSubrange(match...)
      }
    }
    open.forEach { add("<\($0.name)> is not closed", $0) }
    return breaches
  }
}
