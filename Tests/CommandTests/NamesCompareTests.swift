import Testing

@Suite("silk names compare")
struct NamesCompareTests {
  @Test(
    "the verdict is the status",
    arguments: [
      ("Andrei Vokin", "Андрей Волгин", "same", 0), ("Zhang Yimin", "Zhang Yiming", "different", 1),
      ("Волгин", "Андрей Волгин", "unsure", 1),
    ])
  func verdict(left: String, right: String, verdict: String, status: Int32) throws {
    let run = try SilkProcess.run(["names", "compare", left, right])
    #expect(run.status == status)
    #expect(run.text.hasPrefix("\(verdict) 0."))
    #expect(run.text.contains("\n  + ") || run.text.contains("\n  - "))
  }

  @Test("JSON has the score, the verdict and the reasons")
  func json() throws {
    let run = try SilkProcess.run([
      "names", "compare", "--format", "json", "Andrei Vokin", "Андрей Волгин",
    ])
    for piece in [
      #""a": "Andrei Vokin""#, #""score": 0."#, #""verdict": "same""#,
      #""kind": "back-transcription""#, "金 stands for both гин and кин", #""weight": "#,
    ] {
      #expect(run.text.contains(piece), "\(piece)")
    }
  }

  @Test(
    "pairs come out in order, each with its score and verdict; what is no pair is said to be none")
  func pairs() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("pairs.tsv")
    try folder.write(
      "Andrei Volgin\tАндрей Волгин\r\nno pair\n\nLi Na\tLi Bo\textra\n张艺敏\t张一敏",
      to: "pairs.tsv")
    let run = try SilkProcess.run(["names", "compare", "--pairs", file])
    let lines = run.text.split(separator: "\n")
    #expect(run.status == 65)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("Andrei Volgin\tАндрей Волгин\t0.") && lines[0].hasSuffix("\tsame"))
    #expect(lines[1].hasPrefix("Li Na\tLi Bo\t0.") && lines[1].hasSuffix("\tdifferent"))
    #expect(lines[2].hasSuffix("\tdifferent"))
    #expect(run.errors.contains("\(file):2:1: error: ") && run.errors.contains("\(file):3:1: "))
  }

  @Test("standard input, in another encoding")
  func standardInput() throws {
    let text = "Ivan Orlov\tИван Орлов\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let run = try SilkProcess.run(["names", "compare", "--pairs", "-"], input: bytes)
    #expect(run.text.hasSuffix("\tsame\n"))
  }

  @Test("without the dictionary, and with other data")
  func withoutDictionary() throws {
    let run = try SilkProcess.run([
      "names", "compare", "--no-dictionary", "Chow Yun-fai", "周润辉",
    ])
    #expect(run.status <= 1)
    #expect(!run.text.contains("Wikidata"))
  }

  @Test(
    "a wrong command line",
    arguments: [
      ["one"], ["one", "two", "three"], [], ["--pairs", "-", "one", "two"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try SilkProcess.run(["names", "compare"] + arguments).status == 64)
  }

  @Test("a file of pairs that is not there")
  func missing() throws {
    let run = try SilkProcess.run(["names", "compare", "--pairs", "/nowhere.tsv"])
    #expect(run.status == 66)
  }
}
