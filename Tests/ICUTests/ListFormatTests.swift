import ICU
import Testing

@Suite("List format")
struct ListFormatTests {
  @Test(
    "a list is joined as the language joins it",
    arguments: [
      ("ru", .and, ["Иван", "Пётр", "Анна"], "Иван, Пётр и Анна"),
      ("ru", .or, ["Иван", "Пётр"], "Иван или Пётр"),
      ("zh-Hans", .and, ["张艺谋", "巩俐", "葛优"], "张艺谋、巩俐和葛优"),
      ("zh-Hant", .or, ["李安", "王家衛"], "李安或王家衛"),
      ("en", .units, ["1 h", "44 min"], "1 h, 44 min"),
      ("ru", .and, ["Иван"], "Иван"), ("zh-Hans", .and, [], ""), ("ru", .and, ["", "и"], " и и"),
    ] as [(String, ListFormat.Kind, [String], String)])
  func joins(tag: String, kind: ListFormat.Kind, items: [String], expected: String) throws {
    #expect(try ListFormat(locale: Locale(tag), kind: kind).format(items) == expected)
  }

  @Test("a long list gets its room")
  func long() throws {
    let items = [String](repeating: "𠮷", count: 5000)
    let text = try ListFormat(locale: Locale("zh-Hans")).format(items)
    #expect(text == items.dropLast().joined(separator: "、") + "和𠮷")
  }
}
