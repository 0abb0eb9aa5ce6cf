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
      "every way to romanize a name leads back to one sound",
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
      let sound = SoundSpelling(cyrillic: cyrillic)
      for spelling in spellings {
        let read = SoundSpelling(cyrillic: try knowledge.latinReading.cyrillic(spelling))
        #expect(
          read.similarity(to: sound) >= 0.9,
          "\(spelling) reads as \(String(String.UnicodeScalarView(read.letters)))")
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
