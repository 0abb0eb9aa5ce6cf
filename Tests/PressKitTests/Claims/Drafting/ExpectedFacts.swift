import Diagnostics
import Glibc
import LocaleData
import Names

@testable import PressKit

/// Articles with the facts that stand in them, read from `Fixtures/drafting`.
struct ExpectedFacts {
  /// What follows the `@`.
  let head: [String]
  /// The text, where the table has it.
  let text: String
  /// What a careful reader would note.
  let facts: [String]
  /// What is right as well.
  let others: [String]

  /// The articles of a table.
  static func read(_ name: String) throws -> [ExpectedFacts] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let table = try text(at: folder.joined(separator: "/") + "/Fixtures/drafting/\(name)")
    var articles: [ExpectedFacts] = []
    for block in table.split(separator: "\n@ ").dropFirst() {
      let lines = block.split(separator: "\n").map(String.init)
      let facts = lines.dropFirst().filter { !$0.hasPrefix(">") && !$0.hasPrefix("#") }
      articles.append(
        ExpectedFacts(
          head: lines[0].split(separator: " ").map(String.init),
          text: lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
            .joined(separator: "\n"),
          facts: facts.filter { !$0.hasPrefix("~") },
          others: facts.filter { $0.hasPrefix("~") }.map { String($0.dropFirst()) }))
    }
    return articles
  }

  /// The text of a file.
  static func text(at path: String) throws -> String {
    struct Missing: Error { let path: String }
    guard let file = fopen(path, "rb") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How many facts were found, and how many drafts are right.
struct DraftingScore: CustomStringConvertible {
  var expected = 0
  var found = 0
  var drafted = 0
  var right = 0
  var remarks: [String] = []

  var recall: Double { Double(found) / Double(max(expected, 1)) }
  var precision: Double { Double(right) / Double(max(drafted, 1)) }

  mutating func count(_ claims: [DraftedClaim], against article: ExpectedFacts, film: String) {
    let name = article.head.joined(separator: " ")
    for fact in article.facts {
      expected += 1
      if claims.contains(where: { $0.says(fact, film: film) }) {
        found += 1
      } else {
        remarks.append("missing in \(name) \(article.text.prefix(40)): \(fact)")
      }
    }
    for claim in claims {
      drafted += 1
      if (article.facts + article.others).contains(where: { claim.says($0, film: film) }) {
        right += 1
      } else {
        remarks.append(
          "wrong in \(name): \(claim.subject)/\(claim.property)\(claim.qualifiers) \(claim.value.json.text()) — \(claim.quote.prefix(60))"
        )
      }
    }
  }

  var description: String {
    "found \(found) of \(expected), right \(right) of \(drafted)\n"
      + remarks.joined(separator: "\n")
  }
}

extension DraftedClaim {
  /// Whether the claim says what a line of the table says.
  fileprivate func says(_ fact: String, film: String) -> Bool {
    let sides = fact.split(separator: "=", maxSplits: 1).map(String.init)
    var key = sides[0]
    if let bracket = key.firstIndex(of: "[") {
      guard qualifiers["territory"] == String(key[bracket...].dropFirst().dropLast()) else {
        return false
      }
      key = String(key[..<bracket])
    }
    let parts = key.split(separator: "/").map(String.init)
    guard property == parts.last, subject == (parts.count > 1 ? parts[0] : film) else {
      return false
    }
    let value = sides[1].split(separator: "@").map { $0.trimmingSpaces }
    switch self.value {
    case .text(let text), .place(let text): return text == value[0]
    case .date(let date): return date.description == value[0]
    case .money(let amount, let currency, _, _): return "\(amount) \(currency)" == value[0]
    case .count(let count, let unit, _, _): return "\(count) \(unit)" == value[0]
    case .person(let name, _): return name == value[0]
    case .set(let items): return items.joined(separator: " ") == value[0]
    case .event("award", _, _, let name): return name.map { $0.contains(value[0]) } ?? false
    case .event(_, let date, let place, _):
      return date?.description == value[0]
        && (value.count < 2 || place.map { $0.contains(value[1]) } ?? false)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
