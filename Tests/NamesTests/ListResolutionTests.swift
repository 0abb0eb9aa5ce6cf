import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Resolving lists")
  struct ListResolutionTests {
    nonisolated(unsafe) private static let usual = Result { try ListResolution(.builtIn) }
    nonisolated(unsafe) private static let distinct = Result {
      var options = ListResolution.Options()
      options.isWithinSourceDistinct = true
      return try ListResolution(.builtIn, options)
    }

    /// The names of each person, ascending.
    private func people(
      _ names: [ListedName], roster: Roster = .empty, isSourceDistinct: Bool = false
    ) throws -> [[String]] {
      let resolution = try (isSourceDistinct ? Self.distinct : Self.usual).get()
      let resolved = try resolution.resolve(names, roster: roster).people
      return Dictionary(grouping: names.indices) { resolved[$0].entity ?? "-" }.values
        .map { $0.map { names[$0].text }.sorted() }
        .sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func people(_ names: [String]) throws -> [[String]] {
      try people(names.map { ListedName($0, source: 0) })
    }

    @Test("spellings of one person in three scripts are together, other people are not")
    func scripts() throws {
      let volgin = ["Andrey Volgin", "Андрей Волгин", "安德烈·沃尔金", "Volgin, Andrey"]
      let zhang = ["Zhang Yimou", "张艺谋", "張藝謀", "Чжан Имоу"]
      let others = [["Andrei Tupolev"], ["Zhang Yimo"]]
      #expect(
        Set(try people(volgin + zhang + others.flatMap { $0 }))
          == Set([volgin.sorted(), zhang.sorted()] + others))
    }

    @Test("the same names in another order give the same people, with the same ids")
    func order() throws {
      let names = [
        "Andrey Volgin", "Андрей Волгин", "安德烈·沃尔金", "Andrei Tupolev", "Zhang Yimou", "张艺谋",
        "Vadim",
        "Svetlana Baranova", "Светлана Баранова", "斯韦特兰娜·巴拉诺娃", "S. Baranova", "Волгин",
        "Zhang Yimou",
        "Sergei Bondarchuk", "S. Bondarchuk", "Stepan Bondarchuk", "", "42",
      ]
      func resolved(_ names: [String]) throws -> [String: ResolvedName] {
        let people = try Self.usual.get().resolve(names.map { ListedName($0, source: 0) }).people
        return Dictionary(zip(names, people)) { $1 }
      }
      let expected = try resolved(names)
      var generator = SystemRandomNumberGenerator()
      for _ in 0..<5 {
        #expect(try resolved(names.shuffled(using: &generator)) == expected)
      }
    }

    @Test("an initial that fits two people does not make them one")
    func chain() throws {
      let found = try people(["Sergei Bondarchuk", "S. Bondarchuk", "Stepan Bondarchuk"])
      #expect(
        !found.contains { $0.contains("Sergei Bondarchuk") && $0.contains("Stepan Bondarchuk") })
    }

    @Test("a name of one part goes to the person who alone fits, and is marked")
    func partial() throws {
      let names = ["Vadim Byrkin", "Vadim", "Sergei Byrkin", "Андрей Волгин", "Волгин", "Byrkin"]
      let people = try Self.usual.get().resolve(names.map { ListedName($0, source: 0) }).people
      #expect(people[1].entity == people[0].entity)
      #expect(people[4].entity == people[3].entity)
      #expect(people.map(\.isPartial) == [false, true, false, false, true, false])
      #expect(people[5].entity != people[0].entity && people[5].entity != people[2].entity)
      #expect(people[1].canonical == "Vadim Byrkin")
    }

    @Test("where each source has each person once, two rows of one are two people")
    func sources() throws {
      let names = [
        ListedName("Li Na", source: 0), ListedName("Li Na", source: 0),
        ListedName("Andrei Volgin", source: 0), ListedName("Andrey Volgin", source: 0),
        ListedName("Андрей Волгин", source: 1),
      ]
      #expect(try people(names).count == 2)
      let found = try people(names, isSourceDistinct: true)
      #expect(found.filter { $0 == ["Li Na"] }.count == 2)
      #expect(found.count == 4)
    }

    @Test("the roster says who is one person and who is not")
    func roster() throws {
      let roster = try Roster(
        reading: Array(
          """
          - {id: boss, en: Andrei Volgin, aka: [The Boss Himself], not: [Андрей Волгин]}
          - {id: other, en: Andrei Petrovich Volgin}
          """.utf8), file: "roster.yaml")
      let names = [
        "Andrei Volgin", "The Boss Himself", "Андрей Волгин", "Andrei Petrovich Volgin",
        "Andrey Volgin",
      ]
      let resolved = try Self.usual.get()
        .resolve(names.map { ListedName($0, source: 0) }, roster: roster).people
      #expect(resolved[0].entity == "boss" && resolved[1].entity == "boss")
      #expect(resolved[1].canonical == "Andrei Volgin")
      #expect(resolved[2].entity != "boss")
      #expect(resolved[3].entity == "other")
    }

    @Test("what has no letter is nobody; no names are no people")
    func nobody() throws {
      let people = try Self.usual.get()
        .resolve([ListedName("", source: 0), ListedName("42", source: 0)]).people
      #expect(people.map(\.entity) == [nil, nil])
      #expect(try Self.usual.get().resolve([]).people.isEmpty)
    }

    @Test("many names under one key are cut into those that sound alike, and counted")
    func largeBlocks() throws {
      let given = [
        "Anna", "Olga", "Egor", "Ivan", "Yuri", "Inna", "Irina", "Alina", "Emil", "Oleg",
      ]
      let names = given.flatMap { given in
        ["Petrov", "Petroff", "Petrow", "Pietrov", "Petrof", "Пётров", "Petrovv", "Petrovw"]
          .map { "\(given) \($0)" }
      }
      let found = try Self.usual.get().resolve(names.map { ListedName($0, source: 0) })
      #expect(found.summary.cutBlocks > 0)
      #expect(found.summary.comparedPairs < names.count * names.count / 4)
      #expect(found.people[0].entity == found.people[1].entity)
      #expect(found.people[0].entity != found.people[8].entity)
    }
  }
}
