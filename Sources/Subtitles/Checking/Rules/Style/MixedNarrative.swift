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
    guard let title = Self.title(kinds) ?? sign(kinds, text) else { return }
    let line = text.lines[title].range
    breaches.append(
      Breach(
        message: "“\(String(text.shown[line]))” stands in one cue with speech",
        place: .shown(line.lowerBound)))
  }

  private enum Kind {
    /// Some words in capitals.
    case title
    /// A word or two in capitals, which may also be an acronym or a word that is stressed.
    case sign
    case speech
    /// Mostly small letters, but hardly a sentence.
    case words
    case other
  }

  /// The first of several words in capitals beside speech.
  private static func title(_ kinds: [Kind]) -> Int? {
    guard kinds.contains(.speech), kinds.allSatisfy({ $0 == .speech || $0 == .title }) else {
      return nil
    }
    return kinds.firstIndex(of: .title)
  }

  /// The first word in capitals that stands for itself: what is around it are whole sentences.
  private func sign(_ kinds: [Kind], _ text: MarkedText) -> Int? {
    guard let sign = kinds.firstIndex(of: .sign), !kinds.contains(.other) else { return nil }
    let isSpoken = kinds.map { $0 == .speech || $0 == .words }
    guard isSpoken.contains(true) else { return nil }
    for index in kinds.indices where isSpoken[index] {
      let line = text.shown[text.lines[index].range]
      if index == 0 || !isSpoken[index - 1], !Self.beginsSentence(line) { return nil }
      if index == kinds.count - 1 || !isSpoken[index + 1], !Self.endsSentence(line) { return nil }
    }
    return sign
  }

  private static func beginsSentence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.first { $0.isWordCharacter }.map { $0.isCapital || $0.isASCIIDigit } ?? false
  }

  private static func endsSentence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.last { !$0.isSpace && !$0.isClosing && $0 != "\"" }?.endsSentence ?? false
  }

  /// What a line is: what is written in the picture has capitals only and does not cry out; speech has
  /// words in small letters.
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
      let isQuiet =
        words >= 1 && TextFeatures.of(last).isDisjoint(with: cries)
        && TextFeatures.of(first).isDisjoint(with: [.hyphen, .dash])
      if isQuiet && words >= 2 && capitals >= 8 { return .title }
      // Shorter ones are acronyms, or an answer: “OK”.
      return isQuiet && capitals >= 3 && !last.endsSentence ? .sign : .other
    }
    return smallWords >= 2 ? .speech : smallWords == 1 ? .words : .other
  }
}
