import LocaleData
import Testing

@testable import PressKit

@Suite("Facts from claims")
struct ConflictFinderTests {
  /// The fact that two claims amount to, the first by one source and the second by another.
  private func fact(
    _ left: String, _ right: String, lineage: String = "b", languages: [String] = ["en", "en"],
    decision: String = ""
  ) throws -> Fact {
    let kit = try SmallKit.read([
      "roster.yaml": """
      people:
        - { id: volgin, forms: { en: Andrey Volgin, ru: Андрей Волгин }, aka: [Andrei Vokin] }
        - { id: zheng, forms: { en: Zheng Hanyi } }
        - { id: zhang, forms: { en: Zhang Hanhui } }
        - { id: orlov, forms: { en: Andrei Orlov } }
        - { id: other-orlov, forms: { en: Anton Orlov } }
        - { id: li, forms: { en: Li Wei } }
        - { id: lead, forms: { en: Miloš Biković } }
      """,
      "claims/a.yaml": """
      sources:
        - { id: a, publisher: A, language: \(languages[0]), lineage: a }
        - { id: b, publisher: B, language: \(languages[1]), lineage: \(lineage) }
      claims:
        - { id: left, subject: s, property: p, value: \(left), source: a }
        - { id: right, subject: s, property: p, value: \(right), source: b }
      """,
      "decisions.yaml": decision,
    ])
    return try #require(try ConflictFinder(kit, .builtIn).facts().first)
  }

  @Test(
    "values are compared by what they mean",
    arguments: [
      ("{ date: 2025-09-04 }", "{ date: 2025-09-04 }", Fact.Agreement.agreed, "2025-09-04"),
      ("{ date: 2025-02 }", "{ date: 2025-02-20 }", .precision, "2025-02-20"),
      ("{ date: \"2025\" }", "{ date: 2025-02-20 }", .precision, "2025-02-20"),
      ("{ date: 2025-02-18 }", "{ date: 2025-02-20 }", .conflict, nil),
      ("{ count: 76, unit: years }", "{ count: 75, unit: years }", .conflict, nil),
      (
        "{ count: 1700, unit: people, isApproximate: true }", "{ count: 1693, unit: people }",
        .precision, "1693 people"
      ),
      (
        "{ money: 643, currency: RUB, asOf: 2025-04 }",
        "{ money: 689, currency: RUB, asOf: 2025-08-29 }", .timeDependent,
        "689 RUB as of 2025-08-29"
      ),
      (
        "{ money: 689, currency: RUB, asOf: 2025-08 }",
        "{ money: 688, currency: RUB, asOf: 2025-08-29 }", .conflict, nil
      ),
      ("{ money: 689, currency: RUB }", "{ money: 8, currency: USD }", .unverifiable, nil),
      ("{ set: [a, b] }", "{ set: [b, a] }", .agreed, "a, b"),
      ("{ set: [a] }", "{ set: [a, b] }", .partial, "a, b"),
      ("{ set: [a] }", "{ set: [b] }", .partial, "a, b"),
      ("{ person: Andrey Volgin }", "{ person: Andrei Vokin }", .variant, "Andrey Volgin"),
      ("{ person: Andrei Vokin }", "{ person: Андрей Волгин }", .variant, "Andrey Volgin"),
      ("{ person: Zheng Hanyi }", "{ person: Zhang Hanhui }", .conflict, nil),
      ("{ person: Vadim }", "{ person: Vadim Byrkin }", .partial, "Vadim Byrkin"),
      ("{ text: CEO }", "{ text: president }", .conflict, nil),
      ("{ text: CEO }", "{ date: \"2025\" }", .conflict, nil),
      ("{ text: Red Silk }", "{ text: «red silk» }", .variant, "Red Silk"),
      ("{ text: 16+ }", "{ text: 18+ }", .conflict, nil),
      (
        "{ text: the best film of the year }", "{ text: the most watched film in May }",
        .unverifiable, nil
      ),
      (
        "{ text: two friends on a long road }", "{ text: a train crosses the winter steppe }",
        .unverifiable, nil
      ),
      ("{ place: Baikal }", "{ place: Lake Baikal }", .variant, "Baikal"),
      ("{ set: [Xining] }", "{ set: [\"Xining, Qinghai\"] }", .agreed, "Xining"),
      ("{ set: [producer] }", "{ set: [general producer] }", .partial, "producer"),
      (
        "{ money: 689000000, currency: RUB }", "{ money: 688600000, currency: RUB }", .precision,
        "688600000 RUB"
      ),
      ("{ person: Gleb Kaluzhny }", "{ person: Gleb Kalyuzhny }", .variant, "Gleb Kaluzhny"),
      (
        "{ event: screening, date: 2025-09-04 }", "{ event: premiere, date: 2025-09-04 }",
        .precision, "premiere, 2025-09-04"
      ),
      (
        "{ event: release, date: 2025-09-04 }", "{ event: premiere, date: 2025-09-04 }", .conflict,
        nil
      ),
      (
        "{ count: 10, unit: years, since: \"2015\", asOf: \"2025\" }", "{ count: 11, unit: years }",
        .conflict, "10 years as of 2025 since 2015"
      ),
    ] as [(String, String, Fact.Agreement, String?)])
  func comparison(left: String, right: String, agreement: Fact.Agreement, pick: String?) throws {
    let fact = try fact(left, right)
    #expect(fact.agreement == agreement)
    #expect(fact.outcome.value?.description == pick)
  }

  @Test(
    "what only looks alike is not taken for one",
    arguments: [
      ("{ text: director }", "{ text: assistant director }", .conflict),
      ("{ text: minister of culture }", "{ text: deputy minister of culture }", .conflict),
      ("{ text: former head of the studio }", "{ text: head of the studio }", .conflict),
      ("{ text: head of Mosfilm }", "{ text: head of Lenfilm }", .conflict),
      ("{ text: based on true events }", "{ text: not based on true events }", .conflict),
      ("{ text: Beijing University }", "{ text: Beijing Normal University }", .unverifiable),
      ("{ text: Jiangsu Studio }", "{ text: Jiangxi Studio }", .conflict),
      ("{ place: Niger }", "{ place: Nigeria }", .conflict),
      ("{ place: Harbin }", "{ place: Harbor }", .conflict),
      (
        "{ text: the first co-production }", "{ text: the first co-production since 1990 }",
        .unverifiable
      ),
      ("{ text: The hero never comes home }", "{ text: The hero is back }", .unverifiable),
      ("{ person: A. Orlov }", "{ person: Andrei Orlov }", .unverifiable),
      ("{ person: Li Wei }", "{ person: Li Wei Min }", .unverifiable),
      ("{ count: 128, unit: minutes }", "{ count: 130, unit: minutes }", .conflict),
      (
        "{ event: award, date: 2027-05-01, name: Best Actress }",
        "{ event: award, date: 2027-05-01, name: Best Film }", .unverifiable
      ),
      (
        "{ event: screening, date: 2027-05-01, place: York }",
        "{ event: screening, date: 2027-05-01, place: New York }", .conflict
      ),
    ] as [(String, String, Fact.Agreement)])
  func lookalikes(left: String, right: String, agreement: Fact.Agreement) throws {
    let fact = try fact(left, right)
    #expect(fact.agreement == agreement)
    #expect(fact.needsDecision)
  }

  @Test(
    "posts and descriptions in Russian and Chinese are told apart as well",
    arguments: [
      ("ru", "министр культуры", "заместитель министра культуры"),
      ("ru", "основан на реальных событиях", "не основан на реальных событиях"),
      ("zh-Hans", "文化部部长", "文化部副部长"),
      ("zh-Hans", "根据真实事件改编", "并非根据真实事件改编"),
      ("zh-Hans", "北京大学", "北京师范大学"),
    ])
  func otherLanguages(language: String, left: String, right: String) throws {
    let fact = try fact(
      "{ text: \(left) }", "{ text: \(right) }", languages: [language, language])
    #expect(fact.needsDecision)
  }

  @Test(
    "of what agrees the fullest is picked",
    arguments: [
      ("{ person: Andrey Volgin }", "{ person: Andrey Igorevich Volgin }", "Andrey Volgin"),
      ("{ person: Andrey Volgin }", "{ person: Andrej Volgin }", "Andrey Volgin"),
      ("{ person: Milos Bikovic }", "{ person: Милош Биковић }", "Miloš Biković"),
      ("{ set: [Harbin, Heilongjiang] }", "{ set: [Harbin, Belgrade] }", "Harbin, Belgrade"),
      ("{ set: [war drama] }", "{ set: [drama] }", "war drama"),
      ("{ set: [Lake Khanka, Minsk] }", "{ set: [Khanka, Brest] }", "Lake Khanka, Minsk, Brest"),
      ("{ place: Harbin }", "{ place: \"Harbin, Heilongjiang\" }", "Harbin, Heilongjiang"),
      (
        "{ money: 689, currency: RUB }", "{ money: 689, currency: RUB, asOf: 2027-03-20 }",
        "689 RUB as of 2027-03-20"
      ),
    ])
  func fullest(left: String, right: String, pick: String) throws {
    #expect(try fact(left, right).outcome.value?.description == pick)
  }

  @Test("of two premieres on one day none is picked, whatever else is shown")
  func twoPremieres() throws {
    let kit = try SmallKit.read([
      "claims/a.yaml": """
      sources:
        - { id: a, publisher: A, language: en }
        - { id: b, publisher: B, language: en }
      claims:
        - { id: x, subject: s, property: p, source: a,
            value: { event: festival-screening, date: 2027-03-05, name: The Festival } }
        - { id: y, subject: s, property: p, source: a,
            value: { event: premiere, date: 2027-03-05, name: Gala } }
        - { id: z, subject: s, property: p, source: b,
            value: { event: premiere, date: 2027-03-05, name: Closed show for the crew } }
      """
    ])
    let fact = try #require(try ConflictFinder(kit, .builtIn).facts().first)
    #expect(fact.agreement == .conflict)
    #expect(fact.needsDecision)
  }

  @Test("of Chinese texts, the one that says more is the more exact")
  func exactChinese() throws {
    let fact = try fact(
      "{ text: 战争 }", "{ text: 抗日战争爱情故事 }", languages: ["zh-Hans", "zh-Hans"])
    #expect(fact.outcome.value?.description == "抗日战争爱情故事")
  }

  @Test("texts in two languages cannot be compared")
  func languages() throws {
    let fact = try fact("{ text: winter }", "{ text: 雪 }", languages: ["en", "zh-Hans"])
    #expect(fact.agreement == .unverifiable)
  }

  @Test("sources of one lineage are one witness")
  func lineage() throws {
    let fact = try fact("{ date: \"2025\" }", "{ date: \"2025\" }", lineage: "a")
    #expect(fact.agreement == .single)
    #expect(fact.groups[0].lineageCount == 1)
  }

  @Test("a decision holds as long as the claims it weighed are the same")
  func decision() throws {
    let open = try fact("{ text: a }", "{ text: b }")
    let decision = """
      decisions:
        - { fact: s/p, pick: right, evidence: "\(open.evidence)", reason: heard it }
      """
    let decided = try fact("{ text: a }", "{ text: b }", decision: decision)
    #expect(decided.outcome.value?.description == "b")
    #expect(decided.outcome.reason == .decided("heard it"))

    let reopened = try fact("{ text: changed }", "{ text: b }", decision: decision)
    #expect(reopened.outcome.value == nil)
    #expect(reopened.outcome.reason == .reopened)
  }

  @Test("the report's line decides the fact when it is pasted")
  func decisionLine() throws {
    let kit = try SmallKit.read([:])
    let open = try fact("{ text: a }", "{ text: b }")
    let line = try FactReport(open, of: kit).decisionLine
    let decided = try fact("{ text: a }", "{ text: b }", decision: "decisions:\n  \(line)")
    #expect(decided.outcome.value?.description == "a")
  }
}
