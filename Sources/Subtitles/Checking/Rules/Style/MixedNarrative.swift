internal import Diagnostics
internal import LocaleData

/// What is written in the picture has a cue of its own.
struct MixedNarrative: CheckingRule {
  static let description = RuleDescription(
    "FN.MIX", .error, what: "No cue has a text of the picture, in capitals, beside speech.",
    why: "Nobody can tell which is which.",
    source: "Netflix, Timed Text Style Guide English, as read by others",
    languages: [.english, .russian])

  let trigger: TextFeatures = .lineBreak

  init?(_ context: CheckContext) {}

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.features.isSuperset(of: [.capital, .small]), text.lines.count > 1,
      text.lines.contains(where: { text.shown[$0.range].hasOnlyCapitals })
    else { return }
    let kinds = text.lines.map { kind(of: text.shown[$0.range]) }
    guard kinds.contains(.speech), let title = kinds.firstIndex(of: .title),
      kinds.allSatisfy({ $0 != .other })
    else { return }
    let line = text.lines[title].range
    breaches.append(
      Breach(
        message: "“\(String(text.shown[line]))” stands in one cue with speech",
        place: .shown(line.lowerBound)))
  }

  private enum Kind {
    case title, speech, other
  }

  /// What a line is: a title has capitals only, in some words, and does not cry out; speech has words in
  /// small letters.
  private func kind(of line: ArraySlice<Unicode.Scalar>) -> Kind {
    var (capitals, small, words, smallWords) = (0, 0, 0, 0)
    for word in line.runs(where: { !TextFeatures.of($0).isDisjoint(with: .letter) }) {
      let kinds = word.map(TextFeatures.of)
      let count = kinds.count { $0.contains(.small) }
      capitals += kinds.count { $0.contains(.capital) }
      small += count
      if word.count > 1 { words += 1 }
      if word.count > 1, count == word.count { smallWords += 1 }
    }
    let marked: TextFeatures = [.note, .bracket, .parenthesis]
    if line.contains(where: { !TextFeatures.of($0).isDisjoint(with: marked) }) { return .other }
    guard let first = line.first, let last = line.last else { return .other }
    if small == 0 {
      let cries: TextFeatures = [.exclamation, .ellipsis, .colon, .comma, .hyphen, .dash]
      let isTitle =
        words >= 2 && capitals >= 8 && TextFeatures.of(last).isDisjoint(with: cries)
        && TextFeatures.of(first).isDisjoint(with: [.hyphen, .dash])
      return isTitle ? .title : .other
    }
    return smallWords >= 2 ? .speech : .other
  }
}
