import Glibc
import Testing

/// What the README and the guides show is what `silk` does.
///
/// In a block marked `console`, a line that starts with `$ ` is run by the shell, in a folder of its own
/// where `Samples` is that of the package; the lines below it are its output. `…` alone on a line leaves
/// out lines, and at the end of a line the rest of it. A command that fails has to show what it says.
@Suite("README and guides")
struct ReadmeTests {
  @Test(
    "every command line works, and gives the output that is shown",
    arguments: ["README.md", "Samples/red-silk/README.md"] + documents)
  func commands(document: String) throws {
    let folder = try TemporaryFolder()
    let samples = "\(SilkProcess.packageFolder)/Samples"
    try #require(symlink(samples, folder.path("Samples")) == 0)
    for example in try Self.examples(in: document) {
      let run = try SilkProcess.shell(example.command, in: folder.path())
      #expect(
        example.output.isEmpty ? run.status == 0 : run.status <= 1,
        "\(document): \(example.command) exits with \(run.status): \(run.text)")
      if let missing = Self.missing(example.output, in: Self.lines(of: run.text)) {
        Issue.record("\(document): \(example.command) does not print “\(missing)”")
      }
    }
  }

  @Test("the README shows each of the three jobs")
  func jobs() throws {
    let commands = try Self.examples(in: "README.md").map(\.command)
    for job in ["silk names normalize", "silk subs shift", "silk kit build"] {
      #expect(commands.contains { $0.hasPrefix(job) })
    }
  }

  /// The guides, as paths from the top of the package.
  private static let documents = TemporaryFolder.names(
    in: "\(SilkProcess.packageFolder)/Documentation"
  ).filter { $0.hasSuffix(".md") }.map { "Documentation/\($0)" }

  /// A command line, and what stands below it.
  private struct Example {
    let command: String
    var output: [String] = []
  }

  private static func examples(in document: String) throws -> [Example] {
    let text = String(decoding: try TemporaryFolder.content(of: document), as: UTF8.self)
    var examples: [Example] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole && line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2))))
      } else if isConsole && !examples.isEmpty {
        examples[examples.count - 1].output.append(String(line))
      }
    }
    // An empty line before the next command is there for the eye.
    for position in examples.indices where examples[position].output.last == "" {
      examples[position].output.removeLast()
    }
    return examples
  }

  private static func lines(of text: String) -> ArraySlice<String> {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.last == "" ? lines.dropLast() : lines[...]
  }

  /// The first of the lines shown that `printed` lacks at its place; nil where it has all of them.
  private static func missing(_ shown: [String], in printed: ArraySlice<String>) -> String? {
    var rest = printed
    var leavesOut = false
    for line in shown {
      if line.allSatisfy({ $0 == " " || $0 == "…" }) && line.contains("…") {
        leavesOut = true
        continue
      }
      while leavesOut, let next = rest.first, !matches(next, line) { rest = rest.dropFirst() }
      guard let next = rest.popFirst(), matches(next, line) else { return line }
      leavesOut = false
    }
    if shown.isEmpty || leavesOut { return nil }
    return rest.first.map { "the end before \($0)" }
  }

  private static func matches(_ line: String, _ shown: String) -> Bool {
    shown.hasSuffix("…") ? line.hasPrefix(shown.dropLast()) : line == shown
  }
}
