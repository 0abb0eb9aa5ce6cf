import Testing

@Suite("silk names parse")
struct NamesParseTests {
  @Test("one name makes an object with every key, in the order of the contract")
  func object() throws {
    let run = try SilkProcess.run(["names", "parse", "--format", "json", "Lars von Trier"])
    #expect(run.status == 0)
    #expect(
      run.text == """
        {
          "text": "Lars von Trier",
          "language": "en",
          "order": "givenFirst",
          "culture": "western",
          "parts": {
            "given": "Lars",
            "surname": "von Trier",
            "surname-prefix": "von",
            "surname-core": "Trier"
          },
          "sex": "m",
          "confidence": 0.98,
          "alternatives": []
        }

        """)
  }

  @Test("several names make an array, with jsonl a line each, and as text a line each")
  func several() throws {
    let names = ["Jackie Chan", "Чжан Имоу"]
    let array = try SilkProcess.run(["names", "parse", "--format", "json"] + names)
    #expect(array.text.hasPrefix("[\n"))
    let lines = try SilkProcess.run(["names", "parse", "--format", "jsonl"] + names)
    #expect(lines.text.split(separator: "\n").count == 2)
    #expect(lines.text.hasPrefix(#"{"text":"Jackie Chan","language":"en","order":"givenFirst""#))
    let text = try SilkProcess.run(["names", "parse"] + names)
    #expect(text.text.split(separator: "\n").count == 2)
    #expect(text.text.hasPrefix("Jackie Chan:  given=Jackie  surname=Chan  ("))
  }

  @Test("other readings have the shape of the first")
  func alternatives() throws {
    let run = try SilkProcess.run(["names", "parse", "--format", "jsonl", "Gong Li"])
    #expect(
      run.text.contains(#""alternatives":[{"order":"givenFirst","culture":"chinese","parts":{"#))
  }

  @Test(
    "what is no name is answered, too",
    arguments: ["", "   ", "😀", "...", "123", "a\u{0}b", "\u{202E}\u{200F}"])
  func noName(text: String) throws {
    let run = try SilkProcess.run(
      ["names", "parse", "--format", "jsonl"], input: Array((text + "\n").utf8))
    #expect(run.status == 0)
    #expect(run.text.hasPrefix(#"{"text":"#))
    #expect(run.text.contains(#""confidence":"#))
  }

  @Test("broken UTF-8 and a megabyte of one letter are answered in time")
  func hostile() throws {
    let broken = try SilkProcess.run(
      ["names", "parse"], input: Array("Волгин\n".utf8) + [0x41, 0xFF, 0x80, 0x00, 0x0A])
    #expect(broken.status == 65)
    #expect(broken.errors.hasPrefix("-:2:2: error: not UTF-8"))
    let inputs: [[UInt8]] = [
      Array(repeating: UInt8(ascii: "a"), count: 1 << 20) + [0x0A],
      Array(String(repeating: "Dr. ", count: 1 << 18).utf8) + [0x0A],
      Array(String(repeating: "王", count: 1 << 18).utf8) + [0x0A],
      Array(String(repeating: "de la ", count: 160).utf8) + [0x0A],
      Array(String(repeating: "·", count: 400).utf8) + Array("王\n".utf8),
    ]
    for input in inputs {
      let run = try SilkProcess.run(["names", "parse"], input: input)
      #expect(run.status == 0)
      #expect(run.text.hasSuffix("%)\n"))
    }
  }
}
