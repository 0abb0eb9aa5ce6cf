internal import Diagnostics
internal import LocaleData

/// The dash of a speaker tells one from another in the same cue.
struct SingleSpeaker: CheckingRule {
  static let description = RuleDescription(
    "DIALOG.SINGLE", .warning, what: "Dashes mark speakers only where there are two in a cue.",
    why: "A dash at one speaker says that another one speaks too.",
    source: "Subtitle Edit, Remove dash in single lines; the profile, dialogue-dash",
    remedy: .proposed("The dash is removed, or the other speaker gets one."))

  let trigger: TextFeatures = .leadingDash

  private let dash: String

  init?(_ context: CheckContext) {
    guard let dash = context.custom(.dialogueDash) else { return nil }
    self.dash = dash
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard !DialogueLines.areSurelyTwo(text) else { return }
    let speakers = DialogueLines(text)
    guard let only = speakers.atLineStart.first, speakers.atLineStart.count == 1,
      speakers.withinLine.isEmpty
    else { return }
    guard !speakers.beginsWithDash else {
      let end = text.shown[(only + 1)...].firstIndex { !$0.isSpace } ?? only + 1
      breaches.append(
        Breach(
          message: "a dash, but only one speaker", place: .shown(only),
          repair: .proposal(text.replacing(only..<end, with: ""))))
      return
    }
    // The line above ends a sentence, so that somebody else speaks here.
    guard let above = text.lines.last(where: { $0.range.upperBound < only })?.range,
      let last = text.lastVisible(before: above.upperBound, in: above),
      text.shown[last].endsSentence,
      let first = text.firstVisible(from: text.lines[0].range.lowerBound, in: text.lines[0].range)
    else { return }
    breaches.append(
      Breach(
        message: "a dash at the second speaker only", place: .shown(only),
        repair: .proposal(text.replacing(first..<first, with: dash))))
  }
}
