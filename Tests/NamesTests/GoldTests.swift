import Glibc
import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  /// Measurements on the gold list of people, where it lies beside the repository: names of one person
  /// against three times as many pairs of different people, at the threshold that separates them best.
  @Suite("Gold people", .enabled(if: Gold.people != nil, "the gold list is not here"))
  struct GoldTests {
    @Test(
      "names of one person are told from names of others",
      arguments: [
        ("en", "ru", 0.95), ("ru", "zh", 0.91), ("en", "zh", 0.90), ("variants", "ru", 0.83),
        ("inflected", "ru", 0.98),
      ])
    func separation(left: String, right: String, floor: Double) throws {
      let people = try #require(Gold.people)
      let knowledge = try NamesRoom.knowledge()
      let parser = NameParser(knowledge: knowledge)
      let comparer = NameComparer(knowledge)
      var positives: [Double] = []
      var negatives: [Double] = []
      func score(_ a: String, _ b: String) -> Double {
        let others = parser.readings(of: b)
        return parser.readings(of: a).flatMap { a in
          others.map { comparer.compare(a, $0).score }
        }.max() ?? 0
      }
      for (index, person) in people.enumerated() {
        for a in person.names(left) {
          for b in person.names(right) { positives.append(score(a, b)) }
        }
        for step in [1, 7, 31] {
          let other = people[(index + step) % people.count]
          guard let a = person.names(left).first, let b = other.names(right).first else { continue }
          negatives.append(score(a, b))
        }
      }
      let best = (1..<100).map { Double($0) / 100 }.map { threshold in
        (threshold, Gold.f1(positives, negatives, at: threshold))
      }.max { $0.1 < $1.1 }
      let (threshold, f1) = try #require(best)
      let fixed = Gold.f1(positives, negatives, at: Clustering.doubtfulScore)
      print("gold \(left)-\(right): F1 \(f1) at \(threshold), \(fixed) at the doubtful score")
      #expect(f1 >= floor)
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
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let path = root.joined(separator: "/") + "/shared/gold/names/people.tsv"
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 22)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      func list(_ index: Int) -> [String] {
        index < cells.count ? cells[index].split(separator: "|").map { String($0) } : []
      }
      return Person(columns: [
        "en": list(1), "variants": list(2), "ru": list(3), "inflected": list(4), "zh": list(5),
      ])
    }
  }()

  static func f1(_ positives: [Double], _ negatives: [Double], at threshold: Double) -> Double {
    let hits = Double(positives.count { $0 >= threshold })
    let false_ = Double(negatives.count { $0 >= threshold })
    return hits == 0 ? 0 : 2 * hits / (2 * hits + false_ + Double(positives.count) - hits)
  }
}
