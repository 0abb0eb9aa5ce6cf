import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Given names")
  struct GivenNamesTests {
    @Test(
      "a name is found by the forms of each language",
      arguments: [
        ("Феофан", "Feofan"), ("费奥凡", "Feofan"), ("Зяма", "Zinovy"), ("Гаянэ", "Gayane"),
        ("François", "François"), ("Francois", "François"), ("弗朗索瓦", "François"),
        ("湯瑪斯", "Thomas"), ("佐治", "George"), ("麥可", "Michael"), ("Наталка", nil),
      ])
    func forms(form: String, latin: String?) throws {
      let names = try NamesRoom.knowledge().givenNames
      #expect(names.named(form).first.flatMap { names[$0].latin.first } == latin)
    }
  }
}
