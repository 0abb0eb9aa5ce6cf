import Testing

@Suite("silk names convert")
struct NamesConvertTests {
  @Test(
    "a name is written in the other script, with the characters of names",
    arguments: [
      ("zh-Hant", "范冰冰", "范冰冰"), ("zh-Hant", "郑涵艺", "鄭涵藝"), ("zh-Hans", "錢鍾書", "钱锺书"),
      ("zh", "張漢暉", "张汉晖"), ("zh-Hant", "安德烈·沃金", "安德烈·沃金"), ("zh-Hans", "Vokin", "Vokin"),
    ])
  func converts(language: String, name: String, converted: String) throws {
    let run = try SilkProcess.run(["names", "convert", "--to", language, name])
    #expect(run.status == 0)
    #expect(run.text == converted + "\n")
  }

  @Test("one name a line on standard input, one object a line with jsonl")
  func lines() throws {
    let run = try SilkProcess.run(
      ["names", "convert", "--to", "zh-Hans", "--format", "jsonl"],
      input: Array("鄭\r\n\n葉\n鄭\u{0}葉\n".utf8))
    #expect(
      run.text == """
        {"text":"鄭","to":"zh-Hans","converted":"郑"}
        {"text":"","to":"zh-Hans","converted":""}
        {"text":"葉","to":"zh-Hans","converted":"叶"}
        {"text":"鄭\\u0000葉","to":"zh-Hans","converted":"郑\\u0000叶"}

        """)
  }

  @Test("another language is a wrong command line", arguments: ["ru", "zh-HK", "17", ""])
  func language(tag: String) throws {
    let run = try SilkProcess.run(["names", "convert", "--to", tag, "x"])
    #expect(run.status == 64)
    #expect(run.errors.contains("--to takes zh-Hans or zh-Hant"))
  }
}
