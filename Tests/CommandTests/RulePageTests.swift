import Testing

@Suite("The pages on rules")
struct RulePageTests {
  @Test("they are what the program says of its rules; Scripts/make-rule-pages writes them")
  func pages() throws {
    let index = try SilkProcess.run(["subs", "rules", "--format", "markdown"])
    #expect(index.status == 0)
    let family = /\]\(([A-Z]+)\.md\) \|/
    let families = index.text.matches(of: family).map { String($0.1) }
    #expect(families.contains("TEXT") && families.contains("SRT"))
    let outdated = try SilkProcess.shell(
      """
      show() { silk subs rules --format markdown "$@"; }
      show | diff -q - Documentation/rules/README.md > /dev/null || echo README
      for family in \(families.joined(separator: " ")); do
        show --family $family | diff -q - Documentation/rules/$family.md > /dev/null || echo $family
      done
      ls Documentation/rules | wc -l
      """, in: ".")
    #expect(outdated.text == "\(families.count + 1)\n")
  }

  @Test("a family is listed alone, and one that does not exist is told")
  func families() throws {
    let text = try SilkProcess.run(["subs", "rules", "--family", "num"])
    #expect(text.text.contains("NUM.WIDTH  warning, in zh-Hans, zh-Hant\n"))
    #expect(text.text.contains("  Repair: The half-width digit takes its place.\n"))
    #expect(!text.text.contains("TEXT.SPACE") && !text.text.contains("LIMITS"))
    let unknown = try SilkProcess.run(["subs", "rules", "--family", "nonsense"])
    #expect(unknown.status == 64)
    let json = try SilkProcess.run(["subs", "rules", "--family", "NUM", "--format", "json"])
    #expect(json.text.contains("\"family\": \"NUM\""))
    #expect(json.text.contains("\"remedy\": \"safe\""))
    #expect(json.text.contains("\"fixable\": false"))
  }

  @Test("a house style may be a file, as for check")
  func ownProfile() throws {
    let folder = try TemporaryFolder()
    let rules = try SilkProcess.shell(
      """
      printf 'title: Mine\\ninherits: bbc\\n' > mine.yaml
      silk subs rules --profile mine.yaml; silk subs rules --profile none.yaml || echo $?
      """, in: folder.path())
    #expect(rules.text.contains("LIMITS OF MINE\n"))
    #expect(rules.text.hasSuffix("66\n"))
  }
}
