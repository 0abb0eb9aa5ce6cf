import Diagnostics
import Foundation
import LocaleData
import Testing

@testable import PressKit

/// The conflicts of four articles about one film, in Fixtures/conflicts.
@Suite("The conflicts of a film's coverage")
struct ConflictTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let fact: String
    let agreement: Fact.Agreement
    /// What holds; nil where the editor has to decide.
    let pick: String?

    var testDescription: String { fact }
  }

  static let cases: [Case] = [
    Case(fact: "red-silk/director", agreement: .variant, pick: "Andrey Volgin"),
    Case(fact: "volgin/given-name", agreement: .variant, pick: "Andrei"),
    Case(fact: "red-silk/lead", agreement: .variant, pick: "Miloš Biković"),
    Case(fact: "artyom/played-by", agreement: .variant, pick: "Gleb Kalyuzhny"),
    Case(fact: "national-media-group/head", agreement: .variant, pick: "Svetlana Balanova"),
    Case(fact: "balanova/title", agreement: .variant, pick: "CEO"),
    Case(fact: "red-silk/general-producer", agreement: .partial, pick: "Vadim Byrkin"),
    Case(fact: "byrkin/role", agreement: .partial, pick: "general producer"),
    Case(fact: "red-silk/lead-actress", agreement: .conflict, pick: nil),
    Case(fact: "relations/anniversary", agreement: .conflict, pick: "76 years"),
    Case(fact: "beijing-premiere/date", agreement: .agreed, pick: "2025-09-04"),
    Case(fact: "china-release/date", agreement: .agreed, pick: "2025-09-06"),
    Case(fact: "russian-release/date", agreement: .precision, pick: "2025-02-20"),
    Case(fact: "moscow-premiere/date", agreement: .single, pick: "2025-02"),
    Case(fact: "sco-week/opening", agreement: .precision, pick: "2025-08-22"),
    Case(fact: "sco-week/name", agreement: .variant, pick: "SCO Film and Television Week"),
    Case(fact: "russian-festival/cities", agreement: .variant, pick: "Beijing, Xining, Lanzhou"),
    Case(fact: "russian-festival/name", agreement: .variant, pick: "2025 Russian Film Festival"),
    Case(fact: "culture-years/name", agreement: .variant, pick: "China-Russia Years of Culture"),
    Case(
      fact: "red-silk/box-office territory=RU", agreement: .timeDependent,
      pick: "689000000 RUB as of 2025-08-29"),
    Case(fact: "red-silk/rank", agreement: .unverifiable, pick: nil),
    Case(fact: "red-silk/slogan", agreement: .unverifiable, pick: nil),
    Case(
      fact: "red-silk/genre", agreement: .partial,
      pick: "spy war blockbuster, action-packed thriller, adventure film, spy thriller, "
        + "action-spy film"),
    Case(
      fact: "beijing-showing/event", agreement: .conflict, pick: "premiere, 2025-09-04"),
    Case(
      fact: "wang-lin/role", agreement: .partial, pick: "Chinese Communist Party courier"),
    Case(fact: "yang/name", agreement: .conflict, pick: nil),
    Case(fact: "zhang/name", agreement: .conflict, pick: nil),
  ]

  static let facts: [String: Fact] = {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/conflicts")
    var files: [String: [UInt8]] = [:]
    for name in ["kit.yaml", "roster.yaml", "terms.yaml", "claims/claims.yaml"] {
      files[name] = (try? Data(contentsOf: top.appending(path: name))).map(Array.init)
    }
    guard let kit = try? KitReader.read(KitFolder(name: "conflicts", files: files)).kit,
      let facts = try? ConflictFinder(kit, .builtIn).facts()
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: facts.map { ($0.key.description, $0) })
  }()

  @Test("each conflict is told for what it is, and what holds is picked", arguments: cases)
  func conflict(_ expected: Case) throws {
    let fact = try #require(Self.facts[expected.fact])
    #expect(fact.agreement == expected.agreement)
    #expect(fact.outcome.value?.description == expected.pick)
  }
}
