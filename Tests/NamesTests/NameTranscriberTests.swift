import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Names in another language's script", .timeLimit(.minutes(2)))
  struct NameTranscriberTests {
    private let transcriber: NameTranscriber

    init() throws { transcriber = try NamesRoom.transcriber() }

    private func best(_ name: String, _ to: LanguageTag, from: LanguageTag? = nil) throws -> String?
    {
      try transcriber.candidates(for: name, from: from, to: to).first?.text
    }

    @Test(
      "Russian names in Chinese: fixed forms, customary surnames, then Xinhua's table",
      arguments: [
        ("Андрей Волгин", "安德烈·沃尔金"), ("Лев Толстой", "列夫·托尔斯泰"), ("Антон Чехов", "安东·契诃夫"),
        ("Волгин Андрей Петрович", "安德烈·彼得罗维奇·沃尔金"), ("Волгин, Андрей", "安德烈·沃尔金"),
        ("А. П. Чехов", "A·P·契诃夫"), ("Волгин А.П.", "A·P·沃尔金"), ("Анна Волгина", "安娜·沃尔金娜"),
        ("Николай Римский-Корсаков", "尼古拉·里姆斯基-科萨科夫"), ("АНДРЕЙ ВОЛГИН", "安德烈·沃尔金"),
        ("Чайковская", "柴可夫斯卡娅"), ("Саша Волгин", "萨沙·沃尔金"),
      ])
    func russianIntoChinese(name: String, characters: String) throws {
      #expect(try best(name, .simplifiedChinese) == characters)
    }

    @Test(
      "a customary form that is one bearer's is not another's",
      arguments: [
        ("Иван Павлов", "伊万·巴甫洛夫"), ("Павлов", "巴甫洛夫"), ("Олег Павлов", "奥列格·帕夫洛夫"),
        ("Ivan Pavlov", "伊万·巴甫洛夫"), ("Oleg Pavlov", "奥列格·帕夫洛夫"),
        ("В. Павлов", "V·巴甫洛夫"),
      ])
    func bearers(name: String, characters: String) throws {
      #expect(try best(name, .simplifiedChinese) == characters)
    }

    @Test("a woman's surname follows from the man's, from every script")
    func women() throws {
      #expect(try best("Анна Пушкина", .simplifiedChinese) == "安娜·普希金娜")
      #expect(try best("Anna Pushkina", .simplifiedChinese) == "安娜·普希金娜")
      #expect(try best("普希金娜", .russian) == "Пушкина")
    }

    @Test(
      "surnames of several words are one, and what stands around a name is left out",
      arguments: [
        ("拉尔斯·冯·特里尔", "Ларс фон Триер"), ("路德维希·范·贝多芬", "Людвиг ван Бетховен"),
        ("加布里埃尔·加西亚·马尔克斯", "Габриэль Гарсиа Маркес"), ("张艺谋导演", "Чжан Имоу"),
        ("李连杰（Jet Li）", "Ли Ляньцзе"), ("普京总统", "Путин"), ("张 艺谋", "Чжан Имоу"),
      ])
    func parsed(name: String, russian: String) throws {
      #expect(try best(name, .russian) == russian)
    }

    @Test(
      "names of the West in Cyrillic go through Latin letters",
      arguments: [
        ("Ван Гог", nil, "梵高"), ("Том Круз", nil, "汤姆·克鲁斯"),
        ("Мартин Фримен", LanguageTag.english, "马丁·弗里曼"),
        ("Сергей Ли", nil, "谢尔盖·李"),
      ])
    func western(name: String, from: LanguageTag?, characters: String) throws {
      #expect(try best(name, .simplifiedChinese, from: from) == characters)
    }

    @Test(
      "Chinese names by their sound, and foreign ones read back",
      arguments: [
        ("张艺谋", "Zhang Yimou", "Чжан Имоу"), ("欧阳修", "Ouyang Xiu", "Оуян Сю"),
        ("李连杰", "Li Lianjie", "Ли Ляньцзе"), ("列夫·托尔斯泰", "Lev Tolstoy", "Лев Толстой"),
        ("马丁·斯科塞斯", "Martin Scorsese", "Мартин Скорсезе"),
        ("里姆斯基-科萨科夫", "Rimsky-Korsakov", "Римский-Корсаков"),
        ("J·K·罗琳", "J. K. Rowling", "Дж. К. Роулинг"),
        ("列夫・托爾斯泰", "Lev Tolstoy", "Лев Толстой"), ("鲁迅", "Lu Xun", "Лу Синь"),
        ("慈禧", "Cixi", "Цыси"), ("爱新觉罗·溥仪", "Aixinjueluo Puyi", "Айсиньцзюэло Пуи"),
        ("范徐丽泰", "Fan-Xu Litai", "Фань-Сюй Литай"),
      ])
    func chinese(name: String, english: String, russian: String) throws {
      #expect(try best(name, .english) == english)
      #expect(try best(name, .russian) == russian)
    }

    @Test("a foreigner's name in characters has many readings, and says through which")
    func lattice() throws {
      let english = try transcriber.candidates(for: "沃尔金", to: .english)
      #expect(english.contains { $0.text == "Volgin" && $0.via == "Волгин" })
      #expect(english.contains { $0.text == "Volkin" && $0.sources == [.backTranscription] })
      let russian = try transcriber.candidates(for: "安德烈·沃尔金", to: .russian)
      #expect(russian.contains { $0.text == "Андрей Волгин" })
      #expect(russian.first?.sources == [.givenName, .backTranscription])
      let women = try transcriber.candidates(for: "巴拉诺娃", to: .russian).map(\.text)
      #expect(women.contains("Баланова") && women.contains("Баранова"))
    }

    @Test(
      "Latin names in Russian and Chinese",
      arguments: [
        ("Jack Nicholson", "Джек Николсон", "杰克·尼科尔森"),
        ("Andrei Zvyagintsev", "Андрей Звягинцев", "安德烈·兹维亚金采夫"),
        ("Pyotr Tchaikovsky", "Пётр Чайковский", "彼得·柴可夫斯基"),
        ("Lars von Trier", "Ларс фон Триер", "拉尔斯·冯·特里尔"),
        ("Christopher Nolan", "Кристофер Нолан", "克里斯托弗·诺兰"),
        ("Robert Pattinson", "Роберт Паттинсон", "罗伯特·帕廷森"),
      ])
    func latin(name: String, russian: String, chinese: String) throws {
      #expect(try best(name, .russian) == russian)
      #expect(try best(name, .simplifiedChinese) == chinese)
    }

    @Test("Latin letters are a Russian name's where the caller says so")
    func told() throws {
      #expect(try best("Martin Volodin", .russian, from: .russian) == "Мартин Володин")
      #expect(try best("Shchukin", .russian, from: .russian) == "Щукин")
      #expect(try best("Shchukin", .simplifiedChinese, from: .russian) == "休金")
    }

    @Test(
      "Russian and foreign names in Cyrillic, in English",
      arguments: [
        ("Юлия Щукина", "Yulia Shchukina"), ("Джек Николсон", "Jack Nicholson"),
        ("Чжан Имоу", "Zhang Yimou"), ("Пётр Чайковский", "Pyotr Tchaikovsky"),
      ])
    func russianIntoEnglish(name: String, english: String) throws {
      #expect(try best(name, .english) == english)
    }

    @Test("Traditional characters are asked for as a language")
    func traditional() throws {
      #expect(try best("Андрей Тарковский", .traditionalChinese) == "安德烈·塔可夫斯基")
      #expect(try best("Никита Михалков", .traditionalChinese) == "尼基塔·米哈爾科夫")
      #expect(try best("范冰冰", .traditionalChinese) == "范冰冰")
    }

    @Test("the characters of a Chinese name cannot be told from its sound")
    func unknowable() throws {
      #expect(try transcriber.candidates(for: "Чжан Имоу", to: .simplifiedChinese).isEmpty)
      #expect(try transcriber.candidates(for: "Zhang Yimou", to: .traditionalChinese).isEmpty)
      #expect(try transcriber.candidates(for: "Jackie Chan", to: .simplifiedChinese).isEmpty)
    }

    @Test("candidates are ranked, and their weights are shares of one")
    func ranking() throws {
      for name in ["沃尔金", "安德烈·沃尔金", "Andrei Volgin", "Андрей Волгин", "马丁", "李连杰"] {
        for language in LanguageTag.supported {
          let weights = try transcriber.candidates(for: name, to: language).map(\.weight)
          #expect(weights == weights.sorted(by: >), "\(name) in \(language)")
          // What is less likely than the ten best is left out.
          #expect((0.8...1.000_001).contains(weights.reduce(0, +)), "\(name) in \(language)")
        }
      }
    }

    @Test(
      "whatever comes in, nothing breaks",
      arguments: [
        "", " ", "·", "...", "😀", "А", "-", "Ё-Ё", "·沃·", "A·", "Ъ Ь", "沃", "Волгин 沃尔金 Volgin",
        "O'", "von", "\u{301}", "١٢", "ابن سينا", String(repeating: "а", count: 20_000),
        String(repeating: "沃", count: 20_000), String(repeating: "x ", count: 5_000),
      ])
    func anything(name: String) throws {
      for language in LanguageTag.supported {
        let texts = try transcriber.candidates(for: name, to: language).map(\.text)
        #expect(name.isEmpty || texts.allSatisfy { !$0.isEmpty })
        #expect(Set(texts).count == texts.count)
      }
    }
  }

  @Suite("Spellings learned from pairs")
  struct JointSpellingTests {
    @Test("a model reads both ways")
    func bothWays() throws {
      let model = try JointSpelling(.builtIn, named: "learned-ru-zh")
      #expect(model.candidates(for: "волгин", .forward).candidates.first?.text == "沃尔金")
      let back = model.candidates(for: "沃尔金", .backward).candidates
      #expect(back.contains { $0.text == "волгин" })
      let share = back.reduce(0) { $0 + $1.weight }
      #expect(share > 0.9 && share <= 1)
    }

    @Test("a broken line is named")
    func broken() {
      let store = LocaleStore(root: "Locales") { _ in Array("# A model\nа\t阿\tmany\n".utf8) }
      #expect {
        _ = try JointSpelling(store, named: "learned-xx")
      } throws: { error in
        "\(error)".hasPrefix("Locales/transcription/learned-xx.txt:2:1: error:")
      }
    }
  }
}
