import Testing

@Suite("silk names keys")
struct NamesKeysTests {
  @Test("a line for each key of each name, in order")
  func lines() throws {
    let run = try SilkProcess.run(
      ["names", "keys"], input: Array("Andrei Vokin\r\n\n42\nАндрей Волгин\n".utf8))
    #expect(run.status == 0)
    #expect(run.text == "Andrei Vokin\tfkn/a\nАндрей Волгин\tfkn/a\n")
    #expect(run.errors == "")
  }

  @Test("one object a line with jsonl; --no-dictionary is taken")
  func objects() throws {
    let run = try SilkProcess.run(
      ["names", "keys", "--no-dictionary", "--format", "jsonl", "-"], input: Array("张艺谋".utf8))
    #expect(run.status == 0)
    #expect(run.text.hasPrefix(#"{"name":"张艺谋","key":"zhang/yi-mou"}"# + "\n"))
  }

  @Test("a file in another encoding, into a file")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      [0xFF, 0xFE] + "Vokin\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, to: "in")
    let run = try SilkProcess.run(["names", "keys", folder.path("in"), "-o", folder.path("out")])
    #expect(run.status == 0)
    #expect(run.text == "")
    #expect(String(decoding: try folder.read("out"), as: UTF8.self) == "Vokin\tfkn\n")
  }

  @Test("a file that is not there")
  func missing() throws {
    #expect(try SilkProcess.run(["names", "keys", "/nowhere/names.txt"]).status == 66)
  }
}
