import ICU
import Testing

@Suite("Collator")
struct CollatorTests {
  @Test(
    "names sort as readers expect",
    arguments: [
      ("ru", ["Жук", "Ёж", "ель", "Елена"], ["Ёж", "Елена", "ель", "Жук"]),
      ("zh-Hans", ["张艺谋", "巩俐", "陈凯歌", "李连杰"], ["陈凯歌", "巩俐", "李连杰", "张艺谋"]),
      ("zh-Hant", ["鞏俐", "李安", "王家衛", "丁善璽"], ["丁善璽", "王家衛", "李安", "鞏俐"]),
    ])
  func sorts(tag: String, names: [String], expected: [String]) throws {
    let collator = try Collator(locale: Locale(tag))
    #expect(try collator.sorted(names) == expected)
    #expect(try collator.sorted(names.map { ($0, 1) }) { $0.0 }.map(\.0) == expected)
  }

  @Test(
    "strength is the finest difference",
    arguments: [
      (.primary, "елка", "Ёлка", .same), (.secondary, "елка", "ёлка", .ascending),
      (.secondary, "ЁЛКА", "ёлка", .same), (.tertiary, "ёлка", "Ёлка", .ascending),
      (.primary, "李", "张", .ascending), (.tertiary, "张", "李", .descending),
      (.primary, "", "", .same), (.tertiary, "", "а", .ascending),
    ] as [(Collator.Strength, String, String, Collator.Order)])
  func compares(
    strength: Collator.Strength, left: String, right: String, order: Collator.Order
  ) throws {
    let collator = try Collator(locale: Locale("zh-Hans"), strength: strength)
    #expect(try collator.compare(left, right) == order)
  }

  @Test("sort keys stand to each other as their texts", arguments: ["ru", "zh-Hans", "zh-Hant"])
  func sortKeys(_ tag: String) throws {
    let collator = try Collator(locale: Locale(tag))
    let texts = ["Ёлка", "елка", "张艺谋", "張藝謀", "a", "А", "", "7"]
    for left in texts {
      for right in texts {
        let keys = (try collator.sortKey(for: left), try collator.sortKey(for: right))
        let order: Collator.Order =
          keys.0 < keys.1 ? .ascending : keys.0 == keys.1 ? .same : .descending
        #expect(try collator.compare(left, right) == order)
      }
    }
  }

  @Test("equal texts keep their order")
  func stable() throws {
    let collator = try Collator(locale: Locale("ru"), strength: .primary)
    #expect(try collator.sorted(["ёж", "Еж", "Ёж", "еж"]) == ["ёж", "Еж", "Ёж", "еж"])
  }
}
