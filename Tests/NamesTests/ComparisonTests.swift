import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Comparing the names of a run")
  struct ComparisonTests {
    private let parser: NominativeReader
    private let matcher: ReadingMatcher

    init() throws {
      let knowledge = try NamesRoom.knowledge()
      parser = NominativeReader(knowledge: knowledge)
      matcher = try ReadingMatcher(knowledge, usesDictionary: false)
    }

    private func match(_ left: String, _ right: String) throws -> NameLikeness {
      matcher.compare(
        try #require(parser.reading(of: left)), try #require(parser.reading(of: right)))
    }

    @Test(
      "one person in two spellings",
      arguments: [
        ("Andrei Vokin", "安德烈·沃尔金"), ("Андрей Волгин", "安德烈·沃金"),
        ("Milos Bykovic", "Miloš Biković"), ("Elena Podkaminskaja", "Yelena Podkaminskaia"),
        ("Милош Бикович", "米洛斯·比柯维奇"), ("Zhang Hanhui", "Чжан Ханьхуэй"),
        ("张汉晖", "張漢暉"), ("Zhang Hanhui", "张汉晖"), ("Ян Цзыхуа", "Yang Zihua"),
        ("А. Волгин", "Андрей Волгин"), ("Gleb Kaluzhny", "Глеб Калюжный"),
      ])
    func same(left: String, right: String) throws {
      let likeness = try match(left, right)
      #expect(likeness.verdict == .same)
      #expect(likeness.agreement.isPlain)
    }

    @Test(
      "what only Chinese makes alike is unsure until something else speaks for it",
      arguments: [
        ("Andrei Vokin", "Андрей Волгин"), ("André Vokin", "Andrey Volgin"),
        ("Svetlana Balanova", "Svetlana Baranova"), ("Светлана Баланова", "Svetlana Baranova"),
      ])
    func throughChinese(left: String, right: String) throws {
      let likeness = try match(left, right)
      #expect(likeness.verdict == .unsure)
      #expect(likeness.agreement == .throughChinese)
    }

    @Test(
      "another consonant is no habit of spelling",
      arguments: [
        ("Anna Melnik", "Anna Selnik"), ("Maria Fedorova", "Maria Sidorova"),
        ("Мария Панина", "Мария Фанина"), ("Oleg Harlamov", "Oleg Varlamov"),
        ("Андрей Волков", "Андрей Волхов"), ("Ivan Petrov", "Ivan Pletrov"),
      ])
    func differentLetters(left: String, right: String) throws {
      let likeness = try match(left, right)
      #expect(likeness.verdict != .same)
      #expect(!likeness.agreement.isPlain)
    }

    @Test(
      "two people who look alike",
      arguments: [
        ("Zhang Hanhui", "Zheng Hanyi"), ("Yang Zihua", "Yang Yang"), ("张艺谋", "张艺墨"),
        ("Zhang Yimou", "Zhang Yimo"), ("Andrei Vokin", "Anton Volkov"),
        ("Andrei Vokin", "Andrei Tupolev"), ("Vadim Byrkin", "Vadim Smirnov"),
        ("Vadim Byrkin", "Vadim Repin"), ("Svetlana Balanova", "Svetlana Savitskaya"),
        ("Sergei Bondarchuk", "Natalya Bondarchuk"), ("Yelena Podkaminskaya", "Yelena Isinbayeva"),
      ])
    func different(left: String, right: String) throws {
      #expect(try match(left, right).verdict == .different)
    }

    @Test("comparing is symmetric, and a name is the same as itself")
    func laws() throws {
      let names = [
        "Andrei Vokin", "Андрей Волгин", "安德烈·沃金", "Zhang Hanhui", "Чжэн Ханьи", "郑涵艺",
        "Милош Бикович", "А. Волгин", "Yang Yang", "瓦迪姆",
      ]
      for left in names {
        for right in names {
          #expect(
            abs(try match(left, right).score - match(right, left).score) < 1e-9, "\(left), \(right)"
          )
        }
        #expect(try match(left, left).agreement == .identical)
      }
    }
  }
}
