import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Hidden characters")
struct HiddenCharactersTests {
  @Test(
    "what nobody sees and what makes a text read as another is left out",
    arguments: [
      ("Red \u{202E}kliS\u{202C}", "Red kliS"), ("pass\u{200B}word", "password"),
      ("mid\u{FEFF}dle", "middle"), ("a\u{2060}b\u{2063}c", "abc"), ("a\u{0}b\u{1B}[31m", "ab[31m"),
      ("\u{2066}open", "open"), ("closed\u{2069}", "closed"), ("x\u{E0041}\u{E0042}", "x"),
      ("na\u{200D}me", "name"), ("王\u{200C}琳", "王琳"), ("a\u{FFF9}b", "ab"),
      ("a\u{3164}b", "ab"), ("a\u{9B}31m", "a31m"), ("\u{2067}a\nb\u{2069}", "a\nb"),
    ])
  func removed(text: String, expected: String) {
    let cleaned = HiddenCharacters(in: text)
    #expect(cleaned.text == expected)
    #expect(!cleaned.removed.isEmpty)
  }

  @Test(
    "what writing needs stays",
    arguments: [
      "Милош Бикович", "影片《红丝绸》\n讲述", "👩‍👩‍👧", "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "क्‍ष", "so\u{AD}lo", "葛\u{E0100}",
      "\u{2068}Ali\u{2069}", "(\u{200E})", "a\u{A0}b", "e\u{301}",
    ])
  func kept(text: String) {
    let cleaned = HiddenCharacters(in: text)
    #expect(cleaned.text == text)
    #expect(cleaned.removed.isEmpty)
  }

  @Test(
    "a line that ends where no line does goes on after a space",
    arguments: ["\r", "\u{85}", "\u{2028}"])
  func lineEnds(end: String) {
    #expect(HiddenCharacters(in: "a\(end)b").text == "a b")
  }

  @Test("they are found where they stand, an error where they deceive")
  func findings() throws {
    let manifest = SmallKit.manifest.replacing("en: Small", with: #"en: "Sm\u202Eall""#)
    let folder = SmallKit.folder([
      "kit.yaml": manifest,
      "blurbs/en/logline.md": "One.\n\nTw\u{200B}o\u{2060}.",
      "roster.yaml": "people:\n  - { id: a, forms: { en: \"A\\0\" } }",
    ])
    let (kit, findings) = try KitReader.read(folder)
    #expect(
      findings.map(\.description) == [
        "small/kit.yaml:4:16: error: this text has the hidden character U+202E RIGHT-TO-LEFT OVERRIDE;"
          + " it is left out [kit.hidden-character]",
        "small/roster.yaml:2:27: error: this text has the hidden character U+0000; it is left out"
          + " [kit.hidden-character]",
        "small/blurbs/en/logline.md:3: warning: this text has the hidden character U+200B ZERO WIDTH"
          + " SPACE and 1 more; it is left out [kit.hidden-character]",
      ])
    #expect(kit.film.title.forms[.english] == "Small")
    #expect(kit.people["a"]?.names.forms[.english] == "A")
    #expect(kit.blurbs[.logline]?[.english]?.plainText == "One.\nTwo.")
  }

  @Test("a key with one is an error, for nobody would find what stands under it")
  func key() {
    let error = #expect(throws: (any Error).self) {
      try SmallKit.read(["terms.yaml": "terms:\n  \"a\\u200Bb\": { en: A }"])
    }
    #expect(
      error.map { "\($0)" }
        == "small/terms.yaml:2:3: error: expected a key without hidden characters")
  }
}
