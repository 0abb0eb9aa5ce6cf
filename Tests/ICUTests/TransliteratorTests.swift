import ICU
import Testing

@Suite("Transliterator")
struct TransliteratorTests {
  @Test(
    "registered rules rewrite names",
    arguments: [
      ("Russian-Latin/BGN", "Элем Климов", "Elem Klimov"), ("Hant-Hans", "張藝謀", "张艺谋"),
      ("Han-Latin", "张艺谋", "zhāng yì móu"), ("Latin-ASCII", "Łódź", "Lodz"),
      ("Latin-ASCII", "", ""), ("Latin-ASCII", "é\0é", "e\0e"),
    ])
  func registered(id: String, text: String, expected: String) throws {
    #expect(try Transliterator(id: id).transliterate(text) == expected)
  }

  @Test("an ID nobody knows is an error that names it", arguments: ["Russian-Klingon", "", "夹-子"])
  func unknown(_ id: String) {
    let error = #expect(throws: ICUError.self) { try Transliterator(id: id) }
    #expect(error?.operation == "open the transliterator ‘\(id)’")
  }

  @Test("rules of one's own work both ways")
  func own() throws {
    let rules = "щ <> shch;\n张 <> Zhang;"
    let forward = try Transliterator(rules: rules, name: "Own")
    let reverse = try Transliterator(rules: rules, name: "Own", direction: .reverse)
    #expect(try forward.transliterate("щи, 张") == "shchи, Zhang")
    #expect(try reverse.transliterate("shchи, Zhang") == "щи, 张")
  }

  @Test(
    "an error in rules has its line",
    arguments: [
      ("щ > shch;\n[а > a;\n", 2), ("щ > shch;\n\nа > $b;\n", 3), ("а > a > b;", 1),
      ("# 张艺谋 😀\nа > a;\n张 > (;", 3),
    ])
  func wrongRules(rules: String, line: Int) throws {
    let error = #expect(throws: ICUError.self) { try Transliterator(rules: rules, name: "Wrong") }
    guard case .rule(let found, _, _, _)? = error?.position else {
      Issue.record("no position in \(String(describing: error))")
      return
    }
    #expect(found == line)
    #expect(error?.description.contains("transliteration rules ‘Wrong’: line \(line)") == true)
  }

  @Test("a text that grows gets its room")
  func grows() throws {
    let transliterator = try Transliterator(rules: "щ > shchshchshch;", name: "Growing")
    let text = String(repeating: "щ", count: 10_000)
    let expected = String(repeating: "shchshchshch", count: 10_000)
    #expect(try transliterator.transliterate(text) == expected)
  }
}
