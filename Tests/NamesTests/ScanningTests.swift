import Diagnostics
import LocaleData
import Testing
import YAML

@testable import Names

extension NamesRoom {
  @Suite("Scanning")
  struct ScanningTests {
    private let knowledge: NameKnowledge

    init() throws { knowledge = try NamesRoom.knowledge() }

    private func surfaces(_ text: String) throws -> [String] {
      let document = try SourceDocument(file: "text", text: text)
      let report = try NameNormalization([document], roster: .empty, knowledge: knowledge).report()
      return report.people.flatMap(\.variants)
        .sorted { ($0.location.byteOffset ?? 0) < ($1.location.byteOffset ?? 0) }.map(\.surface)
    }

    @Test(
      "people are found, and places, films and companies are not",
      arguments: [
        (
          "Director Andrei Vokin of \"Red Silk\" met Fu Ruoqing, chairman of China Film Group, in "
            + "Hong Kong. Vokin's film was shot at Hengdian World Studios.",
          ["Andrei Vokin", "Fu Ruoqing", "Vokin"]
        ),
        ("A viewer surnamed Yang liked it.", ["Yang"]),
        (
          "On Friday He Ping met You Yong. He praised An Dong.", ["He Ping", "You Yong", "An Dong"]
        ),
        ("Baranova, president of the group, spoke.", ["Baranova"]),
        ("The Shanghai Cooperation Organization met in Qingdao on Monday.", []),
        (
          "Фильм Андрея Волгина «Красный шёлк» показали в Пекине. А. Волгин благодарил Чжан Ханьхуэя "
            + "и Мао Юя, а с Волгиным был Шэнь Хайсюн.",
          ["Андрея Волгина", "А. Волгин", "Чжан Ханьхуэя", "Мао Юя", "Волгиным", "Шэнь Хайсюн"]
        ),
        ("Национальная Медиа Группа открыла в Москве Фестиваль российского кино.", []),
        (
          "影片由俄罗斯导演安德烈·沃金执导。沃金坦言很难。王琳（郑涵艺饰）是交通员。国家电影局常务副局长毛羽，"
            + "俄罗斯驻华大使莫尔古洛夫等出席。",
          ["安德烈·沃金", "沃金", "王琳", "郑涵艺", "毛羽", "莫尔古洛夫"]
        ),
        ("《红丝绸》在中影国际影城首映。", []),
        ("Films by Yimou Zhang and Ge You.", ["Yimou Zhang", "Ge You"]),
        (
          "У Волкова и режиссёра У Цзина были Гэ Ю и С. Волков.",
          ["Волкова", "У Цзина", "Гэ Ю", "С. Волков"]
        ),
        ("Режиссёра Волгина Андрея наградили.", ["Волгина Андрея"]),
        ("", []), ("— 1234 …", []),
      ])
    func finds(text: String, expected: [String]) throws {
      #expect(try surfaces(text) == expected)
    }

    @Test("a place is a line and a column in characters, and a byte offset")
    func places() throws {
      let text = "---\nlanguage: ru\n---\nФильм снял\nрежиссёр 🎬 Андрей Волгин."
      let document = try SourceDocument(file: "f.md", text: text)
      let report = try NameNormalization([document], roster: .empty, knowledge: knowledge).report()
      let variant = try #require(report.people.first?.variants.first)
      #expect(variant.location.description == "f.md:5:12")
      let offset = try #require(variant.location.byteOffset)
      #expect(String(decoding: Array(text.utf8)[offset...], as: UTF8.self) == "Андрей Волгин.")
    }

    @Test("front matter tells the outlet, the date and the languages")
    func frontMatter() throws {
      let document = try SourceDocument(
        file: "f.md",
        text: "---\noutlet: A\ndate: 2025-09-05\nlanguage: en\ntranslated-from: zh\n---\nText")
      #expect(document.outlet == "A")
      #expect(document.date == "2025-09-05")
      #expect(document.language == .english)
      #expect(document.translatedFrom == .simplifiedChinese)
      #expect(String(document.body) == "Text")
    }

    @Test("broken front matter is an error with its line")
    func brokenFrontMatter() {
      let error = #expect(throws: YAMLError.self) {
        try SourceDocument(file: "f.md", text: "---\noutlet: A\nlanguage: 17+\n---\n")
      }
      #expect(error?.description.hasPrefix("f.md:3:") == true)
    }
  }
}
