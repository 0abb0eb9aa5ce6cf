import LocaleData
import Testing

@testable import Names

/// CLDR's own test files, where they lie beside the repository.
@Suite(
  "CLDR person names",
  .enabled(if: !PersonNameFile.all.isEmpty, "CLDR's test files are not here"))
struct PersonNameGoldTests {
  @Test("every line of a file comes out", arguments: PersonNameFile.all)
  func file(_ file: PersonNameFile) throws {
    let language = try #require(LanguageTag(file.language))
    let formatter = try PersonNameFormatter(.builtIn, language: language)
    let cases = try file.cases()
    for test in cases {
      let text = try formatter.format(test.name, style: test.style).text
      #expect(text == test.expected, "\(file.language):\(test.line) \(test.style)")
    }
    print("CLDR person names \(file.language): \(cases.count) tests")
    #expect(cases.count == 336)
  }
}

/// A file of CLDR's `testData/personNameTest`.
struct PersonNameFile: Sendable, CustomTestStringConvertible {
  let language: String
  let path: String
  var testDescription: String { language }

  /// A name, how to format it, and what comes out.
  struct Case {
    let line: Int
    let name: PersonNameFields
    let style: PersonNameStyle
    let expected: String
  }

  static let all: [PersonNameFile] = ["en", "ru", "zh", "zh_Hant"].compactMap { language in
    GoldFile.path("cldr/personNameTest-\(language).txt").map {
      PersonNameFile(language: language, path: $0)
    }
  }

  func cases() throws -> [Case] {
    var cases: [Case] = []
    var name = PersonNameFields()
    var expected = ""
    for (index, line) in (GoldFile.lines(of: path) ?? []).enumerated() {
      let cells = line.split(separator: ";").map(\.trimmed)
      switch cells.first {
      case "name" where cells[1] == "locale": name.locale = LanguageTag(cells[2])
      case "name": name[try PersonNameKey(cells[1])] = cells[2]
      case "expectedResult": expected = cells[1]
      case "parameters":
        let order: PersonNameOrder = try #require(PersonNameOrder(rawValue: cells[1]))
        let length: PersonNameLength = try #require(PersonNameLength(rawValue: cells[2]))
        let usage: PersonNameUsage = try #require(PersonNameUsage(rawValue: cells[3]))
        let formality: PersonNameFormality = try #require(PersonNameFormality(rawValue: cells[4]))
        let style = PersonNameStyle(
          order: order, length: length, usage: usage, formality: formality)
        cases.append(Case(line: index + 1, name: name, style: style, expected: expected))
      case "endName": name = PersonNameFields()
      default: continue
      }
    }
    return cases
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
