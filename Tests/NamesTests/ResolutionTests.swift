import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Resolving people")
  struct ResolutionTests {
    private func report(_ texts: [String], roster: String = "[]") throws -> NormalizationReport {
      let documents = try texts.enumerated().map { index, text in
        try SourceDocument(file: "\(index)", text: text)
      }
      return try NameNormalization(
        documents, roster: Roster(reading: Array(roster.utf8), file: "roster.yaml"),
        knowledge: NamesRoom.knowledge()
      ).report()
    }

    @Test(
      "people whose surnames differ stay apart, whatever their given name",
      arguments: [
        "Ivan Balanov met Ivan Baranov.", "Иван Ларин и Иван Марин.",
        "Мария Панина и Мария Фанина.",
        "Андрей Волков и Андрей Волхов.", "Anna Melnik and Anna Selnik.",
        "Maria Fedorova and Maria Sidorova.",
      ])
    func apart(text: String) throws {
      #expect(try report([text]).people.count == 2)
      let halves = text.split(separator: " ")
      let first = halves.prefix(2).joined(separator: " ")
      let second = halves.suffix(2).joined(separator: " ")
      #expect(try report([first + ".", second]).people.count == 2)
    }

    @Test("front matter is read with any line end", arguments: ["\n", "\r\n"])
    func lineEnds(newline: String) throws {
      let lines = [
        "---", "outlet: A", "language: en", "---",
        "To the first showing of the week in Beijing, director Andrey", "Volgin came.",
      ]
      let report = try report([lines.joined(separator: newline)])
      let person = try #require(report.people.first)
      #expect(person.variants.map(\.surface) == ["Andrey Volgin"])
      #expect(person.forms[.english]?.basis == "printed by A")
    }

    @Test("a typo in the front matter is an error")
    func frontMatterTypo() {
      #expect(throws: (any Error).self) {
        try report(["---\ntranslated_from: zh\n---\nText"])
      }
    }

    @Test("a later mention by the same part follows the first one of its text")
    func laterMentions() throws {
      let report = try report([
        "Ivan Petrov is the director.", "The director, Petrov, came. Petrov left.",
      ])
      let petrov = try #require(report.people.first { $0.id == "ivan-petrov" })
      #expect(petrov.variants.count == 3)
      #expect(petrov.variants.last?.explanation == "surname only; as earlier in the text")
    }

    @Test("what the roster says a person is not is never joined")
    func not() throws {
      let roster = "- id: volgin\n  en: Andrey Volgin\n  not: [Andrei Volgin]\n"
      let report = try report(["Director Andrei Volgin came."], roster: roster)
      #expect(report.people.map(\.id) == ["andrei-volgin"])
    }

    @Test("a surname that fits only by way of Chinese is in doubt")
    func uncertainBackTranscription() throws {
      let report = try report([
        "The actress Svetlana Balanova came.", "Baranova, president of the group, spoke.",
      ])
      #expect(report.people.map(\.id) == ["svetlana-balanova"])
      let doubt = try #require(report.doubtful.first)
      #expect(doubt.surface == "Baranova")
      #expect(doubt.candidates == ["svetlana-balanova"])
      #expect(doubt.reason.contains("if it came through Chinese"))
    }

    @Test(
      "a text that has one name from Chinese is a translation: others of it may be from there as well"
    )
    func translationShows() throws {
      let report = try report([
        "The actress Svetlana Balanova came with director Andrey Volgin.",
        "The director Andrei Vokin came. Baranova, president of the group, spoke.",
      ])
      #expect(report.doubtful.isEmpty)
      let balanova = try #require(report.people.first { $0.id == "svetlana-balanova" })
      #expect(balanova.variants.last?.relation == .backTranscription)
    }

    @Test("the forms of a roster are one person's however unlike, and each draws its own spellings")
    func unlikeForms() throws {
      let roster = "- {id: pen, en: Mark Twain, ru: Самюэл Клеменс}\n"
      let report = try report(
        ["Writer Samuel Clemens came.", "Писатель Марк Твен уехал."], roster: roster)
      #expect(report.people.map(\.id) == ["pen"])
    }

    @Test(
      "a name that came back from Chinese is not the form where Russian sources print the right one"
    )
    func backTranscriptionIsNoForm() throws {
      let report = try report([
        "The director Konstantin Liyabov came.", "Режиссёр Константин Рябов приехал.",
        "导演康斯坦丁·里亚博夫出席。",
      ])
      let person = try #require(report.people.first)
      #expect(report.people.count == 1)
      #expect(person.forms[.english]?.text == "Konstantin Ryabov")
      #expect(person.variants.first?.relation == .backTranscription)
    }

    @Test("a short name is told as one")
    func shortName() throws {
      let report = try report(["Режиссёр Костя Рябов приехал.", "Режиссёр Константин Рябов уехал."])
      let variants = try #require(report.people.first).variants
      #expect(variants.map(\.relation) == [.partial, .canonical])
      #expect(variants[0].explanation == "Костя, short for Константин")
    }

    @Test("names that share no more than a sound of the surname are not in doubt")
    func noDoubt() throws {
      let report = try report(["Игорь Шапкин пришёл.", "導演蔡詩萍認為，這部電影與觀眾見面。"])
      #expect(report.people.count == 2)
      #expect(report.doubtful.isEmpty)
    }

    @Test("a name that two people of the roster bear is in doubt unless a role tells")
    func homonyms() throws {
      let roster = """
        - {id: a, en: Vadim Smirnov, role: producer}
        - {id: b, en: Vadim Smirnov, role: composer}
        """
      let report = try report(
        ["Vadim Smirnov came.", "The composer Vadim Smirnov left."], roster: roster)
      #expect(report.doubtful.map(\.candidates) == [["a", "b"]])
      #expect(report.people.map(\.id) == ["b"])
    }

    @Test("a Russian name has its surname after the patronymic, in -ович and in -ич")
    func patronymics() throws {
      let report = try report([
        "Пётр Ильич Чайковский и Пётр Кузьмич Иванов слушали Андрея Петровича Волгина."
      ])
      #expect(
        Set(report.people.map(\.id)) == ["pyotr-tchaikovsky", "pyotr-ivanov", "andrei-volgin"])
    }

    @Test("a chain of capitals that is not a name as a whole is not cut into one")
    func chains() throws {
      let report = try report(["The German Chancellor Olaf Scholz met President Vladimir Putin."])
      #expect(report.people.map(\.id) == ["olaf-scholz", "vladimir-putin"])
    }

    @Test("Traditional text is known without being told")
    func traditional() throws {
      let report = try report(["導演張漢暉認為，這部電影與觀眾見面。"])
      #expect(report.people.first?.variants.first?.language == .traditionalChinese)
    }
  }
}
