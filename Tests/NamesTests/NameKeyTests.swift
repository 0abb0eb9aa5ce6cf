import Testing

@testable import Names

@Suite("Folding spellings")
struct NameKeyTests {
  @Test(
    "case and diacritics do not count, but й is a letter of its own",
    arguments: [
      ("VOLGIN", "volgin"), ("Ёлкин", "елкин"), ("Čajkovskij", "cajkovskij"), ("Łódź", "lodz"),
      ("O’Connor", "o'connor"), ("Андрей", "андрей"), ("Андре\u{301}й", "андрей"),
      ("Андрій", "андрій"), ("Быкаў", "быкаў"), ("周润发", "周润发"),
    ])
  func folded(text: String, folded: String) {
    // Equal scalar by scalar, as bytes are compared where it matters.
    #expect(NameKey.folded(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }
}
