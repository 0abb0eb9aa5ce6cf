import LocaleData
import Testing
import YAML

@testable import Names

extension NamesRoom {
  @Suite("Writing a roster")
  struct RosterTextTests {
    private func report(_ texts: [String], roster: String) throws -> NormalizationReport {
      let documents = try texts.enumerated().map { index, text in
        try SourceDocument(file: "\(index).txt", text: text)
      }
      return try NameNormalization(
        documents, roster: Roster(reading: Array(roster.utf8), file: "roster.yaml"),
        knowledge: NamesRoom.knowledge()
      ).report()
    }

    private func written(_ texts: [String], to roster: String) throws -> String {
      let report = try report(texts, roster: roster)
      return try RosterText(reading: Array(roster.utf8), file: "roster.yaml").adding(report)
    }

    @Test(
      "an entry gets what sources print and keeps what the editor wrote",
      arguments: [
        (
          """
          people:  # all of us
            - id: volgin
              forms:
                en: Andrey Volgin   # as he signs
              note: "keep: this"

          """,
          """
          people:  # all of us
            - id: volgin
              forms:
                en: Andrey Volgin   # as he signs
                ru: Андрей Волгин  # printed by 1.txt
              aka: [Andrej Wolgin]
              note: "keep: this"

          """
        ),
        (
          "- id: volgin\n  en: Andrey Volgin\n  aka: [Andrei Volgin] # more?\n",
          "- id: volgin\n  en: Andrey Volgin\n  ru: Андрей Волгин  # printed by 1.txt\n"
            + "  aka: [Andrei Volgin, Andrej Wolgin] # more?\n"
        ),
        (
          "- id: volgin\n  aka:\n    - \"Andrei, Volgin\"\n  forms: {en: Andrey Volgin}\n",
          "- id: volgin\n  aka:\n    - \"Andrei, Volgin\"\n  forms: {en: Andrey Volgin}\n"
        ),
        (
          "- {id: volgin, en: Andrey Volgin}  # short\n",
          "- {id: volgin, en: Andrey Volgin}  # short\n"
        ),
        (
          "- id: volgin\r\n  ru: Андрей Волгин\r\n  aka: []\r\n",
          "- id: volgin\r\n  ru: Андрей Волгин\r\n  en: Andrey Volgin  # printed by 0.txt\r\n"
            + "  aka: [Andrej Wolgin]\r\n"
        ),
      ])
    func completes(roster: String, expected: String) throws {
      let texts = [
        "Director Andrey Volgin came. Director Andrey Volgin left.",
        "Режиссёр Андрей Волгин уехал.",
        "Director Andrej Wolgin came.",
      ]
      let text = try written(texts, to: roster)
      #expect(text == expected)
      let again = try written(texts, to: text)
      #expect(again == text)
    }

    @Test("people the roster lacks come last, with the indentation of the others")
    func appends() throws {
      let text = try written(
        ["Andrey Volgin met actress Anna Petrova."],
        to: "people:\n- id: volgin\n  en: Andrey Volgin\n# the end\n")
      #expect(
        text.hasPrefix(
          """
          people:
          - id: volgin
            en: Andrey Volgin
          # the end

          - id: anna-petrova
            sex: f
            forms:
              en: Anna Petrova  # printed by 0.txt
              # ru: Анна Петрова  # derived: read back from the Latin spelling

          """))
      #expect(text.hasSuffix("  role: actress\n  note: Found in 0.txt.\n"))
    }

    @Test("a list of nobody keeps its comments", arguments: ["[]\n", "people:\n", "people: []\n"])
    func empty(list: String) throws {
      let text = try written(["Director Andrey Volgin came."], to: "# Ours.\n" + list)
      #expect(text.hasPrefix("# Ours.\npeople:\n  - id: andrey-volgin\n"))
    }

    @Test("who is known by a part of the name is found again, and written once")
    func parts() throws {
      let texts = [
        "A viewer surnamed Yang liked it.", "The character Nikolai travels.",
        "Anna Melnik came.", "Anna Selnik came.",
      ]
      let first = try RosterText().adding(report(texts, roster: "[]"))
      let second = try written(texts, to: first)
      #expect(second == first)
      let again = try report(texts, roster: first)
      #expect(again.people.allSatisfy { $0.isInRoster })
    }

    @Test("a form that has a sign of YAML in it is quoted")
    func quoted() throws {
      let report = try report(["Mr Sean O'Neill met Anna Petrova."], roster: "[]")
      let roster = try Roster(
        reading: Array(RosterText().adding(report).utf8), file: "roster.yaml")
      #expect(roster.entries.contains { $0.forms[.english] == "Sean O'Neill" })
    }

    @Test("a list in brackets cannot be added to, and that is told")
    func brackets() throws {
      let error = #expect(throws: YAMLError.self) {
        _ = try written(["Anna Petrova came."], to: "[{id: volgin, en: Andrey Volgin}]\n")
      }
      #expect(error?.problem.contains("hyphen") == true)
    }
  }
}
