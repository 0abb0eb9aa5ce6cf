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

  @Test("every command has its line in the help, and an example in its own")
  func examples() throws {
    let lines = try SilkProcess.run(["--help"]).text.split(separator: "\n")
    let entries = lines.drop { $0 != "COMMANDS:" }.prefix { $0 != "EXAMPLES:" }.dropFirst()
      .filter { !$0.hasPrefix("   ") }
    #expect(entries.count >= 10)
    for entry in entries {
      let command = entry.split(separator: " ").prefix(2).map(String.init)
      let help = try SilkProcess.run(command + ["--help"]).text
      #expect(help.contains("  silk \(command.joined(separator: " "))"), "\(entry)")
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

  @Test(
    "what is wrong with a command line is followed by the usage of that command",
    arguments: [
      ["subs", "shift", "nonsense", "a.srt"], ["subs", "rules", "--profile", "nonsense"],
      ["kit", "build", "Samples/red-silk/kit", "-o", "/dev/null/x", "--language", "nonsense"],
    ])
  func usageOfCommand(arguments: [String]) throws {
    let run = try SilkProcess.run(arguments)
    let command = arguments.prefix(2).joined(separator: " ")
    #expect(run.status == 64)
    #expect(run.errors.contains("nonsense"))
    #expect(run.errors.contains("\nUsage: silk \(command) "))
    #expect(run.errors.hasSuffix("\n  See 'silk \(command) --help' for more information.\n"))
  }

  @Test(
    "an output without a name is refused",
    arguments: [["subs", "rules"], ["kit", "build", "Samples/red-silk/kit"]])
  func emptyOutput(arguments: [String]) throws {
    let run = try SilkProcess.run(arguments + ["-o", ""])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: --output takes the name of a "))
  }
}
