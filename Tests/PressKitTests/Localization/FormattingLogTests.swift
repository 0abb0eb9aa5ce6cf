import LocaleData
import Testing

@testable import PressKit

@Suite("Texts that cannot be formatted")
struct FormattingLogTests {
  @Test("the first error is remembered, for a page with a hole must not be given out")
  func firstError() throws {
    let phrases = try Phrasebook(along: [.english], from: .builtIn)
    #expect(phrases.text(.year, ["year": "2025"]) == "2025")
    #expect(phrases.log.firstError == nil)
    #expect(phrases.text(.year).isEmpty)
    #expect(phrases.text(.castMember).isEmpty)
    #expect(phrases.log.firstError.map { "\($0)" }?.contains("‘year’") == true)
  }
}
