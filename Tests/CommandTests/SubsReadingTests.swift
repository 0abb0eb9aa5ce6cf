import Testing

@Suite("silk subs info and dump")
struct SubsReadingTests {
  @Test(
    "info tells encoding, length and language of every track of the sample",
    arguments: [
      ("en.srt", "UTF-8", 114, "en"), ("ru.srt", "UTF-8", 112, "ru"),
      ("zh-Hans.srt", "UTF-8", 121, "zh-Hans"), ("zh-Hant.srt", "UTF-8", 114, "zh-Hant"),
      ("ru.cp1251.srt", "windows-1251", 112, "ru"),
      ("zh-Hans.gb18030.srt", "GB18030", 121, "zh-Hans"),
      ("zh-Hant.big5.srt", "Big5", 114, "zh-Hant"), ("ru.out-of-sync.srt", "UTF-8", 112, "ru"),
      ("en.recut.srt", "UTF-8", 114, "en"), ("faults.srt", "UTF-8", 35, "ru"),
    ])
  func info(file: String, encoding: String, cues: Int, language: String) throws {
    let run = try SilkProcess.run(["subs", "info", "--format", "jsonl", sampleTracks + file])
    #expect(run.status == 0)
    #expect(run.text.contains(#""encoding":"\#(encoding)""#))
    #expect(run.text.contains(#""cues":\#(cues),"#))
    #expect(run.text.contains(#""language":"\#(language)""#))
  }

  @Test("info in JSON has the keys of the contract, in its order")
  func infoJSON() throws {
    let run = try SilkProcess.run(
      ["subs", "info", "--format", "jsonl"],
      input: Array("\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,000\r\nПоезд идёт\r\n".utf8))
    #expect(
      run.text == """
        {"file":"-","format":"srt","encoding":"UTF-8","encodingConfidence":1,"bom":true,\
        "newline":"crlf","cues":1,"first":1000,"last":2000,"language":"ru",\
        "readingSpeed":{"mean":10,"p95":10,"max":10},"diagnostics":[{"file":"-","line":1,"column":1,\
        "rule":"FILE.BOM","severity":"warning","message":"the file starts with a byte order mark",\
        "fixable":false}]}

        """)
  }

  @Test("info reads as a person would say it")
  func infoText() throws {
    let run = try SilkProcess.run(["subs", "info", sampleTracks + "zh-Hans.gb18030.srt"])
    #expect(
      run.text.hasPrefix(
        """
        Samples/red-silk/subtitles/zh-Hans.gb18030.srt
          format         SubRip
          encoding       GB18030
          line ends      LF
          language       Chinese, Simplified (zh-Hans)
          cues           121, from 00:00:07,870 to 00:06:53,165

        """.dropLast()))
  }

  @Test("dump prints a line a cue, with the text as it is written")
  func dump() throws {
    let run = try SilkProcess.run(
      ["subs", "dump", "--format", "jsonl"],
      input: Array(
        "1\n00:00:01,000 --> 00:00:02,000  X1:5 X2:6\n<i>A</i>\n\"B\"\n\n00:00:03,000 --> 00:00:04,000\nC"
          .utf8))
    #expect(
      run.text == #"""
        {"index":1,"start":1000,"end":2000,"text":"<i>A</i>\n\"B\"","line":1,"settings":"X1:5 X2:6"}
        {"index":null,"start":3000,"end":4000,"text":"C","line":6,"settings":null}

        """#)
  }

  @Test("dump gives the same text whatever the encoding")
  func dumpEncodings() throws {
    for (legacy, unicode) in [
      ("ru.cp1251.srt", "ru.srt"), ("zh-Hans.gb18030.srt", "zh-Hans.srt"),
      ("zh-Hant.big5.srt", "zh-Hant.srt"),
    ] {
      let left = try SilkProcess.run(["subs", "dump", "--format", "tsv", sampleTracks + legacy])
      let right = try SilkProcess.run(["subs", "dump", "--format", "tsv", sampleTracks + unicode])
      #expect(left.text == right.text, "\(legacy)")
      #expect(!left.text.isEmpty)
    }
  }

  @Test("what is no subtitle file is refused with 65")
  func noSubtitles() throws {
    let run = try SilkProcess.run(["subs", "info", "Package.swift"])
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("Package.swift: error: no cue found"))
  }
}
