import ICU
import Testing

@Suite("Charset detector")
struct CharsetDetectorTests {
  static let russian = """
    1
    00:00:01,000 --> 00:00:03,500
    Мы приехали сюда зимой, когда река уже встала.

    2
    00:00:04,000 --> 00:00:06,000
    Никто нас не ждал, и никто не спрашивал, зачем мы здесь.

    3
    00:00:07,000 --> 00:00:09,800
    Потом оказалось, что ждали, только не нас, а тех, кто приедет весной.
    """
  static let simplified = "我们冬天来到这里,河已经结冰了。没有人在等我们,也没有人问我们为什么来到这里。"
  static let traditional = "我們冬天來到這裡,河已經結冰了。沒有人在等我們,也沒有人問我們為什麼來到這裡。"

  @Test(
    "a subtitle file tells its charset",
    arguments: [
      (russian, "windows-1251", "ru"), (russian, "KOI8-R", "ru"), (russian, "UTF-8", nil),
      (simplified, "GB18030", "zh"), (traditional, "Big5", "zh"), (traditional, "UTF-8", nil),
    ])
  func detects(text: String, charset: String, language: String?) throws {
    let bytes = try Converter(charset: charset).encode(text)
    let best = try #require(try CharsetDetector().detect(bytes.span).first)
    #expect(best.charset == charset)
    #expect(best.language == language)
    #expect((11...100).contains(best.confidence))
  }

  @Test("guesses come best first, and each opens a converter")
  func ordered() throws {
    let bytes = try Converter(charset: "windows-1251").encode(Self.russian)
    let matches = try CharsetDetector().detect(bytes.span)
    #expect(matches.map(\.confidence) == matches.map(\.confidence).sorted(by: >))
    for match in matches { _ = try Converter(charset: match.charset) }
  }

  @Test("no bytes, no guess")
  func empty() throws {
    let none: [UInt8] = []
    #expect(try CharsetDetector().detect(none.span).isEmpty)
  }

  @Test("a detector serves one text after another")
  func reuse() throws {
    let detector = try CharsetDetector()
    let first = try Converter(charset: "KOI8-R").encode(Self.russian)
    let second = try Converter(charset: "Big5").encode(Self.traditional)
    #expect(try detector.detect(first.span).first?.charset == "KOI8-R")
    #expect(try detector.detect(second.span).first?.charset == "Big5")
  }
}
