import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  /// Measurements on the Chinese people of the gold list, where it lies beside the repository.
  @Suite("Chinese gold", .enabled(if: ChineseGold.people != nil, "the gold list is not here"))
  struct ChineseGoldTests {
    @Test("the pinyin of a name in either script is its English form, or a variant of it")
    func pinyin() throws {
      // A dot stands in the names of other peoples of China, which are spelled by their own languages.
      let people = try #require(ChineseGold.people).filter { !$0.simplified.contains("·") }
      let names = try ChineseNames()
      var right = 0
      for person in people {
        let latin = try names.spelling(of: person.simplified, system: .pinyin)
        #expect(try names.spelling(of: person.traditional, system: .pinyin) == latin)
        if person.latin.contains(latin) { right += 1 }
      }
      print("gold Chinese: pinyin of \(right) of \(people.count)")
      #expect(right == people.count)
    }

    @Test("a name becomes that of the other script")
    func scripts() throws {
      let people = try #require(ChineseGold.people)
      let script = try ChineseScript(.builtIn)
      let traditional = people.count { script.traditionalName($0.simplified) == $0.traditional }
      let simplified = people.count { script.simplifiedName($0.traditional) == $0.simplified }
      print("gold Chinese: Traditional \(traditional), Simplified \(simplified) of \(people.count)")
      #expect(traditional == people.count)
      #expect(simplified == people.count)
    }
  }
}

/// The people of the gold list whose names are Chinese.
private enum ChineseGold {
  struct Person {
    let latin: [String]
    let simplified: String
    let traditional: String
  }

  static let people: [Person]? = {
    guard let path = GoldFile.path("names/people.tsv"), let lines = GoldFile.lines(of: path) else {
      return nil
    }
    return lines.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard cells.count > 6, cells[0].hasPrefix("c") else { return nil }
      let latin = [cells[1]] + cells[2].split(separator: "|").map { String($0) }
      return Person(latin: latin, simplified: cells[5], traditional: cells[6])
    }
  }()
}
