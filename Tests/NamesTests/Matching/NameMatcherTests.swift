import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Matching names")
  struct NameMatcherTests {
    private let matcher: NameMatcher
    private let names: NamePreparation
    private let explainer: MatchExplainer

    init() throws {
      let knowledge = try NamesRoom.knowledge()
      matcher = try NamesRoom.matcher()
      names = try matcher.preparation(knowledge)
      explainer = MatchExplainer(knowledge, matcher: matcher)
    }

    private func match(_ left: String, _ right: String) -> NameMatch {
      matcher.compare(names.prepared(left), names.prepared(right))
    }

    @Test(
      "one person in two spellings",
      arguments: [
        // Romanization, order, initials, short names, patronymics.
        ("Andrei Volgin", "Andrej Wolgin"), ("Volgin, Andrei", "Andrey Volgin"),
        ("A. Volgin", "Андрей Волгин"), ("А. П. Волгин", "Андрей Петрович Волгин"),
        ("Саша Петров", "Alexander Petrov"), ("Bill Harford", "William Harford"),
        ("Волгин Андрей Петрович", "Andrei Volgin"), ("Vladimir Bortkevich", "Владимир Борткевич"),
        ("Katya Petrova", "Екатерина Петрова"), ("Kolia Orlov", "Николай Орлов"),
        ("Ｉｖａｎ Ｏｒｌｏｖ", "Иван Орлов"), ("محمد صلاح", "محمد صلاح"),
        // Case.
        ("Елены Подкаминской", "Елена Подкаминская"), ("Андрею Волгину", "Andrei Volgin"),
        // Into Chinese, and back from it.
        ("Андрей Волгин", "安德烈·沃尔金"), ("Andrei Vokin", "安德烈·沃尔金"),
        ("Andrei Vokin", "Андрей Волгин"), ("Svetlana Balanova", "Светлана Баранова"),
        ("Милош Бикович", "米洛斯·比柯维奇"), ("Глеб Калюжный", "格列布·卡柳日内"),
        // Chinese names: pinyin, older spellings, Palladius, characters of both scripts.
        ("Zhang Hanhui", "张汉晖"), ("張漢暉", "张汉晖"), ("Чжан Ханьхуэй", "Hanhui Zhang"),
        ("Chang Han-hui", "Чжан Ханьхуэй"), ("Ян Цзыхуа", "Yang Zihua"),
        ("Leung Kar-fai", "梁家輝"), ("钟锺", "鍾鍾"), ("王钟宁", "王鍾甯"), ("Ouyang Zhenhua", "欧阳震华"),
      ])
    func same(left: String, right: String) {
      #expect(match(left, right).verdict == .same)
    }

    @Test(
      "look-alikes",
      arguments: [
        ("Andrei Vokin", "Andrei Tupolev"), ("Vadim Byrkin", "Vadim Repin"),
        ("Zhang Yimin", "Zhang Yiming"), ("张艺敏", "张一敏"), ("Zhang Hanhui", "Zheng Hanyi"),
        ("Пётр Иванов", "Павел Иванов"), ("Иван Петрович Орлов", "Иван Сергеевич Орлов"),
        ("Алексей Громов", "Юлия Громова"), ("Fyodor Bondarenko", "Sergei Bondarenko"),
        ("Andrei Zarkovsky", "Andrei Malakhovsky"), ("Li Wei", "Li Wen"),
        ("Сергей Орлов-старший", "Сергей Орлов-младший"),
        ("Ivan S. Orlov", "Иван Викторович Орлов"),
        ("И. С. Орлов", "И. В. Орлов"), ("Zhang Lei", "Zhang Li"),
        ("Михаил Орлов", "Марина Орлова"),
        ("Максим Галин", "Максим Палин"),
      ])
    func lookAlikes(left: String, right: String) {
      #expect(match(left, right).verdict == .different)
    }

    @Test(
      "what an editor has to say",
      arguments: [
        ("Волгин", "Андрей Волгин"), ("Sergei Bodrin Jr.", "Sergei Bodrin"),
        ("Stephen Chow", "周家俊"), ("Александр Орлов", "Александра Орлова"),
        ("Олег Лапов", "Олег Лапцов"),
      ])
    func unsure(left: String, right: String) {
      #expect(match(left, right).verdict == .unsure)
    }

    @Test("the same in either order")
    func symmetry() {
      let texts = [
        "Andrei Vokin", "Андрей Волгин", "安德烈·沃尔金", "Chow Yun-fat", "周润发", "J. Cameron",
        "Di Caprio, Leonardo", "Ouyang Nana", "Оуян Нана", "Волгин", "Иван Иванович Иванов", "",
        "…",
        "Loo-Keng Hua", "Хуа Логэн", "A", "Мария Склодовская-Кюри", "宫崎骏",
      ]
      for left in texts {
        for right in texts {
          let (one, other) = (match(left, right), match(right, left))
          #expect(one.score == other.score, "\(left) and \(right)")
          #expect(one.verdict == other.verdict)
        }
      }
    }

    @Test("a memory changes nothing")
    func memory() {
      let memory = MatchMemory()
      for _ in 0..<2 {
        for (left, right) in [("Andrei Vokin", "Андрей Волгин"), ("Zhang Yimin", "Zhang Yiming")] {
          let (one, other) = (names.prepared(left), names.prepared(right))
          #expect(
            matcher.compare(one, other, memory: memory).score == matcher.compare(one, other).score)
        }
      }
    }

    @Test(
      "no text is too strange",
      arguments: [
        "", " ", "\0", "·", "···", ",", "-", "'", "A.", "...", "von", "de la", "Jr", "🎬", "李", "ъ",
        String(repeating: "а", count: 500), String(repeating: "李", count: 500),
        Array(repeating: "Ли", count: 60).joined(separator: " "), "a\u{301}\u{302}\u{303}", "مخرج",
      ])
    func strange(text: String) {
      for other in ["Андрей Волгин", "Li Na", "安德烈·沃尔金", text] {
        let score = match(text, other).score
        #expect(score >= 0 && score <= 1)
      }
    }

    @Test("a back-transcription is explained by the characters between")
    func backTranscription() throws {
      let reasons = explainer.reasons(for: match("Andrei Vokin", "Андрей Волгин"))
      let reason = try #require(reasons.first { $0.kind == .backTranscription })
      #expect(reason.weight > 0)
      for detail in ["Vokin", "沃尔金", "Волгин", "尔 (л) is dropped", "金 stands for both гин and кин"]
      {
        #expect(reason.detail.contains(detail))
      }
    }

    @Test(
      "reasons for and against",
      arguments: [
        ("Саша Петров", "Alexander Petrov", MatchReason.Kind.givenName, "forms of Александр"),
        ("Chang I-min", "张一民", .syllables, "Wade–Giles"),
        ("A. Volgin", "Андрей Волгин", .initial, "the initial fits"),
        ("Иван Петрович Орлов", "Иван Сергеевич Орлов", .patronymic, "other patronymics"),
        ("Алексей Громов", "Мария Громова", .sex, "a woman's"),
        ("Andrei Volgin", "Andrei Tupolev", .contradiction, "Volgin and Tupolev do not agree"),
        ("Волгин", "Андрей Волгин", .leftOut, "Андрей stands in one of them only"),
        ("Bykovic", "Bikovic", .spelling, "bi for by"),
        ("沃尔金", "Volgin", .spelling, "尔 l"),
      ])
    func reasons(left: String, right: String, kind: MatchReason.Kind, detail: String) {
      let reasons = explainer.reasons(for: match(left, right))
      #expect(reasons.contains { $0.kind == kind && $0.detail.contains(detail) }, "\(reasons)")
    }

    @Test("without the dictionary it works, and knows less")
    func withoutDictionary() throws {
      let plain = try matcher.preparation(NamesRoom.knowledge(), usesDictionary: false)
      let (left, right) = (plain.prepared("Zhang Hanhui"), plain.prepared("张汉晖"))
      #expect(matcher.compare(left, right).verdict == .same)
      #expect(plain.prepared("Tanaka").readings[0].parts[0].groups.isEmpty)
      #expect(!names.prepared("Tanaka").readings[0].parts[0].groups.isEmpty)
    }
  }
}
