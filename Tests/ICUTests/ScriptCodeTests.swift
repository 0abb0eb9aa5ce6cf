import ICU
import Testing

@Suite("Scripts")
struct ScriptCodeTests {
  @Test(
    "a character has its script",
    arguments: [
      ("a", "Latn"), ("я", "Cyrl"), ("张", "Hani"), ("ァ", "Kana"), ("한", "Hang"), ("·", "Zyyy"),
      ("\u{301}", "Zinh"), ("\u{10FFFF}", "Zzzz"),
    ] as [(Unicode.Scalar, String)])
  func script(scalar: Unicode.Scalar, code: String) {
    #expect(scalar.scriptCode == code)
  }
}
