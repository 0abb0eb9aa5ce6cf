import Testing

@testable import Names

extension NamesRoom {
  /// How many names of the gold list are read right: order, given name and surname.
  ///
  /// The truth is derived from the list itself: a foreigner's Chinese form has its parts on both sides of
  /// the interpunct; other names of foreigners have the surname last, or before the comma; a Chinese
  /// person's surname is the one that the characters begin with.
  @Suite(
    "Parsing the gold list", .enabled(if: GoldNames.people != nil, "the gold list is not here"))
  struct ParsingGoldTests {
    private let parser: NameParser
    private let knowledge: NameKnowledge

    init() throws {
      parser = try NamesRoom.parser()
      knowledge = try NamesRoom.knowledge()
    }

    @Test("foreigners, by column", arguments: [("en", 1), ("variants", 2), ("ru", 3), ("zh", 5)])
    func foreigners(name: String, column: Int) throws {
      try measure(name) { row in
        guard row[5].contains("·"), row.count > column else { return [] }
        return row[column].split(separator: "|").compactMap { text -> Truth? in
          if let comma = text.firstRange(of: ", ") {
            return Truth(
              String(text), given: text[comma.upperBound...], surname: text[..<comma.lowerBound],
              .sorting)
          }
          let words = text.split { $0 == " " || $0 == "·" }
          guard words.count == 2 else { return nil }
          return Truth(String(text), given: words[0], surname: words[1], .givenFirst)
        }
      }
    }

    @Test(
      "Chinese people, by column", arguments: [("en", 1), ("ru", 3), ("zh", 5), ("zh-Hant", 6)])
    func chinese(name: String, column: Int) throws {
      try measure(name) { row in
        let characters = String(row[5])
        guard row[0].hasPrefix("c"), !characters.contains("·") else { return [] }
        let length = knowledge.surnames.syllables(ofCharacters: String(characters.prefix(2)))
        let split = length == nil ? 1 : 2
        guard
          let surname = knowledge.surnames.syllables(
            ofCharacters: String(characters.prefix(split)))
        else { return [] }
        let text = row[column]
        if column > 4 {
          return [
            Truth(
              String(text), given: text.dropFirst(split), surname: text.prefix(split),
              .surnameFirst)
          ]
        }
        let words = text.split(separator: " ")
        // Where the first word is not the Mandarin surname, the list does not tell which word is.
        let first = words.first.map { String($0) } ?? ""
        let syllables =
          column == 1
          ? knowledge.mandarin.syllables(ofPinyin: first.lowercased())
          : knowledge.mandarin.syllables(ofPalladius: first)
        guard words.count == 2, syllables == surname else { return [] }
        return [Truth(String(text), given: words[1], surname: words[0], .surnameFirst)]
      }
    }

    private struct Truth {
      let text: String
      let given: String
      let surname: String
      let order: PersonNameOrder

      init(_ text: String, given: Substring, surname: Substring, _ order: PersonNameOrder) {
        self.text = text
        self.given = String(given)
        self.surname = String(surname)
        self.order = order
      }
    }

    private func measure(_ name: String, _ truths: ([Substring]) -> [Truth]) throws {
      let all = try #require(GoldNames.people).flatMap(truths)
      let wrong = all.filter { truth in
        let read = parser.parse(truth.text)
        let given = [read.parts[.given], read.parts[.given2]].compactMap(\.self)
        return read.parts[.surname] != truth.surname || read.order != truth.order
          || given.joined(separator: " ") != truth.given
      }
      let texts = wrong.map(\.text).joined(separator: ", ")
      print("parsing \(name): \(all.count - wrong.count) of \(all.count) right; wrong: \(texts)")
      #expect(all.count > 50)
      #expect(Double(wrong.count) <= 0.03 * Double(all.count))
    }
  }
}

/// The rows of the gold list of people, where it lies beside the repository; nil where it does not.
private enum GoldNames {
  static let people: [[Substring]]? = GoldFile.path("names/people.tsv").flatMap(GoldFile.lines)?
    .dropFirst().filter { !$0.isEmpty }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
}
