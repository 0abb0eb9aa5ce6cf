internal import Diagnostics
internal import LocaleData

/// A cue stays long enough for each of its words.
struct TimePerWord: CheckingRule {
  static let description = RuleDescription(
    "TIME.PER-WORD", .info, what: "A cue stays as long for each word as the house style says.",
    why: "Short words take as long to read as others.",
    source: "the profile, milliseconds-per-word",
    languages: [.english, .russian])

  private let minimum: Double

  init?(_ context: CheckContext) {
    guard let minimum = context.number(.millisecondsPerWord) else { return nil }
    self.minimum = minimum
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let duration = cues.cue.duration
    guard duration > .zero else { return }
    let words = cues.text.wordCount
    // One millisecond is what rounding may have taken away from the cue.
    guard Double(words) * minimum > Double(duration.count + 1) else { return }
    let each = duration.count / max(words, 1)
    breaches.append(
      Breach(
        message: "\(each) ms a word; the minimum is \(minimum.inTenths)", place: .times,
        value: Double(each), limit: minimum))
  }
}

extension MarkedText {
  /// How many words are shown: runs of what is no space, with a letter or digit among them.
  var wordCount: Int {
    var count = 0
    var isCounted = false
    for scalar in shown {
      if scalar.properties.isWhitespace {
        isCounted = false
      } else if !isCounted, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        isCounted = true
        count += 1
      }
    }
    return count
  }
}
