import LocaleData
import Testing

@testable import Names

@Suite("Declension")
struct DeclensionTests {
  /// Opened once, for it takes longer than all its work here.
  private static let declension = Result { try NameDeclension(.builtIn) }

  @Test(
    "the nominative of a form is the likeliest one that all parts agree on",
    arguments: [
      ("Андрея Тарковского", "Андрей Тарковский"), ("Анной Ахматовой", "Анна Ахматова"),
      ("Льва Николаевича Толстого", "Лев Николаевич Толстой"), ("Льву Толстому", "Лев Толстой"),
      ("Николаю Римскому-Корсакову", "Николай Римский-Корсаков"),
      ("Георгия Данелии", "Георгий Данелия"), ("Барака Обамы", "Барак Обама"),
      ("Терезы Тенг", "Тереза Тенг"), ("Чарли Чаплину", "Чарли Чаплин"), ("Джеку Ма", "Джек Ма"),
      ("Ким Чен Ыну", "Ким Чен Ын"),
      ("Цзян Вэня", "Цзян Вэнь"), ("Цзэн Гофаню", "Цзэн Гофань"), ("Гун Ли", "Гун Ли"),
      ("Чжан Цзыи", "Чжан Цзыи"), ("Чжоу Дунъюй", "Чжоу Дунъюй"), ("Анне-Марии", "Анна-Мария"),
      ("волгина андрея", "волгин андрей"), ("Петра Ильича Чайковского", "Пётр Ильич Чайковский"),
      ("О'Генри", "О'Генри"), ("Ларса фон Триера", "Ларс фон Триер"),
    ])
  func nominative(form: String, nominative: String) throws {
    let declension = try Self.declension.get()
    #expect(declension.candidates(for: form, in: .nominative).first?.text == nominative)
  }

  @Test("the weights of the candidates make one, best first")
  func weights() throws {
    let candidates = try Self.declension.get().candidates(
      for: "Евгению Миронову", in: .nominative)
    #expect(candidates.count > 2)
    #expect(abs(candidates.reduce(0) { $0 + $1.weight } - 1) < 0.000001)
    #expect(candidates.map(\.weight) == candidates.map(\.weight).sorted(by: >))
  }

  @Test("with the sex given no candidate has the other")
  func sex() throws {
    let candidates = try Self.declension.get().candidates(
      for: "Александру Сокурову", in: .nominative, sex: .female)
    #expect(candidates.first?.text == "Александра Сокурова")
    #expect(candidates.allSatisfy { $0.sex == .female })
  }

  /// A tenth of OpenCorpora's forms, as single words, when they lie beside the repository.
  @Test(
    "forms of a dictionary come out and go back",
    .enabled(if: GoldFile.path("names/inflected-forms.tsv") != nil, "the forms are not here"))
  func dictionary() throws {
    let declension = try Self.declension.get()
    let path = try #require(GoldFile.path("names/inflected-forms.tsv"))
    let lines = try #require(GoldFile.lines(of: path)).dropFirst().filter { !$0.isEmpty }
    var forward = 0
    var backward = 0
    var count = 0
    for line in lines.enumerated().filter({ $0.offset % 10 == 0 }).map(\.element) {
      let cells = line.split(separator: "\t").map { String($0).replacing("ё", with: "е") }
      guard let target = Self.cases[cells[2]] else { continue }
      let sex: Sex? = cells[1] == "femn" ? .female : cells[1] == "masc" ? .male : nil
      count += 1
      let forms = declension.candidates(for: cells[4], in: target, sex: sex)
      forward += forms.contains { $0.text.replacing("ё", with: "е") == cells[3] } ? 1 : 0
      let nominatives = declension.candidates(for: cells[3], in: .nominative, sex: sex)
      backward += nominatives.contains { $0.text.replacing("ё", with: "е") == cells[4] } ? 1 : 0
    }
    print("forms: \(count), forward \(forward), backward \(backward)")
    #expect(Double(forward) >= 0.99 * Double(count))
    #expect(Double(backward) >= 0.99 * Double(count))
  }

  private static let cases: [String: GrammaticalCase] = [
    "nomn": .nominative, "gent": .genitive, "datv": .dative, "accs": .accusative,
    "ablt": .instrumental, "loct": .prepositional,
  ]
}
