internal import Diagnostics

/// Tags are those of SubRip, opened and closed in pairs.
struct Tags: CheckingRule {
  static let description = RuleDescription(
    "SRT.TAG", .warning,
    what: "Tags are <b>, <i>, <u>, <s>, <font> or {\\an1} to {\\an9}, in pairs.",
    why: "Players show other tags as text, or style the rest of the film.",
    source: "FFmpeg, libavcodec/htmlsubtitles.c; VLC, modules/codec/subsdec.c",
    remedy: .safe(
      "A tag that is not closed is closed at the end of the text, one that closes "
        + "nothing is removed; other tags stay."))
  static let scope = RuleScope.cue

  let trigger: TextFeatures = .tag

  private static let known: Set<String> = ["b", "i", "u", "s", "font"]

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard cues.cue.format == .subRip else { return }
    func add(_ message: String, _ tag: MarkedText.Tag, _ repair: Breach.Repair = .none) {
      breaches.append(
        Breach(message: message, place: .written(tag.range.lowerBound), repair: repair))
    }
    /// Closes a tag at a place.
    func closing(_ name: String, at place: Int) -> Breach.Repair {
      .edits([TextEdit(range: place..<place, replacement: Array("</\(name)>".unicodeScalars))])
    }
    var open: [(tag: MarkedText.Tag, name: String)] = []
    for tag in text.tags {
      let name = text.name(of: tag)
      switch tag.kind {
      case .override:
        let digit = name.last.flatMap { Int(String($0)) } ?? 0
        if name.count != 3 || !name.hasPrefix("an") || digit == 0 {
          add("{\\\(name)} is no tag of SubRip", tag)
        }
      case _ where !Self.known.contains(name): add("<\(name)> is no tag of SubRip", tag)
      case .opening: open.append((tag, name))
      case .closing:
        guard let match = open.lastIndex(where: { $0.name == name }) else {
          add("</\(name)> closes nothing", tag, .edits(text.removing([tag])))
          continue
        }
        for unclosed in open[(match + 1)...].reversed() {
          add(
            "<\(unclosed.name)> is not closed", unclosed.tag,
            closing(unclosed.name, at: tag.range.lowerBound))
        }
        open.removeSubrange(match...)
      }
    }
    for unclosed in open.reversed() {
      add(
        "<\(unclosed.name)> is not closed", unclosed.tag,
        closing(unclosed.name, at: text.written.count))
    }
  }
}
