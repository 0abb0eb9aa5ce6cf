import LocaleData
import Testing

@testable import Subtitles

@Suite("Quick looks that spare a longer one")
struct QuickLookTests {
  @Test("a rule that the times of a cue give no occasion has nothing to say of it")
  func occasions() throws {
    let context = CheckContext(
      try Profile("netflix", from: .builtIn), CheckConditions(language: .english),
      try RuleUnderTest.evidence.get())
    let rules = Checker.rules.compactMap { $0.init(context) }.filter { $0.occasion != nil }
    #expect(rules.count == 5)
    var random = SeededGenerator(seed: 11)
    var met = 0
    for _ in 0..<2000 {
      let times = (0..<2).map { _ in
        (Int.random(in: 0...60, using: &random), Int.random(in: 0...60, using: &random))
      }
      var file = ""
      for (index, (start, end)) in times.enumerated() {
        file += "\(index + 1)\n\(Milliseconds(start)) --> \(Milliseconds(end))\nYes.\n\n"
      }
      let track = track(file)
      var cues = CueWindow()
      var reader = CueReader(.whole)
      for _ in 0..<3 { _ = cues.advance(&reader, track, TrackLanguages(.english)) }
      let features = cues.timeFeatures
      for rule in rules {
        var breaches: [Breach] = []
        rule.check(cues, &breaches)
        if rule.occasion?.isDisjoint(with: features) ?? false {
          #expect(breaches.isEmpty, "\(type(of: rule)) \(times)")
        } else if !breaches.isEmpty {
          met += 1
        }
      }
    }
    #expect(met > 1000)
  }

  @Test(
    "a number from one to ten is seen wherever it stands",
    arguments: [
      ("I have 3 cats.", true), ("10", true), ("(7)", true), ("5-year-old", true), ("a\n9", true),
      ("9:40", true), ("1927", false), ("12, 15", false), ("07", false), ("no", false),
      ("100 or 11", false), ("101 and 1", true),
    ])
  func oneToTen(text: String, isSeen: Bool) {
    #expect(MarkedText(text).mayHaveOneToTen == isSeen)
  }

  @Test(
    "a number that begins a sentence is seen, one that surely does not is not",
    arguments: [
      ("15 cats.", true), ("No. 15 cats.", true), ("-15 cats.", true), ("Well: 15\ncats", true),
      ("12 котов", true), ("it's 15 cats", false), ("in\n1927 cats", false),
      ("yes, 15 cats", false),
      ("15.", false), ("15%", false), ("15", false), ("0 cats", false),
    ])
  func openingNumber(text: String, isSeen: Bool) {
    #expect(MarkedText(text).mayHaveOpeningNumber == isSeen)
  }

  @Test(
    "line ends between speakers part nothing",
    arguments: [
      ("-To the\n-House?", 0), ("— Не\n— Надо.", 0), ("to the\nhouse", 1), ("in the\nhouse", 1),
      ("-to the\nhouse", 1), ("--to the\n--house", 1), ("well, the,\nhouse", 0),
    ])
  func faults(text: String, count: Int) throws {
    let language: LanguageTag = text.contains("Не") ? .russian : .english
    let context = CheckContext(
      try Profile("netflix", from: .builtIn), CheckConditions(language: language),
      try RuleUnderTest.evidence.get())
    let breaker = try #require(context.breaker)
    #expect(breaker.faults(in: MarkedText(text)).count == count)
  }
}
