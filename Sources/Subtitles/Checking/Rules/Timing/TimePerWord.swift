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
      if scalar.isWhite {
        isCounted = false
      } else if !isCounted, scalar.isAlphanumeric {
        isCounted = true
        count += 1
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  // Of ASCII this is known without the tables of Unicode.

  /// Whether it parts words.
  fileprivate var isWhite: Bool {
    isASCII ? self == " " || 0x09...0x0D ~= value : properties.isWhitespace
  }

  /// Whether it makes a word: a letter or a number.
  fileprivate var isAlphanumeric: Bool {
    isASCII
      ? isASCIILetter || isASCIIDigit : properties.isAlphabetic || properties.numericType != nil
  }
}
