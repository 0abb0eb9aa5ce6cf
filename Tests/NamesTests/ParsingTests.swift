import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Parsing names")
  struct ParsingTests {
    private let parser: NameParser

    init() throws { parser = try NamesRoom.parser() }

    /// A name and the parts that it has, written as `field=text` with `|` between.
    struct Case: CustomTestStringConvertible, Sendable {
      let text: String
      let order: PersonNameOrder
      let parts: String
      var testDescription: String { text }

      init(_ text: String, _ order: PersonNameOrder, _ parts: String) {
        self.text = text
        self.order = order
        self.parts = parts
      }
    }

    private func check(_ expected: Case) {
      let name = parser.parse(expected.text)
      let parts = name.parts.all.map { "\($0.part.rawValue)=\($0.text)" }.joined(separator: "|")
      #expect(parts == expected.parts)
      #expect(name.order == expected.order)
    }

    @Test(
      "Russian names in every order",
      arguments: [
        Case("Андрей Волгин", .givenFirst, "given=Андрей|surname=Волгин"),
        Case("Волгин Андрей", .surnameFirst, "given=Андрей|surname=Волгин"),
        Case("Волгин, Андрей", .sorting, "given=Андрей|surname=Волгин"),
        Case(
          "Андрей Петрович Волгин", .givenFirst,
          "given=Андрей|given2=Петрович|patronymic=Петрович|surname=Волгин"),
        Case(
          "Волгин Андрей Петрович", .surnameFirst,
          "given=Андрей|given2=Петрович|patronymic=Петрович|surname=Волгин"),
        Case("Пётр Ильич", .givenFirst, "given=Пётр|given2=Ильич|patronymic=Ильич"),
        Case("Арсеньевич", .givenFirst, "given2=Арсеньевич|patronymic=Арсеньевич"),
        Case("Мстислав Ростропович", .givenFirst, "given=Мстислав|surname=Ростропович"),
        Case("Зоран Драганович", .givenFirst, "given=Зоран|surname=Драганович"),
        Case("Светлана Петрович", .givenFirst, "given=Светлана|surname=Петрович"),
        Case("Тарковский", .givenFirst, "surname=Тарковский"),
        Case("андрей волгин", .givenFirst, "given=андрей|surname=волгин"),
        Case("VOLGIN Andrei", .surnameFirst, "given=Andrei|surname=VOLGIN"),
      ])
    func russian(_ expected: Case) { check(expected) }

    @Test(
      "initials stay initials",
      arguments: [
        Case("А. А. Волгин", .givenFirst, "given=А.|given2=А.|patronymic=А.|surname=Волгин"),
        Case("Волгин А.А.", .surnameFirst, "given=А.|given2=А.|patronymic=А.|surname=Волгин"),
        Case("A. Volgin", .givenFirst, "given=A.|surname=Volgin"),
        Case("Ю. Гагарин", .givenFirst, "given=Ю.|surname=Гагарин"),
        Case("С. Алексеевич", .givenFirst, "given=С.|surname=Алексеевич"),
        Case("J.-P. Sartre", .givenFirst, "given=J.-P.|surname=Sartre"),
        Case("George W. Bush", .givenFirst, "given=George|given2=W.|surname=Bush"),
        Case("J·K·罗琳", .givenFirst, "given=J|given2=K|surname=罗琳"),
        Case("弗·伊·列宁", .givenFirst, "given=弗|given2=伊|surname=列宁"),
      ])
    func initials(_ expected: Case) { check(expected) }

    @Test(
      "particles belong to the surname, and stand apart as well",
      arguments: [
        Case(
          "Ludwig van Beethoven", .givenFirst,
          "given=Ludwig|surname=van Beethoven|surname-prefix=van|surname-core=Beethoven"),
        Case(
          "Beethoven, Ludwig van", .sorting,
          "given=Ludwig|surname=van Beethoven|surname-prefix=van|surname-core=Beethoven"),
        Case(
          "Oscar de la Renta", .givenFirst,
          "given=Oscar|surname=de la Renta|surname-prefix=de la|surname-core=Renta"),
        Case(
          "Robert De Niro", .givenFirst,
          "given=Robert|surname=De Niro|surname-prefix=De|surname-core=Niro"),
        Case(
          "Людвиг ван Бетховен", .givenFirst,
          "given=Людвиг|surname=ван Бетховен|surname-prefix=ван|surname-core=Бетховен"),
        Case(
          "路德维希·范·贝多芬", .givenFirst,
          "given=路德维希|surname=范·贝多芬|surname-prefix=范|surname-core=贝多芬"),
        Case("Zhu De", .surnameFirst, "given=De|surname=Zhu"),
        Case("José Ortega y Gasset", .givenFirst, "given=José|surname=Ortega y Gasset"),
      ])
    func particles(_ expected: Case) { check(expected) }

    @Test(
      "two surnames, hyphens and doubled given names",
      arguments: [
        Case(
          "Gabriel García Márquez", .givenFirst, "given=Gabriel|surname=García|surname2=Márquez"),
        Case("加夫列尔·加西亚·马尔克斯", .givenFirst, "given=加夫列尔|surname=加西亚|surname2=马尔克斯"),
        Case("Jean-Luc Godard", .givenFirst, "given=Jean-Luc|surname=Godard"),
        Case("Николай Римский-Корсаков", .givenFirst, "given=Николай|surname=Римский-Корсаков"),
        Case("Saltykov-Shchedrin", .givenFirst, "surname=Saltykov-Shchedrin"),
      ])
    func double(_ expected: Case) { check(expected) }

    @Test(
      "what stands around a name is taken off it",
      arguments: [
        Case(
          "Dr. Jane Doe, PhD", .givenFirst, "title=Dr.|given=Jane|surname=Doe|credentials=PhD"),
        Case(
          "Jane Doe, Ph.D., M.D.", .givenFirst, "given=Jane|surname=Doe|credentials=Ph.D., M.D."),
        Case(
          "Martin Luther King Jr.", .givenFirst,
          "given=Martin|given2=Luther|surname=King|generation=Jr."),
        Case("Mr. Hugo", .givenFirst, "title=Mr.|surname=Hugo"),
        Case("Queen Victoria", .givenFirst, "title=Queen|given=Victoria"),
        Case("Екатерина II", .givenFirst, "given=Екатерина|generation=II"),
        Case("режиссёр Андрей Волгин", .givenFirst, "title=режиссёр|given=Андрей|surname=Волгин"),
        Case(
          "Андрей Волгин — режиссёр фильма", .givenFirst,
          "title=режиссёр фильма|given=Андрей|surname=Волгин"),
        Case("导演张艺谋", .surnameFirst, "title=导演|given=艺谋|surname=张"),
        Case("張藝謀導演", .surnameFirst, "title=導演|given=藝謀|surname=張"),
        Case("王导", .surnameFirst, "title=导|surname=王"),
        Case("王先生", .surnameFirst, "title=先生|surname=王"),
        Case("叶卡捷琳娜二世", .givenFirst, "given=叶卡捷琳娜|generation=二世"),
      ])
    func surroundings(_ expected: Case) { check(expected) }

    @Test(
      "nicknames, names at birth and the same name in another script",
      arguments: [
        Case(
          "Владимир «Вовка» Иванов", .givenFirst, "given=Владимир|nickname=Вовка|surname=Иванов"),
        Case(
          "Dwayne \"The Rock\" Johnson", .givenFirst,
          "given=Dwayne|nickname=The Rock|surname=Johnson"),
        Case("Conan O'Brien", .givenFirst, "given=Conan|surname=O'Brien"),
        Case("Isaak Babel'", .givenFirst, "given=Isaak|surname=Babel'"),
        Case(
          "Мария Кюри (урождённая Склодовская)", .givenFirst,
          "given=Мария|surname=Кюри|birthSurname=Склодовская"),
        Case("Zhang Yimou (张艺谋)", .surnameFirst, "given=Yimou|surname=Zhang|alias=张艺谋"),
        Case("导演 Andrei Volgin", .givenFirst, "title=导演|given=Andrei|surname=Volgin"),
      ])
    func besides(_ expected: Case) { check(expected) }

    @Test(
      "Chinese names in alphabets",
      arguments: [
        Case("Zhang Yimou", .surnameFirst, "given=Yimou|surname=Zhang"),
        Case("Yimou Zhang", .givenFirst, "given=Yimou|surname=Zhang"),
        Case("Li Na", .surnameFirst, "given=Na|surname=Li"),
        Case("Na Li", .givenFirst, "given=Na|surname=Li"),
        Case("Chow Yun-fat", .surnameFirst, "given=Yun-fat|surname=Chow"),
        Case("Chow Yun Fat", .surnameFirst, "given=Yun Fat|surname=Chow"),
        Case("Jackie Chan", .givenFirst, "given=Jackie|surname=Chan"),
        Case("Tony Leung Chiu-wai", .givenFirst, "given=Tony|given2=Chiu-wai|surname=Leung"),
        Case("Tony Leung Chiu Wai", .givenFirst, "given=Tony|given2=Chiu Wai|surname=Leung"),
        Case("Ssu-ma Ch'ien", .surnameFirst, "given=Ch'ien|surname=Ssu-ma"),
        Case("Ouyang Feng", .surnameFirst, "given=Feng|surname=Ouyang"),
        Case("Чжан Имоу", .surnameFirst, "given=Имоу|surname=Чжан"),
        Case("У Цзин", .surnameFirst, "given=Цзин|surname=У"),
        Case("Джеки Чан", .givenFirst, "given=Джеки|surname=Чан"),
        Case("Сунь Ятсен", .surnameFirst, "given=Ятсен|surname=Сунь"),
        Case("Дэн Сяопин", .surnameFirst, "given=Сяопин|surname=Дэн"),
        Case("Дэн Браун", .givenFirst, "given=Дэн|surname=Браун"),
      ])
    func chinese(_ expected: Case) { check(expected) }

    @Test(
      "names in Chinese characters",
      arguments: [
        Case("欧阳修", .surnameFirst, "given=修|surname=欧阳"),
        Case("司馬遷", .surnameFirst, "given=遷|surname=司馬"),
        Case("诸葛亮", .surnameFirst, "given=亮|surname=诸葛"),
        Case("张 艺谋", .surnameFirst, "given=艺谋|surname=张"),
        Case("慈禧", .surnameFirst, "given=慈禧"),
        Case("安德烈·沃尔金", .givenFirst, "given=安德烈|surname=沃尔金"),
        Case(
          "列夫·尼古拉耶维奇·托尔斯泰", .givenFirst,
          "given=列夫|given2=尼古拉耶维奇|patronymic=尼古拉耶维奇|surname=托尔斯泰"),
        Case("普京", .givenFirst, "surname=普京"),
        Case("安倍晋三", .surnameFirst, "given=晋三|surname=安倍"),
        Case("张科", .surnameFirst, "given=科|surname=张"),
        Case("李工", .surnameFirst, "given=工|surname=李"),
        Case("王生", .surnameFirst, "given=生|surname=王"),
        Case("李总", .surnameFirst, "title=总|surname=李"),
        Case("今敏", .surnameFirst, "given=敏|surname=今"),
        Case("麹义", .surnameFirst, "given=义|surname=麹"),
      ])
    func han(_ expected: Case) { check(expected) }

    @Test(
      "other neighbours",
      arguments: [
        Case(
          "Гейдар Алирза оглы Алиев", .givenFirst,
          "given=Гейдар|given2=Алирза оглы|patronymic=Алирза оглы|surname=Алиев"),
        Case("Ким Чен Ын", .surnameFirst, "given=Чен Ын|surname=Ким"),
        Case("Kim Jong-un", .surnameFirst, "given=Jong-un|surname=Kim"),
        Case("Kurosawa Akira", .surnameFirst, "given=Akira|surname=Kurosawa"),
        Case("Akira Kurosawa", .givenFirst, "given=Akira|surname=Kurosawa"),
      ])
    func neighbours(_ expected: Case) { check(expected) }

    @Test(
      "a single name is the given one",
      arguments: ["Cher", "Pelé", "Конфуций", "Madonna", "Вовка"])
    func mononym(text: String) {
      let name = parser.parse(text)
      #expect(name.parts.all.map(\.part) == [.given])
      #expect(name.parts[.given] == text)
    }

    @Test(
      "the language is that of the letters",
      arguments: [
        ("Andrei Volgin", "en"), ("Андрей Волгин", "ru"), ("Сергій Жадан", "uk"),
        ("张艺谋", "zh-Hans"), ("張藝謀", "zh-Hant"), ("宮崎あおい", "ja"), ("😀", "und"),
      ])
    func language(text: String, tag: String) {
      #expect(parser.parse(text).language.description == tag)
    }

    @Test(
      "sex is told by title, given name, patronymic or ending, and by nothing else",
      arguments: [
        ("Г-жа Ким", Sex.female), ("Андрей Волгин", .male), ("А. А. Ахматова", .female),
        ("Айгуль Петровна", .female), ("安娜·阿赫玛托娃", .female), ("王女士", .female),
        ("Sir Ang Lee", .male), ("张艺谋", nil), ("Robin Hardy", nil),
      ])
    func sex(text: String, sex: Sex?) { #expect(parser.parse(text).sex == sex) }

    @Test(
      "culture is that of the name, not of the letters",
      arguments: [
        ("Чжан Имоу", NameCulture.chinese), ("Jackie Chan", .chinese), ("Bruce Willis", .western),
        ("Andrei Volgin", .russian), ("列夫·托尔斯泰", .russian), ("Park Chan-wook", .korean),
        ("朴槿惠", .korean), ("村上春树", .japanese), ("Benjamin Franklin", .western),
        ("弗吉尼亚·伍尔夫", .western), ("汤姆·沃尔夫", .western), ("约翰·鲁道夫", .western),
        ("米哈伊尔·戈尔巴乔夫", .russian), ("康斯坦丁·季诺维也夫", .russian),
        ("奥克萨娜·扎哈罗娃", .russian), ("朴树", .chinese), ("Ho Chi Minh", .vietnamese),
      ])
    func culture(text: String, culture: NameCulture) {
      #expect(parser.parse(text).culture == culture)
    }

    @Test("a further given name adds to the table of given names, and stands in a list once")
    func furtherGivenNames() throws {
      let names = try NamesRoom.knowledge().givenNames
      let further = try AlphabeticLexicon(.builtIn)
      let idle = further.given.filter { word, sexes in
        let listed = names.named(word).map { names[$0].sex }
        return listed.contains(nil)
          || !listed.isEmpty && sexes.isSubset(of: listed.compactMap(\.self))
      }
      #expect(idle.keys.sorted() == [])
      #expect(further.doubtful.filter { names.named($0).isEmpty && further.given[$0] == nil } == [])
    }

    @Test("what is in doubt says so, and the other reading follows")
    func doubt() {
      let name = parser.parse("Peng Li")
      #expect(name.confidence < 0.9)
      #expect(name.alternatives.contains { $0.order != name.order && $0.culture == .chinese })
      #expect(parser.parse("Li Keqiang").confidence > 0.9)
      let sum = name.alternatives.map(\.confidence).reduce(name.confidence, +)
      #expect(sum > 0.9 && sum <= 1)
    }

    @Test("what was parsed can be formatted")
    func formatting() throws {
      let name = PersonNameFields(parser.parse("Волгин Андрей Петрович"))
      let formatter = try PersonNameFormatter(.builtIn, language: .russian)
      let style = PersonNameStyle(order: .givenFirst, length: .short)
      #expect(try formatter.format(name, style: style).text == "А. П. Волгин")
    }

    @Test(
      "whatever the text, there is an answer", .timeLimit(.minutes(1)),
      arguments: [
        "", " ", ",", "·", "«»", "((", "Jr.", "PhD", "de la", "II", "оглы", "Dr.", "导演", "II, III",
        "张A艺B谋", "乔治·Walker·布什", "Аndrei Вolgin", "\u{0}", "a\u{301}\u{301}\u{301}",
      ])
    func anything(text: String) { checkAnswer(text) }

    @Test(
      "a megabyte of anything has an answer, too", .timeLimit(.minutes(1)),
      arguments: ["a", "я", "王", "·", "😀", "ов ", "Mr. ", "\u{301}"])
    func long(unit: String) {
      checkAnswer(String(repeating: unit, count: 1_000_000 / unit.utf8.count))
    }

    private func checkAnswer(_ text: String) {
      let name = parser.parse(text)
      #expect(name.text == text)
      #expect(!name.parts.isEmpty || !text.contains { !$0.isWhitespace })
      #expect((0...1).contains(name.confidence))
    }
  }
}
