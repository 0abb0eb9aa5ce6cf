import Testing

@Suite("silk subs check and rules")
struct SubsCheckTests {
  @Test(
    "the sample's tracks are clean, in every language",
    arguments: ["en.srt", "ru.srt", "zh-Hans.srt", "zh-Hant.srt"])
  func clean(file: String) throws {
    let run = try SilkProcess.run(["subs", "check", sampleTracks + file])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(sampleTracks)\(file): no findings (Netflix, "))
  }

  @Test(
    "in a legacy encoding they have that one fault",
    arguments: [
      ("ru.cp1251.srt", "windows-1251"), ("zh-Hans.gb18030.srt", "GB18030"),
      ("zh-Hant.big5.srt", "Big5"),
    ])
  func legacy(file: String, encoding: String) throws {
    let run = try SilkProcess.run(["subs", "check", sampleTracks + file])
    #expect(run.status == 1)
    #expect(
      run.text == """
        FILE.ENCODING 1 error. The file is in UTF-8.
        \(sampleTracks)\(file):1:1: error: the encoding is \(encoding), not UTF-8 [FILE.ENCODING]

        """)
  }

  @Test("findings are diagnostic lines by rule, the worst first; the count is on standard error")
  func text() throws {
    let run = try SilkProcess.run(
      ["subs", "check", "--language", "ru"],
      input: Array("1\n00:00:01.000 --> 00:00:02.000\nНу вот...\n".utf8))
    #expect(
      run.text == """
        SRT.TIMECODE 2 warnings, 2 fixable. Times are written 00:00:00,000 --> 00:00:00,000.
        -:2:1: warning: “.” before the milliseconds [SRT.TIMECODE]
        -:2:18: warning: “.” before the milliseconds [SRT.TIMECODE]

        PUNCT.ELLIPSIS 1 warning, 1 fixable. An ellipsis is written as the house style says.
        -:3:7: warning: “...” for an ellipsis; the house style has “…” [PUNCT.ELLIPSIS]

        """)
    #expect(run.errors == "-: 3 warnings (Netflix, ru, 24 frames a second assumed)\n")
    #expect(run.status == 0)
  }

  @Test("within a rule the largest excess comes first, and JSON stays in the order of the file")
  func worstFirst() throws {
    let cues = [
      "1\n00:00:01,000 --> 00:00:02,000\nВосемнадцать букв!",
      "2\n00:00:03,000 --> 00:00:04,000\nНу",
      "3\n00:00:05,000 --> 00:00:06,000\nЗдесь их намного больше, чем надо",
    ].joined(separator: "\n\n")
    func lines(_ format: String) throws -> [String] {
      let run = try SilkProcess.run(
        ["subs", "check", "--language", "ru", "--format", format], input: Array(cues.utf8))
      return run.text.split(separator: "\n").map { String($0) }.filter { $0.contains("READ.CPS") }
    }
    let text = try lines("text")
    #expect(text.first?.hasPrefix("READ.CPS 2 errors") == true)
    #expect(text[1].hasPrefix("-:10:1:") && text[2].hasPrefix("-:2:1:"))
    let json = try lines("jsonl")
    #expect(json[0].contains(#""line":2,"#) && json[1].contains(#""line":10,"#))
  }

  @Test(
    "--fail-on sets from which severity on the status is 1",
    arguments: [("error", 0), ("warning", 1), ("info", 1)])
  func failOn(severity: String, status: Int32) throws {
    let run = try SilkProcess.run(
      ["subs", "check", "--fail-on", severity],
      input: Array("1\n00:00:01,000 --> 00:00:02,000\nНу вот...\n".utf8))
    #expect(run.status == status)
  }

  @Test("JSON has the keys of the contract")
  func json() throws {
    let run = try SilkProcess.run(
      ["subs", "check", "--format", "jsonl", "--language", "ru", "--fps", "25"],
      input: Array("1\n00:00:01,000 --> 00:00:02,000\nСемнадцать знаков!\n".utf8))
    #expect(
      run.text == """
        {"file":"-","cue":1,"line":2,"column":1,"byteOffset":2,"rule":"READ.CPS",\
        "severity":"error","message":"18 characters a second; the limit is 17","value":18,\
        "limit":17,"fixable":true}

        """)
    #expect(run.status == 1)
  }

  @Test("SARIF is a log that code hosts read")
  func sarif() throws {
    let run = try SilkProcess.run(
      ["subs", "check", "--format", "sarif", sampleTracks + "faults.srt"])
    #expect(run.text.contains(#""version": "2.1.0""#))
    #expect(run.text.contains(#""ruleId": "TIME.GAP-MIN""#))
    #expect(
      run.text.contains(#""text": "The gap between two cues is as long as the house style says.""#))
    #expect(run.text.contains(#""fixable": true"#))
    #expect(run.status == 1)
  }

  @Test("every fault of faults.srt that the rules know is found on its line")
  func faults() throws {
    let run = try SilkProcess.run(["subs", "check", sampleTracks + "faults.srt"])
    for (line, rule) in [
      (5, "SRT.INDEX"), (9, "SRT.TIMECODE"), (11, "SRT.NO-SEPARATOR"), (14, "SRT.BLANK-IN-TEXT"),
      (17, "SRT.INDEX"), (18, "SRT.TIMECODE"), (22, "SRT.MS-DIGITS"), (27, "CUE.OVERLAP"),
      (31, "CUE.ZERO"), (35, "CUE.ZERO"), (40, "CUE.ORDER"), (52, "CUE.EMPTY"), (56, "SRT.TAG"),
      (59, "READ.CPS"), (65, "LAYOUT.CPL"), (71, "LAYOUT.LINES"), (75, "PUNCT.ELLIPSIS"),
      (87, "TEXT.MIXED-SCRIPT"), (88, "TEXT.MIXED-SCRIPT"), (92, "TEXT.SPACE"),
      (94, "FILE.NEWLINE"), (98, "FILE.BOM"), (108, "DIALOG.DASH"), (109, "DIALOG.DASH"),
      (115, "SRT.INDEX"), (116, "SRT.TIMECODE"), (120, "SRT.TIMECODE"), (124, "TIME.MIN"),
      (128, "TIME.MAX"), (132, "TIME.GAP-MIN"), (133, "TEXT.SPACE"), (145, "SRT.TIMECODE"),
    ] {
      let isFound = run.text.split(separator: "\n").contains {
        $0.hasPrefix("\(sampleTracks)faults.srt:\(line):") && $0.hasSuffix("[\(rule)]")
      }
      #expect(isFound, "line \(line): \(rule)")
    }
  }

  @Test(
    "what the command does not know is refused with what it knows",
    arguments: [
      (["--profile", "nobody"], "netflix, netflix-2024, bbc, ted"),
      (["--language", "fr"], "en, ru, zh-Hans, zh-Hant"),
      (["--fps", "0"], "not a frame rate"), (["--shot-threshold", "2"], "--shot-threshold"),
    ])
  func usage(options: [String], advice: String) throws {
    let run = try SilkProcess.run(["subs", "check"] + options + [sampleTracks + "ru.srt"])
    #expect(run.status == 64)
    #expect(run.errors.contains(advice))
  }

  @Test("rules lists every rule and every limit with its source")
  func rules() throws {
    let run = try SilkProcess.run(["subs", "rules", "--profile", "ted"])
    #expect(run.status == 0)
    #expect(run.text.contains("TIME.GAP-MIN  error"))
    #expect(run.text.contains("21  en, ru\n    primary: TED Translators cheat sheet (2016)"))
  }

  @Test("data of one's own takes the place of the built-in, and its faults are told by line")
  func ownData() throws {
    let run = try SilkProcess.run(
      ["subs", "check", "--locales", "Samples", sampleTracks + "ru.srt"])
    #expect(run.status == 65)
    #expect(run.errors.contains("Samples/profiles/netflix.yaml: error: cannot be read"))
  }
}
