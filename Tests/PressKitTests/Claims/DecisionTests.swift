import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Decisions")
struct DecisionTests {
  private static let claims = """
    sources: [{ id: a, publisher: A, language: en }, { id: b, publisher: B, language: en }]
    claims:
      - { id: ru-a, subject: s, property: p, qualifiers: { territory: RU, cut: "long: 2" },
          value: { count: 1, unit: people }, source: a }
      - { id: ru-b, subject: s, property: p, qualifiers: { territory: RU, cut: "long: 2" },
          value: { count: 2, unit: people }, source: b }
      - { id: all-a, subject: s, property: p, value: { count: 1000, unit: people }, source: a }
      - { id: all-b, subject: s, property: p, value: { count: 1200, unit: people }, source: b }
    """

  private func read(_ decisions: String) throws -> (kit: Kit, findings: [Finding]) {
    try KitReader.read(
      SmallKit.folder(["claims/a.yaml": Self.claims, "decisions.yaml": "decisions:\n" + decisions]))
  }

  @Test("the pasted line decides the fact with its qualifiers, and no other")
  func qualified() throws {
    let kit = try read("").kit
    let open = try #require(
      try ConflictFinder(kit, .builtIn).facts().first { !$0.key.qualifiers.isEmpty })
    let line = try FactReport(open, of: kit).decisionLine
    #expect(
      line.hasPrefix("- { fact: s/p, qualifiers: { \"cut\": \"long: 2\", \"territory\": \"RU\" }, ")
    )
    let decided = try read("  " + line)
    #expect(decided.findings.isEmpty)
    let facts = try ConflictFinder(decided.kit, .builtIn).facts()
    #expect(facts.map { $0.outcome.reason } == [.undecided, .decided("")])
  }

  @Test("a decision that holds is not asked for again")
  func settled() throws {
    let kit = try read("").kit
    let open = try #require(try ConflictFinder(kit, .builtIn).facts().first)
    #expect(try FactReport(open, of: kit).text.contains("    decide: - { fact: s/p, pick: all-a, "))
    let decided = try read("  " + FactReport(open, of: kit).decisionLine).kit
    let fact = try #require(try ConflictFinder(decided, .builtIn).facts().first)
    #expect(try !FactReport(fact, of: decided).text.contains("decide:"))
  }

  @Test("a second decision about a fact is an error with its line")
  func second() {
    let error = #expect(throws: (any Error).self) {
      try read(
        """
          - { fact: s/p, pick: all-a, evidence: "0", reason: x }
          - { fact: s/p, qualifiers: { territory: RU }, pick: ru-a, evidence: "0", reason: x }
          - { fact: s/p, pick: all-b, evidence: "0", reason: x }
        """)
    }
    #expect(
      error.map { "\($0)" }
        == "small/decisions.yaml:4:5: error: expected one decision a fact, found a second one about s/p"
    )
  }

  @Test(
    "a decision about nothing that is claimed is found",
    arguments: [
      ("fact: s/q, pick: all-a", "no claim is about s/q, so nothing is decided"),
      (
        "fact: s/p, qualifiers: { territory: CN }, pick: all-a",
        "no claim is about s/p territory=CN, so nothing is decided"
      ),
      ("fact: s/p, pick: gone", "“gone” is no claim about s/p, so nothing is decided"),
      ("fact: s/p, pick: ru-a", "“ru-a” is no claim about s/p, so nothing is decided"),
    ])
  func unknown(decision: String, message: String) throws {
    let findings = try read("  - { \(decision), evidence: \"0\", reason: x }").findings
    #expect(findings.map(\.rule) == ["kit.unknown-decision"])
    #expect(findings.first?.message == message)
    #expect(
      findings.first?.location == SourceLocation(file: "small/decisions.yaml", line: 2, column: 5))
  }

  @Test("a report says who shares a lineage, and groups digits")
  func witnesses() throws {
    let kit = try SmallKit.read([
      "claims/a.yaml": """
      sources:
        - { id: a, publisher: A, language: en, lineage: release }
        - { id: b, publisher: B, language: en, lineage: release }
        - { id: c, publisher: C, language: en }
      claims:
        - { id: x, subject: s, property: p, value: { money: 689000000, currency: RUB }, source: a }
        - { id: y, subject: s, property: p, value: { money: 689000000, currency: RUB }, source: b }
        - { id: z, subject: s, property: p, value: { money: 689000000, currency: RUB }, source: c }
      """
    ])
    let text = try FactReport(#require(try ConflictFinder(kit, .builtIn).facts().first), of: kit)
      .text
    #expect(
      text.contains(
        "* 689,000,000 RUB  (2 independent sources; 2 tell the release release)"))
  }
}
