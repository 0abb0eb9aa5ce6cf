internal import Diagnostics

/// A cue stands in the middle of the bottom or the top of the picture.
struct CuePosition: CheckingRule {
  static let description = RuleDescription(
    "LAYOUT.POSITION", .warning,
    what: "A cue stands in the middle of the bottom of the picture, or of its top.",
    why: "Viewers look for the text where it always is.",
    source: "Netflix, Timed Text Style Guide, General Requirements: the profile, position",
    remedy: .proposed("The cue goes to the middle of the bottom or the top."))
  static let scope = RuleScope.cue

  init?(_ context: CheckContext) {
    guard context.custom(.position) == "centre" else { return nil }
  }

  var trigger: TextFeatures { .tag }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for tag in text.tags where tag.kind == .override {
      guard let place = Self.place(text.written[tag.name]), place != 2, place != 8 else { continue }
      let digit = tag.name.upperBound - 1
      breaches.append(
        Breach(
          message: "“\(String(text.written[tag.range]))” puts the cue elsewhere than in the middle "
            + "of the bottom or the top",
          place: .written(tag.range.lowerBound),
          repair: .proposal([
            TextEdit(range: digit..<digit + 1, replacement: [place > 6 ? "8" : "2"])
          ])))
    }
  }

  /// The place that a tag such as `an8` names, as the keys of a number pad lie.
  private static func place(_ name: ArraySlice<Unicode.Scalar>) -> Int? {
    guard name.count == 3, name.starts(with: "an".unicodeScalars), let digit = name.last else {
      return nil
    }
    return Int(String(digit)).flatMap { (1...9).contains($0) ? $0 : nil }
  }
}
