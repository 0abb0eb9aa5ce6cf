import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  /// Measurements on the gold list of people, where it lies beside the repository: names of one person
  /// against three times as many pairs of different people.
  @Suite("Gold people", .enabled(if: Gold.people != nil, "the gold list is not here"))
  struct GoldTests {
    @Test(
      "names of one person are told from names of others",
      arguments: [
        ("en", "ru", 0.94), ("ru", "zh", 0.90), ("en", "zh", 0.89), ("variants", "ru", 0.81),
        ("inflected", "ru", 0.98),
      ])
    func separation(left: String, right: String, floor: Double) throws {
      let people = try #require(Gold.people)
      let knowledge = try NamesRoom.knowledge()
      let parser = NominativeReader(knowledge: knowledge)
      let comparer = NameComparer(knowledge)
      var positives: [NameVerdict] = []
      var negatives: [NameVerdict] = []
      func verdict(_ a: String, _ b: String) -> NameVerdict {
        let others = parser.readings(of: b)
        return parser.readings(of: a).flatMap { a in
          others.map { comparer.compare(a, $0).verdict }
        }.max() ?? .different
      }
      for (index, person) in people.enumerated() {
        for a in person.names(left) {
          for b in person.names(right) { positives.append(verdict(a, b)) }
        }
        for step in [1, 7, 31] {
          let other = people[(index + step) % people.count]
          guard let a = person.names(left).first, let b = other.names(right).first else { continue }
          negatives.append(verdict(a, b))
        }
      }
      let f1 = Gold.f1(positives, negatives)
      let sure = negatives.count { $0 == .same }
      print("gold \(left)-\(right): F1 \(f1); of \(negatives.count) others \(sure) called the same")
      #expect(f1 >= floor)
      #expect(Double(sure) <= 0.005 * Double(negatives.count))
    }
  }
}

/// The gold list of people.
private enum Gold {
  struct Person {
    let columns: [String: [String]]
    func names(_ column: String) -> [String] { columns[column] ?? [] }
  }

  static let people: [Person]? = {
    guard let path = GoldFile.path("names/people.tsv"), let lines = GoldFile.lines(of: path) else {
      return nil
    }
    return lines.dropFirst().filter { !$0.isEmpty }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      func list(_ index: Int) -> [String] {
        index < cells.count ? cells[index].split(separator: "|").map { String($0) } : []
      }
      return Person(columns: [
        "en": list(1), "variants": list(2), "ru": list(3), "inflected": list(4), "zh": list(5),
      ])
    }
  }()

  /// Of verdicts on names of one person and of two, where `possible` counts as one person.
  static func f1(_ positives: [NameVerdict], _ negatives: [NameVerdict]) -> Double {
    let hits = Double(positives.count { $0 > .different })
    let mistaken = Double(negatives.count { $0 > .different })
    return hits == 0 ? 0 : 2 * hits / (hits + mistaken + Double(positives.count))
  }
}
