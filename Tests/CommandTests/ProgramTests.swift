import Testing

@Suite("silk")
struct ProgramTests {
  @Test("help lists the three groups, each with a line")
  func help() throws {
    let run = try SilkProcess.run(["--help"])
    #expect(run.status == 0)
    for group in ["names", "subs", "kit"] {
      #expect(run.text.contains("  \(group) "), "no line for \(group)")
    }
  }

  @Test(
    "a wrong command line exits with 64 and says so on standard error",
    arguments: [["--nonsense"], ["nonsense"], ["subs", "nonsense"]])
  func usage(arguments: [String]) throws {
    let run = try SilkProcess.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("nonsense"))
  }
}
