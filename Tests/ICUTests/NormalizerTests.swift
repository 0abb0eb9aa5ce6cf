import ICU
import Testing

@Suite("Normalizer")
struct NormalizerTests {
  @Test(
    "a text has its form",
    arguments: [
      (.nfc, "и\u{306}", "\u{439}"), (.nfd, "\u{439}", "и\u{306}"), (.nfc, "張\u{F900}", "張豈"),
      (.nfkc, "ＡＢＣ，１２３", "ABC,123"), (.nfkd, "\u{439}①", "и\u{306}1"),
      (.nfkcCasefold, "ЁЛКА\u{AD}Ａ", "ёлкаa"), (.nfc, "", ""), (.nfkcCasefold, "谋\0Б", "谋\0б"),
    ] as [(Normalizer, String, String)])
  func normalizes(form: Normalizer, text: String, expected: String) throws {
    let result = try form.normalize(text)
    // Swift takes canonically equal strings for equal, so the code points are compared.
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "a form can be tested for",
    arguments: [
      (.nfc, "йод 张", true), (.nfc, "и\u{306}", false), (.nfd, "\u{439}", false),
      (.nfkc, "你好，", false), (.nfc, "你好，", true), (.nfc, "", true),
    ] as [(Normalizer, String, Bool)])
  func tests(form: Normalizer, text: String, expected: Bool) throws {
    #expect(try form.isNormalized(text) == expected)
  }

  @Test("a text that grows eighteenfold gets its room")
  func grows() throws {
    let text = String(repeating: "\u{FDFA}", count: 100)
    #expect(try Normalizer.nfkc.normalize(text).unicodeScalars.count == 1800)
  }
}
