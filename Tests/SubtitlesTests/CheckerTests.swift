import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

@Suite("Checking")
struct CheckerTests {
  private static let evidence = Result { try LanguageEvidence(from: .builtIn) }

  @Test(
    "a value at its limit is fine, one beyond is a finding",
    arguments: [
      // Two cues: the first from one second on, the second after a gap; 24 frames a second.
      ("833 ms", "ru", "00:00:01,000 --> 00:00:01,833", "A", []),
      ("832 ms", "ru", "00:00:01,000 --> 00:00:01,832", "A", ["TIME.MIN"]),
      ("7 s", "ru", "00:00:01,000 --> 00:00:08,000", "A", []),
      ("7.001 s", "ru", "00:00:01,000 --> 00:00:08,001", "A", ["TIME.MAX"]),
      ("17 cps", "ru", "00:00:01,000 --> 00:00:02,000", "Семнадцать знаков", []),
      ("18 cps", "ru", "00:00:01,000 --> 00:00:02,000", "Семнадцать знаков!", ["READ.CPS"]),
      ("20 cps", "en", "00:00:01,000 --> 00:00:02,000", "Twenty characters, y", []),
      ("21 cps", "en", "00:00:01,000 --> 00:00:02,000", "Twenty characters, ye", ["READ.CPS"]),
      ("9 cps", "zh-Hans", "00:00:01,000 --> 00:00:02,000", "这里一共有九个汉字", []),
      ("9.5 cps", "zh-Hans", "00:00:01,000 --> 00:00:02,000", "这里一共有九个汉字a", ["READ.CPS"]),
      ("42 a line", "ru", "00:00:01,000 --> 00:00:06,000", String(repeating: "я", count: 42), []),
      (
        "43 a line", "ru", "00:00:01,000 --> 00:00:06,000", String(repeating: "я", count: 43),
        ["LAYOUT.CPL"]
      ),
      (
        "tags do not count", "ru", "00:00:01,000 --> 00:00:06,000",
        "<i>" + String(repeating: "я", count: 42) + "</i>", []
      ),
      (
        "16 a line", "zh-Hant", "00:00:01,000 --> 00:00:06,000", String(repeating: "這", count: 16),
        []
      ),
      (
        "16.5 a line", "zh-Hant", "00:00:01,000 --> 00:00:06,000",
        String(repeating: "這", count: 16) + "1", ["LAYOUT.CPL"]
      ),
      ("two lines", "ru", "00:00:01,000 --> 00:00:06,000", "Раз\nДва", ["LAYOUT.ONE-LINE"]),
      (
        "three lines", "ru", "00:00:01,000 --> 00:00:06,000", "Раз\nДва\nТри",
        ["LAYOUT.ONE-LINE", "LAYOUT.LINES"]
      ),
      ("no duration", "ru", "00:00:01,000 --> 00:00:01,000", "A", ["CUE.ZERO"]),
    ])
  func limits(_: String, language: String, times: String, text: String, rules: [String]) throws {
    #expect(try found("1\n\(times)\n\(text)\n", language) == rules)
  }

  @Test(
    "the gap to the cue above is counted in frames",
    arguments: [
      ("00:00:02,083", "24", []), ("00:00:02,042", "24", ["TIME.GAP-MIN"]),
      ("00:00:02,000", "24", ["TIME.GAP-MIN"]),
      ("00:00:02,080", "25", []), ("00:00:02,067", "30", []),
      ("00:00:02,049", "30", ["TIME.GAP-MIN"]),
      ("00:00:01,999", "24", ["CUE.OVERLAP"]), ("00:00:00,900", "24", ["CUE.ORDER"]),
    ])
  func gap(start: String, rate: String, rules: [String]) throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n\(start) --> 00:00:04,000\nB\n"
    #expect(try found(text, "en", rate: rate) == rules)
  }

  @Test("seven seconds are 168 frames, which at 23.976 are 7007 ms")
  func timecodeSeconds() throws {
    let text = "1\n00:00:01,000 --> 00:00:08,007\nA\n"
    #expect(try found(text, "en", rate: "23.976") == [])
    #expect(try found(text, "en", rate: "24") == ["TIME.MAX"])
  }

  @Test(
    "text is looked at as its language wants it",
    arguments: [
      ("ru", "Ну...", ["PUNCT.ELLIPSIS 3:3"]), ("ru", "Ну…", []), ("en", "Well..", []),
      ("zh-Hans", "好吧……", ["PUNCT.ELLIPSIS 3:3"]),
      (
        "zh-Hans", "好吧。。。",
        ["PUNCT.ELLIPSIS 3:3"]
      ),
      ("zh-Hans", "你好，朋友", ["PUNCT.END 3:3"]), ("zh-Hant", "你好，朋友", []),
      ("zh-Hant", "你好，\n朋友。", ["PUNCT.END 3:3", "LAYOUT.ONE-LINE 4:1", "PUNCT.END 4:3"]),
      ("zh-Hans", "<i>你好</i>", ["STYLE.ITALIC 3:1"]), ("ru", "<i>Да</i>", []),
      ("ru", "-Кто?\n-Я.", ["DIALOG.DASH 3:1", "DIALOG.DASH 4:1"]), ("ru", "- Кто?\n- Я.", []),
      ("en", "-Who?\n-Me.", []), ("en", "- Who?\n-Me.", ["DIALOG.DASH 3:1"]),
      ("ru", "-Кто?", ["DIALOG.SINGLE 3:1"]),
      ("zh-Hans", "–谁\n–我", ["DIALOG.DASH 3:1", "DIALOG.DASH 4:1"]),
      ("ru", "<b>Да", ["SRT.TAG 3:1"]), ("ru", "Да</i>", ["SRT.TAG 3:3"]),
      ("ru", "<i><b>Да</i></b>", ["SRT.TAG 3:4", "SRT.TAG 3:13"]), ("en", "{\\an8}Yes", []),
      ("en", "{\\pos(1,2)}Yes", ["SRT.TAG 3:1"]), ("en", "<v Ann>Yes", ["SRT.TAG 3:1"]),
      ("en", "1 < 2 > 0", []),
      ("en", " Yes", ["TEXT.SPACE 3:1"]), ("en", "Yes ", ["TEXT.SPACE 3:4"]),
      ("en", "Yes,  sir", ["TEXT.SPACE 3:5"]),
      ("en", "Y\u{200B}es", ["TEXT.SPACE 3:2"]), ("zh-Hans", "热茶 柠檬", []),
      ("ru", "cамовар", ["TEXT.MIXED-SCRIPT 3:1"]), ("ru", "SMS-ка, iPhone’ом", []),
      ("en", "Krаuse", ["TEXT.MIXED-SCRIPT 3:3"]),
      ("ru", "SMSка", []), ("en", "<i></i>", ["CUE.EMPTY 2:1"]), ("en", "", ["CUE.EMPTY 2:1"]),
    ])
  func text(language: String, text: String, found: [String]) throws {
    let track = track("1\n00:00:01,000 --> 00:00:04,000\n\(text)\n")
    let findings = try checker(language).findings(in: track)
    #expect(
      findings.map { "\($0.rule) \($0.location.line ?? 0):\($0.location.column ?? 0)" } == found)
  }

  @Test("children and the deaf have limits of their own")
  func audiences() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nПятнадцать букв\n"
    #expect(try found(text, "ru") == [])
    #expect(try found(text, "ru", audience: .children) == ["READ.CPS-KIDS"])
    #expect(try found(text, "ru", audience: .children, isSDH: true) == [])
  }

  @Test("a finding says what was measured and what it was measured against")
  func values() throws {
    let track = track("1\n00:00:01,000 --> 00:00:02,000\nСемнадцать знаков!\n")
    let finding = try #require(try checker("ru").findings(in: track).first)
    #expect(finding.message == "18 characters a second; the limit is 17")
    #expect(finding.value == 18)
    #expect(finding.limit == 17)
    #expect(finding.cue == 1)
  }

  @Test(
    "the tracks of the sample keep the rules of the house",
    arguments: ["en", "ru", "zh-Hans", "zh-Hant"])
  func sampleTracks(language: String) throws {
    #expect(
      try checker(language).findings(in: track(sample("\(language).srt"))).map(\.description) == [])
  }

  @Test("a profile without figures sets no limits, and the same track gives the same findings")
  func laws() throws {
    let store = LocaleStore(root: "L") { _ in Array("title: Empty".utf8) }
    let checker = Checker(
      try Profile("empty", from: store), CheckConditions(language: .russian),
      try Self.evidence.get())
    let faults = track(sample("faults.srt"))
    let findings = checker.findings(in: faults)
    #expect(findings == checker.findings(in: faults))
    let families = Set(findings.compactMap { $0.rule.split(separator: ".").first.map(String.init) })
    #expect(families == ["FILE", "SRT", "CUE", "TEXT", "PUNCT"])
  }

  @Test("no rule and no profile lacks its source", arguments: Profile.names)
  func sources(profile: String) throws {
    let profile = try Profile(profile, from: .builtIn)
    let figures = Profile.Limit.allCases.flatMap(profile.figures)
    #expect(!figures.isEmpty)
    #expect(figures.allSatisfy { !$0.source.isEmpty && ($0.number != nil || $0.isNone) })
    #expect(Checker.descriptions.allSatisfy { !$0.source.isEmpty && !$0.why.isEmpty })
    #expect(Set(Checker.descriptions.map(\.id)).count == Checker.descriptions.count)
  }

  @Test(
    "broken data says where it is and what was expected",
    arguments: [
      (
        "limits:\n  lines:\n    - {value: two, source: x, certainty: code}",
        "profiles/x.yaml:4:15: error: expected a number"
      ),
      (
        "limits:\n  lines:\n    - {value: 2, source: x, certainty: sure}",
        "profiles/x.yaml:4:40: error: expected one of: primary, code, secondary, unverified; found “sure”"
      ),
      (
        "limits:\n  lines:\n    - {value: 2, certainty: code}",
        "profiles/x.yaml:4:7: error: expected the key “source”"
      ),
      ("limits:\n  line: []", "profiles/x.yaml:3:3: error: unknown key “line”"),
    ])
  func brokenProfile(limits: String, message: String) {
    let store = LocaleStore(root: "L") { _ in Array("title: X\n\(limits)\n".utf8) }
    let error = #expect(throws: LocaleError.self) { try Profile("x", from: store) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  private func checker(
    _ language: String, rate: String = "24", audience: Audience = .adult, isSDH: Bool = false
  ) throws -> Checker {
    let conditions = CheckConditions(
      language: try #require(LanguageTag(language)), audience: audience, isSDH: isSDH,
      frameRate: try #require(FrameRate(rate)))
    return Checker(try Profile("netflix", from: .builtIn), conditions, try Self.evidence.get())
  }

  private func found(
    _ text: String, _ language: String, rate: String = "24", audience: Audience = .adult,
    isSDH: Bool = false
  ) throws -> [String] {
    try checker(language, rate: rate, audience: audience, isSDH: isSDH).findings(in: track(text))
      .map(\.rule)
  }
}
