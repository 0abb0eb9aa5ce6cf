import LocaleData
import Testing

@testable import Names

/// Measurements on forms of OpenCorpora's dictionary, as single words, where they lie beside the
/// repository.
@Suite(
  "Gold forms",
  .enabled(if: GoldFile.path("names/inflected-forms.tsv") != nil, "the gold forms are not here"))
struct DeclensionGoldTests {
  /// What is told of a word beside the word.
  enum Question: String { case word, sex, part, both }

  /// In percent, the floor of what the first candidate reaches and of what any does.
  @Test(
    "words decline forward",
    arguments: [
      (Question.word, DeclinedPart.given, 92.5, 99.7), (.word, .patronymic, 99.2, 99.9),
      (.word, .surname, 92.5, 99.9), (.sex, .given, 96.0, 99.7), (.sex, .patronymic, 99.2, 99.9),
      (.sex, .surname, 99.8, 99.9), (.part, .given, 97.0, 99.7), (.part, .patronymic, 99.2, 99.9),
      (.part, .surname, 92.5, 99.9), (.both, .given, 99.5, 99.7), (.both, .patronymic, 99.2, 99.9),
      (.both, .surname, 99.9, 99.9),
    ])
  func forward(question: Question, part: DeclinedPart, firstFloor: Double, anyFloor: Double) throws
  {
    let score = try score(question, part, isBackward: false)
    #expect(score.first >= firstFloor)
    #expect(score.any >= anyFloor)
  }

  @Test(
    "forms go back to their nominative",
    arguments: [
      (Question.word, DeclinedPart.given), (.word, .patronymic), (.word, .surname), (.both, .given),
      (.both, .patronymic), (.both, .surname),
    ])
  func backward(question: Question, part: DeclinedPart) throws {
    #expect(try score(question, part, isBackward: true).any >= 99.8)
  }

  @Test(
    "names in a text go back to their nominative",
    arguments: [("r", 0.99, 0.99), ("c", 0.97, 0.99), ("o", 0.93, 0.99)])
  func mentions(group: String, firstFloor: Double, anyFloor: Double) throws {
    let declension = try Self.declension.get()
    let path = try #require(GoldFile.path("names/people.tsv"))
    var count = 0.0
    var firsts = 0.0
    var anys = 0.0
    for line in try #require(GoldFile.lines(of: path)).dropFirst() where line.hasPrefix(group) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      for form in cells[4].split(separator: "|") {
        let texts = declension.candidates(for: String(form), in: .nominative).map(\.text)
        count += 1
        if texts.first == cells[3] { firsts += 1 }
        if texts.contains(cells[3]) { anys += 1 }
      }
    }
    print("gold mentions \(group) \(Int(count)): first \(firsts / count), any \(anys / count)")
    #expect(firsts >= firstFloor * count)
    #expect(anys >= anyFloor * count)
  }

  // MARK: Measuring

  private struct Form {
    let part: DeclinedPart
    let sex: Sex?
    let grammaticalCase: GrammaticalCase
    let text: String
    let nominative: String
  }

  private struct Score {
    var count = 0.0
    var firsts = 0.0
    var anys = 0.0
    var first: Double { 100 * firsts / count }
    var any: Double { 100 * anys / count }
  }

  private func score(
    _ question: Question, _ part: DeclinedPart, isBackward: Bool
  ) throws -> Score {
    let declension = try Self.declension.get()
    var total = Score()
    for sex: Sex? in [.female, .male, nil] {
      var score = Score()
      for form in try Self.forms() where form.part == part && form.sex == sex {
        if form.grammaticalCase == .nominative && !isBackward { continue }
        let asksSex = question == .sex || question == .both
        let candidates = declension.candidates(
          for: isBackward ? form.text : form.nominative,
          in: isBackward ? .nominative : form.grammaticalCase, sex: asksSex ? form.sex : nil,
          part: question == .part || question == .both ? part : nil
        ).map { $0.text.replacing("ё", with: "е") }
        let wanted = isBackward ? form.nominative : form.text
        score.count += 1
        if candidates.first == wanted { score.firsts += 1 }
        if candidates.contains(wanted) { score.anys += 1 }
      }
      total.count += score.count
      total.firsts += score.firsts
      total.anys += score.anys
      if score.count > 0 {
        print(
          "gold forms \(isBackward ? "back" : "forward"), \(question) told: \(part)",
          "\(sex?.rawValue ?? "any") \(Int(score.count)): first \(score.first), any \(score.any)")
      }
    }
    return total
  }

  /// Opened once, for it takes longer than all its work here.
  private static let declension = Result { try NameDeclension(.builtIn) }

  /// Of each form one in three; with ё as е, which the list writes now and then.
  private static func forms() throws -> [Form] {
    let path = try #require(GoldFile.path("names/inflected-forms.tsv"))
    let lines = try #require(GoldFile.lines(of: path)).dropFirst()
    return lines.enumerated().compactMap { offset, line in
      let cells = line.split(separator: "\t").map { String($0).replacing("ё", with: "е") }
      guard offset % 3 == 0, cells.count == 5, let part = parts[cells[0]],
        let grammaticalCase = cases[cells[2]]
      else { return nil }
      return Form(
        part: part, sex: sexes[cells[1]], grammaticalCase: grammaticalCase, text: cells[3],
        nominative: cells[4])
    }
  }

  private static let parts: [String: DeclinedPart] = [
    "Name": .given, "Patr": .patronymic, "Surn": .surname,
  ]
  private static let sexes: [String: Sex] = ["femn": .female, "masc": .male]
  private static let cases: [String: GrammaticalCase] = [
    "nomn": .nominative, "gent": .genitive, "datv": .dative, "accs": .accusative,
    "ablt": .instrumental, "loct": .prepositional,
  ]
}
