import LocaleData
import Testing
import YAML

@testable import Names

extension NamesRoom {
  @Suite("Roster")
  struct RosterTests {
    private func read(_ text: String) throws(YAMLError) -> Roster {
      try Roster(reading: Array(text.utf8), file: "roster.yaml")
    }

    @Test("an entry has an id, forms, other spellings and people it is not")
    func entry() throws {
      let roster = try read(
        """
        people:
          - id: volgin
            forms: {en: Andrey Volgin, ru: Андрей Волгин, zh: 安德烈·沃金}
            sex: m
            aka: [Andrei Vokin]
            not: [volkov]
            role: {en: director}
        """)
      let entry = try #require(roster.entries.first)
      #expect(entry.forms[.simplifiedChinese] == "安德烈·沃金")
      #expect(entry.otherSpellings == ["Andrei Vokin"])
      #expect(entry.mustNotMerge == ["volkov"])
      #expect(entry.roles[.english] == "director")
      #expect(entry.sex == .male)
    }

    @Test("a plain list with the forms in the entry itself is a roster, too")
    func plainList() throws {
      let roster = try read("- id: yang\n  en: Yang Yang\n  role: producer\n")
      #expect(roster.entries.first?.forms == [.english: "Yang Yang"])
      #expect(roster.entries.first?.roles == [.undetermined: "producer"])
    }

    @Test(
      "a mistake is told with its place",
      arguments: [
        ("- en: A\n", "roster.yaml:1:3: error: expected the key “id”"),
        ("- id: a\n- id: a\n", "roster.yaml:2:3: error: expected each id once, found “a” again"),
        ("- id: a\n  sex: male\n", "roster.yaml:2:8: error: expected f or m, found a text"),
        ("people: x\n", "roster.yaml:1:9: error: expected a list, found a text"),
      ])
    func mistakes(text: String, message: String) {
      let error = #expect(throws: YAMLError.self) { try read(text) }
      #expect(error?.description == message)
    }
  }
}
