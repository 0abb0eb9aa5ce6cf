import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  /// How often the convention gives the form that is in use, on the gold list of people.
  @Suite("Gold transcriptions", .enabled(if: GoldPeople.rows != nil, "the gold list is not here"))
  struct TranscriptionGoldTests {
    @Test("names are written as they are in use", arguments: Direction.allCases)
    func inUse(_ direction: Direction) throws {
      let transcriber = try NamesRoom.transcriber()
      let people = try #require(GoldPeople.rows).filter(direction.selects)
      var (names, parts, allParts) = (0, 0, 0)
      var missed: [String] = []
      for person in people {
        let (source, target) = (direction.source(person), direction.target(person))
        let text = try transcriber.candidates(for: source, to: direction.language).first?.text ?? ""
        let expected = target.split { $0 == " " || $0 == "·" }
        let found = text.split { $0 == " " || $0 == "·" }
        allParts += expected.count
        parts += zip(expected, found).count { $0 == $1 }
        names += text == target ? 1 : 0
        if text != target { missed.append("\(source): \(text), not \(target)") }
      }
      let full = Double(names) / Double(people.count)
      let token = Double(parts) / Double(allParts)
      print("\(direction.rawValue): \(people.count) names, full \(full), parts \(token)")
      for line in missed.prefix(10) { print("  \(line)") }
      #expect(full >= direction.floors.full && token >= direction.floors.part)
    }

    enum Direction: String, CaseIterable, Sendable {
      case russianIntoChinese, russianIntoEnglish, englishIntoRussian, chineseIntoRussian

      /// Just below what was reached when this was written.
      var floors: (full: Double, part: Double) {
        switch self {
        case .russianIntoChinese: (0.76, 0.85)
        case .russianIntoEnglish: (0.82, 0.88)
        case .englishIntoRussian: (0.89, 0.94)
        case .chineseIntoRussian: (0.79, 0.87)
        }
      }

      var language: LanguageTag {
        switch self {
        case .russianIntoChinese: .simplifiedChinese
        case .russianIntoEnglish: .english
        case .englishIntoRussian, .chineseIntoRussian: .russian
        }
      }

      /// The Russians of the list.
      func selects(_ person: GoldPeople.Row) -> Bool { person.id.hasPrefix("r") }

      func source(_ person: GoldPeople.Row) -> String {
        switch self {
        case .russianIntoChinese, .russianIntoEnglish: person.russian
        case .englishIntoRussian: person.english
        case .chineseIntoRussian: person.chinese
        }
      }

      func target(_ person: GoldPeople.Row) -> String {
        switch self {
        case .russianIntoChinese: person.chinese
        case .russianIntoEnglish: person.english
        case .englishIntoRussian, .chineseIntoRussian: person.russian
        }
      }
    }
  }
}

/// The main forms of the gold list of people.
enum GoldPeople {
  struct Row: Sendable {
    let id: String
    let english: String
    let russian: String
    let chinese: String
  }

  static let rows: [Row]? = {
    guard let path = GoldFile.path("names/people.tsv"), let lines = GoldFile.lines(of: path) else {
      return nil
    }
    return lines.dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 5 else { return nil }
      return Row(id: cells[0], english: cells[1], russian: cells[3], chinese: cells[5])
    }
  }()
}
