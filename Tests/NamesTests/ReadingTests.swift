import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Reading names")
  struct ReadingTests {
    private let knowledge: NameKnowledge
    private let matcher: ReadingMatcher

    init() throws {
      knowledge = try NamesRoom.knowledge()
      matcher = try ReadingMatcher(knowledge)
    }

    @Test("an oblique form gives its nominatives, with their case")
    func nominatives() {
      let forms = knowledge.inflection.nominatives(of: "моргуловым", part: .surname, sex: .male)
      #expect(forms.contains { $0 == ("моргулов", .instrumental) })
      #expect(!forms.contains { $0.word == "моргулов" && $0.grammaticalCase != .instrumental })
    }

    @Test(
      "a Russian surname declines by petrovich's rules",
      arguments: [
        ("волгин", Sex.male, GrammaticalCase.genitive, "волгина"),
        ("волгин", .male, .instrumental, "волгиным"),
        ("подкаминская", .female, .dative, "подкаминской"),
        ("калюжный", .male, .genitive, "калюжного"),
        ("бикович", .male, .instrumental, "биковичем"),
        ("баланова", .female, .genitive, "балановой"),
      ])
    func declines(word: String, sex: Sex, grammaticalCase: GrammaticalCase, form: String) {
      #expect(
        knowledge.inflection.form(of: word, part: .surname, sex: sex, in: grammaticalCase) == form)
      #expect(
        knowledge.inflection.nominatives(of: form, part: .surname, sex: sex)
          .contains { $0 == (word, grammaticalCase) })
    }

    @Test("of two nominatives the one that other sources print is taken")
    func choice() throws {
      let documents = [
        try SourceDocument(file: "a", text: "The ambassador, Igor Morgulov, spoke."),
        try SourceDocument(file: "b", text: "На снимке Алина Кабаева с послом Игорем Моргуловым."),
      ]
      let report = try NameNormalization(documents, roster: .empty, knowledge: knowledge).report()
      let person = try #require(report.people.first { $0.id == "igor-morgulov" })
      #expect(person.forms[.russian]?.text == "Игорь Моргулов")
      let left = try #require(NominativeReader(knowledge: knowledge).reading(of: "Igor Morgulov"))
      var right = try #require(NominativeReader(knowledge: knowledge).reading(of: "Игорь Моргулов"))
      let good = matcher.compare(left, right)
      right.surname = "Моргуловый"
      let bad = matcher.compare(left, right)
      #expect(good.verdict == .same)
      #expect(good.loss < bad.loss)
    }
  }
}
