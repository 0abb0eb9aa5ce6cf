import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

@Suite("Rules on translations")
struct PairRuleTests {
  /// The findings on a translation of one cue, between two cues that are right.
  private func findings(
    _ target: String, _ language: LanguageTag, of source: String, _ sourceLanguage: LanguageTag,
    glossary: Glossary = .empty, shift: Double = 0, profile: String = "netflix"
  ) throws -> [Finding] {
    let translated = MatchingTests.timed([(10 + shift, 13 + shift, target)])
    let original = MatchingTests.timed([(10, 13, source)])
    return try PairChecker(
      translated, CheckConditions(language: language), against: original, in: sourceLanguage,
      Profile(profile, from: .builtIn), LanguageEvidence(from: .builtIn), glossary: glossary,
      from: .builtIn
    ).findings()
  }

  @Test(
    "numbers that differ are reported, in each pair of languages",
    arguments: [
      ("В 1937 году", LanguageTag.russian, "In 1927", LanguageTag.english, "PAIR.NUMBERS"),
      ("1937年", .simplifiedChinese, "In 1927", .english, "PAIR.NUMBERS"),
      ("In 1937", .english, "1927年", .traditionalChinese, "PAIR.NUMBERS"),
      ("Уже 30 градусов", .russian, "三十五度", .simplifiedChinese, "PAIR.NUMBERS"),
      ("Без цифр", .russian, "Room 417", .english, "PAIR.NUMBERS"),
      ("五百页", .simplifiedChinese, "Six hundred pages", .english, "PAIR.NUMBERS"),
      ("Четыре стакана", .russian, "Three glasses", .english, "PAIR.NUMBERS"),
      ("52 доллара", .russian, "25 dollars", .english, "PAIR.NUMBERS"),
      ("90 долларов", .russian, "$40", .english, "PAIR.NUMBERS"),
      ("50 баксов", .russian, "20 bucks", .english, "PAIR.NUMBERS"),
      ("15 фунтов", .russian, "£5", .english, "PAIR.NUMBERS"),
      ("500 миль", .russian, "100 miles", .english, "PAIR.NUMBERS"),
      ("$9 миллионов", .russian, "4 million dollars", .english, "PAIR.NUMBERS"),
      ("52块钱", .simplifiedChinese, "25 dollars", .english, "PAIR.NUMBERS"),
      ("90美元", .simplifiedChinese, "$40", .english, "PAIR.NUMBERS"),
      ("九十美元", .traditionalChinese, "$40", .english, "PAIR.NUMBERS"),
      ("500英里", .traditionalChinese, "100 miles", .english, "PAIR.NUMBERS"),
      ("90 человек", .russian, "$40", .english, "PAIR.NUMBERS"),
      ("90 долларов за 160 км", .russian, "$40 for 100 miles", .english, "PAIR.NUMBERS"),
    ])
  func numbers(
    target: String, language: LanguageTag, source: String, from: LanguageTag, rule: String
  ) throws {
    #expect(try findings(target, language, of: source, from).map(\.rule) == [rule])
  }

  @Test(
    "the same number in another way of writing is none",
    arguments: [
      ("Тысяча рублей", LanguageTag.russian, "1,000 roubles", LanguageTag.english),
      ("1 000 рублей", .russian, "A thousand roubles", .english),
      ("一千卢布", .simplifiedChinese, "1,000 roubles", .english),
      ("一萬人", .traditionalChinese, "10,000 people", .english),
      ("一百个", .simplifiedChinese, "A hundred of them", .english),
      ("1927年11月", .simplifiedChinese, "November 1927", .english),
      ("Ноябрь 1927 года", .russian, "1927年11月", .traditionalChinese),
      ("晚上九点半", .simplifiedChinese, "At 9:30 p.m.", .english),
      ("В 21:30", .russian, "At 9:30 p.m.", .english),
      ("百分之五十", .simplifiedChinese, "50%", .english),
      ("Половина", .russian, "½", .english),
      ("Двадцатые годы", .russian, "The 1920s", .english),
      ("二十年代", .simplifiedChinese, "The 1920s", .english),
      ("XIX век", .russian, "19th century", .english),
      ("Оба", .russian, "The two of them", .english),
      ("Их было трое", .russian, "There were three", .english),
      ("8 километров", .russian, "5 miles", .english),
      ("8公里", .simplifiedChinese, "5 miles", .english),
      ("Под метр 90", .russian, "6 feet tall", .english),
      ("3000 рублей", .russian, "$40", .english),
      ("68 кило", .russian, "150 pounds", .english),
      ("Звоните: 555-12-34", .russian, "Call 555-1234", .english),
      ("1,5 миллиона", .russian, "150万", .simplifiedChinese),
      ("他的话我一点都不信", .simplifiedChinese, "I don't believe him at all", .english),
      ("Первый раз", .russian, "For the first time", .english),
    ])
  func sameNumbers(
    target: String, language: LanguageTag, source: String, from: LanguageTag
  ) throws {
    #expect(try findings(target, language, of: source, from).map(\.message) == [])
  }

  @Test(
    "a line as it stands in the source is untranslated",
    arguments: [
      ("We never sleep here", LanguageTag.russian, "We never sleep here.", LanguageTag.english, 1),
      ("Мы здесь не спим", .simplifiedChinese, "Мы здесь не спим", .russian, 1),
      ("我们不睡", .russian, "我们不睡", .simplifiedChinese, 1),
      ("Он сказал:\nWe never sleep here", .russian, "He said:\nWe never sleep here", .english, 1),
      ("Nikolai Garin", .russian, "Nikolai Garin", .english, 0),
      ("OK, wow!", .simplifiedChinese, "OK, wow!", .english, 0),
      ("♪ La-la-la", .russian, "♪ La-la-la", .english, 0),
      ("Volkswagen", .russian, "Volkswagen", .english, 0),
      ("我們不睡", .traditionalChinese, "我们不睡", .simplifiedChinese, 0),
      ("Same words here", .english, "Same words here", .english, 0),
    ])
  func copies(
    target: String, language: LanguageTag, source: String, from: LanguageTag, count: Int
  ) throws {
    let found = try findings(target, language, of: source, from)
    #expect(found.count { $0.rule == "PAIR.COPY" } == count)
  }

  @Test("of a track in two languages the lines in the other one are compared")
  func twoLanguages() throws {
    let target = MatchingTests.timed([(1, 3, "We never sleep here\nМы спим в 9 часов")])
    let source = MatchingTests.timed([(1, 3, "We never sleep here")])
    let found = try PairChecker(
      target, CheckConditions(language: .english), against: source, in: .english,
      Profile("netflix", from: .builtIn), LanguageEvidence(from: .builtIn),
      languages: TrackLanguages(.english, lower: .russian), from: .builtIn
    ).findings()
    #expect(found.map(\.rule) == ["PAIR.NUMBERS"])
    #expect(found.first?.location.line == 4)
  }

  @Test("a missing cue is told where it should stand, with its time and text")
  func missing() throws {
    let target = MatchingTests.timed([(1, 3, "Да, конечно"), (10, 12, "Пойдём домой")])
    let source = MatchingTests.timed([
      (1, 3, "Yes, of course"), (5, 7, "I <i>said</i> so"), (10, 12, "Let us go home"),
    ])
    let found = try PairChecker(
      target, CheckConditions(language: .russian), against: source, in: .english,
      Profile("netflix", from: .builtIn), LanguageEvidence(from: .builtIn), from: .builtIn
    ).findings()
    #expect(found.map(\.rule) == ["PAIR.COUNT"])
    #expect(found.first?.cue == 1)
    #expect(found.first?.location.line == 2)
    #expect(found.first?.message.contains("00:00:05,000 “I said so”") == true)
  }

  @Test(
    "a cue that says nothing where its source does is empty, in each language",
    arguments: LanguageTag.supported)
  func empty(language: LanguageTag) throws {
    let source: LanguageTag = language == .english ? .russian : .english
    let text = source == .english ? "I said so" : "Я так сказал"
    #expect(try findings("", language, of: text, source).map(\.rule) == ["PAIR.EMPTY"])
    #expect(try findings("", language, of: "♪", source).isEmpty)
  }

  @Test(
    "a cue begins at most 1.5 s before and 2 s after its source",
    arguments: [(-1.5, 0), (-1.6, 1), (2, 0), (2.1, 1)])
  func times(shift: Double, count: Int) throws {
    let found = try findings("Я так сказал", .russian, of: "I said so", .english, shift: shift)
    #expect(found.count { $0.rule == "PAIR.TIME" } == count)
  }

  @Test(
    "tags are kept, but not italics in Chinese",
    arguments: [
      ("Алло", LanguageTag.russian, "<i>Hello</i>", 1),
      ("<i>Алло</i>", .russian, "<i>Hello</i>", 0),
      ("喂喂", .simplifiedChinese, "<i>Hello</i>", 0), ("喂喂", .traditionalChinese, "<b>Hello</b>", 1),
      ("Алло", .russian, "{\\an8}Hello", 1), ("{\\an8}Алло", .russian, "{\\an8}Hello", 0),
    ])
  func tags(target: String, language: LanguageTag, source: String, count: Int) throws {
    let found = try findings(target, language, of: source, .english)
    #expect(found.count { $0.rule == "PAIR.TAGS" } == count)
  }

  @Test("a text far out of the track's own ratio is reported, and no other")
  func ratio() throws {
    let source = track(sample("en.srt"))
    var target = track(sample("ru.srt"))
    let profile = try Profile("netflix", from: .builtIn)
    let evidence = try LanguageEvidence(from: .builtIn)
    func rules(_ target: Track) throws -> [String] {
      try PairChecker(
        target, CheckConditions(language: .russian), against: source, in: .english, profile,
        evidence, from: .builtIn
      ).findings().map(\.rule)
    }
    #expect(try rules(target) == [])
    target[40].text = "Так"
    #expect(try rules(target).contains("PAIR.RATIO"))
  }

  @Test(
    "a term of the glossary is asked for, in any case of Russian",
    arguments: [
      ("К Шёлковому пути", "Silk Road", 0), ("На шелковый тракт", "Silk Road", 1),
      ("Мы на таможне", "Customs", 0), ("На досмотре", "at customs", 0),
      ("На границе", "customs", 1),
      ("На границе", "customers", 0),
    ])
  func terms(target: String, source: String, count: Int) throws {
    let text = "Silk Road\tшёлковый путь\ncustoms\tтаможня|досмотр\n"
    let glossary = try Glossary(
      reading: Array(text.utf8), file: "terms.tsv", from: .english, to: .russian)
    let found = try findings(target, .russian, of: source, .english, glossary: glossary)
    #expect(found.count { $0.rule == "PAIR.TERMS" } == count)
  }

  @Test(
    "a glossary is a table or YAML, by language or from one to the other",
    arguments: [
      "Lake Baikal\tозеро Байкал\n", "# comment\nru\ten\nозеро Байкал\tLake Baikal\n",
      "Lake Baikal: озеро Байкал\n", "Lake Baikal: [озеро Байкал, Байкал-озеро]\n",
      "terms:\n  lake-baikal:\n    en: Lake Baikal\n    ru: озеро Байкал\n    zh-Hans: 贝加尔湖\n",
    ])
  func glossaries(text: String) throws {
    let glossary = try Glossary(
      reading: Array(text.utf8), file: "terms", from: .english, to: .russian)
    #expect(glossary.entries.map(\.source[0].text) == ["Lake Baikal"])
    #expect(glossary.entries.map(\.target[0].text) == ["озеро Байкал"])
  }

  @Test("the sample's translations have nothing to find against each other")
  func sampleTracks() throws {
    let languages: [(String, LanguageTag)] = [
      ("en", .english), ("ru", .russian), ("zh-Hans", .simplifiedChinese),
      ("zh-Hant", .traditionalChinese),
    ]
    let profile = try Profile("netflix", from: .builtIn)
    let evidence = try LanguageEvidence(from: .builtIn)
    for (name, language) in languages {
      for (other, otherLanguage) in languages where other != name {
        let found = try PairChecker(
          track(sample("\(name).srt")), CheckConditions(language: language),
          against: track(sample("\(other).srt")), in: otherLanguage, profile, evidence,
          from: .builtIn
        ).findings().filter { $0.severity > .info }
        #expect(found.map(\.message) == [], "\(name) against \(other)")
      }
    }
  }

  @Test("every rule about pairs has an id of its own and says why")
  func descriptions() {
    let descriptions = PairChecker.descriptions
    #expect(Set(descriptions.map(\.id)).count == descriptions.count)
    #expect(descriptions.allSatisfy { !$0.why.isEmpty && !$0.source.isEmpty })
  }
}
