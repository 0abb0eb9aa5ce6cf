internal import Diagnostics
internal import LocaleData

/// Subtitles say what the film says.
struct Advertising: CheckingRule {
  static let description = RuleDescription(
    "TEXT.URL-AD", .warning, what: "No address of the web, and nobody who names themselves.",
    why: "It is no part of the film.",
    source: "Tero Subtitler, prohibited characters; the data of the language, wording",
    remedy: .proposed("The lines are removed, where others are left."))
  static let respells = true

  private let phrases: Phrases

  init?(_ context: CheckContext) { phrases = Phrases(context.wording.advertising) }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    let hasAddress = !text.features.isDisjoint(with: [.address, .stopBeforeLatin])
    var found: [(line: Int, breach: Breach)] = []
    for (index, line) in text.lines.enumerated() {
      guard
        let match = (hasAddress ? WebAddress.first(in: text.shown, line.range) : nil)
          ?? phrases.first(in: text.shown, line.range)
      else { continue }
      found.append(
        (
          index,
          Breach(
            message: "“\(String(text.shown[match]))” is no part of the film",
            place: .shown(match.lowerBound))
        ))
    }
    if found.isEmpty { return }
    let others = text.lines.indices.filter { index in
      !found.contains { $0.line == index } && !text.isBlank(text.lines[index].range)
    }
    for (line, breach) in found {
      var breach = breach
      if !others.isEmpty {
        breach.repair = .proposal(
          text.removing(line: line, isLast: line > others[others.count - 1]))
      }
      breaches.append(breach)
    }
  }
}

extension MarkedText {
  /// What takes a line away with one of its ends: the one before it where all that follow go as well.
  fileprivate func removing(line: Int, isLast: Bool) -> [TextEdit] {
    let range = lines[line].range
    return isLast
      ? replacing(max(range.lowerBound - 1, 0)..<range.upperBound, with: "")
      : replacing(range.lowerBound..<min(range.upperBound + 1, shown.count), with: "")
  }
}
