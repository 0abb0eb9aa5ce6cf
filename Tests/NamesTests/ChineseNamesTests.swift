import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Chinese names")
  struct ChineseNamesTests {
    private let names: ChineseNames

    init() throws { names = try ChineseNames() }

    @Test(
      "a name in Pinyin is spelled as GB/T 28039 says",
      arguments: [
        ("张艺谋", "Zhang Yimou"), ("張藝謀", "Zhang Yimou"), ("欧阳修", "Ouyang Xiu"),
        ("司马相如", "Sima Xiangru"), ("李平安", "Li Ping'an"), ("吕不韦", "Lü Buwei"),
        ("范徐丽泰", "Fan-Xu Litai"), ("刘杨 帆", "Liu-Yang Fan"), ("张 艺谋", "Zhang Yimou"),
        ("爱新觉罗·溥仪", "Aixinjueluo Puyi"), ("马佳宁", "Ma Jianing"), ("张简宏文", "Zhangjian Hongwen"),
        ("慈禧", "Cixi"), ("老舍", "Lao She"), ("尉迟", "Yuchi"), ("仇", "Qiu"),
        ("安德烈·沃尔金", "Andelie Wo'erjin"), ("沃尔金", "Wo'erjin"), ("让-雅克·卢梭", "Rang-Yake Lusuo"),
        ("列夫 托尔斯泰", "Liefu Tuo'ersitai"), ("迪丽热巴", "Dilireba"), ("Silk", "Silk"), ("", ""),
      ])
    func pinyin(characters: String, latin: String) throws {
      #expect(try names.spelling(of: characters, system: .pinyin) == latin)
    }

    @Test(
      "a surname has its own reading at the head of a name, and there alone",
      arguments: [
        ("单雄信", "Shàn Xióngxìn"), ("王单", "Wáng Dān"), ("仇士良", "Qiú Shìliáng"),
        ("尉迟恭", "Yùchí Gōng"), ("尉遲恭", "Yùchí Gōng"), ("万俟卨", "Mòqí Xiè"), ("曾志伟", "Zēng Zhìwěi"),
        ("乐毅", "Yuè Yì"), ("曾乐", "Zēng Lè"), ("任达华", "Rén Dáhuá"), ("华罗庚", "Huà Luógēng"),
        ("查良镛", "Zhā Liángyōng"), ("薄熙来", "Bó Xīlái"), ("朴槿惠", "Piáo Jǐnhuì"), ("朴树", "Pǔ Shù"),
        ("长孙无忌", "Zhǎngsūn Wújì"), ("單于", "Chányú"), ("郦食其", "Lì Yìjī"), ("王重阳", "Wáng Chóngyáng"),
        ("卓文君", "Zhuó Wénjūn"), ("诸葛亮", "Zhūgě Liàng"), ("令狐冲", "Línghú Chōng"),
      ])
    func tones(characters: String, latin: String) throws {
      #expect(try names.spelling(of: characters, system: .pinyinTones) == latin)
    }

    @Test(
      "surnames that read otherwise than the word, single and compound",
      arguments: [
        "朴 Piáo, 缪 Miào, 覃 Qín, 贠 Yùn, 哈 Hǎ, 黑 Hè, 那 Nā, 能 Nài, 佴 Nài, 洗 Xiǎn, 薄 Bó, 祭 Zhài, 尉 Wèi",
        "相 Xiàng, 俱 Jū, 阚 Kàn, 肖 Xiāo, 占 Zhān, 郇 Xún, 藏 Zāng, 都 Dū, 句 Gōu, 仇 Qiú, 单 Shàn, 解 Xiè",
        "区 Ōu, 查 Zhā, 任 Rén, 华 Huà, 曾 Zēng, 翟 Zhái, 盖 Gě, 乐 Yuè, 员 Yùn, 宓 Mì, 卜 Bǔ, 幺 Yāo, 车 Chē",
        "逄 Páng, 繁 Pó, 谌 Chén, 秘 Bì, 冼 Xiǎn, 仉 Zhǎng, 佘 Shé, 召 Shào, 折 Shé, 种 Chóng, 重 Chóng, 粘 Nián",
        "燕 Yān, 应 Yīng, 纪 Jǐ, 葛 Gě, 过 Guō, 干 Gān, 乜 Niè, 莘 Shēn, 隗 Wěi, 牟 Móu, 舍 Shè, 扎 Zā, 塔 Tǎ",
        "單 Shàn, 蓋 Gě, 區 Ōu, 樂 Yuè, 種 Chóng, 華 Huà, 應 Yīng, 紀 Jǐ, 過 Guō, 員 Yùn, 貟 Yùn, 繆 Miào, 闞 Kàn",
        "万俟 Mòqí, 尉迟 Yùchí, 单于 Chányú, 长孙 Zhǎngsūn, 拓跋 Tuòbá, 澹台 Tántái, 令狐 Línghú, 鲜于 Xiānyú",
        "闾丘 Lǘqiū, 亓官 Qíguān, 颛孙 Zhuānsūn, 宰父 Zǎifǔ, 子车 Zǐjū, 夹谷 Jiágǔ, 乐正 Yuèzhèng, 诸葛 Zhūgě",
        "尉遲 Yùchí, 單于 Chányú, 長孫 Zhǎngsūn, 澹臺 Tántái, 鮮于 Xiānyú, 閭丘 Lǘqiū, 樂正 Yuèzhèng",
      ])
    func surnames(pairs: String) throws {
      for pair in pairs.split(separator: ", ") {
        let words = pair.split(separator: " ").map(String.init)
        #expect(try names.spelling(of: words[0], system: .pinyinTones) == words[1])
      }
    }

    @Test(
      "surnames that families read in two ways have both, the usual one first",
      arguments: [
        ("盖", ["Gě", "Gài"]), ("覃", ["Qín", "Tán"]), ("翟", ["Zhái", "Dí"]), ("尉", ["Wèi", "Yù"]),
        ("肖", ["Xiāo", "Xiào"]), ("那", ["Nā", "Nà"]), ("黑", ["Hè", "Hēi"]), ("樂", ["Yuè", "Lè"]),
      ])
    func debatable(surname: String, readings: [String]) throws {
      #expect(
        try names.spellings(of: surname, system: .pinyinTones).map(\.text) == readings)
    }

    @Test("other divisions of a name come after the likeliest")
    func divisions() throws {
      let spellings = try names.spellings(of: "张杨帆", system: .pinyin)
      #expect(spellings.map(\.text) == ["Zhang Yangfan", "Zhang-Yang Fan"])
      #expect(zip(spellings, spellings.dropFirst()).allSatisfy { $0.weight >= $1.weight })
    }

    @Test(
      "every system has its own letters, joints and capitals",
      arguments: [
        (ChineseSpellingSystem.pinyinPassport, "吕平安", "LYU PINGAN"),
        (.pinyinPassport, "女娲", "NYUWA"), (.pinyinTaiwan, "张艺谋", "Zhang Yi-mou"),
        (.pinyinTaiwan, "欧阳娜娜", "Ouyang Na-na"), (.wadeGiles, "邓小平", "Teng Hsiao-p'ing"),
        (.wadeGiles, "毛泽东", "Mao Tse-tung"), (.wadeGiles, "司马迁", "Ssu-ma Ch'ien"),
        (.wadeGiles, "吕不韦", "Lü Pu-wei"), (.wadeGilesPress, "许晓平", "Hsu Hsiao-ping"),
        (.yale, "毛泽东", "Mau Dzedung"), (.yaleTones, "毛泽东", "Máu Dzédūng"),
        (.yale, "习近平", "Syi Jinping"),
        (.jyutping, "梁朝伟", "Loeng4 Ciu4wai5"), (.jyutping, "梁朝偉", "Loeng4 Ciu4wai5"),
        (.jyutping, "叶问", "Jip6 Man6"), (.yaleCantonese, "梁朝伟", "Lèuhng Chìuhwáih"),
        (.yaleCantonese, "黄", "Wòhng"), (.yaleCantonese, "吳君如", "Ǹgh Gwānyùh"),
        (.yaleCantonese, "伍", "Ńgh"), (.yaleCantonese, "唔", "M̀h"),
        (.hongKong, "梁朝伟", "Leung Chiu-wai"),
        (.hongKong, "陈慧琳", "Chan Wai-lam"), (.hongKong, "林鄭月娥", "Lam Cheng Yuet-ngo"),
        (.hongKong, "歐陽震華", "Au Yeung Chun-wah"),
        (.hongKong, "吴君如", "Ng Kwan-yu"), (.palladius, "周冬雨", "Чжоу Дунъюй"),
        (.palladius, "欧阳修", "Оуян Сю"), (.palladius, "鲁迅", "Лу Синь"), (.palladius, "李白", "Ли Бо"),
      ])
    func systems(system: ChineseSpellingSystem, characters: String, spelled: String) throws {
      #expect(try names.spelling(of: characters, system: system) == spelled)
    }

    @Test(
      "Pinyin goes into other systems, with any capitals, tones and order",
      arguments: [
        ("Zhang Dongyu", ChineseSpellingSystem.palladius, ["Чжан Дунъюй"]),
        ("Dōngyǔ Zhāng", .palladius, ["Чжан Дунъюй"]), ("LYU BUWEI", .palladius, ["Люй Бувэй"]),
        ("Lu Xun", .palladius, ["Лу Синь", "Лу Сюнь"]),
        ("Li Bai", .palladius, ["Ли Бо", "Ли Бай"]),
        ("Deng Xiaoping", .wadeGiles, ["Teng Hsiao-p'ing"]),
        ("Lǚ Bùwéi", .pinyinTones, ["Lǚ Bùwéi"]),
        ("Volgin", .palladius, []), ("Zhang Yimou", .jyutping, []), ("", .palladius, []),
      ])
    func fromPinyin(latin: String, system: ChineseSpellingSystem, spellings: [String]) throws {
      #expect(try names.spellings(ofPinyin: latin, system: system).map(\.text) == spellings)
    }

    @Test(
      "other spellings lead back to Pinyin, to all that they may stand for",
      arguments: [
        ("Чжан Дунъюй", ChineseSpellingSystem.palladius, ["Zhang Dongyu"]),
        ("Лу Синь", .palladius, ["Lu Xun"]), ("Волгин", .palladius, []),
        ("Teng Hsiao-p'ing", .wadeGiles, ["Deng Xiaoping"]),
        ("Mao Tsê-tung", .wadeGiles, ["Mao Zedong"]),
        ("Ch'ên Shui-pien", .wadeGiles, ["Chen Shuibian"]),
        (
          "Mao Tse-tung", .wadeGilesPress, ["Mao Cedong", "Mao Cetong", "Mao Zedong", "Mao Zetong"]
        ),
        ("Jang Yimou", .yale, ["Zhang Yimou"]), ("Wong", .hongKong, ["Wang", "Huang"]),
        ("LYU BUWEI", .pinyinPassport, ["Lü Buwei"]), ("Smith", .wadeGiles, []),
        ("", .wadeGiles, []),
      ])
    func toPinyin(name: String, system: ChineseSpellingSystem, pinyin: [String]) throws {
      #expect(try names.pinyin(of: name, writtenIn: system).map(\.text).sorted() == pinyin.sorted())
    }

    @Test(
      "in a text, runs of characters are spelled, and the rest stays",
      arguments: [
        ("张艺谋、巩俐", "Zhang Yimou, Gong Li"), ("张艺谋（Zhang Yimou）", "Zhang Yimou (Zhang Yimou)"),
        ("J.K.罗琳", "J.K. Luo Lin"), ("张艺谋, Silk ’27", "Zhang Yimou, Silk ’27"),
        ("a  张 \n巩俐\r\n", "a  Zhang \nGong Li\r\n"),
        ("张艺谋 巩俐", "Zhang Yimou Gong Li"), ("🎬张艺谋", "🎬Zhang Yimou"), ("。", "。"), ("Ян", "Ян"),
      ])
    func text(text: String, spelled: String) throws {
      #expect(try names.replacingNames(in: text, system: .pinyin) == spelled)
    }

    @Test(
      "a spelling that may stand for more names than anyone reads stands for none",
      .timeLimit(.minutes(1)), arguments: ChineseSpellingSystem.allCases)
    func hostile(system: ChineseSpellingSystem) throws {
      let pieces = ["chi-", "chi", "a", "Mao ", "'", "цзи", "ng", "ǚ"]
      for piece in pieces {
        for count in [30, 100, 20_000] {
          let text = String(repeating: piece, count: count)
          #expect(try names.pinyin(of: text, writtenIn: system).count <= 64)
          #expect(try names.spellings(ofPinyin: text, system: system).count <= 2)
        }
      }
    }

    @Test("without diacritics, readings that differ in their tones alone are one spelling")
    func asciiSpellings() throws {
      func texts(_ name: String) throws -> [String] {
        try names.spellings(of: name, system: .pinyinTones, isASCII: true).map(\.text)
      }
      #expect(try texts("覃") == ["Qin", "Tan"])
      #expect(try texts("肖") == ["Xiao"])
      #expect(try names.replacingNames(in: "吳", system: .yaleCantonese, isASCII: true) == "Ngh")
    }

    @Test("a letter with the mark of a tone that is no vowel of Pinyin is no Pinyin")
    func foreignMarks() throws {
      #expect(try names.spellings(ofPinyin: "Dań", system: .palladius).isEmpty)
      #expect(MandarinSyllable(marked: "ńg") == MandarinSyllable(letters: "ng", tone: 2))
      #expect(MandarinSyllable(letters: "ng", tone: 2).marked == "ńg")
      #expect(MandarinSyllable(letters: "nin", tone: 2).marked == "nín")
    }

    @Test("a great deal of one character is no name, and no reason to wait")
    func long() throws {
      let text = String(repeating: "张", count: 20_000)
      #expect(try names.spelling(of: text, system: .pinyin).hasPrefix("Zhang Zhang"))
    }

    @Test(
      "every syllable of Pinyin has a spelling in every table",
      arguments: ["wade-giles", "yale"])
    func tables(file: String) throws {
      let palladius = try names.syllables(of: "palladius")
      let table = try names.syllables(of: file)
      #expect(Set(table.keys) == Set(palladius.keys))
    }

    @Test(
      "names keep characters of their own in the other script",
      arguments: [
        ("錢鍾書", "钱锺书"), ("鍾楚紅", "钟楚红"), ("徐乾學", "徐乾学"), ("王汎森", "王汎森"), ("薛應旂", "薛应旂"),
        ("楊聯陞", "杨联陞"), ("畢昇", "毕昇"), ("甯浩", "甯浩"), ("陶喆", "陶喆"), ("游錫堃", "游锡堃"),
        ("於梨華", "於梨华"),
      ])
    func simplified(traditional: String, simplified: String) throws {
      let script = try ChineseScript(.builtIn)
      #expect(script.simplifiedName(traditional) == simplified)
    }

    @Test(
      "Traditional characters of names are those of today's print",
      arguments: [
        ("习仲勋", "習仲勛"), ("启功", "啟功"), ("曲艳", "曲艷"), ("范文澜", "范文瀾"), ("朴槿惠", "朴槿惠"),
        ("赵朴初", "趙樸初"), ("涂磊", "涂磊"), ("游本昌", "游本昌"), ("张三丰", "張三丰"), ("澹台灭明", "澹臺滅明"),
        ("种师道", "种師道"), ("马云", "馬雲"),
      ])
    func traditional(simplified: String, traditional: String) throws {
      let script = try ChineseScript(.builtIn)
      #expect(script.traditionalName(simplified) == traditional)
    }
  }
}
