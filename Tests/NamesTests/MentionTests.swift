import Diagnostics
import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  /// The texts of `Fixtures/mentions`, in which {surface|person} marks every mention.
  @Suite("Mentions in texts")
  struct MentionTests {
    private let knowledge: NameKnowledge

    init() throws { knowledge = try NamesRoom.knowledge() }

    private func scan(_ text: String, roster: Roster = .empty) throws -> [ScannedMention] {
      try NameScan(
        [try SourceDocument(file: "text", text: text)], roster: roster,
        includesUnknown: roster.entries.isEmpty, knowledge: knowledge
      ).mentions()
    }

    @Test(
      "with a roster hardly a mention is missed or wrong, without one few are",
      arguments: [
        ("en", 0.98, 0.9), ("ru", 0.98, 0.9), ("zh-Hans", 0.94, 0.88), ("zh-Hant", 0.84, 0.82),
      ])
    func figures(language: String, withRoster: Double, without: Double) throws {
      let roster = try Roster(
        reading: MarkedText.content("roster.yaml"), file: "roster.yaml")
      let ids = Set(roster.entries.map(\.id))
      var listed = Tally()
      var all = Tally()
      for text in try MarkedText.all(in: language) {
        let found = try scan(text.plain, roster: roster)
        listed.add(
          wanted: text.mentions.filter { ids.contains($0.person) }.map {
            "\($0.offset) \($0.person)"
          },
          found: found.map { "\($0.location.byteOffset ?? -1) \($0.person ?? "?")" })
        all.add(
          wanted: text.mentions.map { "\($0.offset) \($0.surface)" },
          found: try scan(text.plain).map { "\($0.location.byteOffset ?? -1) \($0.surface)" })
      }
      #expect(listed.recall >= withRoster && listed.precision >= 0.98, "\(listed)")
      #expect(all.recall >= without && all.precision >= 0.95, "\(all)")
    }

    @Test(
      "who is meant by a part of a name",
      arguments: [
        (
          "Ivan Petrov met Oleg Petrov. Petrov left.",
          ["ivan-petrov", "oleg-petrov", "oleg-petrov"]
        ),
        (
          "Agent Nikolai came. \"Nikolai is late,\" she said.", ["nikolai", "nikolai"]
        ),
        ("A viewer surnamed Yang met the producer Yang Yang.", ["yang", "yang-yang"]),
        ("导演王明执导该片。王导表示很难。", ["王明", "王明"]),
        ("Режиссёр Иван Петров приехал. С Петровым был Олег.", ["иван-петров", "иван-петров"]),
      ])
    func people(text: String, expected: [String]) throws {
      #expect(try scan(text).compactMap(\.person).prefix(expected.count) == expected[...])
    }

    @Test(
      "what bears a person's name is no mention of the person",
      arguments: [
        "They met in Gorky Park and at the Pushkin House on Chekhov Street.",
        "Театр имени Вахтангова стоит на улице Карла Маркса, у площади Кирова.",
        "他获得鲁迅文学奖，住在高尔基公园旁，常去中影集团。",
        "The Lake Baikal scenes of \"Anna Karenina\" were shown by Mosfilm and the Global Times.",
        "《安娜·卡列尼娜》在俄罗斯大剧院首映。",
      ])
    func things(text: String) throws {
      #expect(try scan(text).map(\.surface) == [])
    }

    @Test(
      "a text in several languages gives the people of all, each in its place and language",
      arguments: [
        (
          "{Zhang Yimou|en} met {Pavel Lungin|en} ({Павел Лунгин|en}) and the director {张艺谋|zh-Hans}.",
          ""
        ),
        (
          "Director {Andrei Vokin|en} spoke at length in Beijing.\n",
          "Режиссёр {Андрей Волгин|ru} говорил в Пекине о фильме.\n导演{张艺谋|zh-Hans}出席了首映式。\n"
        ),
        (
          "Об этом сказал {Павел Лунгин|ru}.\n",
          "The director {Christopher Nolan|en} was there, with {Emma Thomas|en}.\n"
        ),
        ("导演{张艺谋|zh-Hans}与{Pavel Lungin|en}见面，", "{Павел Лунгин|en}也在场，Netflix 发行。"),
        ("---\nlanguage: en\n---\nDirector {Andrei Vokin|en} left.\n", "導演{張藝謀|zh-Hant}出席了首映式。"),
      ])
    func languages(first: String, second: String) throws {
      let text = MarkedText(first + second)
      let found = try scan(text.plain)
      #expect(
        found.map { "\($0.location.byteOffset ?? -1) \($0.surface) \($0.language)" }
          == text.mentions.map { "\($0.offset) \($0.surface) \($0.person)" })
    }

    @Test(
      "a name of the roster is found in scripts that the roster does not have it in",
      arguments: [
        (
          "zh: 刁亦男", "Режиссёр Дяо Инань приехал. С Дяо Инанем был Олег.",
          ["Дяо Инань", "Дяо Инанем"]
        ),
        ("en: Isabelle Huppert", "Пришла Изабель Юппер. Юппер рада.", ["Изабель Юппер", "Юппер"]),
        ("en: Isabelle Huppert", "演员伊莎贝尔·于佩尔来到北京。", ["伊莎贝尔·于佩尔"]),
        ("en: Jessica Chastain", "Премию вручили Джессике Честейн.", ["Джессике Честейн"]),
        ("en: J. K. Simmons", "Роль сыграл Дж. К. Симмонс.", ["Дж. К. Симмонс"]),
        ("ru: Альбер Камю", "A novel by Albert Camus.", ["Albert Camus"]),
        ("zh: 康斯坦丁·里亚博夫", "Director Li of the ministry left.", []),
      ])
    func otherScripts(form: String, text: String, expected: [String]) throws {
      let roster = try Roster(
        reading: Array("people:\n  - {id: one, forms: {\(form)}}\n".utf8), file: "roster.yaml")
      #expect(try scan(text, roster: roster).map(\.surface) == expected)
    }

    @Test(
      "the nominative keeps all initials",
      arguments: [
        ("Director J. K. Simmons left.", "J. K. Simmons"),
        ("Об этом говорил режиссёр А. С. Жегалов.", "А. С. Жегалов"),
        ("Роль сыграл Дж. К. Симмонс.", "Дж. К. Симмонс"),
      ])
    func initials(text: String, nominative: String) throws {
      #expect(try scan(text).map(\.nominative) == [nominative])
    }

    @Test("a mention has its nominative, its roles and its reasons")
    func mention() throws {
      let mention = try #require(try scan("Спасибо режиссёру Андрею Волгину!").first)
      #expect(mention.nominative == "Андрей Волгин")
      #expect(mention.roles == ["director"])
      #expect(mention.evidence.contains { $0.kind == .listed })
      #expect(mention.score > 0.8 && mention.score < 1)
    }

    @Test("the column in a very long line is that of any other")
    func longLine() throws {
      let text = String(repeating: "é🎬 ", count: 5000) + "director Andrey Volgin"
      let mention = try #require(try scan(text).last)
      #expect(mention.location.column == 15_010)
      #expect(mention.location.byteOffset == 5000 * 7 + 9)
    }
  }
}

/// How many of the wanted were found, and how many of the found were wanted.
private struct Tally: CustomStringConvertible {
  private var right = 0
  private var wantedCount = 0
  private var foundCount = 0
  private var errors: [String] = []

  var recall: Double { Double(right) / Double(max(wantedCount, 1)) }
  var precision: Double { Double(right) / Double(max(foundCount, 1)) }
  var description: String { "recall \(recall), precision \(precision): \(errors)" }

  mutating func add(wanted: [String], found: [String]) {
    right += Set(wanted).intersection(found).count
    wantedCount += wanted.count
    foundCount += found.count
    errors += Set(wanted).symmetricDifference(found).sorted()
  }
}
