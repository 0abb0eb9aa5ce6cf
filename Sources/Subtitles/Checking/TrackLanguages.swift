public import LocaleData

/// The languages of a track: one, or one in the upper and another in the lower lines of its cues.
public struct TrackLanguages: Sendable, Hashable {
  /// The language of the text, or of its upper lines.
  public let main: LanguageTag
  /// The language of the lower lines, where the track is in two languages.
  public let lower: LanguageTag?

  /// The languages of a track that somebody knows.
  public init(_ main: LanguageTag, lower: LanguageTag? = nil) {
    (self.main, self.lower) = (main, lower)
  }

  /// Both languages, or the one.
  public var all: [LanguageTag] { [main] + (lower.map { [$0] } ?? []) }

  /// How many lines of a text, from the first on, are in the language of the upper lines.
  ///
  /// Where nothing in the text tells, half of the lines.
  func upperLines(of text: MarkedText) -> Int {
    guard let lower, let above = Script(of: main), let below = Script(of: lower), above != below
    else { return text.lines.count }
    let votes = text.lines.map { line -> Int in
      text.shown[line.range].reduce(0) { votes, scalar in
        switch Script(scalar) {
        case above?: votes + above.weight
        case below?: votes - below.weight
        default: votes
        }
      }
    }
    guard votes.contains(where: { $0 != 0 }) else { return (votes.count + 1) / 2 }
    var (best, score, sum) = (0, 0, 0)
    for (index, vote) in votes.enumerated() {
      sum += vote > 0 ? 1 : vote < 0 ? -1 : 0
      // Lines that tell nothing stay with those above.
      if sum > score || sum == score && vote == 0 && best == index {
        (best, score) = (index + 1, sum)
      }
    }
    return best
  }
}

extension Script {
  /// The script of a language, where it is one that tells lines apart.
  init?(of language: LanguageTag) {
    switch language {
    case .english: self = .latin
    case .russian: self = .cyrillic
    case .simplifiedChinese, .traditionalChinese: self = .han
    default: return nil
    }
  }

  /// How much a letter says where the other lines are in another script: Latin names stand in all
  /// languages, and a Chinese character says as much as several letters.
  var weight: Int {
    switch self {
    case .latin: 1
    case .cyrillic, .other: 3
    case .han: 6
    }
  }
}

extension Track {
  /// The languages of the text: of the upper and the lower lines where most cues of two lines or
  /// more are in two scripts, else of the whole.
  ///
  /// Reads a few hundred cues, as `language(by:)` does.
  public func languages(by evidence: LanguageEvidence) -> TrackLanguages {
    var votes: [[Script]: Int] = [:]
    var (counted, upper, lower) = (0, [Unicode.Scalar](), [Unicode.Scalar]())
    var cue = CheckedCue()
    for position in Swift.stride(from: 0, to: count, by: Swift.max(1, count / 256)) {
      cue.read(self, at: position)
      let lines = cue.text.lines.filter { !$0.range.isEmpty }.map { cue.text.shown[$0.range] }
      guard lines.count > 1, let first = lines.first, let last = lines.last else { continue }
      counted += 1
      guard let above = Script(ofMostOf: first), let below = Script(ofMostOf: last),
        above != below
      else { continue }
      votes[[above, below], default: 0] += 1
      upper += first + ["\n"]
      lower += last + ["\n"]
    }
    guard let best = votes.values.max(), best * 5 >= counted * 3, best > 1 else {
      return TrackLanguages(language(by: evidence))
    }
    let languages = (evidence.language(of: upper), evidence.language(of: lower))
    guard languages.0 != languages.1, Script(of: languages.0) != nil, Script(of: languages.1) != nil
    else { return TrackLanguages(language(by: evidence)) }
    return TrackLanguages(languages.0, lower: languages.1)
  }
}

extension Script {
  /// The script of most letters of a line, or nil where it has none.
  fileprivate init?(ofMostOf line: ArraySlice<Unicode.Scalar>) {
    let counts = ScriptCounts(line)
    guard counts.total > 0 else { return nil }
    // The first of those of which there is most.
    self = [Script.cyrillic, .latin, .other].reduce(.han) { best, script in
      counts[script] * script.factor > counts[best] * best.factor ? script : best
    }
  }

  private var factor: Int { self == .latin ? 1 : 3 }
}
