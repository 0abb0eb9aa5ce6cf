import Testing

@Suite("silk names scan")
struct NamesScanTests {
  private let roster = "Samples/red-silk/roster.yaml"

  @Test("prints a line of JSON a mention, with the keys of the contract in their order")
  func json() throws {
    let run = try SilkProcess.run(
      ["names", "scan", "--roster", roster], input: Array("Фильм Андрея Волгина.".utf8))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.text.hasPrefix(
        #"{"file":"-","line":1,"column":7,"byteOffset":11,"byteLength":27,"#
          + #""surface":"Андрея Волгина","nominative":"Андрей Волгин","person":"volgin","#
          + #""inRoster":true,"score":1,"evidence":[{"kind":"roster","detail":"fits: "#
          + #"Андрей Волгин"}"#))
    #expect(run.text.hasSuffix(#""language":"ru"}"# + "\n"))
  }

  @Test(
    "with a roster only its people are found, with --unknown and without a roster all",
    arguments: [
      (["--roster", "Samples/red-silk/roster.yaml"], ["volgin"]),
      (["--roster", "Samples/red-silk/roster.yaml", "--unknown"], ["fu-ruoqing", "volgin"]),
      ([], ["fu-ruoqing", "andrei-vokin"]),
    ])
  func people(options: [String], expected: [String]) throws {
    let run = try SilkProcess.run(
      ["names", "scan", "--format", "text"] + options,
      input: Array("Fu Ruoqing met Andrei Vokin in Beijing.".utf8))
    #expect(
      run.text.split(separator: "\n").map { $0.split(separator: " ").last ?? "" }
        == expected.map { $0[...] })
  }

  @Test(
    "a text without people gives nothing",
    arguments: [
      ([], 0, ""), (Array("— 1234 …\n".utf8), 0, ""),
    ] as [([UInt8], Int32, String)])
  func empty(input: [UInt8], status: Int32, output: String) throws {
    let run = try SilkProcess.run(["names", "scan"], input: input)
    #expect(run.status == status)
    #expect(run.text == output)
  }

  @Test("a missing file is told, and does not keep the others from being scanned")
  func missing() throws {
    let run = try SilkProcess.run(
      [
        "names", "scan", "nowhere.txt",
        "Samples/red-silk/coverage/03-en-box-office-and-history.md",
      ])
    #expect(run.status == 66)
    #expect(run.errors == "nowhere.txt: error: cannot be read: No such file or directory\n")
    #expect(run.text.contains("Andrey Volgin"))
  }
}
