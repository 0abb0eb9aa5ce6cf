import Testing

@Suite("A style that every cue has")
struct UniformStyleTests {
  private static func cues(_ count: Int, _ form: (Int) -> String) -> [String] {
    (1...count).map(form)
  }

  @Test(
    "more than ten cues in italics and a hundred at the top are told once",
    arguments: ["en", "ru"])
  func told(language: String) throws {
    let rule = try RuleUnderTest("STYLE.ALLCUE", language)
    #expect(rule.told(Self.cues(10) { "<i>\($0)</i>" }) == [])
    #expect(rule.told(Self.cues(11) { "<i>\($0)</i>" }) == ["all 11 cues are in italics"])
    #expect(rule.told(Self.cues(11) { "<i>a\n\($0)</i>" }) == ["all 11 cues are in italics"])
    #expect(rule.told(Self.cues(11) { "{\\an8}\($0)" }) == [])
    #expect(rule.told(Self.cues(101) { "{\\an8}\($0)" }) == ["all 101 cues are at the top"])
  }

  @Test("one cue, one word or one place that differs says that the others are meant")
  func differing() throws {
    let rule = try RuleUnderTest("STYLE.ALLCUE", "en")
    #expect(rule.told(Self.cues(200) { $0 == 70 ? "\($0)" : "<i>{\\an8}\($0)</i>" }) == [])
    #expect(rule.told(Self.cues(20) { $0 == 7 ? "<i>a</i> b" : "<i>\($0)</i>" }) == [])
    #expect(rule.told(Self.cues(200) { "{\\an8\\b1}\($0)" }) == [])
    #expect(rule.told([""] + Self.cues(20) { "<i>\($0)</i>" }) == ["all 20 cues are in italics"])
  }

  @Test("where italics are forbidden each of them is told by another rule")
  func forbidden() throws {
    #expect(
      try RuleUnderTest("STYLE.ALLCUE", "zh-Hans").told(Self.cues(20) { "<i>\($0)</i>" }) == [])
  }

  @Test("the tags are removed, others stay")
  func repair() throws {
    let rule = try RuleUnderTest("STYLE.ALLCUE", "en")
    let texts = Self.cues(101) { "{\\an8}<i>\($0) <b>a</b></i>" }
    #expect(try rule.repaired(texts) == Self.cues(101) { "\($0) <b>a</b>" })
    #expect(try rule.repaired(texts, proposals: false) == texts)
    #expect(try rule.fixed(texts) == Self.cues(101) { "\($0) <b>a</b>" })
  }
}
