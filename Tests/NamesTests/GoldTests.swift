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
        ("en", "variants", 0.93), ("en", "ru", 0.97), ("ru", "zh", 0.93), ("en", "zh", 0.93),
        ("variants", "ru", 0.92), ("inflected", "ru", 0.95), ("inflected", "en", 0.95),
      ])
    func separation(left: String, right: String, floor: Double) throws {
      let people = try #require(Gold.people)
      let matcher = try NamesRoom.matcher()
      let names = try matcher.preparation(NamesRoom.knowledge())
      func isSame(_ a: String, _ b: String) -> Bool {
        matcher.compare(names.prepared(a), names.prepared(b)).verdict == .same
      }
      var positives: [Bool] = []
      var negatives: [Bool] = []
      for (index, person) in people.enumerated() {
        for a in person.names(left) {
          for b in person.names(right) { positives.append(isSame(a, b)) }
        }
        for step in [1, 7, 31] {
          let other = people[(index + step) % people.count]
          guard let a = person.names(left).first, let b = other.names(right).first else { continue }
          negatives.append(isSame(a, b))
        }
      }
      let f1 = Gold.f1(positives, negatives)
      let mistaken = negatives.count { $0 }
      print(
        "gold \(left)-\(right): F1 \(f1); of \(negatives.count) others \(mistaken) called the same")
      #expect(f1 >= floor)
      #expect(Double(mistaken) <= 0.005 * Double(negatives.count))
    }

    @Test(
      "the pairs of the film",
      .enabled(if: GoldFile.path("names/red-silk-pairs.tsv") != nil, "the pairs are not here"))
    func film() throws {
      let path = try #require(GoldFile.path("names/red-silk-pairs.tsv"))
      let matcher = try NamesRoom.matcher()
      let names = try matcher.preparation(NamesRoom.knowledge())
      for line in try #require(GoldFile.lines(of: path)).dropFirst() where !line.isEmpty {
        let cells = line.split(separator: "\t").map { String($0) }
        let match = matcher.compare(names.prepared(cells[0]), names.prepared(cells[1]))
        #expect((match.verdict == .same) == (cells[2] == "1"), "\(cells[0]) and \(cells[1])")
      }
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

  /// Of what is accepted of names of one person and of two.
  static func f1(_ positives: [Bool], _ negatives: [Bool]) -> Double {
    let hits = Double(positives.count { $0 })
    let mistaken = Double(negatives.count { $0 })
    return hits == 0 ? 0 : 2 * hits / (hits + mistaken + Double(positives.count))
  }
}
