import Testing

@Suite("The progress bar")
struct ProgressBarTests {
  /// Half a second and more between the first file, which comes through a pipe, and the second.
  private static func output(of command: String, setting: String = "") throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nA line of text\n", to: "a.srt")
    let run = try SilkProcess.script(
      """
      mkfifo pipe; (sleep 1; cat a.srt) > pipe &
      \(setting) script -qec '\(command)' /dev/null < /dev/null
      """, in: folder.path())
    #expect(run.status == 0)
    return run.text
  }

  @Test("comes on a terminal when work takes longer than half a second, and goes at its end")
  func slow() throws {
    let text = try Self.output(of: "silk subs info pipe a.srt > report", setting: "TERM=xterm")
    #expect(text.contains("\r\u{1B}[K[------------------------------] 0 of 2  pipe"))
    #expect(text.hasSuffix("\r\u{1B}[K"))
  }

  @Test("diagnostics stand on lines of their own")
  func diagnostics() throws {
    let text = try Self.output(
      of: "silk subs info pipe missing.srt > report; true", setting: "TERM=xterm")
    #expect(
      text.hasSuffix("\r\u{1B}[Kmissing.srt: error: cannot be read: No such file or directory\r\n"))
  }

  @Test(
    "does not come where nobody looks at it, or nobody wants it",
    arguments: [
      ("silk subs info pipe a.srt > report 2> errors; cat errors", "TERM=xterm"),
      ("silk subs info --quiet pipe a.srt > report", "TERM=xterm"),
      ("silk subs info pipe a.srt > report", "TERM=dumb"),
      ("silk subs info a.srt > report", "TERM=xterm"),
    ])
  func absent(command: String, setting: String) throws {
    #expect(try Self.output(of: command, setting: setting).isEmpty)
  }
}
