import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

/// A rule as a test asks for it: by its id, in a language and a house style.
struct RuleUnderTest {
  static let evidence = Result { try LanguageEvidence(from: .builtIn) }

  let id: String
  let checker: Checker

  init(_ id: String, _ language: String, profile: String = "netflix") throws {
    self.id = id
    let conditions = CheckConditions(language: try #require(LanguageTag(language)))
    checker = Checker(
      try Profile(profile, from: .builtIn), conditions, try RuleUnderTest.evidence.get())
  }

  /// A track of which every text is a cue of two seconds, a second after the one before.
  private static func track(_ texts: [String]) -> Track {
    var file = ""
    for (index, text) in texts.enumerated() {
      let (start, end) = (Milliseconds(index * 3000 + 1000), Milliseconds(index * 3000 + 3000))
      file += "\(index + 1)\n\(start) --> \(end)\n\(text)\n\n"
    }
    return SubtitlesTests.track(file)
  }

  /// What the rule finds in a text: the line and the column, counted from 1, and the message.
  func findings(_ text: String) -> [(place: String, message: String, isFixable: Bool)] {
    checker.findings(in: Self.track([text])).filter { $0.rule == id }.map { finding in
      let line = (finding.location.line ?? 0) - 2
      return ("\(line):\(finding.location.column ?? 0)", finding.message, finding.isFixable)
    }
  }

  /// The places of what the rule finds in a text.
  func places(_ text: String) -> [String] { findings(text).map(\.place) }

  /// What the rule says of some cues: the number of the cue, or nothing for the track, and why.
  func told(_ texts: [String]) -> [String] {
    checker.findings(in: Self.track(texts)).filter { $0.rule == id }.map { finding in
      (finding.cue.map { "\($0): " } ?? "") + finding.message
    }
  }

  /// A text after the edits of the rule, proposed ones as well.
  func repaired(_ text: String, proposals: Bool = true) throws -> String {
    try repaired([text], proposals: proposals)[0]
  }

  /// The texts of some cues after a fix of this rule alone, which is named.
  func fixed(_ texts: [String]) throws -> [String] {
    try Fixer(checker, FixOptions(only: [id])).fixed(Self.track(texts)).track.map(\.text)
  }

  /// The texts of some cues after the edits of the rule, proposed ones as well.
  func repaired(_ texts: [String], proposals: Bool = true) throws -> [String] {
    let track = Self.track(texts)
    var result: [String] = []
    var edits: [Int: [TextEdit]] = [:]
    var whole: [MarkedText] = []
    for var stream in checker.streams {
      let rule = stream.rules.descriptions.firstIndex { $0.id == id }
      while stream.advance(in: track, checker.languages) {
        let cues = stream.cues
        stream.trackRules.look(at: cues.cue)
        whole.append(cues.text)
        guard let rule else { continue }
        for breach in stream.rules.breaches(of: rule, cues) {
          switch breach.repair {
          case .edits(let some): edits[cues.cue.position, default: []] += some
          case .proposal(let some) where proposals:
            edits[cues.cue.position, default: []] += some
          default: break
          }
        }
      }
      guard let trackRule = stream.trackRules.descriptions.firstIndex(where: { $0.id == id }) else {
        continue
      }
      for breach in stream.trackRules.breaches(of: trackRule) {
        switch breach.repair {
        case .edits(let some): edits.merge(some) { $0 + $1 }
        case .proposal(let some) where proposals: edits.merge(some) { $0 + $1 }
        default: break
        }
      }
    }
    for (position, text) in whole.enumerated() {
      result.append(String(text.applying(edits[position] ?? [])))
    }
    return result
  }
}

/// A text after the edits of a rule, proposed ones as well.
func repaired(
  _ text: String, by rule: String, language: String, profile: String = "netflix"
) throws -> String {
  try RuleUnderTest(rule, language, profile: profile).repaired(text)
}
