import ICU
import Testing

@Suite("Date format")
struct DateFormatTests {
  @Test(
    "a day is written as the language writes it",
    arguments: [
      ("ru", "yMMMMd", "14 марта 2024 г."), ("zh-Hans", "yMMMMd", "2024年3月14日"),
      ("zh-Hant", "yMMMMd", "2024年3月14日"), ("en", "yMMMMd", "March 14, 2024"),
      ("ru", "MMMMd", "14 марта"), ("ru", "LLLL", "март"), ("zh-Hans", "yMMMEd", "2024年3月14日周四"),
    ])
  func days(tag: String, skeleton: String, expected: String) throws {
    let format = try DateFormat(skeleton: skeleton, locale: Locale(tag))
    #expect(try format.format(year: 2024, month: 3, day: 14).withPlainSpaces == expected)
  }

  @Test(
    "a day stays the same day in every time zone",
    arguments: ["UTC", "Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Pago_Pago", "GMT+3"])
  func zones(_ zone: String) throws {
    let format = try DateFormat(skeleton: "yMd", locale: Locale("zh-Hans"), timeZone: zone)
    #expect(try format.format(year: 1895, month: 12, day: 28) == "1895/12/28")
  }

  @Test(
    "an instant is shown in the time zone",
    arguments: [("UTC", "00:00"), ("Europe/Moscow", "03:00"), ("Asia/Taipei", "08:00")])
  func instants(zone: String, expected: String) throws {
    let format = try DateFormat(skeleton: "Hm", locale: Locale("ru"), timeZone: zone)
    #expect(try format.format(millisecondsSinceEpoch: 1_710_374_400_000) == expected)
  }

  @Test(
    "a day that does not exist is an error",
    arguments: [(2023, 2, 29), (2024, 0, 1), (2024, 13, 1), (2024, 4, 31), (Int.max, 1, 1)])
  func noSuchDay(year: Int, month: Int, day: Int) throws {
    let format = try DateFormat(skeleton: "yMd", locale: Locale("ru"))
    let error = #expect(throws: ICUError.self) {
      try format.format(year: year, month: month, day: day)
    }
    #expect(error?.operation == "format the date \(year)-\(month)-\(day)")
  }

  @Test("a time zone nobody knows is an error", arguments: ["Moscow", "", "北京"])
  func noSuchZone(_ zone: String) throws {
    let locale = try Locale("zh-Hant")
    #expect(throws: ICUError.self) {
      try DateFormat(skeleton: "yMd", locale: locale, timeZone: zone)
    }
  }

  @Test("no fields make no format")
  func noFields() throws {
    let locale = try Locale("ru")
    #expect(throws: ICUError.self) { try DateFormat(skeleton: "", locale: locale) }
  }

  @Test("the pattern can be read")
  func pattern() throws {
    let format = try DateFormat(skeleton: "MMMMd", locale: Locale("ru"))
    #expect(try format.pattern() == "d MMMM")
  }
}
