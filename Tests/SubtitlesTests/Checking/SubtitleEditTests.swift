import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

/// The seventeen checks of Subtitle Edit for Netflix (`NetflixQualityCheck` at 5c98fbdf9d): the same
/// finding on the same input, or the reason why not.
@Suite("The Netflix checks of Subtitle Edit")
struct SubtitleEditTests {
  /// An input that a check speaks of, and one that it leaves alone.
  struct Check: CustomTestStringConvertible, Sendable {
    /// The class that checks.
    let name: String
    let rule: String
    let language: String
    /// What the check finds something in, as the body of a SubRip file.
    let found: String
    /// What it finds nothing in.
    let clean: String
    var rate = "24"
    var shots: [Int] = []

    var testDescription: String { "\(name) in \(language): \(rule)" }
  }

  private static func cues(_ times: [(Int, Int)], _ texts: [String]) -> String {
    zip(times, texts).enumerated().map { index, cue in
      let (start, end) = (Milliseconds(cue.0.0), Milliseconds(cue.0.1))
      return "\(index + 1)\n\(start) --> \(end)\n\(cue.1)\n\n"
    }.joined()
  }

  private static func cue(_ text: String, _ duration: Int = 4000) -> String {
    cues([(1000, 1000 + duration)], [text])
  }

  private static func pair(_ gap: Int) -> String {
    cues([(1000, 3000), (3000 + gap, 6000)], ["One.", "Two."])
  }

  private static let checks: [Check] = [
    // Gaps of 3 to 11 frames at 24; gaps of half a second and of two frames are fine.
    Check(
      name: "BridgeGaps", rule: "TIME.CHAIN", language: "en", found: pair(250), clean: pair(500)),
    Check(
      name: "BridgeGaps", rule: "TIME.CHAIN", language: "en", found: pair(125), clean: pair(83)),
    Check(
      name: "DialogHyphenSpace", rule: "DIALOG.DASH", language: "en",
      found: cue("- Who?\n- Me."), clean: cue("-Who?\n-Me.")),
    Check(
      name: "DialogHyphenSpace", rule: "DIALOG.DASH", language: "ru",
      found: cue("-Кто?\n-Я."), clean: cue("- Кто?\n- Я.")),
    Check(
      name: "DialogHyphenSpace", rule: "DIALOG.DASH", language: "zh-Hans",
      found: cue("- 谁\n- 我"), clean: cue("-谁\n-我")),
    Check(
      name: "EllipsesNotThreeDots", rule: "PUNCT.ELLIPSIS", language: "en", found: cue("Well..."),
      clean: cue("Well…")),
    // Its list of 38,432 characters is not published as text; known are those that it lacks of the
    // marks of subtitles, and what no list has.
    Check(
      name: "Glyph", rule: "TEXT.GLYPH", language: "en", found: cue("It costs 500 ₽."),
      clean: cue("♪ Smile. ♪")),
    Check(
      name: "Glyph", rule: "TEXT.GLYPH", language: "zh-Hans", found: cue("好吧⋯"),
      clean: cue("好吧…")),
    Check(
      name: "Italics", rule: "STYLE.ITALIC", language: "zh-Hans", found: cue("<i>你好</i>"),
      clean: cue("你好")),
    Check(
      name: "Italics (invalid tags)", rule: "SRT.TAG", language: "en", found: cue("<i>Hello<i>"),
      clean: cue("<i>Hello</i>")),
    Check(
      name: "MaxCps", rule: "READ.CPS", language: "en",
      found: cue("Twenty characters, ye", 1000), clean: cue("Twenty characters, y", 1000)),
    Check(
      name: "MaxCps", rule: "READ.CPS", language: "ru",
      found: cue("Семнадцать знаков!", 1000), clean: cue("Семнадцать знаков", 1000)),
    Check(
      name: "MaxDuration", rule: "TIME.MAX", language: "en", found: cue("Long.", 7001),
      clean: cue("Long.", 7000)),
    Check(
      name: "MaxLineLength", rule: "LAYOUT.CPL", language: "en",
      found: cue(String(repeating: "word ", count: 8) + "wow", 6000),
      clean: cue(String(repeating: "word ", count: 8) + "wo", 6000)),
    Check(
      name: "MaxLineLength", rule: "LAYOUT.CPL", language: "zh-Hant",
      found: cue(String(repeating: "這", count: 17), 6000),
      clean: cue(String(repeating: "這", count: 16), 6000)),
    Check(
      name: "MinDuration", rule: "TIME.MIN", language: "en", found: cue("Hi.", 832),
      clean: cue("Hi.", 833)),
    Check(
      name: "NumberOfLines", rule: "LAYOUT.LINES", language: "en", found: cue("One\ntwo\nthree"),
      clean: cue("-One\n-two")),
    Check(
      name: "NumberOfLines (fits in one)", rule: "LAYOUT.ONE-LINE", language: "en",
      found: cue("One line\nis enough."), clean: cue("One line is enough.")),
    Check(
      name: "NumbersOneToTenSpellOut", rule: "NUM.WORDS", language: "en",
      found: cue("We saw 3 ships."), clean: cue("We saw 13 ships at 3:15.")),
    Check(
      name: "ShotChange", rule: "SHOT.IN", language: "en",
      found: cues([(5208, 8000)], ["Just after the cut."]),
      clean: cues([(5000, 8000)], ["On the cut."]), shots: [5000]),
    Check(
      name: "ShotChange", rule: "SHOT.OUT", language: "en",
      found: cues([(1000, 4792)], ["Ends near the cut."]),
      clean: cues([(1000, 4917)], ["Ends two frames before it."]), shots: [5000]),
    Check(
      name: "StartNumberSpellOut", rule: "NUM.START", language: "en", found: cue("12 men came."),
      clean: cue("Then 12 men came.")),
    Check(
      name: "TextForHiUseBrackets", rule: "SDH.BRACKET", language: "en",
      found: cue("(thunder rumbles)"), clean: cue("[thunder rumbles]")),
    Check(
      name: "TwoFramesGap", rule: "TIME.GAP-MIN", language: "en", found: pair(40), clean: pair(84)),
    Check(
      name: "TwoFramesGap (overlap)", rule: "CUE.OVERLAP", language: "en", found: pair(-40),
      clean: pair(84)),
    Check(
      name: "WhiteSpace", rule: "TEXT.SPACE", language: "en", found: cue("Well,  then."),
      clean: cue("Well, then.")),
    Check(
      name: "WhiteSpace (before a mark)", rule: "PUNCT.SPACE-BEFORE", language: "en",
      found: cue("Well , then."), clean: cue("Well, then.")),
  ]

  @Test("the same finding on the same input", arguments: checks)
  func same(check: Check) throws {
    let rules = try rules(in: check.found, check)
    #expect(rules.contains(check.rule), "\(rules)")
    #expect(!(try self.rules(in: check.clean, check)).contains(check.rule))
  }

  @Test("the frame rate of TTML is one of film and television")
  func timedTextFrameRate() {
    func rules(_ rate: String) -> [String] {
      let bytes = Array(
        """
        <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" \
        ttp:frameRate="\(rate)" xml:lang="en"><body><div><p begin="1s" end="2s">A</p></div></body></tt>
        """.utf8)
      return Track(
        bytes, as: .timedText, encoding: DetectedEncoding(TextEncoding.utf8, confidence: 1)
      ).findings.map(\.rule)
    }
    #expect(rules("24") == [])
    #expect(rules("23") == ["TTML.FRAME-RATE"])
  }

  @Test("where Silk differs, it does so for a reason")
  func differences() throws {
    // Subtitle Edit counts a Latin letter beside Chinese as one, the guides as half of one; the weight
    // of one gives its answer.
    let half = Check(
      name: "MaxLineLength", rule: "LAYOUT.CPL", language: "zh-Hans",
      found: Self.cue(String(repeating: "字", count: 15) + "OK"), clean: "")
    #expect(!(try rules(in: half.found, half)).contains("LAYOUT.CPL"))
    #expect(try rules(in: half.found, half, halfWidth: 1).contains("LAYOUT.CPL"))
    // Its seven seconds are of the clock; those of the guide are of timecode: 168 frames at 23.976.
    let long = Check(
      name: "MaxDuration", rule: "TIME.MAX", language: "en", found: Self.cue("Long.", 7007),
      clean: "", rate: "23.976")
    #expect(!(try rules(in: long.found, long)).contains("TIME.MAX"))
  }

  private func rules(
    in text: String, _ check: Check, halfWidth: Double? = nil
  ) throws -> Set<String> {
    var conditions = CheckConditions(
      language: try #require(LanguageTag(check.language)),
      frameRate: try #require(FrameRate(check.rate)))
    conditions.halfWidth = halfWidth
    if !check.shots.isEmpty {
      conditions.shots = ShotChanges(
        times: check.shots.map { Milliseconds($0) }, frameRate: conditions.frameRate)
    }
    let checker = Checker(
      try Profile("netflix", from: .builtIn), conditions, try LanguageEvidence(from: .builtIn))
    return Set(checker.findings(in: track(text)).map(\.rule))
  }
}
