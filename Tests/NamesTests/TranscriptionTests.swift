import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Transcription")
  struct TranscriptionTests {
    private let knowledge: NameKnowledge

    init() throws { knowledge = try NamesRoom.knowledge() }

    @Test(
      "a Russian surname in Chinese is what Xinhua's table gives",
      arguments: [
        ("Волгин", Sex.male, "沃尔金"), ("Бикович", .male, "比科维奇"), ("Моргулов", .male, "莫尔古洛夫"),
        ("Родионов", .male, "罗季奥诺夫"), ("Иванов", .male, "伊万诺夫"), ("Путин", .male, "普京"),
        ("Баланова", .female, "巴拉诺娃"), ("Подкаминская", .female, "波德卡明斯卡娅"),
        ("Чуйкина", .female, "丘伊金娜"), ("Уржумцева", .female, "乌尔茹姆采娃"),
      ])
    func toChinese(name: String, sex: Sex, characters: String) {
      #expect(knowledge.russianToChinese.characters(for: name, sex: sex) == characters)
    }

    @Test("the steps spell the whole name, piece by piece")
    func steps() {
      let steps = knowledge.russianToChinese.steps(for: "Волгин", sex: .male)
      #expect(steps.map(\.source) == ["во", "л", "гин"])
      #expect(steps.map(\.target) == ["沃", "尔", "金"])
    }

    @Test(
      "pinyin is cut into syllables, with or without apostrophe and tone-less ü",
      arguments: [
        ("Hanhui", ["han", "hui"]), ("Xi'an", ["xi", "an"]), ("Zihua", ["zi", "hua"]),
        ("Ruoqing", ["ruo", "qing"]), ("Lyu", ["lü"]), ("Volgin", nil), ("", nil),
      ])
    func pinyin(word: String, syllables: [String]?) {
      #expect(knowledge.mandarin.syllables(ofPinyin: word) == syllables)
    }

    @Test(
      "a long word is cut without recursion, and one longer than any name not at all",
      .timeLimit(.minutes(1)))
    func longWord() {
      let mandarin = knowledge.mandarin
      #expect(mandarin.syllables(ofPinyin: String(repeating: "a", count: 200))?.count == 200)
      #expect(mandarin.syllables(ofPinyin: String(repeating: "a", count: 100) + "q") == nil)
      #expect(mandarin.syllables(ofPinyin: String(repeating: "a", count: 1_000_000)) == nil)
      #expect(mandarin.syllables(ofPalladius: String(repeating: "а", count: 1_000_000)) == nil)
    }

    @Test("the longest piece is taken wherever the rest can be cut")
    func longestPiece() {
      let table = SyllableTable(["xi": "1", "an": "2", "xia": "3", "n": "4", "na": "5"])
      #expect(table.segmentation(of: "xian")?.map(\.target) == ["3", "4"])
      #expect(table.segmentation(of: "xiana")?.map(\.target) == ["3", "5"])
      #expect(table.segmentation(of: "xiaxan") == nil)
      #expect(table.segmentation(of: "") == nil)
    }

    @Test(
      "a table of characters says which line it cannot read",
      arguments: [
        ("wrong", 1, "mine/t.txt:2:1: error: expected a key, a tab and characters"),
        ("a\t啊", 65_536, "mine/t.txt:65537:1: error: expected no more than 65535 lines with a key"),
      ])
    func brokenCharacterTable(line: String, count: Int, message: String) {
      let text = "# made\n" + String(repeating: line + "\n", count: count)
      let store = LocaleStore(root: "mine") { _ in Array(text.utf8) }
      let error = #expect(throws: LocaleError.self) { try CharacterTable.lines(store, at: "t.txt") }
      #expect(error?.description == message)
    }

    @Test("learned data is read with any line end", arguments: ["\n", "\r\n"])
    func lineEnds(end: String) throws {
      let text = ["# units", "а\t阿\t2", "б\t布\t2", "0\t1:1 2:1", "1\t2:1 0:1", ""].joined(
        separator: end)
      let store = LocaleStore(root: "mine") { _ in Array(text.utf8) }
      let model = try JointSpelling(store, named: "units")
      #expect(model.candidates(for: "аб", .forward).candidates.first?.text == "阿布")
      let lines = try CharacterTable.lines(
        LocaleStore(root: "mine") { _ in Array("a1\t啊阿\(end)ai4\t爱\(end)".utf8) }, at: "t.txt")
      #expect(lines.keys == ["a1", "ai4"])
      #expect(lines.table["爱"] == 1)
      #expect(lines.table["\r"] == nil)
    }

    @Test(
      "Palladius' Cyrillic goes both ways, with a hard sign after н before a vowel",
      arguments: [
        (["han", "hui"], "ханьхуэй"), (["dong", "yu"], "дунъюй"), (["hai", "xiong"], "хайсюн"),
        (["zi", "hua"], "цзыхуа"), (["ruo", "qing"], "жоцин"), (["jia", "shan"], "цзяшань"),
      ])
    func palladius(syllables: [String], cyrillic: String) {
      #expect(knowledge.mandarin.palladius(of: syllables) == cyrillic)
      #expect(knowledge.mandarin.syllables(ofPalladius: cyrillic) == syllables)
    }

    @Test(
      "every way to romanize a name may be a spelling of it",
      arguments: [
        ("Подкаминская", ["Podkaminskaya", "Podkaminskaja", "Podkaminskaia", "Podkaminskaïa"]),
        ("Волгин", ["Volgin", "Wolgin", "Volghin"]),
        ("Тарковский", ["Tarkovsky", "Tarkovskiy", "Tarkovskij", "Tarkovskii", "Tarkovski"]),
        ("Елена", ["Yelena", "Elena", "Jelena"]),
        ("Алексей", ["Aleksei", "Alexey", "Aleksej", "Alexeï"]),
        ("Татьяна", ["Tatiana", "Tatyana", "Tatjana"]),
        ("Щукин", ["Shchukin", "Ščukin", "Schtschukin"]),
        ("Бикович", ["Bikovich", "Biković", "Bikovič", "Bikovic"]),
        ("Хрущёв", ["Khrushchyov", "Khrushchev"]),
      ])
    func latin(cyrillic: String, spellings: [String]) throws {
      let matcher = try NamesRoom.matcher()
      let names = try matcher.preparation(knowledge, usesDictionary: false)
      for spelling in spellings {
        let match = matcher.compare(names.prepared(spelling), names.prepared(cyrillic))
        #expect(match.verdict != .different, "\(spelling) has \(match.score)")
      }
    }

    @Test(
      "a name in English letters is what newspapers print",
      arguments: [
        ("Калюжный", "Kalyuzhny"), ("Подкаминская", "Podkaminskaya"), ("Волгин", "Volgin"),
        ("Ельцова", "Yeltsova"), ("Уржумцева", "Urzhumtseva"), ("ЩУКИН", "SHCHUKIN"),
      ])
    func press(name: String, latin: String) {
      #expect(knowledge.press.romanized(name) == latin)
    }

    @Test(
      "Traditional characters are those of names, not of running text",
      arguments: [
        ("范冰冰", "范冰冰"), ("余华", "余華"), ("祖冲之", "祖沖之"), ("李连杰", "李連杰"),
        ("乌尔茹姆采娃", "烏爾茹姆采娃"), ("郑涵艺", "鄭涵藝"), ("钱锺书", "錢鍾書"), ("徐乾学", "徐乾學"),
      ])
    func traditional(simplified: String, traditional: String) {
      #expect(knowledge.chineseScript.traditionalName(simplified) == traditional)
      #expect(knowledge.chineseScript.simplifiedName(traditional) == simplified)
    }
  }
}
