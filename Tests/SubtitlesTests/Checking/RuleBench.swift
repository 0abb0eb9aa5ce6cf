import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

/// The rules of a house style as they hold for a language, one after the other.
struct RuleBench {
  private let checker: Checker
  /// The rules before any cue, to be copied for each track.
  private let stream: CheckStream

  init(_ language: String, profile: String = "netflix") throws {
    let conditions = CheckConditions(language: try #require(LanguageTag(language)))
    checker = Checker(
      try Profile(profile, from: .builtIn), conditions, try RuleUnderTest.evidence.get())
    stream = checker.streams[0]
  }

  /// The places of what some rules find in a text: `PUNCT.END 1:3`, counted from 1.
  func found(_ text: String, by rules: [String]) -> [String] {
    checker.findings(in: track(subRip([text]))).filter { rules.contains($0.rule) }
      .map { "\($0.rule) \(($0.location.line ?? 0) - 2):\($0.location.column ?? 0)" }
  }

  /// A text after the edits of some rules, and where wished their proposals, one rule after the other
  /// until nothing changes; nil where that takes more than four rounds.
  func repaired(_ text: String, by rules: [String], proposals: Bool = false) -> String? {
    repaired([text], at: 0, by: rules, proposals: proposals)
  }

  /// The text of one of several cues after repairs, as above.
  ///
  /// - Parameter pause: how long it is from the end of one cue to the start of the next, in
  ///   milliseconds.
  func repaired(
    _ texts: [String], at position: Int, by rules: [String], proposals: Bool = false,
    pause: Int = 100
  ) -> String? {
    var place = place(position, in: texts, pause: pause)
    for _ in 0..<4 {
      let before = place.text
      for rule in rules { place.mend(by: rule, proposals: proposals) }
      if place.text == before { return before }
    }
    return nil
  }

  /// A cue with those around it.
  struct Place {
    private var stream: CheckStream

    fileprivate init(_ stream: CheckStream) { self.stream = stream }

    var text: String { stream.cues.text.writtenText }

    /// The edits of a rule.
    func edits(by rule: String, proposals: Bool) -> [TextEdit] {
      guard let index = stream.rules.descriptions.firstIndex(where: { $0.id == rule }) else {
        return []
      }
      return stream.rules.breaches(of: index, stream.cues).flatMap { breach -> [TextEdit] in
        switch breach.repair {
        case .edits(let edits): edits
        case .proposal(let edits): proposals ? edits : []
        default: []
        }
      }
    }

    /// Makes the edits of a rule.
    mutating func mend(by rule: String, proposals: Bool) {
      let edits = edits(by: rule, proposals: proposals)
      guard !edits.isEmpty else { return }
      let text = stream.cues.text
      stream.replaceText(MarkedText(text.applying(edits), syntax: text.syntax))
    }
  }

  /// One of several cues.
  func place(_ position: Int, in texts: [String], pause: Int = 100) -> Place {
    let track = track(subRip(texts, pause: pause))
    var stream = stream
    while stream.advance(in: track, checker.languages), stream.cues.cue.position != position {}
    return Place(stream)
  }

  private func subRip(_ texts: [String], pause: Int = 100) -> String {
    var start = 1000
    return texts.enumerated().map { number, text in
      defer { start += 2000 + pause }
      return "\(number + 1)\n\(Milliseconds(start)) --> \(Milliseconds(start + 2000))\n\(text)\n"
    }.joined(separator: "\n")
  }
}
